//! Writes the index of the agencies by state.

use serde_json::json;
use std::collections::BTreeMap;

/// The name of the index, which is beside the agencies' files. By the code of the state (`""` if it
/// is not known), it holds the id and name of each agency in the order of the names. The desk and
/// the page that looks for help nearby load it; the guide never does.
pub const INDEX: &str = "index.json";
/// The id that no agency may have, since its file would be the index.
pub(super) const INDEX_ID: &str = "index";

/// An agency in the index.
pub(super) struct IndexEntry {
    /// The code of the state; empty if it is not known.
    pub state: String,
    pub id: String,
    pub name: String,
}

/// The text of the index, with a line for each state, so that people can compare two of them.
pub(super) fn index(agencies: &[IndexEntry]) -> String {
    let mut by_state: BTreeMap<&str, Vec<&IndexEntry>> = BTreeMap::new();
    for agency in agencies {
        by_state.entry(&agency.state).or_default().push(agency);
    }
    let lines: Vec<String> = by_state
        .into_iter()
        .map(|(state, mut agencies)| {
            agencies.sort_by_cached_key(|agency| (agency.name.to_lowercase(), agency.id.as_str()));
            let entries: Vec<String> = agencies
                .iter()
                .map(|agency| json!({ "id": agency.id, "name": agency.name }).to_string())
                .collect();
            format!("{}:[{}]", json!(state), entries.join(","))
        })
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}
