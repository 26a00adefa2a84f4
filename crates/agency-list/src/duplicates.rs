//! Two entries of one input with the same id, or with the same number.
//!
//! - Two equal entries count as one.
//! - If the id is published already, the entry with the published contacts wins. If no entry has
//!   them, the published file stays and all entries are held back. Neither the order of the list nor
//!   the author of an id decides.
//! - If the id is not published, the first entry wins, as on the page within a file. If the ids were
//!   made from equal names, no entry wins: otherwise the order of the list would decide to which of
//!   two "Franklin Police" a card leads.
//!
//! A number that two agencies give is reported and refuses neither, since a county's dispatcher
//! answers for many towns.

use crate::contact_changes::report_changes;
use crate::index::INDEX_ID;
use crate::published::{Comparison, Published};
use crate::validate::{Outcome, ValidAgency};
use import::{Diagnostic, IdFrom};
use std::collections::{HashMap, HashSet};

pub(super) fn resolve_duplicate_ids(outcome: &mut Outcome, published: &Published) {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, agency) in outcome.agencies.iter().enumerate() {
        by_id.entry(agency.id.as_str()).or_default().push(index);
    }
    let mut groups: Vec<Vec<usize>> = by_id
        .into_iter()
        .filter(|(id, all)| all.len() > 1 || *id == INDEX_ID)
        .map(|(_, all)| all)
        .collect();
    groups.sort_unstable();
    let mut left_out = HashSet::new();
    for group in groups {
        left_out.extend(resolve(&group, outcome, published));
    }
    let mut index = 0;
    outcome.agencies.retain(|_| {
        index += 1;
        !left_out.contains(&(index - 1))
    });
}

/// Reports on the entries of one id, and returns the indexes of those that are left out.
fn resolve(group: &[usize], outcome: &mut Outcome, published: &Published) -> Vec<usize> {
    let Outcome { diagnostics, agencies, .. } = outcome;
    let all: Vec<(usize, &ValidAgency)> =
        group.iter().filter_map(|index| Some((*index, agencies.get(*index)?))).collect();
    let Some((_, first)) = all.first() else { return Vec::new() };
    let id = first.id.as_str();
    if id == INDEX_ID {
        for (_, agency) in &all {
            let message = "is the name of the directory's own list: add your town or state to it";
            report(agency, format!("the id `{id}` {message}"), diagnostics);
        }
        outcome.refused += all.len();
        return group.to_vec();
    }
    let mut different: Vec<(usize, &ValidAgency)> = Vec::new();
    let mut left_out = Vec::new();
    for (index, agency) in all {
        let is_same =
            |other: &ValidAgency| other.text == agency.text && other.state == agency.state;
        if let Some((_, other)) = different.iter().find(|(_, other)| is_same(other)) {
            let message =
                format!("the same entry stands at {}, too, and counts once", other.location);
            report(agency, message, diagnostics);
            outcome.repeated += 1;
            left_out.push(index);
        } else {
            different.push((index, agency));
        }
    }
    if different.len() < 2 {
        return left_out;
    }
    let winner = if published.has(id) {
        let comparisons: Vec<Comparison> =
            different.iter().map(|(_, agency)| published.compare(id, &agency.text)).collect();
        let same = comparisons.iter().position(|comparison| matches!(comparison, Comparison::Same));
        let winner = same.or_else(|| comparisons.iter().position(Comparison::has_same_contacts));
        let Some((_, winning_agency)) = winner.and_then(|winner| different.get(winner)) else {
            // `hold_contact_changes` reports what each would change.
            outcome.contested_ids.insert(id.to_owned());
            return left_out;
        };
        for (number, ((_, agency), comparison)) in different.iter().zip(&comparisons).enumerate() {
            if Some(number) != winner {
                report_changes(agency, comparison.changes(), diagnostics);
                let message = format!(
                    "this id is published, and what {} says agrees with that, so it stays and \
                     this entry is left out: give each an `id` of its own, or take one out",
                    winning_agency.location
                );
                report(agency, message, diagnostics);
            }
        }
        winner
    } else {
        let is_from_name = different.iter().any(|(_, agency)| agency.id_from == IdFrom::Name);
        let winner = (!is_from_name).then_some(0);
        for (number, (_, agency)) in different.iter().enumerate() {
            if Some(number) != winner {
                let other = different.get(usize::from(number == 0));
                let other = other.map(|(_, other)| other.location.to_string()).unwrap_or_default();
                report(agency, conflict_message(is_from_name, &other), diagnostics);
            }
        }
        winner
    };
    outcome.refused_ids.insert(id.to_owned());
    outcome.refused += different.len() - usize::from(winner.is_some());
    let others = different.iter().enumerate().filter(|(number, _)| Some(*number) != winner);
    left_out.extend(others.map(|(_, (index, _))| *index));
    left_out
}

fn report(agency: &ValidAgency, message: String, diagnostics: &mut Vec<Diagnostic>) {
    let message = format!("organization {}: {message}", agency.id.as_str());
    diagnostics.push(Diagnostic { location: agency.location.clone(), message });
}

/// Names the other entry without saying which of the two is wrong.
fn conflict_message(is_from_name: bool, other: &str) -> String {
    if is_from_name {
        format!(
            "another organization has the same id ({other}), which is made from the name where \
             none is written: give each an `id` of its own, with its town or state in it"
        )
    } else {
        format!(
            "another organization has this id already ({other}): give each its own, or take one out"
        )
    }
}

pub(super) fn report_shared_numbers(outcome: &mut Outcome) {
    let mut first: HashMap<&str, &ValidAgency> = HashMap::new();
    let mut diagnostics = Vec::new();
    for agency in &outcome.agencies {
        let mut own = HashSet::new();
        for (dialled, written) in &agency.numbers {
            // One number of one agency may call and text.
            if !own.insert(dialled) {
                continue;
            }
            match first.get(dialled.as_str()) {
                None => {
                    first.insert(dialled, agency);
                }
                // Two entries of one id have been reported with what they would change.
                Some(other) if other.id == agency.id => (),
                Some(other) => diagnostics.push(Diagnostic {
                    location: agency.location.clone(),
                    message: format!(
                        "organization {}: {written} is the number of {}, too ({}): look whether \
                         both are right",
                        agency.id.as_str(),
                        other.id.as_str(),
                        other.location
                    ),
                }),
            }
        }
    }
    outcome.diagnostics.extend(diagnostics);
}
