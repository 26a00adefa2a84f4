//! From version 1, right or wrong, to what could have been typed.

use crate::draft::{Draft, FIELDS, FieldValues, HOURS_FIELDS, Key, PHONE_FIELDS, Part, Row};
use crate::{JsonPath, Segment};
use serde_json::{Map, Value};

/// Something of a file that the form has no field for; it is told and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported(pub JsonPath);

impl Draft {
    /// Adds organizations of version 1 behind those that are there, as far as there is room, and
    /// says what of them has no place in the form.
    pub fn take(&mut self, organizations: &[Map<String, Value>]) -> Vec<Unsupported> {
        self.agencies.retain(|agency| !agency.is_blank());
        let mut not_taken = Vec::new();
        for (index, organization) in organizations.iter().enumerate() {
            let place =
                JsonPath(vec![Segment::Field("organizations".into()), Segment::Entry(index + 1)]);
            if self.is_full() {
                not_taken.push(Unsupported(place));
            } else {
                let key = self.add_agency();
                self.take_one(key, organization, &place, &mut not_taken);
            }
        }
        if self.agencies.is_empty() {
            self.add_agency();
        }
        not_taken
    }

    fn take_one(
        &mut self,
        key: Key,
        organization: &Map<String, Value>,
        place: &JsonPath,
        not_taken: &mut Vec<Unsupported>,
    ) {
        for (name, value) in organization {
            let here = place.and(Segment::Field(name.clone()));
            match name.as_str() {
                "phones" => {
                    self.take_rows(key, Part::Phone, value, &PHONE_FIELDS, &here, not_taken)
                }
                "schedule" => {
                    self.take_rows(key, Part::Hours, value, &HOURS_FIELDS, &here, not_taken);
                }
                "description" => {
                    let words = value.as_object().into_iter().flatten();
                    let texts = words.filter_map(|(tag, text)| {
                        let taken = text.as_str().map(|text| (tag.clone(), text.to_owned()));
                        if taken.is_none() {
                            not_taken.push(Unsupported(here.and(Segment::Field(tag.clone()))));
                        }
                        taken
                    });
                    let texts = FieldValues(texts.collect());
                    if value.as_object().is_none() {
                        not_taken.push(Unsupported(here));
                    }
                    if let Some(agency) = self.agency_mut(key) {
                        agency.description = texts;
                    }
                }
                _ => match (FIELDS.contains(&name.as_str()), text(value)) {
                    (true, Some(text)) => {
                        if let Some(agency) = self.agency_mut(key) {
                            agency.texts.set(name, text);
                        }
                    }
                    _ => not_taken.push(Unsupported(here)),
                },
            }
        }
    }

    fn take_rows(
        &mut self,
        agency: Key,
        part: fn(Key) -> Part,
        list: &Value,
        names: &[&str],
        place: &JsonPath,
        not_taken: &mut Vec<Unsupported>,
    ) {
        let Some(list) = list.as_array() else {
            not_taken.push(Unsupported(place.clone()));
            return;
        };
        let mut rows = Vec::new();
        for (index, value) in list.iter().enumerate() {
            let here = place.and(Segment::Entry(index + 1));
            let Some(object) = value.as_object() else {
                not_taken.push(Unsupported(here));
                continue;
            };
            let mut texts = FieldValues::default();
            for (name, value) in object {
                match (names.contains(&name.as_str()), text(value)) {
                    (true, Some(text)) => texts.set(name, text),
                    _ => not_taken.push(Unsupported(here.and(Segment::Field(name.clone())))),
                }
            }
            rows.push(Row { key: self.new_key(), texts });
        }
        let Some(agency) = self.agency_mut(agency) else { return };
        match part(0) {
            Part::Phone(_) => agency.phones = rows,
            _ => agency.hours = rows,
        }
    }
}

/// What would have been typed for a value; a list of texts has commas between.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => {
            let texts: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            texts.map(|texts| texts.join(", "))
        }
        _ => None,
    }
}
