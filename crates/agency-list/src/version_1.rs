//! Validates a version 1 file, which may hold several agencies.

use crate::fault_position::{entry_of, label, line_of, sentence};
use crate::former_ids::is_of_former_id;
use crate::validate::{Outcome, Rules, valid_agency};
use agency::{AgencyError, Fault, FormerIds, JsonPath, MAX_AGENCIES, Parsed, Segment};
use import::{Diagnostic, Location};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::Arc;

pub(super) fn validate_file(name: &Arc<str>, text: &str, rules: &Rules, outcome: &mut Outcome) {
    let (organizations, parsed, former_ids) = parse_file(text, rules);
    let faults = &parsed.faults;
    let labels: Vec<String> = organizations.iter().map(label).collect();
    for fault in faults {
        let line = match &fault.error {
            AgencyError::NotJson { line, .. } => *line,
            _ => line_of(text, &fault.path.0),
        };
        let message = match entry_of(&fault.path) {
            Some(index) => sentence(labels.get(index).map_or("?", String::as_str), fault),
            None => fault.to_string(),
        };
        outcome.diagnostics.push(Diagnostic { location: Location::line(name, line), message });
    }
    let valid_ids: HashSet<String> =
        parsed.agencies.iter().map(|agency| agency.id.as_str().to_owned()).collect();
    for agency in parsed.agencies {
        if is_of_former_id(&agency.id, former_ids.of(&agency.id)) {
            // This program wrote it, for links: it is no entry.
            continue;
        }
        let index =
            organizations.iter().position(|value| value["id"].as_str() == Some(agency.id.as_str()));
        let place =
            [Segment::Field("organizations".into()), Segment::Entry(index.unwrap_or(0) + 1)];
        let location = Location::line(name, line_of(text, &place));
        let mut valid_agency = valid_agency(agency, location, None, &former_ids, rules);
        valid_agency.is_incomplete =
            index.is_some() && faults.iter().any(|fault| entry_of(&fault.path) == index);
        outcome.add_agency(valid_agency);
    }
    let ids: Vec<&str> = organizations.iter().filter_map(|value| value["id"].as_str()).collect();
    let refused_ids: Vec<String> =
        ids.iter().filter(|id| !valid_ids.contains(**id)).map(|id| (*id).to_owned()).collect();
    outcome.unnamed += organizations.len() - ids.len();
    outcome.refused_ids.extend(refused_ids);
    if organizations.len() > valid_ids.len() {
        outcome.refused += organizations.len() - valid_ids.len();
        if organizations.len() > MAX_AGENCIES {
            let message = "the others of this file are refused: give each a file of its own";
            outcome
                .diagnostics
                .push(Diagnostic { location: Location::file(name), message: message.to_owned() });
        }
    } else if valid_ids.is_empty() {
        // The file is broken as a whole, or it names no organization.
        outcome.refused += usize::from(!faults.is_empty());
        outcome.unnamed += usize::from(!faults.is_empty());
        if faults.is_empty() {
            let message = "names no organization".to_owned();
            outcome.diagnostics.push(Diagnostic { location: Location::file(name), message });
        }
    }
}

/// The entries of a file, right or wrong, and what the parser makes of it. A file that is too long is
/// not parsed at all: 22 MB of `[],` would take 700 MB.
fn parse_file(text: &str, rules: &Rules) -> (Vec<Value>, Parsed, FormerIds) {
    let mut file = match agency::to_value(text) {
        Ok(file) => file,
        Err(error) => {
            let faults = vec![Fault { path: JsonPath::default(), error }];
            return (Vec::new(), Parsed { agencies: Vec::new(), faults }, FormerIds::default());
        }
    };
    let mut parsed = agency::parse_json(&file, &rules.national);
    let mut former_ids = FormerIds::parse(&file, &rules.national);
    parsed.faults.append(&mut former_ids.faults);
    let organizations = match file.get_mut("organizations").map(Value::take) {
        Some(Value::Array(values)) => values,
        _ => Vec::new(),
    };
    (organizations, parsed, former_ids)
}
