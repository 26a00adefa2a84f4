//! When an organization answers, as far as its export says it without doubt.

use crate::hsds::{UnsupportedValues, Value, children, text};
use serde_json::Map;

/// Fields that would make a line mean less than every week.
const NOT_WEEKLY: [&str; 5] = ["count", "until", "byweekno", "bymonthday", "byyearday"];

/// The lines of the only owner that has any; none where several do.
pub(super) fn of<'v>(
    owners: impl Iterator<Item = &'v Value>,
    left_out: &mut UnsupportedValues,
) -> Vec<Value> {
    let (mut first, mut is_only) = (Vec::new(), true);
    for owner in owners {
        let all: Vec<Value> =
            children(owner, "schedules").filter_map(|one| line(one, left_out)).collect();
        if first.is_empty() {
            first = all;
        } else {
            is_only &= all.is_empty() || all == first;
        }
    }
    if !is_only {
        left_out.tell("schedules, where several services or locations have their own");
        return Vec::new();
    }
    first
}

fn line(schedule: &Value, left_out: &mut UnsupportedValues) -> Option<Value> {
    let is_weekly = text(schedule, "freq").is_none_or(|freq| freq == "WEEKLY")
        && text(schedule, "interval").is_none_or(|interval| interval == "1")
        && NOT_WEEKLY.iter().all(|field| text(schedule, field).is_none());
    if !is_weekly {
        left_out.tell("schedules that do not repeat every week");
        return None;
    }
    let mut line = Map::new();
    for field in ["byday", "valid_from", "valid_to", "description"] {
        line.extend(text(schedule, field).map(|text| (field.to_owned(), text.into())));
    }
    for field in ["opens_at", "closes_at"] {
        // `10:00:00` in the specification's examples; an offset stays, for the reader to refuse.
        let time = text(schedule, field).map(|time| match time.strip_suffix(":00") {
            Some(minutes) if minutes.contains(':') => minutes.to_owned(),
            _ => time,
        });
        line.extend(time.map(|time| (field.to_owned(), time.into())));
    }
    (!line.is_empty()).then_some(Value::Object(line))
}
