//! Imports version 1, right or wrong, into the form.

use crate::draft::{Draft, FIELDS, FieldValues, HOURS_FIELDS, Key, PHONE_FIELDS, Part, Row};
use crate::former_ids::FORMER_IDS_FIELD;
use crate::{AgencyId, JsonPath, MAX_FORMER_IDS, Segment};
use serde_json::{Map, Value};

/// The most rows of a list that are imported, far more than are right: a file with 20,000 would keep
/// the page busy for half a minute.
const MAX_ROWS: usize = 50;
/// The most values without a field that are reported: nobody reads more.
const MAX_UNSUPPORTED: usize = 100;

/// The path of a value that the form has no field for; it is reported and left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported(pub JsonPath);

impl Draft {
    /// Adds organizations of version 1 after those in the form, up to the maximum, and returns what
    /// the form has no field for.
    pub fn import(&mut self, organizations: &[Map<String, Value>]) -> Vec<Unsupported> {
        self.agencies.retain(|agency| !agency.is_blank());
        let mut unsupported = Vec::new();
        for (index, organization) in organizations.iter().enumerate() {
            let path =
                JsonPath(vec![Segment::Field("organizations".into()), Segment::Entry(index + 1)]);
            if self.is_full() {
                unsupported.push(Unsupported(path));
            } else {
                let key = self.add_agency();
                self.import_agency(key, organization, &path, &mut unsupported);
            }
        }
        if self.agencies.is_empty() {
            self.add_agency();
        }
        unsupported.truncate(MAX_UNSUPPORTED);
        unsupported
    }

    fn import_agency(
        &mut self,
        key: Key,
        organization: &Map<String, Value>,
        path: &JsonPath,
        unsupported: &mut Vec<Unsupported>,
    ) {
        for (name, value) in organization {
            let field_path = path.join(Segment::Field(name.clone()));
            match name.as_str() {
                "phones" => self.import_rows(
                    key,
                    Part::Phone,
                    value,
                    &PHONE_FIELDS,
                    &field_path,
                    unsupported,
                ),
                "schedule" => {
                    self.import_rows(
                        key,
                        Part::Hours,
                        value,
                        &HOURS_FIELDS,
                        &field_path,
                        unsupported,
                    );
                }
                "description" => {
                    let words = value.as_object().into_iter().flatten();
                    let values = words.filter_map(|(tag, text)| {
                        let typed = text.as_str().map(|text| (tag.clone(), text.to_owned()));
                        if typed.is_none() {
                            unsupported
                                .push(Unsupported(field_path.join(Segment::Field(tag.clone()))));
                        }
                        typed
                    });
                    let values = FieldValues(values.collect());
                    if value.as_object().is_none() {
                        unsupported.push(Unsupported(field_path));
                    }
                    if let Some(agency) = self.agency_mut(key) {
                        agency.description = values;
                    }
                }
                // The form has no input for them, and passes them on.
                FORMER_IDS_FIELD if is_list_of_ids(value) => {
                    if let (Some(agency), Some(ids)) = (self.agency_mut(key), text(value)) {
                        agency.values.set(name, ids);
                    }
                }
                _ => match (FIELDS.contains(&name.as_str()), text(value)) {
                    (true, Some(text)) => {
                        if let Some(agency) = self.agency_mut(key) {
                            agency.values.set(name, text);
                        }
                    }
                    _ => unsupported.push(Unsupported(field_path)),
                },
            }
        }
    }

    fn import_rows(
        &mut self,
        agency: Key,
        part: fn(Key) -> Part,
        list: &Value,
        names: &[&str],
        path: &JsonPath,
        unsupported: &mut Vec<Unsupported>,
    ) {
        let Some(list) = list.as_array() else {
            unsupported.push(Unsupported(path.clone()));
            return;
        };
        let mut rows = Vec::new();
        for (index, value) in list.iter().enumerate() {
            let field_path = path.join(Segment::Entry(index + 1));
            if index >= MAX_ROWS {
                // The first row that is left out stands for all below it.
                unsupported.push(Unsupported(field_path));
                break;
            }
            let Some(object) = value.as_object() else {
                unsupported.push(Unsupported(field_path));
                continue;
            };
            let mut values = FieldValues::default();
            for (name, value) in object {
                match (names.contains(&name.as_str()), text(value)) {
                    (true, Some(text)) => values.set(name, text),
                    _ => {
                        unsupported.push(Unsupported(field_path.join(Segment::Field(name.clone()))))
                    }
                }
            }
            rows.push(Row { key: self.new_key(), values });
        }
        let Some(agency) = self.agency_mut(agency) else { return };
        match part(0) {
            Part::Phone(_) => agency.phones = rows,
            _ => agency.hours = rows,
        }
    }
}

fn is_list_of_ids(value: &Value) -> bool {
    let is_id = |value: &Value| value.as_str().and_then(AgencyId::new).is_some();
    value.as_array().is_some_and(|ids| ids.len() <= MAX_FORMER_IDS && ids.iter().all(is_id))
}

/// A value as it would be typed; a list of texts with commas between.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(list) => {
            let values: Option<Vec<&str>> = list.iter().map(Value::as_str).collect();
            values.map(|values| values.join(", "))
        }
        _ => None,
    }
}
