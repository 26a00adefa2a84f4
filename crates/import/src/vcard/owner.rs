//! Decides whether a contact on a card belongs to the office or is somebody's own.
//!
//! A card is often that of a person, and offenders read what is published. So only two kinds of
//! contacts are imported: those with a mark of an office, and those without any mark. A mobile
//! phone without a mark of work is most likely somebody's own, and a contact with an unknown label,
//! such as a first name, may be. An office's number that is left out by mistake can be typed; a
//! private number that is published by mistake cannot be taken back.

use crate::phone_type::{begins, is_in, is_mobile, is_private, words};
use crate::vcard::lines::Property;
use serde_json::{Map, Value};

/// Marks of an office, even on a mobile phone.
const WORK: &str = "work business office company trabajo oficina";
/// The beginnings of words with which an office labels its numbers and addresses.
const OFFICE: &str = "main front desk dispatch non hotline helpline crisis tip intake record recept \
                      station headq depart police sheriff school court center hour public general \
                      info support help victim advoca toll mailing spanish español";
/// Words about how a contact works, which do not say whose it is.
const NEUTRAL: &str = "pref voice internet msg text sms tty tdd textphone video dom intl postal \
                       parcel other phone tel telephone line number mail email address web website \
                       site url homepage";

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Owner<'a> {
    Office,
    Unmarked,
    Private,
    Mobile,
    /// Perhaps somebody's own: it has this unknown word as a label.
    Unknown(&'a str),
}

/// The marks of a property, of its group and of the label of its group, in small letters. The
/// `LABEL` of an address is no mark but the address itself.
pub(super) fn marks(property: &Property, labels: &Map<String, Value>) -> String {
    let mut marks = String::new();
    let mut add = |text: &str| marks.extend([text, " "]);
    for (name, value) in &property.parameters {
        if name == "TYPE" || (name.contains("LABEL") && property.name != "ADR") {
            add(value);
        }
    }
    if let Some(group) = &property.group {
        // Most groups have a number, such as `item1`.
        if is_private(group) {
            add(group);
        }
        add(labels.get(group).and_then(Value::as_str).unwrap_or_default());
    }
    marks.to_lowercase()
}

pub(super) fn owner(marks: &str) -> Owner<'_> {
    let has = |list: &str| words(marks).any(|word| is_in(list, word));
    let is_unknown = |word: &&str| !is_in(NEUTRAL, word);
    if is_private(marks) {
        Owner::Private
    } else if has(WORK) {
        Owner::Office
    } else if is_mobile(marks) {
        Owner::Mobile
    } else if begins(marks, OFFICE) {
        Owner::Office
    } else {
        words(marks).find(is_unknown).map_or(Owner::Unmarked, Owner::Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &Owner, all: &[&str]) {
        for marks in all {
            assert_eq!(owner(marks), *expected, "{marks:?}");
        }
    }

    #[test]
    fn a_contact_marked_home_is_private_even_if_marked_work() {
        check(
            &Owner::Private,
            &[
                "home",
                "home,voice pref",
                "work home",
                "_$!<home>!$_",
                "x-home",
                "homephone",
                "amy personal cell",
                "private line",
                "work assistant",
                "_$!<assistantphone>!$_ home",
                "mom work",
            ],
        );
    }

    #[test]
    fn a_mobile_phone_is_the_offices_only_where_it_is_marked_as_work() {
        check(&Owner::Mobile, &["cell voice pref", "iphone cell", "mobile", "chief police cell"]);
        check(&Owner::Office, &["work cell", "cell business", "office mobile"]);
    }

    #[test]
    fn a_label_of_an_office_is_known_and_a_name_is_not() {
        check(&Owner::Office, &["front desk", "tip line", "24-hour crisis line", "toll-free"]);
        check(&Owner::Unmarked, &["", "voice pref", "internet", "text line", "24/7", "homepage"]);
        check(&Owner::Unknown("amy"), &["amy", "voice amy", "amy's line"]);
    }
}
