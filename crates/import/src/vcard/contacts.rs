//! The telephone numbers, websites and addresses of a card.

use crate::vcard::lines::Property;
use crate::vcard::owner::{Owner, marks, owner};
use crate::vcard::value;
use crate::{escape_and_truncate, phone_type};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A `TEL`, `EMAIL`, `URL`, `ADR` or `LABEL` that is imported.
pub(super) struct Contact<'p> {
    pub property: &'p Property,
    /// The types in version 1, if it is a `TEL`.
    pub types: &'static [&'static str],
}

/// A contact that may be somebody's own: its line, its field and value in version 1, and its mark.
pub(super) type Offered = (usize, &'static str, Value, String);

/// The contacts and addresses of a card, in its order. Those that may be somebody's own are left
/// out, reported and offered.
pub(super) fn contacts<'p>(
    properties: &'p [Property],
    labels: &Map<String, Value>,
    remarks: &mut Vec<(usize, String)>,
    offered: &mut Vec<Offered>,
) -> Vec<Contact<'p>> {
    // The same number may be there twice, and only once with a mark.
    let (mut private, mut doubtful) = (BTreeSet::new(), BTreeSet::new());
    for property in properties.iter().filter(|one| noun(one).is_some()) {
        match owner(&marks(property, labels)) {
            Owner::Office | Owner::Unmarked => false,
            Owner::Private => private.insert(comparison_key(property)),
            Owner::Mobile | Owner::Unknown(_) => doubtful.insert(comparison_key(property)),
        };
    }
    let has_address = properties.iter().any(|one| one.name == "ADR");
    let mut contacts = Vec::new();
    for property in properties {
        let Some(noun) = noun(property) else { continue };
        let marks = marks(property, labels);
        let owner = owner(&marks);
        let value = escape_and_truncate(&value_of(property));
        let types = if noun == "number" { phone_type::types(&marks) } else { Ok(&[][..]) };
        let is_work = owner == Owner::Office;
        let marked = match (types, owner) {
            (Err(machine), _) => {
                let message = format!(
                    "not taken: a number of the type {machine} ({value}), since nobody answers \
                     there at night"
                );
                remarks.push((property.line, message));
                continue;
            }
            (Ok(types), Owner::Office | Owner::Unmarked) => {
                let key = comparison_key(property);
                let is_told = private.contains(&key) || (!is_work && doubtful.contains(&key));
                // A `LABEL` is the text of an address, most likely of one that has been reported.
                let is_text = property.name == "LABEL" && has_address && !is_work;
                if !is_told && !is_text {
                    contacts.push(Contact { property, types });
                }
                continue;
            }
            _ if property.name == "LABEL" && has_address => continue,
            (_, Owner::Private) => "home or personal".to_owned(),
            (_, Owner::Mobile) => "mobile and not as work".to_owned(),
            (_, Owner::Unknown(word)) => {
                format!("`{}`, which may be somebody's own", escape_and_truncate(word))
            }
        };
        let (field, value_of) = match noun {
            "number" => ("phones", json!({ "number": value_of(property), "type": "voice" })),
            "e-mail address" => ("email", value_of(property).into()),
            "website" => ("website", value_of(property).into()),
            _ => ("address", value_of(property).into()),
        };
        offered.push((property.line, field, value_of, marked.clone()));
        let message = format!(
            "the {noun} `{value}` is marked as {marked}, so it was not taken: if it is the \
             office's, write it by hand"
        );
        remarks.push((property.line, message));
    }
    contacts
}

/// The word for a property in a message, if it is a contact or an address.
fn noun(property: &Property) -> Option<&'static str> {
    Some(match &*property.name {
        "TEL" => "number",
        "EMAIL" => "e-mail address",
        "URL" => "website",
        "ADR" | "LABEL" => "address",
        _ => return None,
    })
}

pub(super) fn value_of(property: &Property) -> String {
    if property.name == "ADR" {
        return address(&property.value);
    }
    let text = value::one_line(&property.value);
    let plain = text.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:"));
    plain.map_or(text.as_str(), |_| text.get(7..).unwrap_or_default()).to_owned()
}

/// A key that is equal for the same number or address, however it is written.
fn comparison_key(property: &Property) -> String {
    let mut key = value_of(property).to_ascii_lowercase();
    key.retain(|letter| !letter.is_ascii() || letter.is_ascii_alphanumeric());
    let key = key.strip_prefix("tel").unwrap_or(&key);
    key.strip_prefix('1').unwrap_or(key).to_owned()
}

/// The entries of `phones` for the value of a `TEL`, as it is written: two if it takes calls and texts.
pub(super) fn numbers(value: &str, types: &[&str]) -> Vec<Value> {
    let number = value::one_line(value);
    types.iter().map(|kind| json!({ "number": number, "type": kind })).collect()
}

/// An address as on an envelope: street, further lines, box, city, state and postal code; the
/// country only if it is not the United States.
fn address(value: &str) -> String {
    let parts = value::components(value);
    let part = |index: usize| {
        parts.get(index).map(|part| part.trim_end_matches([' ', ',']).trim()).unwrap_or_default()
    };
    let home = ["", "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america"];
    let country = if home.contains(&&*part(6).to_lowercase()) { "" } else { part(6) };
    let state = [part(4), part(5)].join(" ");
    let all = [part(2), part(1), part(0), part(3), state.trim(), country];
    let all: Vec<&str> = all.into_iter().filter(|part| !part.is_empty()).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_as_on_an_envelope() {
        assert_eq!(
            address(";Suite 200;445 W Center St;Provo;UT;84601;USA"),
            "445 W Center St, Suite 200, Provo, UT 84601"
        );
        assert_eq!(address(r"PO Box 1;;;Provo\;;;84601"), "PO Box 1, Provo;, 84601");
        assert_eq!(
            address(";;1 Rue X\\nB;Paris;;75001;France"),
            "1 Rue X, B, Paris, 75001, France"
        );
        assert_eq!(address(""), "");
    }
}
