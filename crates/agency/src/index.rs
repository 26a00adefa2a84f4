//! The host's list of agencies, as far as a page shows it.

use crate::{Agency, AgencyId, NationalLine, parse};
use serde_json::Value;
use std::ops::Range;

/// The longest index that a page reads: 100,000 agencies have about 9 MB.
pub const MAX_BYTES_OF_INDEX: usize = 16 * 1024 * 1024;

/// The part of the list that is written into the page of task forces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum AgencyList {
    /// The host has none.
    #[default]
    None,
    /// Few enough to be in the page, each with the code of its state, which may be empty. A visitor
    /// reads them without a script and without a further request.
    Few(Vec<(String, Agency)>),
    /// Too many for the page: a visitor who asks for their names loads the index.
    Many { bytes: usize },
}

/// An agency in the index, with what a link to it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexEntry {
    pub id: AgencyId,
    pub name: String,
}

/// The entries of the wanted states whose positions among all entries of these states are in the
/// range; `None` if the range begins after the last. Ids and names follow the rules of an agency's
/// own file: an entry that breaks them is left out.
#[must_use]
pub fn index_entries(
    index: &Value,
    national: &[NationalLine],
    is_wanted: impl Fn(&str) -> bool,
    range: Range<usize>,
) -> Option<Vec<IndexEntry>> {
    let (mut all, mut position) = (None, 0);
    // Plain loops: nested iterator adapters would add half a kilobyte to every visitor's download.
    for (state, entries) in index.as_object()? {
        if !is_wanted(state) {
            continue;
        }
        for entry in entries.as_array().map(Vec::as_slice).unwrap_or_default() {
            if range.contains(&position) {
                let all = all.get_or_insert_with(Vec::new);
                if let (Some(id), Some(name)) = (text(entry, "id"), text(entry, "name"))
                    && let Some(id) = AgencyId::new(id)
                    && !national.iter().any(|line| line.id == id.as_str())
                    && let Some(name) = parse::name(name, national)
                {
                    all.push(IndexEntry { id, name });
                }
            }
            position += 1;
        }
    }
    all
}

fn text<'a>(entry: &'a Value, field: &str) -> Option<&'a str> {
    entry.get(field)?.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn check(index: Value, state: &str, ids: &[&str]) {
        check_range(index, state, 0..usize::MAX, ids);
    }

    #[track_caller]
    fn check_range(index: Value, state: &str, range: Range<usize>, ids: &[&str]) {
        let name = vec!["National Suicide Prevention Lifeline".to_owned()];
        let national = [NationalLine::new("988".into(), name)];
        let found =
            index_entries(&index, &national, |code| code == state, range).unwrap_or_default();
        let found: Vec<&str> = found.iter().map(|listed| listed.id.as_str()).collect();
        assert_eq!(found, ids, "{index}");
    }

    #[test]
    fn the_agencies_of_a_state_are_listed_in_the_order_of_the_index() {
        let index = json!({
            "": [{ "id": "c", "name": "Nowhere Police" }],
            "UT": [{ "id": "b", "name": "Orem Police" }, { "id": "a", "name": "Provo Police" }],
        });
        check(index.clone(), "UT", &["b", "a"]);
        check(index.clone(), "", &["c"]);
        check(index, "NM", &[]);
    }

    #[test]
    fn an_entry_that_breaks_a_rule_of_agency_json_is_left_out() {
        for bad in [
            json!({ "id": "../a", "name": "Provo Police" }),
            json!({ "id": "988", "name": "Provo Police" }),
            json!({ "id": "a", "name": "Nati0nal Suicide Prevention Lifeline" }),
            json!({ "id": "a", "name": "Call 900-555-0100 now" }),
            json!({ "id": "a", "name": "evil.example" }),
            json!({ "id": "a", "name": "Safe \u{202e}gro.dab" }),
            json!({ "id": "a", "name": "" }),
            json!({ "id": 7, "name": ["x"] }),
            json!({ "id": "a" }),
            json!("a"),
            json!(null),
        ] {
            check(json!({ "UT": [bad, { "id": "b", "name": "Orem Police" }] }), "UT", &["b"]);
        }
    }

    #[test]
    fn a_long_list_is_read_in_parts_up_to_its_end() {
        let police = |id| json!({ "id": id, "name": "Police" });
        let index = json!({ "NM": [police("x")], "UT": [police("a"), police("B"), police("c")] });
        check_range(index.clone(), "UT", 0..2, &["a"]);
        check_range(index.clone(), "UT", 2..4, &["c"]);
        let part = |range| index_entries(&index, &[], |code| code == "UT", range);
        assert_eq!(part(1..2), Some(vec![]), "it is left out, and the list goes on");
        assert_eq!(part(3..5), None);
    }

    #[test]
    fn a_value_that_is_not_an_index_lists_nobody() {
        for index in [json!(null), json!([]), json!("UT"), json!({ "UT": {} }), json!({ "UT": 1 })]
        {
            check(index, "UT", &[]);
        }
    }
}
