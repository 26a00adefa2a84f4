//! Decides about published agencies that a run does not write.

use crate::former_ids::written_former_ids;
use crate::index::IndexEntry;
use crate::published::Published;
use crate::renames::Renames;
use crate::validate::{Outcome, Rules};
use import::Diagnostic;
use rayon::prelude::*;
use std::collections::HashSet;

/// What to do with files of agencies that the input does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prune {
    /// Keep the file, so that a link on a printed card works; the index no longer lists it.
    Keep,
    /// Remove it, if this program could have written it: the output folder may hold other files.
    Remove,
    /// Keep the file and list it in the index: the input only adds to the folder.
    List,
}

/// The other agencies of the output folder.
#[derive(Default)]
pub(super) struct Others {
    pub diagnostics: Vec<Diagnostic>,
    /// Those that the index lists although this run does not write them.
    pub listed: Vec<IndexEntry>,
    /// The ids of the files to remove.
    pub to_remove: Vec<String>,
    pub left_over: usize,
    /// How many the index listed and no longer does.
    pub unlisted: usize,
    /// How many it lists now.
    pub listed_in_all: usize,
}

pub(super) fn others(
    published: &Published,
    outcome: &Outcome,
    prune: Prune,
    rules: &Rules,
) -> Others {
    let mut others = Others::default();
    let written: HashSet<&str> = outcome.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let may_be_refused = outcome.unnamed > 0;
    let mut stays_listed: Vec<&str> = Vec::new();
    let former_ids = written_former_ids(&outcome.agencies);
    let is_free = |id: &&str| !written.contains(id) && !former_ids.contains(id);
    let stays = |id: &str| {
        outcome.held_back_ids.contains(id)
            || outcome.refused_ids.contains(id)
            || prune != Prune::Remove
            || may_be_refused
    };
    let renames = Renames::new(&outcome.agencies);
    for id in published.ids().filter(is_free) {
        // The file of a former id goes with its agency, and is never in the index.
        if let Some(owner) = published.owner_of_former_id(id) {
            if !written.contains(owner) && !stays(owner) {
                others.to_remove.push(id.to_owned());
            }
            continue;
        }
        let mut is_gone = false;
        let message = if outcome.held_back_ids.contains(id) {
            stays_listed.push(id);
            continue;
        } else if outcome.refused_ids.contains(id) {
            stays_listed.push(id);
            "its entry in the input was refused, so this file stays as it was"
        } else if prune == Prune::List {
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
        } else if prune == Prune::Keep {
            others.left_over += 1;
            is_gone = true;
            "the input does not name it, and it is kept, but the index does not list it: add \
             --prune to remove such files, or call `agencies add`, which lists them all"
        } else if may_be_refused {
            others.left_over += 1;
            "an entry of the input that could not be read may be this one, so this file is kept"
        } else {
            others.to_remove.push(id.to_owned());
            is_gone = true;
            "removed, since the input does not name it"
        };
        let question = if is_gone { renames.question(id, published) } else { None };
        let message = [message, &question.map(|text| format!("; {text}")).unwrap_or_default()];
        let message = message.concat();
        others.diagnostics.push(Diagnostic { location: published.location(id), message });
    }
    for id in published.without_file().into_iter().filter(|id| !written.contains(id)) {
        let message = "the index listed it, and has no file of it: it is no longer listed";
        let location = published.location(id);
        others.diagnostics.push(Diagnostic { location, message: message.to_owned() });
    }
    let listed: Vec<(&str, Option<IndexEntry>)> = stays_listed
        .into_par_iter()
        .map(|id| (id, published.listed(id, &rules.national, &rules.states)))
        .collect();
    for (id, listed) in listed {
        let message = match &listed {
            None => "the index does not list it, since it is no version 1 file of this one agency",
            Some(_) if published.has_index() && !published.is_in_index(id) => {
                "the index did not list it, and does now"
            }
            Some(_) => "",
        };
        if !message.is_empty() {
            others
                .diagnostics
                .push(Diagnostic { location: published.location(id), message: message.to_owned() });
        }
        others.listed.extend(listed);
    }
    let listed: HashSet<&str> = others.listed.iter().map(|entry| entry.id.as_str()).collect();
    let is_listed = |id: &&str| written.contains(id) || listed.contains(id);
    others.unlisted = published.ids_in_index().filter(|id| !is_listed(id)).count();
    others
}
