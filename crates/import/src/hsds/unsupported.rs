//! Collects what version 1 has no field for, to report each field of an export once.

use crate::fields::Readings;
use crate::hsds::phones::LINE_FIELD;
use crate::name_list::list;
use crate::phone_type::{Notes, begins, is_in, is_type, words};
use crate::{Diagnostic, Location, Sink};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The fields that are read of each kind of object, beside its ids, which only join objects, and
/// the types of a phone.
const SUPPORTED_FIELDS: [(&str, &str); 9] = [
    ("organization", "name description email website url phones contacts locations services"),
    (
        "service",
        "organization email status assured_date phones schedules contacts service_at_locations",
    ),
    ("service_at_location", "location phones schedules contacts"),
    ("location", "addresses mail_addresses phones schedules contacts services"),
    ("contact", "phones email"),
    ("phone", "number extension languages"),
    ("language", "code name language"),
    ("address", "address_1 address_2 city state_province postal_code address_type"),
    (
        "schedule",
        "byday opens_at closes_at valid_from valid_to description freq interval count until byweekno \
         bymonthday byyearday weekday",
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
        "addresses" | "mail_addresses" => "address",
        "schedules" => "schedule",
        _ => return None,
    })
}

/// The most other messages: nobody reads more, and a hostile export could cause thousands.
const MAX_OTHERS: usize = 40;

/// Whether a heading of a phone describes another kind of object, such as `service_type`.
pub(super) fn is_of_another(heading: &str) -> bool {
    const OTHERS: &str = "organization service location address language schedule extension";
    words(&heading.to_lowercase()).next().is_some_and(|first| begins(first, OTHERS))
}

#[derive(Default)]
pub(super) struct UnsupportedValues {
    pub types: Notes,
    pub readings: Readings,
    /// The first number of a service, location or contact whose organization has its own.
    pub lower_phone: Option<String>,
    /// The table of phones, in an export of tables.
    pub phones: Option<Arc<str>>,
    /// By the index of their kind in [`SUPPORTED_FIELDS`]. A map would add 1 KB to the desk's
    /// download.
    fields: [BTreeSet<String>; SUPPORTED_FIELDS.len()],
    others: BTreeSet<String>,
}

impl UnsupportedValues {
    pub(super) fn add(&mut self, message: &str) {
        if self.others.len() < MAX_OTHERS && !self.others.contains(message) {
            self.others.insert(message.to_owned());
        }
    }

    /// Collects every field of a compiled organization that is not read.
    pub(super) fn collect_fields(&mut self, organization: &Value) {
        self.collect_fields_of("organization", organization);
    }

    fn collect_fields_of(&mut self, kind: &'static str, value: &Value) {
        match value {
            Value::Array(values) => {
                values.iter().for_each(|value| self.collect_fields_of(kind, value))
            }
            Value::Object(fields) => {
                let supported =
                    SUPPORTED_FIELDS.iter().enumerate().find(|(_, (name, _))| *name == kind);
                let Some((index, (_, supported))) = supported else { return };
                for (field, value) in fields {
                    let is_id = field == LINE_FIELD || field == "id" || field.ends_with("_id");
                    let is_type = kind == "phone" && is_type(field) && !is_of_another(field);
                    if is_id || is_type || is_empty(value) {
                        continue;
                    }
                    if !is_in(supported, field) {
                        if let Some(names) =
                            self.fields.get_mut(index).filter(|names| !names.contains(field))
                        {
                            names.insert(field.clone());
                        }
                    } else if let Some(kind) = kind_below(field) {
                        self.collect_fields_of(kind, value);
                    }
                }
            }
            _ => (),
        }
    }

    /// Reports a sentence for each type of phone, for each kind of object, and for each other
    /// message.
    ///
    /// # Errors
    /// When the sink stops.
    pub(super) fn report_all(
        self,
        file: &Arc<str>,
        sink: &mut impl Sink,
    ) -> Result<(), Diagnostic> {
        self.types.report(sink)?;
        self.readings.report(sink)?;
        if let Some(first) = &self.lower_phone {
            let message = format!(
                "not taken: phones of services, locations and contacts, where the organization has its \
                 own; the first is {}",
                crate::escape_and_truncate(first)
            );
            sink.remark(Location::file(file), message)?;
        }
        for ((kind, _), fields) in SUPPORTED_FIELDS.iter().zip(&self.fields) {
            if fields.is_empty() {
                continue;
            }
            let fields = list(fields.iter().map(String::as_str));
            sink.remark(Location::file(file), format!("not taken of any {kind}: {fields}"))?;
        }
        for message in self.others {
            sink.remark(Location::file(file), format!("not taken: {message}"))?;
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
