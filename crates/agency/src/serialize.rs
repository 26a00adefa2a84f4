//! Writes agencies as version 1, so that parsing them gives the same agencies.

use serde_json::{Map, Value, json};

use crate::former_ids::FORMER_IDS_FIELD;
use crate::{Agency, AgencyId, Hours, Phone};

/// The text of a version 1 file, with a line for each value, so that people can edit it and
/// compare two of them.
#[must_use]
pub fn to_json(agencies: &[Agency]) -> String {
    to_text(agencies.iter().map(organization).collect())
}

/// The same with the former ids of each agency.
pub(crate) fn to_json_with(
    agencies: &[Agency],
    former_ids: impl Fn(&Agency) -> Vec<AgencyId>,
) -> String {
    let organizations = agencies.iter().map(|agency| {
        let mut organization = organization(agency);
        let ids = former_ids(agency);
        let ids = list(ids.iter().filter_map(|id| text(id.as_str())).collect());
        if let (Some(fields), Some(ids)) = (organization.as_object_mut(), ids) {
            fields.insert(FORMER_IDS_FIELD.to_owned(), ids);
        }
        organization
    });
    to_text(organizations.collect())
}

fn to_text(organizations: Vec<Value>) -> String {
    let file = json!({ "version": 1, "organizations": organizations });
    format!("{file:#}\n")
}

/// An object without empty fields. They are inserted one by one, since collecting a map sorts
/// first, and each type that is sorted would add 1 KB to the download.
fn object(fields: &mut [(&str, Option<Value>)]) -> Value {
    let mut object = Map::new();
    for (name, value) in fields {
        if let Some(value) = value.take() {
            object.insert((*name).to_owned(), value);
        }
    }
    Value::Object(object)
}

fn text(text: impl ToString) -> Option<Value> {
    Some(Value::String(text.to_string()))
}

fn list(values: Vec<Value>) -> Option<Value> {
    (!values.is_empty()).then_some(Value::Array(values))
}

fn organization(agency: &Agency) -> Value {
    let mut description = Map::new();
    for (tag, words) in &agency.description {
        description.insert(tag.as_str().to_owned(), Value::String(words.clone()));
    }
    object(&mut [
        ("id", text(agency.id.as_str())),
        ("name", text(&agency.name)),
        ("kind", agency.kind.as_ref().and_then(text)),
        ("area", agency.area.as_ref().and_then(text)),
        ("logo", agency.logo.as_ref().and_then(|logo| text(logo.path()))),
        ("phones", list(agency.phones.iter().map(phone).collect())),
        ("email", agency.email.as_ref().and_then(|email| text(email.as_str()))),
        ("website", agency.website.as_ref().and_then(|website| text(website.href()))),
        ("address", agency.address.as_ref().and_then(text)),
        ("schedule", list(agency.schedule.iter().map(hours).collect())),
        ("description", (!description.is_empty()).then_some(Value::Object(description))),
        ("assured_date", agency.assured_date.and_then(text)),
        ("assurer", agency.assurer.as_ref().and_then(text)),
    ])
}

fn phone(phone: &Phone) -> Value {
    let languages = phone.languages.iter().filter_map(|language| text(language.as_str()));
    object(&mut [
        ("number", text(phone.number.written())),
        ("extension", phone.number.extension().and_then(text)),
        ("type", text(phone.kind.name())),
        ("languages", list(languages.collect())),
    ])
}

fn hours(hours: &Hours) -> Value {
    let days: Vec<&str> = hours.days.iter().map(|day| day.code()).collect();
    object(&mut [
        ("byday", (!days.is_empty()).then(|| Value::String(days.join(",")))),
        ("opens_at", hours.opening.and_then(|opening| text(opening.opens))),
        ("closes_at", hours.opening.and_then(|opening| text(opening.closes))),
        ("valid_from", hours.valid_from.and_then(text)),
        ("valid_to", hours.valid_to.and_then(text)),
        ("description", hours.description.as_ref().and_then(text)),
    ])
}
