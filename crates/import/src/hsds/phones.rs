//! The numbers of an organization, a service, a location or a contact, with their types.
//!
//! HSDS 3 has a `type`, HSDS 1 a `number_type`, and people write `Phone type`; each holds free
//! text, such as `Hotline` or `Toll-free`. So every heading that ends in `type` is read, and only a
//! type that is known to reach no person is left out.

use crate::hsds::unsupported::{UnsupportedValues, is_of_another};
use crate::hsds::{Object, children, text};
use crate::phone_type::{Holder, is_type, of_types};
use crate::{Location, MAX_NUMBERS};
use serde_json::Value;

/// The field that holds the line of a phone in its table. No column has this name.
pub(super) const LINE_FIELD: &str = "";

/// `location` is that of the organization, for exports that are not tables.
pub(super) fn phones(
    owners: &[&Value],
    holder: Holder,
    location: &Location,
    unsupported: &mut UnsupportedValues,
) -> Vec<Value> {
    let mut phones: Vec<Value> = Vec::new();
    for phone in owners.iter().flat_map(|owner| children(owner, "phones")) {
        let Some(number) = text(phone, "number") else { continue };
        // The specification's own example has the number in quotation marks of its own.
        let number = number.trim_matches(['"', ' ']);
        let line = phone[LINE_FIELD].as_u64().and_then(|line| usize::try_from(line).ok());
        let location = match (&unsupported.phones, line) {
            (Some(file), Some(line)) => Location::line(file, line),
            _ => location.clone(),
        };
        let types = unsupported.types.types(&kind(phone), number, holder, &location);
        let mut unified = Object::new();
        unified.insert("number".to_owned(), number.into());
        if let Some(extension) = text(phone, "extension") {
            unified.insert("extension".to_owned(), extension.into());
        }
        let languages: Vec<String> = children(phone, "languages").filter_map(language).collect();
        if !languages.is_empty() {
            unified.insert("languages".to_owned(), languages.into());
        }
        for phone in of_types(&unified, types) {
            if phones.contains(&phone) {
                continue;
            }
            if phones.len() >= MAX_NUMBERS {
                unsupported.add(&format!(
                    "phones beyond the first {MAX_NUMBERS} of the same organization"
                ));
                return phones;
            }
            phones.push(phone);
        }
    }
    phones
}

/// The tag of a language or its name, which HSDS 1 and 2 call `language`.
fn language(language: &Value) -> Option<String> {
    ["code", "name", "language"].iter().find_map(|field| text(language, field))
}

/// The type of a phone, from all headings that end in `type`. Those of another kind of object, such
/// as `service_type`, count only if there are no others.
fn kind(phone: &Value) -> String {
    let (mut own, mut others) = (String::new(), String::new());
    let fields = phone.as_object().into_iter().flatten();
    for (field, value) in fields.filter(|(field, value)| is_type(field) && !value.is_null()) {
        let kinds = if is_of_another(field) { &mut others } else { &mut own };
        match value {
            Value::String(kind) => kinds.push_str(kind),
            list => kinds.push_str(&list.to_string()),
        }
        kinds.push(' ');
    }
    let kinds = if own.trim().is_empty() { others } else { own };
    kinds.trim().to_owned()
}
