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

/// The contacts and addresses of a card, in its order. Those that may be somebody's own are left
/// out and reported.
pub(super) fn contacts<'p>(
    properties: &'p [Property],
    labels: &Map<String, Value>,
    remarks: &mut Vec<(usize, String)>,
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

/// The entries of `phones` for the value of a `TEL`: two if it takes calls and texts.
pub(super) fn numbers(value: &str, types: &[&str]) -> Vec<Value> {
    let (number, extension) = split_extension(&value::one_line(value));
    let phones = types.iter().map(|kind| match &extension {
        Some(extension) if *kind != "text" => {
            json!({ "number": number, "type": kind, "extension": extension })
        }
        _ => json!({ "number": number, "type": kind }),
    });
    phones.collect()
}

/// A number and its extension, from `tel:+1-801-281-1211;ext=7` or `801-281-1211 ext. 7`. If
/// the rest is not an extension, the whole text is the number, so that the form shows the fault.
fn split_extension(text: &str) -> (String, Option<String>) {
    let is_uri = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("tel:"));
    let text = if is_uri { text.get(4..).unwrap_or_default() } else { text };
    let of_number = |letter: char| letter.is_ascii_digit() || " +-.()/\u{a0}".contains(letter);
    let end = text.find(|letter: char| !of_number(letter)).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    if is_uri {
        let mut parameters = rest.split(';').skip(1).filter_map(|one| one.split_once('='));
        let extension = parameters.find(|(name, _)| name.eq_ignore_ascii_case("ext"));
        return (number.trim().to_owned(), extension.map(|(_, digits)| digits.to_owned()));
    }
    let letters = rest.to_ascii_lowercase();
    let after = ["extension", "ext", "x", "#", ";", ","]
        .into_iter()
        .find_map(|mark| letters.strip_prefix(mark))
        .map(|after| after.trim_start_matches(['.', ':', '=', ' ']))
        .map(|after| after.strip_prefix("ext=").unwrap_or(after).trim());
    match after {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            (number.trim_end_matches([' ', '-', '(']).trim().to_owned(), Some(digits.to_owned()))
        }
        _ => (text.trim().to_owned(), None),
    }
}

/// An address as on an envelope: street, further lines, box, city, state and postal code; the
/// country only if it is not the United States.
fn address(value: &str) -> String {
    let parts = value::components(value);
    let part = |index: usize| parts.get(index).map(|part| part.trim()).unwrap_or_default();
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

    #[track_caller]
    fn check_extension(text: &str, number: &str, extension: &str) {
        let found = split_extension(text);
        assert_eq!((&*found.0, found.1.unwrap_or_default().as_str()), (number, extension));
    }

    #[test]
    fn numbers_are_split_from_their_extensions() {
        check_extension("tel:+1-801-281-1211;ext=12", "+1-801-281-1211", "12");
        check_extension("TEL:+18012811211;phone-context=x;EXT=007", "+18012811211", "007");
        check_extension("(801) 281-1211", "(801) 281-1211", "");
        for text in
            ["x123", " x 123", " ext. 123", " Ext: 123", " extension 123", ",123", ";ext=123"]
        {
            check_extension(&format!("801-281-1211{text}"), "801-281-1211", "123");
        }
        for text in ["801-281-1211 or 1212", "801-281-1211 x", "1-800-FLOWERS", ""] {
            check_extension(text, text, "");
        }
    }

    #[test]
    fn a_text_takes_no_extension() {
        assert_eq!(
            Value::from(numbers("801-281-1211 x7", &["voice", "text"])),
            json!([
                { "number": "801-281-1211", "type": "voice", "extension": "7" },
                { "number": "801-281-1211", "type": "text" },
            ])
        );
    }

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
