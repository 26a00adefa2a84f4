//! The position of a fault in the input, in words and as a line.

use agency::{Fault, JsonPath, Segment};
use import::{escape_and_truncate, line_of_part};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;

/// The index of the entry in which a fault is, from 0.
pub(super) fn entry_of(path: &JsonPath) -> Option<usize> {
    match path.0.as_slice() {
        [Segment::Field(_), Segment::Entry(number), ..] => number.checked_sub(1),
        _ => None,
    }
}

/// Such as `organization utah-icac, phone 1, number: …`.
pub(super) fn sentence(label: &str, fault: &Fault) -> String {
    match fault.path.0.get(2..) {
        Some(rest) if !rest.is_empty() => {
            format!("organization {label}, {}: {}", JsonPath(rest.to_vec()), fault.error)
        }
        _ => format!("organization {label}: {}", fault.error),
    }
}

/// How to call an organization in a message, whatever is wrong with it: by its id, else by its
/// name.
pub(super) fn label(organization: &Value) -> String {
    let text = |field: &str| organization[field].as_str().filter(|text| !text.trim().is_empty());
    match (text("id"), text("name")) {
        (Some(id), _) => escape_and_truncate(id),
        (None, Some(name)) => format!("“{}”", escape_and_truncate(name)),
        (None, None) => "without a name".to_owned(),
    }
}

/// The line on which the value at a path begins; if there is none, that of the nearest value above.
pub(super) fn line_of(text: &str, path: &[Segment]) -> usize {
    let mut value = text.trim_start();
    for segment in path {
        let next = match segment {
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
    fn check(text: &str, path: &[Segment], line: usize) {
        assert_eq!(line_of(text, path), line, "{path:?}");
    }

    #[test]
    fn a_path_has_the_line_on_which_its_value_begins() {
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
