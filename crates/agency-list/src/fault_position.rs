//! Where in the input something stands, in words.

use agency::{Fault, JsonPath, Segment};
use import::{line_of_part, shown};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// The entry, from 0, in which a fault is.
pub(super) fn entry_of(place: &JsonPath) -> Option<usize> {
    match place.0.as_slice() {
        [Segment::Field(_), Segment::Entry(number), ..] => number.checked_sub(1),
        _ => None,
    }
}

/// Such as `organization utah-icac, phone 1, number: …`.
pub(super) fn sentence(label: &str, fault: &Fault) -> String {
    match fault.place.0.get(2..) {
        Some(rest) if !rest.is_empty() => {
            format!("organization {label}, {}: {}", JsonPath(rest.to_vec()), fault.error)
        }
        _ => format!("organization {label}: {}", fault.error),
    }
}

/// What to call an organization that may be wrong in every way: its id, else its name.
pub(super) fn label(organization: &Value) -> String {
    let text = |field: &str| organization[field].as_str().filter(|text| !text.trim().is_empty());
    match (text("id"), text("name")) {
        (Some(id), _) => shown(id),
        (None, Some(name)) => format!("“{}”", shown(name)),
        (None, None) => "without a name".to_owned(),
    }
}

/// The line on which the value at a place begins, or the nearest above it that is there.
pub(super) fn line_of(text: &str, place: &[Segment]) -> usize {
    let mut value = text.trim_start();
    for step in place {
        let next = match step {
            Segment::Field(name) => serde_json::from_str::<HashMap<String, &RawValue>>(value)
                .ok()
                .and_then(|fields| fields.get(name).map(|value| value.get())),
            Segment::Entry(number) => serde_json::from_str::<Vec<&RawValue>>(value)
                .ok()
                .and_then(|values| values.get(number - 1).map(|value| value.get())),
        };
        let Some(next) = next else { break };
        value = next;
    }
    line_of_part(text, value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, place: &[Segment], line: usize) {
        assert_eq!(line_of(text, place), line, "{place:?}");
    }

    #[test]
    fn a_place_has_the_line_on_which_its_value_begins() {
        let text = "\n{\"a\":\n[1,\n {\"b\":\n2}]}";
        let (a, b) = (Segment::Field("a".into()), Segment::Field("b".into()));
        check(text, &[], 2);
        check(text, std::slice::from_ref(&a), 3);
        check(text, &[a.clone(), Segment::Entry(2)], 4);
        check(text, &[a.clone(), Segment::Entry(2), b], 5);
        // The nearest above what is missing.
        check(text, &[a, Segment::Entry(3)], 3);
        check("no JSON", &[Segment::Entry(1)], 1);
    }

    #[test]
    fn an_organization_is_called_by_its_id_or_else_by_its_name() {
        for (organization, called) in [
            (serde_json::json!({ "id": "a", "name": "b" }), "a"),
            (serde_json::json!({ "id": " ", "name": "b\u{202e}" }), "“b\\u{202e}”"),
            (serde_json::json!({ "id": 7 }), "without a name"),
            (serde_json::json!([]), "without a name"),
        ] {
            assert_eq!(label(&organization), called);
        }
    }
}
