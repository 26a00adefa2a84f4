//! What happens to agencies that are published and that a run does not write.

use crate::index::Listed;
use crate::published::Published;
use crate::validate::{Judged, Rules};
use import::Diagnostic;
use rayon::prelude::*;
use std::collections::HashSet;

/// What happens to files of agencies that the input does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prune {
    /// A link on a card that was handed out keeps working; the index no longer lists them.
    Keep,
    /// Only what this program could have written: the output folder may hold other things.
    Remove,
    /// The input adds to the folder: the index lists every agency there.
    List,
}

/// The other agencies of the output folder.
#[derive(Default)]
pub(super) struct Others {
    pub told: Vec<Diagnostic>,
    /// Those that the index lists although this run does not write them.
    pub listed: Vec<Listed>,
    /// The ids of the files to remove.
    pub to_remove: Vec<String>,
    pub left_over: usize,
}

pub(super) fn others(
    published: &Published,
    judged: &Judged,
    leftovers: Prune,
    rules: &Rules,
) -> Others {
    let mut others = Others::default();
    let written: HashSet<&str> = judged.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let may_be_refused = judged.unnamed > 0;
    let mut stays_listed: Vec<&str> = Vec::new();
    for id in published.ids().filter(|id| !written.contains(id)) {
        let what = if judged.held_back_ids.contains(id) {
            stays_listed.push(id);
            continue;
        } else if judged.refused_ids.contains(id) {
            stays_listed.push(id);
            "its entry in the input was refused, so this file stays as it was"
        } else if leftovers == Prune::List {
            stays_listed.push(id);
            continue;
        } else if may_be_refused && published.is_in_index(id) {
            stays_listed.push(id);
            others.left_over += 1;
            "an entry of the input that could not be read may be this one, so this file stays as it \
             was, and in the index"
        } else if !published.is_of_agency(id) {
            others.left_over += 1;
            "the input does not name it, and it is kept, since it is no version 1 file of this one \
             agency: remove it by hand if nobody needs it"
        } else if leftovers == Prune::Keep {
            others.left_over += 1;
            "the input does not name it, and it is kept, but the index does not list it: add \
             --prune to remove such files, or call `agencies add`, which lists them all"
        } else if may_be_refused {
            others.left_over += 1;
            "an entry of the input that could not be read may be this one, so this file is kept"
        } else {
            others.to_remove.push(id.to_owned());
            "removed, since the input does not name it"
        };
        others.told.push(Diagnostic { at: published.at(id), what: what.to_owned() });
    }
    let listed: Vec<(&str, Option<Listed>)> = stays_listed
        .into_par_iter()
        .map(|id| (id, published.listed(id, &rules.national, &rules.states)))
        .collect();
    for (id, listed) in listed {
        let what = match &listed {
            None => "the index does not list it, since it is no version 1 file of this one agency",
            Some(_) if published.has_index() && !published.is_in_index(id) => {
                "the index did not list it, and does now"
            }
            Some(_) => "",
        };
        if !what.is_empty() {
            others.told.push(Diagnostic { at: published.at(id), what: what.to_owned() });
        }
        others.listed.extend(listed);
    }
    others
}
