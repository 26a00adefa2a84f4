//! The numbers of an organization, a service, a location or a contact, with their types.
//!
//! HSDS 3 has a `type`, HSDS 1 a `number_type`, and people write `Phone type`; in all of them stands
//! what somebody typed, such as `Hotline` or `Toll-free`. So every heading that ends in `type` is
//! read, and only what is known to reach no person is left out.

use crate::hsds::unsupported::{UnsupportedValues, is_of_another};
use crate::hsds::{Object, children, text};
use crate::phone_type::{Holder, is_type, of_types};
use crate::{Location, MAX_NUMBERS};
use serde_json::Value;

/// The field that holds the line of a phone in its table. No column is called so.
pub(super) const LINE: &str = "";

/// `at` is where the organization stands, for exports that are no tables.
pub(super) fn of(
    owners: &[&Value],
    holder: Holder,
    at: &Location,
    left_out: &mut UnsupportedValues,
) -> Vec<Value> {
    let mut phones: Vec<Value> = Vec::new();
    for phone in owners.iter().flat_map(|owner| children(owner, "phones")) {
        let Some(number) = text(phone, "number") else { continue };
        // The specification's own example has the number in quotation marks of its own.
        let number = number.trim_matches(['"', ' ']);
        let line = phone[LINE].as_u64().and_then(|line| usize::try_from(line).ok());
        let at = match (&left_out.phones, line) {
            (Some(file), Some(line)) => Location::line(file, line),
            _ => at.clone(),
        };
        let types = left_out.types.types(&kind(phone), number, holder, &at);
        let mut taken = Object::new();
        taken.insert("number".to_owned(), number.into());
        if let Some(extension) = text(phone, "extension") {
            taken.insert("extension".to_owned(), extension.into());
        }
        let languages: Vec<String> =
            children(phone, "languages").filter_map(|language| text(language, "code")).collect();
        if !languages.is_empty() {
            taken.insert("languages".to_owned(), languages.into());
        }
        for taken in of_types(&taken, types) {
            if phones.contains(&taken) {
                continue;
            }
            if phones.len() >= MAX_NUMBERS {
                left_out.tell(&format!(
                    "phones beyond the first {MAX_NUMBERS} of the same organization"
                ));
                return phones;
            }
            phones.push(taken);
        }
    }
    phones
}

/// What stands under the headings that end in `type`; under those of another thing, such as
/// `service_type`, only where there are no others.
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
