//! Two entries of one input with one id, or with one number.
//!
//! - The same entry twice counts once.
//! - Of an id that is published already, the entry stays that names the same contacts as what is
//!   published; if none does, what is published stays and all of them are held back. Neither the
//!   order of the list nor who writes an id decides.
//! - Of an id that is not published, the first stays, as the page does within a file. Ids that were
//!   made from one and the same name keep none: which of the two "Franklin Police" a card leads to
//!   would depend on the order of the list.
//!
//! A number given twice is told and refuses nobody, since a county's dispatcher answers for many
//! towns.

use crate::held_back::tell_changes;
use crate::index::INDEX_ID;
use crate::published::{Published, Reliability};
use crate::validate::{Checked, Judged};
use import::{Diagnostic, IdFrom};
use std::collections::{HashMap, HashSet};

pub(super) fn settle_ids_given_twice(judged: &mut Judged, published: &Published) {
    let mut by_id: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, agency) in judged.agencies.iter().enumerate() {
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
        left_out.extend(settle(&group, judged, published));
    }
    let mut index = 0;
    judged.agencies.retain(|_| {
        index += 1;
        !left_out.contains(&(index - 1))
    });
}

/// Tells about the entries of one id, and gives back which of them are left out.
fn settle(group: &[usize], judged: &mut Judged, published: &Published) -> Vec<usize> {
    let Judged { told, agencies, .. } = judged;
    let all: Vec<(usize, &Checked)> =
        group.iter().filter_map(|index| Some((*index, agencies.get(*index)?))).collect();
    let Some((_, first)) = all.first() else { return Vec::new() };
    let id = first.id.as_str();
    if id == INDEX_ID {
        for (_, agency) in &all {
            let what = "is the name of the directory's own list: add your town or state to it";
            tell(agency, format!("the id `{id}` {what}"), told);
        }
        judged.refused += all.len();
        return group.to_vec();
    }
    let mut different: Vec<(usize, &Checked)> = Vec::new();
    let mut left_out = Vec::new();
    for (index, agency) in all {
        let is_same = |other: &Checked| other.text == agency.text && other.state == agency.state;
        if let Some((_, other)) = different.iter().find(|(_, other)| is_same(other)) {
            let what = format!("the same entry stands at {}, too, and counts once", other.at);
            tell(agency, what, told);
            judged.repeated += 1;
            left_out.push(index);
        } else {
            different.push((index, agency));
        }
    }
    if different.len() < 2 {
        return left_out;
    }
    let kept = if published.has(id) {
        let standings: Vec<Reliability> =
            different.iter().map(|(_, agency)| published.standing(id, &agency.text)).collect();
        let same = standings.iter().position(|standing| matches!(standing, Reliability::Same));
        let kept = same.or_else(|| standings.iter().position(Reliability::has_same_contacts));
        let Some((_, kept_agency)) = kept.and_then(|kept| different.get(kept)) else {
            // `hold_back` tells what each would change.
            judged.contested_ids.insert(id.to_owned());
            return left_out;
        };
        for (number, ((_, agency), standing)) in different.iter().zip(&standings).enumerate() {
            if Some(number) != kept {
                tell_changes(agency, standing.changes(), told);
                let what = format!(
                    "this id is published, and what {} says agrees with that, so it stays and \
                     this entry is left out: give each an `id` of its own, or take one out",
                    kept_agency.at
                );
                tell(agency, what, told);
            }
        }
        kept
    } else {
        let is_from_name = different.iter().any(|(_, agency)| agency.id_from == IdFrom::Name);
        let kept = (!is_from_name).then_some(0);
        for (number, (_, agency)) in different.iter().enumerate() {
            if Some(number) != kept {
                let other = different.get(usize::from(number == 0));
                let other = other.map(|(_, other)| other.at.to_string()).unwrap_or_default();
                tell(agency, why(is_from_name, &other), told);
            }
        }
        kept
    };
    judged.refused_ids.insert(id.to_owned());
    judged.refused += different.len() - usize::from(kept.is_some());
    let others = different.iter().enumerate().filter(|(number, _)| Some(*number) != kept);
    left_out.extend(others.map(|(_, (index, _))| *index));
    left_out
}

fn tell(agency: &Checked, what: String, told: &mut Vec<Diagnostic>) {
    let what = format!("organization {}: {what}", agency.id.as_str());
    told.push(Diagnostic { at: agency.at.clone(), what });
}

/// Blames neither.
fn why(is_from_name: bool, other: &str) -> String {
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

pub(super) fn tell_numbers_given_twice(judged: &mut Judged) {
    let mut first: HashMap<&str, &Checked> = HashMap::new();
    let mut told = Vec::new();
    for agency in &judged.agencies {
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
                // Two entries for one id are told with what they would change.
                Some(other) if other.id == agency.id => (),
                Some(other) => told.push(Diagnostic {
                    at: agency.at.clone(),
                    what: format!(
                        "organization {}: {written} is the number of {}, too ({}): look whether \
                         both are right",
                        agency.id.as_str(),
                        other.id.as_str(),
                        other.at
                    ),
                }),
            }
        }
    }
    judged.told.extend(told);
}
