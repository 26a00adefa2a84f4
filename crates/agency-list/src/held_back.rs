//! Holds back entries that would change the name or a contact of what is published.
//!
//! A link that is printed on a card must not lead to another number because somebody mailed an
//! entry with the right id. So the host reads old and new side by side, asks the agency, and names
//! the id with `--accept`.

use crate::changes::Change;
use crate::progress::Progress;
use crate::published::{Published, Reliability};
use crate::validate::{Checked, Effect, Judged};
use import::{Diagnostic, Location, shown};
use rayon::prelude::*;
use std::collections::HashSet;

/// Takes what is held back out of `judged.agencies`, and tells every change.
pub(super) fn hold_back(
    judged: &mut Judged,
    published: &Published,
    accepted: &[String],
    progress: &Progress,
) {
    progress.expect(judged.agencies.len());
    let standings: Vec<Reliability> = judged
        .agencies
        .par_iter()
        .map(|agency| {
            progress.add(1);
            published.standing(agency.id.as_str(), &agency.text)
        })
        .collect();
    let accepted: HashSet<&str> = accepted.iter().map(String::as_str).collect();
    let mut unused = accepted.clone();
    let agencies = std::mem::take(&mut judged.agencies);
    for (mut agency, standing) in agencies.into_iter().zip(standings) {
        let id = agency.id.as_str().to_owned();
        tell_changes(&agency, standing.changes(), &mut judged.told);
        let mut tell = |what: String| {
            judged.told.push(Diagnostic { at: agency.at.clone(), what: format!("{id}: {what}") });
        };
        if let Reliability::Unreadable(why, _) = &standing {
            tell(format!("what is published there cannot be compared: {why}"));
        }
        if is_held_back(&standing) {
            unused.remove(id.as_str());
            let is_contested = judged.contested_ids.contains(&id);
            let is_in_the_way = matches!(standing, Reliability::InTheWay);
            if is_in_the_way || is_contested || !accepted.contains(id.as_str()) {
                tell(cure(&id, is_in_the_way, is_contested));
                judged.held_back += 1;
                judged.held_back_ids.insert(id);
                continue;
            }
        }
        if matches!(&standing, Reliability::Differs(changes) if changes.is_empty()) {
            tell("written anew in another form; what it says is the same".to_owned());
        }
        let state = published.state(&id);
        if agency.state.is_empty() {
            // A version 1 file has no state.
            agency.state = state.to_owned();
        } else if !state.is_empty() && state != agency.state {
            tell(format!("state {state} -> {}", agency.state));
        }
        agency.effect = match standing {
            Reliability::New => Effect::Add,
            Reliability::Same => Effect::Nothing,
            Reliability::Differs(_) | Reliability::Unreadable(..) | Reliability::InTheWay => {
                Effect::Change
            }
        };
        judged.agencies.push(agency);
    }
    tell_unused(unused, judged);
}

fn is_held_back(standing: &Reliability) -> bool {
    !matches!(standing, Reliability::New) && !standing.has_same_contacts()
}

pub(super) fn tell_changes(agency: &Checked, changes: &[Change], told: &mut Vec<Diagnostic>) {
    told.extend(changes.iter().map(|change| Diagnostic {
        at: agency.at.clone(),
        what: format!("{}: {}", agency.id.as_str(), change.what),
    }));
}

/// What somebody can do about an entry that is held back.
fn cure(id: &str, is_in_the_way: bool, is_contested: bool) -> String {
    if is_in_the_way {
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

/// A slip of the pen in an id must not pass in silence.
fn tell_unused(unused: HashSet<&str>, judged: &mut Judged) {
    let mut unused: Vec<&str> = unused.into_iter().collect();
    unused.sort_unstable();
    for id in unused {
        let option = format!("--accept {}", shown(id));
        let what = "nothing with this id was held back: look whether the id is right";
        judged.told.push(Diagnostic { at: Location::file(&option.into()), what: what.to_owned() });
    }
}
