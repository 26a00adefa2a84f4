//! A draft is written as a file, and a file is imported into a draft.

use crate as agency;
use crate::AgencyError;
use crate::draft::*;
use serde_json::{Value, json};

fn id(name: &str) -> Option<String> {
    (!name.is_empty()).then(|| name.to_lowercase().replace(' ', "-"))
}

fn organizations(file: &Value) -> Vec<serde_json::Map<String, Value>> {
    let list = file["organizations"].as_array().unwrap();
    list.iter().map(|value| value.as_object().unwrap().clone()).collect()
}

fn full() -> Value {
    json!({ "version": 1, "organizations": [{
        "name": "Utah ICAC", "kind": "police", "area": "Utah", "email": "a@utah.gov",
        "website": "https://utah.gov", "address": "1 Main St\nProvo", "assurer": "A. Person",
        "assured_date": "2026-01-31", "id": "utah", "logo": "agencies/utah.png",
        "phones": [
            { "number": "801-281-1211", "extension": "007", "type": "voice",
              "languages": ["en", "es"] },
            { "number": "801-281-1212", "type": "text" },
        ],
        "schedule": [
            { "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00" },
            { "description": "by appointment" },
        ],
        "description": { "en": "We help.", "es": "Ayudamos." },
        "was": ["utah-police", "uicac"],
    }] })
}

#[test]
fn an_imported_file_is_exported_unchanged() {
    let mut draft = Draft::blank();
    assert_eq!(draft.import(&organizations(&full())), []);
    assert_eq!(draft.agencies.len(), 1, "the blank organization made way");
    assert_eq!(draft.to_json(id), full());
}

#[test]
fn blank_values_are_left_out() {
    let mut draft = Draft::blank();
    let key = draft.agencies[0].key;
    draft.add_phone(key);
    draft.add_hours(key);
    assert!(draft.is_blank());
    assert_eq!(draft.to_json(id), json!({ "version": 1, "organizations": [] }));
    draft.set(&Field::new(key, Part::Agency, "name"), " A Town ".into());
    let file = draft.to_json(id);
    assert_eq!(file["organizations"], json!([{ "name": "A Town", "id": "a-town" }]));
}

#[test]
fn a_fault_leads_to_its_field_past_blank_rows() {
    let mut draft = Draft::blank();
    draft.add_agency();
    let agency = draft.agencies[1].key;
    draft.set(&Field::new(agency, Part::Agency, "name"), "A Town".into());
    let second = Field::new(agency, Part::Phone(draft.add_phone(agency)), "number");
    draft.set(&second, "801-281-121".into());
    let faults = agency::parse_json(&draft.to_json(id), &[]).faults;
    let fields: Vec<_> = faults.iter().map(|fault| draft.field_at(&fault.path)).collect();
    // The number is wrong, so nobody can be reached: that is reported at the first number.
    let first = Field::new(agency, Part::Phone(draft.agencies[1].phones[0].key), "number");
    assert_eq!(fields, [Some(second), Some(first)], "{faults:?}");
    assert!(matches!(faults[1].error, AgencyError::Unreachable));
}

#[test]
fn a_value_without_a_field_is_reported_and_nothing_else_is_lost() {
    let mut file = full();
    file["organizations"][0]["fax"] = json!("801-281-1213");
    file["organizations"][0]["phones"][1]["number"] = json!(8_012_811_212_u64);
    file["organizations"][0]["phones"][1]["hours"] = json!({});
    file["organizations"][0]["email"] = json!(null);
    file["organizations"][0]["was"] = json!(["Utah"]);
    let mut draft = Draft::default();
    let unsupported = draft.import(&organizations(&file));
    let mut messages: Vec<String> = unsupported.iter().map(|one| one.0.to_string()).collect();
    messages.sort();
    assert_eq!(
        messages,
        [
            "organization 1, email",
            "organization 1, fax",
            "organization 1, phone 2, hours",
            "organization 1, was"
        ]
    );
    assert_eq!(draft.to_json(id)["organizations"][0]["phones"][1]["number"], "8012811212");
}

#[test]
fn a_fifth_organization_is_not_imported() {
    let five: Vec<_> = (0..5).flat_map(|_| organizations(&full())).collect();
    let mut draft = Draft::blank();
    let unsupported = draft.import(&five);
    assert_eq!(draft.agencies.len(), 4);
    assert_eq!(unsupported[0].0.to_string(), "organization 5");
}

#[test]
fn a_hostile_file_adds_few_rows_and_few_messages() {
    let phones: Vec<Value> = (0..20_000).map(|_| json!({ "number": "1" })).collect();
    let hours: Vec<Value> = (0..2_000).map(|_| json!({ "byday": "MO" })).collect();
    let mut organization = json!({ "phones": phones, "schedule": hours });
    for index in 0..40_000 {
        organization[format!("x{index}")] = 1.into();
    }
    let mut draft = Draft::blank();
    let unsupported = draft.import(&[organization.as_object().unwrap().clone()]);
    let agency = &draft.agencies[0];
    assert_eq!((agency.phones.len(), agency.hours.len(), unsupported.len()), (50, 50, 100));
    let paths: Vec<String> = unsupported.iter().map(|one| one.0.to_string()).collect();
    assert!(paths.contains(&"organization 1, phone 51".to_owned()), "{paths:?}");
}
