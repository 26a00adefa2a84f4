//! The differences between a published agency and the same agency in the input.
//!
//! Values are compared by meaning: a number by what is dialled, a website and an e-mail address
//! without regard to capitals in the host, a street address by its words. A change of the name, of
//! a number, e-mail address, website or street address changes whom a visitor reaches, or whom she
//! believes to reach. Every other change is an ordinary update.

use agency::{Agency, Email, Phone, PhoneKind, Website};
use std::fmt::Display;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// Such as `call 801-852-6210 -> 385-555-0177`.
    pub message: String,
    pub is_of_contact: bool,
}

/// All changes, with those of the name and of contacts first.
pub(super) fn changes(old: &Agency, new: &Agency) -> Vec<Change> {
    let mut changes = Changes(Vec::new());
    let exact = str::to_owned;
    changes.value("name", [Some(&old.name), Some(&new.name)], exact, quoted);
    for kind in [PhoneKind::Voice, PhoneKind::Text, PhoneKind::Tty] {
        changes.numbers(kind, old, new);
    }
    let both = [old, new];
    let emails = both.map(|agency| agency.email.as_ref().map(Email::as_str));
    changes.value("e-mail", emails, without_capitals_in_host, exact);
    let websites = both.map(|agency| agency.website.as_ref().map(Website::href));
    changes.value("website", websites, without_capitals_in_host, exact);
    let addresses = both.map(|agency| agency.address.as_deref());
    changes.value("address", addresses, words_of, quoted);
    changes.updates(old, new);
    changes.0.sort_by_key(|change| !change.is_of_contact);
    changes.0
}

struct Changes(Vec<Change>);

impl Changes {
    /// Two texts of a value are equal if `meaning` gives the same for both.
    fn value(
        &mut self,
        called: &str,
        [old, new]: [Option<&str>; 2],
        meaning: fn(&str) -> String,
        display: fn(&str) -> String,
    ) {
        if old != new {
            let is_of_contact = old.map(meaning) != new.map(meaning);
            let message = from_to(called, old.map(display), new.map(display));
            self.0.push(Change { message, is_of_contact });
        }
    }

    fn numbers(&mut self, kind: PhoneKind, old: &Agency, new: &Agency) {
        let called = match kind {
            PhoneKind::Voice => "call",
            PhoneKind::Text => "text",
            PhoneKind::Tty => "tty",
        };
        let (old, new) = (phones(old, kind), phones(new, kind));
        let mut gone = old.iter().filter(|phone| same_number(&new, phone).is_none());
        let mut added = new.iter().filter(|phone| same_number(&old, phone).is_none());
        loop {
            let (old, new) = (gone.next(), added.next());
            if old.is_none() && new.is_none() {
                break;
            }
            let display = |phone: &&Phone| written(phone);
            let message = from_to(called, old.map(display), new.map(display));
            self.0.push(Change { message, is_of_contact: true });
        }
        for phone in &old {
            let Some(same) = same_number(&new, phone) else { continue };
            if written(phone) != written(same) {
                self.update(from_to(called, Some(written(phone)), Some(written(same))));
            }
            if phone.languages != same.languages {
                self.update(format!("languages of {called} {} changed", written(same)));
            }
        }
    }

    /// Changes of everything that is not a contact.
    fn updates(&mut self, old: &Agency, new: &Agency) {
        let order = |agency: &Agency| -> Vec<_> {
            agency.phones.iter().map(|phone| (phone.kind, phone.number.href())).collect()
        };
        let is_reached_alike = !self.0.iter().any(|change| change.is_of_contact);
        if is_reached_alike && order(old) != order(new) {
            self.update("the numbers are the same, in another order".to_owned());
        }
        for (called, old, new) in [
            ("kind", &old.kind, &new.kind),
            ("area", &old.area, &new.area),
            ("assurer", &old.assurer, &new.assurer),
        ] {
            if old != new {
                self.update(from_to(
                    called,
                    old.as_deref().map(quoted),
                    new.as_deref().map(quoted),
                ));
            }
        }
        if old.logo != new.logo {
            let path = |agency: &Agency| agency.logo.as_ref().map(|logo| logo.path().to_owned());
            self.update(from_to("logo", path(old), path(new)));
        }
        if old.assured_date != new.assured_date {
            self.update(from_to("assured_date", old.assured_date, new.assured_date));
        }
        if old.schedule != new.schedule {
            self.update("schedule changed".to_owned());
        }
        if old.description != new.description {
            self.update("description changed".to_owned());
        }
    }

    fn update(&mut self, message: String) {
        self.0.push(Change { message, is_of_contact: false });
    }
}

fn from_to(called: &str, old: Option<impl Display>, new: Option<impl Display>) -> String {
    let display = |value: Option<String>| value.unwrap_or_else(|| "none".to_owned());
    let (old, new) = (old.map(|old| old.to_string()), new.map(|new| new.to_string()));
    format!("{called} {} -> {}", display(old), display(new))
}

/// Needs no escape: an agency's text has no hidden characters.
fn quoted(text: &str) -> String {
    format!("“{}”", text.replace('\n', ", "))
}

fn phones(agency: &Agency, kind: PhoneKind) -> Vec<&Phone> {
    agency.phones.iter().filter(|phone| phone.kind == kind).collect()
}

fn same_number<'a>(all: &[&'a Phone], phone: &Phone) -> Option<&'a Phone> {
    all.iter().copied().find(|other| other.number.href() == phone.number.href())
}

fn written(phone: &Phone) -> String {
    match phone.number.extension() {
        Some(extension) => format!("{}, extension {extension}", phone.number.written()),
        None => phone.number.written().to_owned(),
    }
}

/// A website or an e-mail address with its host in small letters; elsewhere capitals count. A host
/// alone and the same host with a `/` at its end are equal.
fn without_capitals_in_host(address: &str) -> String {
    let start = address.find("://").map_or(0, |scheme| scheme + 3);
    let start = address.find('@').filter(|_| start == 0).map_or(start, |index| index + 1);
    let (before, rest) = address.split_at_checked(start).unwrap_or(("", address));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end).unwrap_or((rest, ""));
    let path = if path == "/" { "" } else { path };
    [before, &host.to_ascii_lowercase(), path].concat()
}

/// The words of a street address, without commas, line ends and capitals.
fn words_of(address: &str) -> String {
    let words = address.split(|found: char| !found.is_alphanumeric() && found != '-');
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn agency(changed: &[(&str, Value)]) -> Agency {
        let mut organization = json!({
            "id": "lehi-police",
            "name": "Lehi Police",
            "phones": [{ "number": "801-555-0142" }],
            "email": "Tips@lehi.example",
            "website": "https://lehi.example/police",
            "address": "128 N 100 E, Lehi, UT 84043",
        });
        for (field, value) in changed {
            organization[*field] = value.clone();
        }
        let file = json!({ "version": 1, "organizations": [organization] });
        let reading = agency::parse_json(&file, &[]);
        assert_eq!(reading.faults, []);
        reading.agencies.into_iter().next().unwrap()
    }

    /// Contacts are marked with a `!`.
    #[track_caller]
    fn check(field: &str, value: Value, expected: &[&str]) {
        let found: Vec<String> = changes(&agency(&[]), &agency(&[(field, value)]))
            .into_iter()
            .map(|change| {
                format!("{}{}", if change.is_of_contact { "!" } else { "" }, change.message)
            })
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn another_form_of_the_same_value_is_no_other_contact() {
        let number = |number: &str| json!([{ "number": number }]);
        check("phones", number("801-555-0142"), &[]);
        check("phones", number("(801) 555-0142"), &["call 801-555-0142 -> (801) 555-0142"]);
        check("phones", number("1-801-555-0142"), &["call 801-555-0142 -> 1-801-555-0142"]);
        check(
            "email",
            json!("Tips@LEHI.example"),
            &["e-mail Tips@lehi.example -> Tips@LEHI.example"],
        );
        check(
            "website",
            json!("https://Lehi.example/police"),
            &["website https://lehi.example/police -> https://Lehi.example/police"],
        );
        check(
            "address",
            json!("128 N 100 E\nLehi UT 84043"),
            &["address “128 N 100 E, Lehi, UT 84043” -> “128 N 100 E, Lehi UT 84043”"],
        );
    }

    #[test]
    fn every_way_to_be_reached_and_the_name_are_contacts() {
        check(
            "phones",
            json!([{ "number": "801-555-0142", "extension": "7" }]),
            &["!call 801-555-0142 -> 801-555-0142, extension 7"],
        );
        check(
            "phones",
            json!([{ "number": "801-555-0142" }, { "number": "385-555-0177" }]),
            &["!call none -> 385-555-0177"],
        );
        check(
            "phones",
            json!([{ "number": "801-555-0142", "type": "text" }]),
            &["!call 801-555-0142 -> none", "!text none -> 801-555-0142"],
        );
        check("name", json!("Lehi police"), &["!name “Lehi Police” -> “Lehi police”"]);
        check(
            "email",
            json!("tips@lehi.example"),
            &["!e-mail Tips@lehi.example -> tips@lehi.example"],
        );
        check(
            "email",
            Value::String("a@b.example".into()),
            &["!e-mail Tips@lehi.example -> a@b.example"],
        );
        check(
            "website",
            json!("https://lehi.example/Police"),
            &["!website https://lehi.example/police -> https://lehi.example/Police"],
        );
        check(
            "address",
            json!("12 N 800 E, Lehi, UT 84043"),
            &["!address “128 N 100 E, Lehi, UT 84043” -> “12 N 800 E, Lehi, UT 84043”"],
        );
    }

    #[test]
    fn everything_else_is_an_ordinary_update() {
        check("kind", json!("police"), &["kind none -> “police”"]);
        check("assured_date", json!("2026-10-01"), &["assured_date none -> 2026-10-01"]);
        check("description", json!({ "en": "Ask for the desk." }), &["description changed"]);
        check("schedule", json!([{ "description": "by day" }]), &["schedule changed"]);
        check(
            "phones",
            json!([{ "number": "801-555-0142", "languages": ["es"] }]),
            &["languages of call 801-555-0142 changed"],
        );
    }

    #[test]
    fn another_order_of_the_same_numbers_is_reported() {
        let phones = |numbers: [&str; 2]| json!(numbers.map(|number| json!({ "number": number })));
        let both = phones(["801-555-0142", "801-555-0143"]);
        let turned = phones(["801-555-0143", "801-555-0142"]);
        let found = changes(&agency(&[("phones", both)]), &agency(&[("phones", turned)]));
        let [only] = found.as_slice() else { panic!("{found:?}") };
        assert_eq!(only.message, "the numbers are the same, in another order");
        assert!(!only.is_of_contact);
    }
}
