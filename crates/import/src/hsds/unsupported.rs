//! What an export says and version 1 does not: each field told once, however many have it.

use crate::hsds::phones::LINE;
use crate::name_list::list;
use crate::phone_type::{Notes, begins, is_in, is_type, words};
use crate::{Diagnostic, Location, Sink};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is taken of each kind of object, beside its ids, which only tie objects together, and the
/// types of a phone.
const TAKEN: [(&str, &str); 9] = [
    ("organization", "name description email website phones contacts locations services"),
    (
        "service",
        "organization email status assured_date phones schedules contacts service_at_locations",
    ),
    ("service_at_location", "location phones schedules contacts"),
    ("location", "addresses phones schedules contacts"),
    ("contact", "phones email"),
    ("phone", "number extension languages"),
    ("language", "code"),
    ("address", "address_1 address_2 city state_province postal_code address_type"),
    (
        "schedule",
        "byday opens_at closes_at valid_from valid_to description freq interval count until byweekno \
         bymonthday byyearday",
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
const MAX_OTHERS: usize = 40;

/// Whether a heading of a phone says something of another kind of object, such as `service_type`.
pub(super) fn is_of_another(heading: &str) -> bool {
    const OTHERS: &str = "organization service location address language schedule extension";
    words(&heading.to_lowercase()).next().is_some_and(|first| begins(first, OTHERS))
}

#[derive(Default)]
pub(super) struct UnsupportedValues {
    pub types: Notes,
    /// The table of phones, in an export of tables.
    pub phones: Option<Arc<str>>,
    /// By the place of their kind in [`TAKEN`]. A map would be 1 KB more for the desk to download.
    fields: [BTreeSet<String>; TAKEN.len()],
    others: BTreeSet<String>,
}

impl UnsupportedValues {
    pub(super) fn tell(&mut self, what: &str) {
        if self.others.len() < MAX_OTHERS && !self.others.contains(what) {
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
                let taken = TAKEN.iter().enumerate().find(|(_, (name, _))| *name == kind);
                let Some((place, (_, taken))) = taken else { return };
                for (field, value) in fields {
                    let is_id = field == LINE || field == "id" || field.ends_with("_id");
                    let is_type = kind == "phone" && is_type(field) && !is_of_another(field);
                    if is_id || is_type || is_empty(value) {
                        continue;
                    }
                    if !is_in(taken, field) {
                        if let Some(left) =
                            self.fields.get_mut(place).filter(|left| !left.contains(field))
                        {
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

    /// A sentence for each type of phone, one for each kind of object, and one for each of the rest.
    ///
    /// # Errors
    /// When the sink wants no more.
    pub(super) fn tell_all(self, file: &Arc<str>, sink: &mut impl Sink) -> Result<(), Diagnostic> {
        self.types.tell(sink)?;
        for ((kind, _), fields) in TAKEN.iter().zip(&self.fields) {
            if fields.is_empty() {
                continue;
            }
            let fields = list(fields.iter().map(String::as_str));
            sink.remark(Location::file(file), format!("not taken of any {kind}: {fields}"))?;
        }
        for what in self.others {
            sink.remark(Location::file(file), format!("not taken: {what}"))?;
        }
        Ok(())
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
