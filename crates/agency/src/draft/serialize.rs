//! Writes the form as version 1.

use crate::draft::{Draft, DraftAgency, FIELDS, FieldValues, PHONE_FIELDS, Row};
use crate::former_ids::FORMER_IDS_FIELD;
use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

impl Draft {
    /// The draft as a version 1 file, not validated and without blank values. `make_id` makes an id
    /// from the name of an organization without one.
    #[must_use]
    pub fn to_json(&self, make_id: impl Fn(&str) -> Option<String>) -> Value {
        let agencies = self.agencies.iter().filter(|agency| !agency.is_blank());
        let organizations: Vec<Value> =
            agencies.map(|agency| organization(agency, &make_id)).collect();
        json!({ "version": 1, "organizations": organizations })
    }
}

fn organization(agency: &DraftAgency, make_id: impl Fn(&str) -> Option<String>) -> Value {
    let mut object = Object::new();
    for name in FIELDS {
        put(&mut object, &agency.values, name);
    }
    if !object.contains_key("id")
        && let Some(id) = make_id(agency.values.get("name").trim())
    {
        object.insert("id".to_owned(), id.into());
    }
    put(&mut object, &agency.values, FORMER_IDS_FIELD);
    split(&mut object, FORMER_IDS_FIELD);
    put_list(&mut object, "phones", &agency.phones, phone);
    put_list(&mut object, "schedule", &agency.hours, |row| all(&row.values));
    let description = all(&agency.description);
    if !description.is_empty() {
        object.insert("description".to_owned(), description.into());
    }
    Value::Object(object)
}

fn put_list(object: &mut Object, name: &str, rows: &[Row], value: impl Fn(&Row) -> Object) {
    let rows = rows.iter().filter(|row| !row.is_blank());
    let values: Vec<Value> = rows.map(|row| Value::Object(value(row))).collect();
    if !values.is_empty() {
        object.insert(name.to_owned(), values.into());
    }
}

fn put(object: &mut Object, values: &FieldValues, name: &str) {
    let text = values.get(name).trim();
    if !text.is_empty() {
        object.insert(name.to_owned(), text.into());
    }
}

fn all(values: &FieldValues) -> Object {
    let mut object = Object::new();
    for (name, _) in &values.0 {
        put(&mut object, values, name);
    }
    object
}

fn phone(row: &Row) -> Object {
    let mut object = Object::new();
    for name in PHONE_FIELDS {
        put(&mut object, &row.values, name);
    }
    split(&mut object, "languages");
    object
}

/// Makes a list of a text such as `en, es`.
fn split(object: &mut Object, name: &str) {
    if let Some(Value::String(text)) = object.remove(name) {
        let parts = text.split([',', ';', ' ']).filter(|part| !part.is_empty());
        object.insert(name.to_owned(), parts.collect());
    }
}
