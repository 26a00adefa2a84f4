//! Keeps links with the former ids of an agency working: a file for each id in its field `was`.
//!
//! A page shows of `agencies/<id>.json` only the agency with that id, so the file of a former id has
//! everything of the agency's own file, and the former id as its `id`. A visitor downloads nothing
//! more. The file names its own id under `was`, by which it is known here: it is no agency, no input
//! and not in the index.
//!
//! - Former ids that are published stay, also when the input no longer names them.
//! - An id of another agency of the input, or a former id that two agencies claim, is refused.
//! - An id that is published as another agency is held back until `--accept` names it, with old and
//!   new side by side, as every change of whom a link reaches.

use crate::index::INDEX_ID;
use crate::published::{Comparison, Published};
use crate::reserved_ids::reserved_id_reason;
use crate::validate::{Outcome, ValidAgency};
use agency::{AgencyId, FormerIds, to_json_of_former_id, to_json_with_former_ids};
use import::Diagnostic;
use std::collections::{HashMap, HashSet};

/// Adds the former ids that are published, and removes entries that claim an id of another agency.
pub(super) fn resolve_former_ids(
    outcome: &mut Outcome,
    published: &Published,
    accepted: &[String],
) {
    let locations: HashMap<String, String> = outcome
        .agencies
        .iter()
        .map(|agency| (agency.id.as_str().to_owned(), agency.location.to_string()))
        .collect();
    let mut claims: HashMap<String, Vec<String>> = HashMap::new();
    for agency in &outcome.agencies {
        for former in &agency.former_ids {
            let owner = agency.id.as_str().to_owned();
            claims.entry(former.as_str().to_owned()).or_default().push(owner);
        }
    }
    let agencies = std::mem::take(&mut outcome.agencies);
    for mut agency in agencies {
        let id = agency.id.as_str().to_owned();
        let verdict = verdict(&agency, &locations, &claims, published, accepted);
        let mut report = |message: String| {
            outcome.diagnostics.push(Diagnostic {
                location: agency.location.clone(),
                message: format!("{id}: {message}"),
            });
        };
        match verdict {
            Verdict::Free { messages, taken_over } => {
                messages.into_iter().for_each(&mut report);
                outcome.accepted_former_ids.extend(taken_over);
                inherit(&mut agency, &locations, published);
                outcome.agencies.push(agency);
            }
            Verdict::Refused(message) => {
                report(message);
                outcome.refused += 1;
                outcome.refused_ids.insert(id);
            }
            Verdict::HeldBack { messages, ids } => {
                messages.into_iter().for_each(&mut report);
                outcome.held_back += 1;
                outcome.held_back_ids.insert(id);
                outcome.held_back_ids.extend(ids.iter().cloned());
                outcome.to_accept.extend(ids);
            }
        }
    }
}

enum Verdict {
    Free { messages: Vec<String>, taken_over: Vec<String> },
    Refused(String),
    HeldBack { messages: Vec<String>, ids: Vec<String> },
}

fn verdict(
    agency: &ValidAgency,
    locations: &HashMap<String, String>,
    claims: &HashMap<String, Vec<String>>,
    published: &Published,
    accepted: &[String],
) -> Verdict {
    let own = published.former_ids(agency.id.as_str());
    let (mut messages, mut taken_over, mut to_accept) = (Vec::new(), Vec::new(), Vec::new());
    for former in &agency.former_ids {
        let id = former.as_str();
        if let Some(location) = locations.get(id) {
            return Verdict::Refused(format!(
                "refused: `was` names {id}, which is the id of another organization ({location}): \
                 take it out of `was`, or take that organization out"
            ));
        }
        let others =
            claims.get(id).into_iter().flatten().find(|owner| **owner != agency.id.as_str());
        if let (Some(other), false) = (others, own.contains(former)) {
            return Verdict::Refused(format!(
                "refused: `was` names {id}, and so does {other}: a link can lead to one of them only"
            ));
        }
        if own.contains(former) {
            continue;
        }
        let owner = published.owner_of_former_id(id);
        if !published.has(id) || owner == Some(agency.id.as_str()) {
            messages.push(format!("the link #{id} leads to it now, too"));
            continue;
        }
        let comparison = published.compare(id, &file_of_former_id(agency, former));
        if let Comparison::NotAFile | Comparison::Unreadable(..) = comparison {
            return Verdict::Refused(format!(
                "refused: `was` names {id}, and {id}.json is no version 1 file of one agency: \
                 remove it by hand, or take {id} out of `was`"
            ));
        }
        let changes = comparison.changes().iter();
        messages.extend(changes.map(|change| format!("link #{id}: {}", change.message)));
        if accepted.iter().any(|accepted| accepted == id) {
            taken_over.push(id.to_owned());
        } else {
            to_accept.push(id.to_owned());
        }
    }
    if to_accept.is_empty() {
        return Verdict::Free { messages, taken_over };
    }
    let ids = to_accept.join(" ");
    messages.push(format!(
        "held back, and what is published stays: `was` claims the published id {ids}: ask both, and \
         if it is right, run this again with `--accept {ids}`"
    ));
    Verdict::HeldBack { messages, ids: to_accept }
}

/// Former ids that are published stay, unless another agency has the id now.
fn inherit(agency: &mut ValidAgency, locations: &HashMap<String, String>, published: &Published) {
    for former in published.former_ids(agency.id.as_str()) {
        let id = former.as_str();
        let is_free = !published.has(id) || published.owner_of_former_id(id).is_some();
        if is_free && !locations.contains_key(id) && !agency.former_ids.contains(former) {
            agency.former_ids.push(former.clone());
        }
    }
    if !agency.former_ids.is_empty() {
        agency.text = with_former_ids(&agency.text, &agency.id, &agency.former_ids);
    }
}

/// The text of a version 1 file of one agency, with these former ids.
fn with_former_ids(text: &str, id: &AgencyId, former_ids: &[AgencyId]) -> String {
    let agencies = agency::parse(text, &[]).agencies;
    let ids: Vec<&str> = former_ids.iter().map(AgencyId::as_str).collect();
    let file = serde_json::json!({ "organizations": [{ "id": id.as_str(), "was": ids }] });
    to_json_with_former_ids(&agencies, &FormerIds::parse(&file, &[]))
}

/// The text of the file of a former id.
pub(super) fn file_of_former_id(agency: &ValidAgency, former: &AgencyId) -> String {
    let agencies = agency::parse(&agency.text, &[]).agencies;
    let text = agencies.first().map(|own| to_json_of_former_id(own, &agency.former_ids, former));
    text.unwrap_or_default()
}

/// Why a former id cannot be one, if it cannot: its file would not be its own.
pub(super) fn former_id_reason(id: &AgencyId) -> Option<&'static str> {
    match id.as_str() {
        INDEX_ID => Some("it is the name of the index"),
        id => reserved_id_reason(id),
    }
}

/// Whether a file is that of a former id.
pub(super) fn is_of_former_id(id: &AgencyId, former_ids: &[AgencyId]) -> bool {
    former_ids.contains(id)
}

/// The ids to which files of former ids are written in this run.
pub(super) fn written_former_ids(agencies: &[ValidAgency]) -> HashSet<&str> {
    agencies.iter().flat_map(|agency| &agency.former_ids).map(AgencyId::as_str).collect()
}
