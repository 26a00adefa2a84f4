//! From what was typed to version 1, as it would stand in the file.

use crate::draft::{Draft, DraftAgency, FIELDS, FieldValues, PHONE_FIELDS, Row};
use serde_json::{Map, Value, json};

type Object = Map<String, Value>;

impl Draft {
    /// The file that the draft would be, unjudged. What is blank is left out; `made_id` makes an
    /// id from a name for an organization that was given none.
    #[must_use]
    pub fn to_json(&self, made_id: impl Fn(&str) -> Option<String>) -> Value {
        let agencies = self.agencies.iter().filter(|agency| !agency.is_blank());
        let organizations: Vec<Value> =
            agencies.map(|agency| organization(agency, &made_id)).collect();
        json!({ "version": 1, "organizations": organizations })
    }
}

fn organization(agency: &DraftAgency, made_id: impl Fn(&str) -> Option<String>) -> Value {
    let mut object = Object::new();
    for name in FIELDS {
        put(&mut object, &agency.texts, name);
    }
    if !object.contains_key("id")
        && let Some(id) = made_id(agency.texts.get("name").trim())
    {
        object.insert("id".to_owned(), id.into());
    }
    put_list(&mut object, "phones", &agency.phones, phone);
    put_list(&mut object, "schedule", &agency.hours, |row| all(&row.texts));
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

fn put(object: &mut Object, texts: &FieldValues, name: &str) {
    let text = texts.get(name).trim();
    if !text.is_empty() {
        object.insert(name.to_owned(), text.into());
    }
}

fn all(texts: &FieldValues) -> Object {
    let mut object = Object::new();
    for (name, _) in &texts.0 {
        put(&mut object, texts, name);
    }
    object
}

fn phone(row: &Row) -> Object {
    let mut object = Object::new();
    for name in PHONE_FIELDS {
        put(&mut object, &row.texts, name);
    }
    if let Some(Value::String(languages)) = object.remove("languages") {
        let languages = languages.split([',', ';', ' ']).filter(|tag| !tag.is_empty());
        object.insert("languages".to_owned(), languages.collect());
    }
    object
}
