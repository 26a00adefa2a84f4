//! The schedule of an organization, if its export has exactly one.

use crate::fields;
use crate::hsds::{UnsupportedValues, Value, children, text};
use serde_json::Map;

/// Fields with which a line does not hold for every week.
const NOT_WEEKLY: [&str; 5] = ["count", "until", "byweekno", "bymonthday", "byyearday"];

/// The lines of the only owner that has any; none if several have.
pub(super) fn schedule_lines<'v>(
    owners: impl Iterator<Item = &'v Value>,
    unsupported: &mut UnsupportedValues,
) -> Vec<Value> {
    let (mut first, mut is_only) = (Vec::new(), true);
    for owner in owners {
        let all: Vec<Value> =
            children(owner, "schedules").filter_map(|one| line(one, unsupported)).collect();
        if first.is_empty() {
            first = all;
        } else {
            is_only &= all.is_empty() || all == first;
        }
    }
    if !is_only {
        unsupported.add("schedules, where several services or locations have their own");
        return Vec::new();
    }
    first
}

/// A line of a regular schedule of HSDS 1 and 2, which has a `weekday` by its name or number.
fn regular(day: &str, schedule: &Value) -> Option<Value> {
    let number = day.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let day =
        number.and_then(|index| agency::Weekday::WEEK.get(index)).map_or(day, |day| day.code());
    let (opens, closes) = (text(schedule, "opens_at")?, text(schedule, "closes_at")?);
    let (mut lines, is_understood) = fields::hours(&format!("{day} {opens}-{closes}"));
    (is_understood && lines.len() == 1).then(|| lines.pop()).flatten()
}

fn line(schedule: &Value, unsupported: &mut UnsupportedValues) -> Option<Value> {
    let is_weekly = text(schedule, "freq").is_none_or(|freq| freq == "WEEKLY")
        && text(schedule, "interval").is_none_or(|interval| interval == "1")
        && NOT_WEEKLY.iter().all(|field| text(schedule, field).is_none());
    if !is_weekly {
        unsupported.add("schedules that do not repeat every week");
        return None;
    }
    if let Some(line) = text(schedule, "weekday").and_then(|day| regular(&day, schedule)) {
        return Some(line);
    }
    let mut line = Map::new();
    for field in ["byday", "valid_from", "valid_to", "description"] {
        line.extend(text(schedule, field).map(|text| (field.to_owned(), text.into())));
    }
    for field in ["opens_at", "closes_at"] {
        // `10:00:00` in the specification's examples. An offset stays, and `agency` refuses it.
        let time = text(schedule, field).map(|time| match time.strip_suffix(":00") {
            Some(minutes) if minutes.contains(':') => minutes.to_owned(),
            _ => time,
        });
        line.extend(time.map(|time| (field.to_owned(), time.into())));
    }
    (!line.is_empty()).then_some(Value::Object(line))
}
