//! The parser of telephone numbers beside libphonenumber's data, as the crate `phonenumber` has
//! them.

use agency::phone_number::{PhoneNumber, PhoneNumberError};
use phonenumber::country::Id;
use phonenumber::metadata::DATABASE;
use phonenumber::{Mode, Type};
use std::collections::BTreeSet;

/// The US and the territories in which an American agency may be.
const AT_HOME: [Id; 6] = [Id::US, Id::PR, Id::GU, Id::VI, Id::AS, Id::MP];

/// A number for each area code and each of some exchanges. Small countries have few exchanges: 420 is
/// one of Dominica, 491 of Montserrat, 497 of Anguilla, 545 of Sint Maarten.
fn numbers() -> impl Iterator<Item = String> {
    let area_codes = 200..1000_u32;
    area_codes.flat_map(|area| {
        [212, 234, 271, 345, 420, 444, 491, 497, 545, 555, 656, 721, 767, 826, 888, 979]
            .map(|exchange| format!("{area}-{exchange}-4567"))
    })
}

/// What libphonenumber reads, if it is a number that can be assigned.
fn oracle(text: &str) -> Option<(phonenumber::PhoneNumber, Id)> {
    let number = phonenumber::parse(Some(Id::US), text).ok().filter(|number| number.is_valid())?;
    let country = number.country().id()?;
    Some((number, country))
}

fn is_charged(text: &str) -> bool {
    text.starts_with("900") || text.get(4..7) == Some("976")
}

#[test]
fn every_number_of_the_united_states_is_read_as_the_same_digits() {
    let (mut seen, mut personal) = (0, 0);
    for text in numbers().filter(|text| !is_charged(text)) {
        let Some((expected, _)) = oracle(&text).filter(|(_, id)| AT_HOME.contains(id)) else {
            continue;
        };
        // 500 and its kind follow a person, and 710 is the government's own.
        if matches!(expected.number_type(&DATABASE), Type::PersonalNumber | Type::Uan)
            || text.starts_with("710")
        {
            personal += 1;
            assert!(text.parse::<PhoneNumber>().is_err(), "{text} reaches no office");
            continue;
        }
        seen += 1;
        let digits = expected.format().mode(Mode::E164).to_string();
        let (area, rest) = text.split_once('-').expect("an area code");
        for form in [
            text.clone(),
            format!("({area}) {rest}"),
            format!("+1 {area} {}", rest.replace('-', " ")),
            format!("1-{text}"),
            text.replace('-', "."),
            text.replace('-', ""),
        ] {
            let number: PhoneNumber =
                form.parse().unwrap_or_else(|error| panic!("{form}: {error}"));
            assert_eq!(number.href(), format!("tel:{digits}"), "{form}");
        }
    }
    assert!(seen > 3_000 && personal > 50, "{seen} and {personal} numbers are few");
}

#[test]
fn every_number_that_calls_abroad_is_refused_as_one() {
    let mut countries = BTreeSet::new();
    for text in numbers().filter(|text| !is_charged(text)) {
        let Some((_, country)) = oracle(&text).filter(|(_, id)| !AT_HOME.contains(id)) else {
            continue;
        };
        countries.insert(format!("{country:?}"));
        let parsed = text.parse::<PhoneNumber>();
        let is_refused = matches!(parsed, Err(PhoneNumberError::Abroad { .. }));
        assert!(is_refused, "{text} is a number of {country:?}, and was read as {parsed:?}");
    }
    assert!(countries.len() >= 18, "{countries:?} are few countries");
}
