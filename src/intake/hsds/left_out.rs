//! What an export says and version 1 does not: each field told once, however many have it.

use crate::intake::left_over::list;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What is taken of each kind of object. Ids only tie objects together.
const TAKEN: [(&str, &[&str]); 9] = [
    (
        "organization",
        &["name", "description", "email", "website", "phones", "contacts", "locations", "services"],
    ),
    (
        "service",
        &[
            "organization",
            "email",
            "status",
            "assured_date",
            "phones",
            "schedules",
            "contacts",
            "service_at_locations",
        ],
    ),
    ("service_at_location", &["location", "phones", "schedules", "contacts"]),
    ("location", &["addresses", "phones", "schedules", "contacts"]),
    ("contact", &["phones", "email"]),
    ("phone", &["number", "extension", "type", "languages"]),
    ("language", &["code"]),
    (
        "address",
        &["address_1", "address_2", "city", "state_province", "postal_code", "address_type"],
    ),
    (
        "schedule",
        &[
            "byday",
            "opens_at",
            "closes_at",
            "valid_from",
            "valid_to",
            "description",
            "freq",
            "interval",
            "count",
            "until",
            "byweekno",
            "bymonthday",
            "byyearday",
        ],
    ),
];

/// The kind of the objects below a field.
fn kind_below(field: &str) -> Option<&'static str> {
    Some(match field {
        "services" => "service",
        "service_at_locations" => "service_at_location",
        "locations" | "location" => "location",
        "contacts" => "contact",
        "phones" => "phone",
        "languages" => "language",
        "addresses" => "address",
        "schedules" => "schedule",
        _ => return None,
    })
}

/// More than these, nobody reads; a hostile export could name thousands of types.
const MOST_OTHERS: usize = 40;

#[derive(Default)]
pub(super) struct LeftOut {
    fields: BTreeMap<&'static str, BTreeSet<String>>,
    others: BTreeSet<String>,
}

impl LeftOut {
    pub(super) fn tell(&mut self, what: &str) {
        if self.others.len() < MOST_OTHERS && !self.others.contains(what) {
            self.others.insert(what.to_owned());
        }
    }

    /// Notes every field of a compiled organization that nothing is taken from.
    pub(super) fn look(&mut self, organization: &Value) {
        self.look_at("organization", organization);
    }

    fn look_at(&mut self, kind: &'static str, value: &Value) {
        match value {
            Value::Array(values) => values.iter().for_each(|value| self.look_at(kind, value)),
            Value::Object(fields) => {
                let taken = TAKEN.iter().find(|(name, _)| *name == kind);
                let taken = taken.map_or(&[][..], |(_, fields)| fields);
                for (field, value) in fields {
                    let is_id = field == "id" || field.ends_with("_id");
                    if is_id || is_empty(value) {
                        continue;
                    }
                    if !taken.contains(&field.as_str()) {
                        let left = self.fields.entry(kind).or_default();
                        if !left.contains(field) {
                            left.insert(field.clone());
                        }
                    } else if let Some(kind) = kind_below(field) {
                        self.look_at(kind, value);
                    }
                }
            }
            _ => (),
        }
    }

    /// A sentence for each kind of object, and one for the rest.
    pub(super) fn sentences(self) -> impl Iterator<Item = String> {
        let fields = self.fields.into_iter().map(|(kind, fields)| {
            format!("not taken of any {kind}: {}", list(fields.iter().map(String::as_str)))
        });
        fields.chain(self.others.into_iter().map(|what| format!("not taken: {what}")))
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(values) => values.is_empty(),
        _ => false,
    }
}
