//! The index of a directory.

use serde_json::json;
use std::collections::BTreeMap;

/// The index, beside the agencies' files: by the code of the state (`""` where it is not known)
/// the id and name of each agency, in the order of the names. For the desk and for the page that
/// looks for help nearby; the guide never asks for it.
pub const INDEX: &str = "index.json";
/// The id that no agency may have, since its file would be the index.
pub(super) const INDEX_ID: &str = "index";

/// An agency in the index.
pub(super) struct Listed {
    /// Its code, or nothing.
    pub state: String,
    pub id: String,
    pub name: String,
}

/// A line for each state, so that two of them can be compared.
pub(super) fn index(agencies: &[Listed]) -> String {
    let mut by_state: BTreeMap<&str, Vec<&Listed>> = BTreeMap::new();
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
