//! Holds back entries that would change the name or a contact of a published agency.
//!
//! A link that is printed on a card must not lead to another number because somebody mailed an
//! entry with the right id. So the host compares old and new, asks the agency, and names the id
//! with `--accept`.

use crate::changes::Change;
use crate::progress::Progress;
use crate::published::{Comparison, Published};
use crate::validate::{Effect, Outcome, ValidAgency};
use import::{Diagnostic, Location, escape_and_truncate};
use rayon::prelude::*;
use std::collections::HashSet;

/// Removes entries that are held back from `outcome.agencies`, and reports every change.
pub(super) fn hold_contact_changes(
    outcome: &mut Outcome,
    published: &Published,
    accepted: &[String],
    progress: &Progress,
) {
    progress.expect(outcome.agencies.len());
    let comparisons: Vec<Comparison> = outcome
        .agencies
        .par_iter()
        .map(|agency| {
            progress.add(1);
            published.compare(agency.id.as_str(), &agency.text)
        })
        .collect();
    let accepted: HashSet<&str> = accepted.iter().map(String::as_str).collect();
    let mut unused = accepted.clone();
    unused.retain(|id| !outcome.accepted_former_ids.contains(*id));
    let agencies = std::mem::take(&mut outcome.agencies);
    for (mut agency, comparison) in agencies.into_iter().zip(comparisons) {
        let id = agency.id.as_str().to_owned();
        report_changes(&agency, comparison.changes(), &mut outcome.diagnostics);
        let mut report = |message: String| {
            outcome.diagnostics.push(Diagnostic {
                location: agency.location.clone(),
                message: format!("{id}: {message}"),
            });
        };
        if let Comparison::Unreadable(why, _) = &comparison {
            report(format!("what is published there cannot be compared: {why}"));
        }
        if is_held_back(&comparison) {
            unused.remove(id.as_str());
            let is_contested = outcome.contested_ids.contains(&id);
            let is_not_a_file = matches!(comparison, Comparison::NotAFile);
            if is_not_a_file || is_contested || !accepted.contains(id.as_str()) {
                report(remedy(&id, is_not_a_file, is_contested));
                outcome.held_back += 1;
                if !is_not_a_file && !is_contested {
                    outcome.to_accept.push(id.clone());
                }
                outcome.held_back_ids.insert(id);
                continue;
            }
        }
        let has_same_former_ids = agency.former_ids == published.former_ids(&id);
        let is_unchanged = matches!(&comparison, Comparison::Differs(list) if list.is_empty());
        if is_unchanged && has_same_former_ids {
            report("written anew in another form; what it says is the same".to_owned());
        }
        let state = published.state(&id);
        if agency.state.is_empty() {
            // A version 1 file has no state.
            agency.state = state.to_owned();
        } else if !state.is_empty() && state != agency.state {
            report(format!("state {state} -> {}", agency.state));
        }
        agency.effect = match comparison {
            Comparison::New => Effect::Add,
            Comparison::Same => Effect::Nothing,
            Comparison::Differs(_) | Comparison::Unreadable(..) | Comparison::NotAFile => {
                Effect::Change
            }
        };
        outcome.agencies.push(agency);
    }
    report_unused_options(unused, outcome);
}

fn is_held_back(comparison: &Comparison) -> bool {
    !matches!(comparison, Comparison::New) && !comparison.has_same_contacts()
}

pub(super) fn report_changes(
    agency: &ValidAgency,
    changes: &[Change],
    diagnostics: &mut Vec<Diagnostic>,
) {
    diagnostics.extend(changes.iter().map(|change| Diagnostic {
        location: agency.location.clone(),
        message: format!("{}: {}", agency.id.as_str(), change.message),
    }));
}

/// What the host can do about an entry that is held back.
fn remedy(id: &str, is_not_a_file: bool, is_contested: bool) -> String {
    if is_not_a_file {
        format!("held back, since {id}.json is a link or a folder: remove it by hand")
    } else if is_contested {
        "held back, and what is published stays: several entries of the input have this id, and \
         none agrees with what is published: leave only the right one in"
            .to_owned()
    } else {
        format!(
            "held back, and what is published stays: ask them in a way that is published already, \
             and if the change is right, run this again with `--accept {id}`"
        )
    }
}

/// Reports each `--accept` that changed nothing: its id may be mistyped.
fn report_unused_options(unused: HashSet<&str>, outcome: &mut Outcome) {
    let mut unused: Vec<&str> = unused.into_iter().collect();
    unused.sort_unstable();
    for id in unused {
        let option = format!("--accept {}", escape_and_truncate(id));
        let message = "nothing with this id was held back: look whether the id is right";
        outcome.diagnostics.push(Diagnostic {
            location: Location::file(&option.into()),
            message: message.to_owned(),
        });
    }
}
