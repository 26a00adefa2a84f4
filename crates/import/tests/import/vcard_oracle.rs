//! vCards as another library reads and writes them: the crate `calcard`.

use crate::*;
use agency::{AddressField, parse, to_vcard};
use calcard::vcard::{VCard, VCardProperty, VCardValue};
use calcard::{Entry, Parser};
use std::fs;
use std::path::Path;

/// The first card of a text.
fn oracle(text: &str) -> VCard {
    match Parser::new(text).entry() {
        Entry::VCard(card) => card,
        other => panic!("calcard reads {other:?}"),
    }
}

/// Every part of every value of a property.
fn values(card: &VCard, property: &VCardProperty) -> Vec<String> {
    let entries = card.entries.iter().filter(|entry| entry.name == *property);
    let values = entries.flat_map(|entry| &entry.values);
    let parts = values.flat_map(|value| match value {
        VCardValue::Text(text) => vec![text.clone()],
        VCardValue::Component(parts) => parts.clone(),
        _ => Vec::new(),
    });
    parts.collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// What both may write differently: quotation marks, commas and spaces.
fn plain(text: &str) -> String {
    let same = text.chars().map(|letter| if letter == '’' { '\'' } else { letter });
    same.filter(|letter| *letter != ',' && !letter.is_whitespace()).collect()
}

#[test]
fn what_is_taken_of_a_card_is_what_calcard_reads_there() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let mut compared = 0;
    for entry in fs::read_dir(samples).unwrap() {
        let path = entry.unwrap().path();
        // Not version 2.1: calcard decodes neither its quoted-printable text nor its charsets.
        let is_card = path.extension().is_some_and(|extension| extension == "vcf");
        let text = fs::read_to_string(&path).unwrap();
        if !is_card || text.contains("VERSION:2.1") {
            continue;
        }
        let name = path.file_name().unwrap().to_string_lossy();
        let imported = import_texts(&[(&name, &text)]).unwrap();
        // Of several cards, the first.
        let organization = imported.organizations.first().unwrap_or_else(|| panic!("{name}"));
        let card = oracle(&text);
        let told: Vec<String> = [VCardProperty::Fn, VCardProperty::Org]
            .iter()
            .flat_map(|property| values(&card, property))
            .map(|value| plain(&value))
            .filter(|value| !value.is_empty())
            .collect();
        let whole = plain(organization["name"].as_str().unwrap());
        assert!(told.iter().any(|part| whole.contains(part)), "{name}: {whole} of {told:?}");
        let numbers: Vec<String> =
            values(&card, &VCardProperty::Tel).iter().map(|value| digits(value)).collect();
        for phone in organization.get("phones").and_then(Value::as_array).into_iter().flatten() {
            let number = digits(phone["number"].as_str().unwrap());
            let same = numbers.iter().any(|told| told.starts_with(&number));
            assert!(same, "{name}: {number} of {numbers:?}");
            compared += 1;
        }
        for (field, property) in [("email", VCardProperty::Email), ("website", VCardProperty::Url)]
        {
            if let Some(value) = organization.get(field).and_then(Value::as_str) {
                assert!(
                    values(&card, &property)
                        .iter()
                        .any(|told| told.replace("http:", "https:") == value),
                    "{name}: {value}"
                );
                compared += 1;
            }
        }
        if let Some(address) = organization.get("address").and_then(Value::as_str) {
            let address = plain(address);
            let parts = values(&card, &VCardProperty::Adr);
            assert!(!parts.is_empty(), "{name}: {address}");
            // Google adds an eighth part, all of it in one.
            for part in parts.iter().take(7).map(|part| plain(part)) {
                // A country is left out: every agency is in the same one.
                let is_country = ["us", "usa", "u.s.a.", "unitedstates", "canada"]
                    .contains(&&*part.to_lowercase());
                let is_here = address.contains(&part);
                assert!(is_country || is_here, "{name}: {part} is not in {address}");
            }
            compared += 1;
        }
    }
    assert!(compared >= 10, "{compared} values are few");
}

#[test]
fn calcard_reads_what_we_write() {
    let file = r##"{"version":1,"organizations":[{"id":"a","name":"Utah ICAC Task Force",
        "email":"tips@a.example","phones":[{"number":"(801) 281-1211","extension":"007"},
        {"number":"741741","type":"text"}],
        "address":"5272 S College Dr #200; rear\nMurray, Utah 84123 \\ Building of the Attorney General"}]}"##;
    let agency = parse(file, &[]).agencies.remove(0);
    let name = "Jane, work; 2\\3 – the one from the school at the corner of Main Street and 4th ✓";
    let text = to_vcard(&agency, name, AddressField::Given);
    let card = oracle(&text);
    assert_eq!(values(&card, &VCardProperty::Fn), [name]);
    assert_eq!(values(&card, &VCardProperty::Email), ["tips@a.example"]);
    assert_eq!(values(&card, &VCardProperty::Tel), ["tel:+18012811211;ext=007", "741741"]);
    let street: Vec<String> = values(&card, &VCardProperty::Adr);
    assert_eq!(
        street.iter().filter(|part| !part.is_empty()).collect::<Vec<_>>(),
        ["5272 S College Dr #200; rear, Murray, Utah 84123 \\ Building of the Attorney General"]
    );
    let written: Vec<&VCardProperty> = card.entries.iter().map(|entry| &entry.name).collect();
    let expected = [
        VCardProperty::Version,
        VCardProperty::Fn,
        VCardProperty::Tel,
        VCardProperty::Tel,
        VCardProperty::Email,
        VCardProperty::Adr,
    ];
    assert_eq!(written, expected.iter().collect::<Vec<_>>());
}
