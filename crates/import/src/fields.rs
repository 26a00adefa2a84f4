//! Reads fields as people write them: one reading for tables, exports and contact cards.
//!
//! Right input in somebody's own form is read, and told with what it was read as (`readings`).
//! What is not certain stays as it is written, so that the validation of `agency` shows its fault.
//!
//! | module | what it reads |
//! |---|---|
//! | `phone` | `(801) 555-0142 ext. 7`, `tel:` links, several numbers in one field |
//! | `website` | `www.city.gov`, `HTTP://City.gov`, e-mail addresses with names around them |
//! | `hours` | `Mon-Fri 8am-5pm`, `24/7` |
//! | `language` | `English, Spanish` |
//! | `text`, `html` | invisible marks, words for an empty field, tags and entities |

mod hours;
mod html;
mod language;
mod phone;
mod readings;
mod text;
mod website;

use crate::{Location, MAX_NUMBERS};
pub use hours::hours;
pub use language::languages;
pub use phone::{Phone, phones};
pub use readings::Reading;
pub(crate) use readings::Readings;
use serde_json::{Map, Value, json};
pub use text::{clean, is_empty, one_line};
pub use website::{Address, email, website};

/// The most lines of a schedule that are kept: twice what is shown.
const MAX_LINES: usize = 2 * agency::MAX_HOURS;

/// Reads the fields of an organization of version 1 whose values are still as they were written,
/// each number of `phones` with its extension and its type, and `schedule` perhaps as one text.
pub(crate) fn read(
    organization: &mut Map<String, Value>,
    location: &Location,
    readings: &mut Readings,
) {
    let mut fields = std::mem::take(organization);
    for name in ["name", "kind", "area", "assurer"] {
        read_text(&mut fields, name, location, readings, one_line);
    }
    read_text(&mut fields, "address", location, readings, str::to_owned);
    for (name, read, reading) in [
        ("website", website as fn(&str) -> Address, Reading::Website),
        ("email", email, Reading::Email),
    ] {
        let Some(written) = take_text(&mut fields, name, location, readings) else { continue };
        let address = read(&one_line(&written));
        if address.was_http {
            readings.add(Reading::HttpWebsite, location, &written, &address.text);
        } else if address.text != written {
            readings.add(reading, location, &written, &address.text);
        }
        for other in &address.others {
            readings.add(Reading::NotTaken, location, other, &format!("a further {name}"));
        }
        fields.insert(name.to_owned(), address.text.into());
    }
    if let Some(Value::Object(mut words)) = fields.remove("description") {
        let languages: Vec<String> = words.keys().cloned().collect();
        for language in languages {
            read_text(&mut words, &language, location, readings, str::to_owned);
        }
        if !words.is_empty() {
            fields.insert("description".to_owned(), words.into());
        }
    }
    if let Some(Value::Array(phones)) = fields.remove("phones") {
        let mut read: Vec<Value> = Vec::new();
        for phone in phones {
            for phone in read_phone(phone, location, readings) {
                if read.len() < MAX_NUMBERS && !read.contains(&phone) {
                    read.push(phone);
                }
            }
        }
        if !read.is_empty() {
            fields.insert("phones".to_owned(), read.into());
        }
    }
    if let Some(Value::Array(lines)) = fields.get_mut("schedule") {
        lines.truncate(MAX_LINES);
    }
    if let Some(Value::String(written)) = fields.get("schedule") {
        let plain = plain(written, location, readings);
        let (mut lines, is_understood) = hours(&plain);
        lines.truncate(MAX_LINES);
        let shown: Vec<String> = lines.iter().map(shown_line).collect();
        if is_understood && shown.join("; ") != plain {
            readings.add(Reading::Hours, location, &one_line(&plain), &shown.join("; "));
        }
        match lines.is_empty() {
            true => fields.remove("schedule"),
            false => fields.insert("schedule".to_owned(), lines.into()),
        };
    }
    *organization = fields;
}

/// A line of a schedule as it is written in a table: `MO,TU 09:00-17:00`.
fn shown_line(line: &Value) -> String {
    let field = |name: &str| line[name].as_str().unwrap_or_default();
    let times = match field("opens_at") {
        "" => String::new(),
        opens => format!("{opens}-{}", field("closes_at")),
    };
    let parts = [field("byday"), &times, field("description")];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text without HTML and without what nobody can see.
fn plain(written: &str, location: &Location, readings: &mut Readings) -> String {
    match html::decode(written) {
        Some(decoded) => {
            let decoded = clean(&decoded);
            readings.add(Reading::Html, location, &clean(written), &decoded);
            decoded
        }
        None => clean(written),
    }
}

fn take_text(
    fields: &mut Map<String, Value>,
    name: &str,
    location: &Location,
    readings: &mut Readings,
) -> Option<String> {
    let Value::String(written) = fields.remove(name)? else { return None };
    let plain = plain(&written, location, readings);
    (!is_empty(&plain)).then_some(plain)
}

fn read_text(
    fields: &mut Map<String, Value>,
    name: &str,
    location: &Location,
    readings: &mut Readings,
    form: fn(&str) -> String,
) {
    if let Some(text) = take_text(fields, name, location, readings) {
        fields.insert(name.to_owned(), form(&text).into());
    }
}

/// The numbers in a phone of version 1.
fn read_phone(phone: Value, location: &Location, readings: &mut Readings) -> Vec<Value> {
    let Value::Object(mut phone) = phone else { return vec![phone] };
    let Some(written) = phone.get("number").and_then(Value::as_str) else {
        // An extension without a number reaches nobody.
        return Vec::new();
    };
    let written = plain(written, location, readings);
    if is_empty(&written) {
        return Vec::new();
    }
    if let Some(Value::String(extension)) = phone.remove("extension") {
        let extension = clean(&extension);
        let digits = extension.strip_suffix(".0").unwrap_or(&extension);
        let read = phone::extension(digits).filter(|(_, after)| after.is_empty());
        let read = read.map(|(digits, _)| digits);
        if let Some(digits) = read.as_ref().filter(|digits| **digits != extension) {
            readings.add(Reading::Phone, location, &extension, digits);
        }
        let extension = read.unwrap_or(extension);
        if !is_empty(&extension) {
            phone.insert("extension".to_owned(), extension.into());
        }
    }
    if let Some(Value::Array(list)) = phone.remove("languages") {
        let mut tags: Vec<String> = Vec::new();
        for written in list.iter().filter_map(Value::as_str) {
            let (found, unknown) = languages(&clean(written));
            let is_read = !found.is_empty() && found != [written];
            if is_read {
                readings.add(Reading::Language, location, written, &found.join(", "));
            }
            for unknown in unknown.iter().filter(|unknown| !is_empty(unknown)) {
                readings.add(Reading::UnknownLanguage, location, unknown, "");
            }
            let known: Vec<String> = found.into_iter().filter(|tag| !tags.contains(tag)).collect();
            tags.extend(known);
        }
        if !tags.is_empty() {
            phone.insert("languages".to_owned(), tags.into());
        }
    }
    let mut found = phones(&phone::plain_link(&written));
    // `435-555-0199, fax 435-555-0155`
    found.retain(|one| {
        let machine = crate::phone_type::types(&one.label).err();
        if let Some(machine) = machine {
            readings.add(Reading::NotTaken, location, &one.number, &format!("a {machine} number"));
        }
        machine.is_none()
    });
    if found.len() > 1 {
        let all: Vec<&str> = found.iter().map(|one| one.number.as_str()).collect();
        readings.add(Reading::SeveralPhones, location, &written, &all.join("` and `"));
    }
    found.into_iter().map(|read| with_number(&phone, read, &written, location, readings)).collect()
}

/// A phone with a number that was read.
fn with_number(
    phone: &Map<String, Value>,
    read: Phone,
    written: &str,
    location: &Location,
    readings: &mut Readings,
) -> Value {
    let mut phone = phone.clone();
    let label = read.label.trim_end_matches(':');
    if let Some(extension) = &read.extension {
        let shown = format!("{}, extension {extension}", read.number);
        readings.add(Reading::Phone, location, written, &shown);
        // A short message is sent to no extension.
        if phone.get("type").is_none_or(|kind| kind != "text") {
            phone.entry("extension").or_insert_with(|| extension.clone().into());
        }
    } else if !label.is_empty() && label != "text" {
        readings.add(Reading::Phone, location, written, &read.number);
    }
    if phone.get("type").is_none_or(|kind| kind == "voice")
        && let Ok([kind @ ("text" | "tty")]) = crate::phone_type::types(label)
    {
        phone.insert("type".to_owned(), json!(kind));
    }
    if label.contains("spanish") || label.contains("español") {
        phone.entry("languages").or_insert_with(|| json!(["es"]));
    }
    phone.insert("number".to_owned(), read.number.into());
    phone.into()
}
