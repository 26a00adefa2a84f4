//! Maps a card to an organization.

use crate::fields::clean;
use crate::stable_sort::stable_sort_by_rank;
use crate::vcard::contacts::{Contact, Offered, contacts, numbers, value_of};
use crate::vcard::lines::Property;
use crate::vcard::owner::{Owner, marks, owner};
use crate::vcard::property_names::plain_name;
use crate::vcard::value;
use crate::{MAX_NUMBERS, escape_and_truncate};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Properties about the card itself, which are left out without a remark.
const METADATA_PROPERTIES: [&str; 12] = [
    "KIND",
    "VERSION",
    "PRODID",
    "REV",
    "UID",
    "PROFILE",
    "SORT-STRING",
    "SORT-AS",
    "CLIENTPIDMAP",
    "X-ABUID",
    "X-ABSHOWAS",
    "X-ABADR",
];

/// Longer than every label that an address book gives a number, such as `_$!<WorkFAX>!$_`.
const MAX_CHARACTERS_OF_A_LABEL: usize = 100;

/// Sentences, each with its line.
type Remarks = Vec<(usize, String)>;

/// Collects the properties of a card and maps them.
pub(super) struct CardMapper<'a> {
    properties: Vec<Property>,
    /// The labels of the groups of properties, by group: searching all properties for each number
    /// would take time that grows with the square of the card.
    labels: Map<String, Value>,
    remarks: Remarks,
    offered: Vec<Offered>,
    /// Plain words for the properties that are not read, in all cards of the file.
    unsupported: &'a mut BTreeSet<&'static str>,
}

impl<'a> CardMapper<'a> {
    pub fn new(unsupported: &'a mut BTreeSet<&'static str>) -> Self {
        let (properties, remarks, offered) = (Vec::new(), Vec::new(), Vec::new());
        Self { properties, labels: Map::new(), remarks, offered, unsupported }
    }

    pub fn report(&mut self, line: usize, message: &str) {
        self.remarks.push((line, message.to_owned()));
    }

    pub fn add(&mut self, property: Property) {
        if property.value.trim().is_empty() || METADATA_PROPERTIES.contains(&&*property.name) {
            return;
        }
        match &*property.name {
            "FN" | "N" | "ORG" | "TEL" | "EMAIL" | "URL" | "ADR" | "LABEL" => {
                self.properties.push(property);
            }
            "X-ABLABEL" => {
                let Some(group) = property.group else { return };
                let before = self.labels.get(&group).and_then(Value::as_str).unwrap_or_default();
                let text = [before, " ", &value::one_line(&property.value)].concat();
                let text: String = text.chars().take(MAX_CHARACTERS_OF_A_LABEL).collect();
                self.labels.insert(group, text.into());
            }
            "NOTE" => {
                self.report(property.line, "not taken: the note, which may be private");
                let note = serde_json::json!({ "en": clean(&value::text(&property.value)) });
                self.offered.push((property.line, "description", note, "note".to_owned()));
            }
            "PHOTO" | "LOGO" => {
                let message = "not taken: the picture; choose one of your own in the form";
                self.report(property.line, message);
            }
            _ => {
                self.unsupported.insert(plain_name(&property.name));
            }
        }
    }

    /// The organization, the remarks with their lines, and what may be somebody's own.
    pub fn finish(mut self, begin: usize) -> (Map<String, Value>, Remarks, Vec<Offered>) {
        let mut organization = Map::new();
        // First the properties that are marked as work, then by preference.
        let properties = std::mem::take(&mut self.properties);
        let properties = stable_sort_by_rank(properties, |one| {
            let is_work = owner(&marks(one, &self.labels)) == Owner::Office;
            usize::from(!is_work) * 256 + usize::from(one.preference())
        });
        let named = |name: &'static str| properties.iter().filter(move |one| one.name == name);
        self.name(named("ORG"), named("FN"), named("N"), begin, &mut organization);
        let contacts = contacts(&properties, &self.labels, &mut self.remarks, &mut self.offered);
        let named = |name: &'static str| {
            let of_that_name = contacts.iter().filter(move |one| one.property.name == name);
            of_that_name.map(|one| (one.property, value_of(one.property)))
        };
        self.phones(&contacts, &mut organization);
        self.first("email", "e-mail address", named("EMAIL"), &mut organization);
        // Those that are known to answer by https: first.
        let is_safe = |(_, address): &(&Property, String)| {
            address.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"))
        };
        let (safe, others): (Vec<_>, Vec<_>) = named("URL").partition(is_safe);
        let websites = safe.into_iter().chain(others);
        self.first("website", "website", websites, &mut organization);
        let is_given = named("ADR").next().is_some();
        let places = named(if is_given { "ADR" } else { "LABEL" });
        self.first("address", "address", places, &mut organization);
        let reaches = |one: &Property| matches!(&*one.name, "TEL" | "EMAIL" | "URL");
        let is_reached =
            ["phones", "email", "website"].map(|field| organization.contains_key(field));
        if properties.iter().any(reaches) && !is_reached.contains(&true) {
            self.report(
                begin,
                "nothing was taken by which the office can be reached: the card has only ways that \
                 are marked as home, personal or mobile, or where nobody answers; write a phone, an \
                 e-mail address or a website by hand",
            );
        }
        let remarks = stable_sort_by_rank(self.remarks, |(line, _)| *line);
        (organization, remarks, stable_sort_by_rank(self.offered, |(line, ..)| *line))
    }

    fn name<'p>(
        &mut self,
        organizations: impl Iterator<Item = &'p Property>,
        full: impl Iterator<Item = &'p Property>,
        mut persons: impl Iterator<Item = &'p Property>,
        begin: usize,
        organization: &mut Map<String, Value>,
    ) {
        let units = |one: &Property| {
            let units = value::components(&one.value);
            let units: Vec<String> = units.into_iter().filter(|unit| !unit.is_empty()).collect();
            units.join(", ")
        };
        let is_said = |(_, name): &(&Property, String)| !name.is_empty();
        let mut names = organizations.map(|one| (one, units(one))).filter(is_said).peekable();
        let full = full.map(|one| (one, value::one_line(&one.value))).find(is_said);
        if names.peek().is_some() {
            let name = names.peek().map(|(_, name)| name.clone());
            self.first("name", "name", names, organization);
            let own = |text: &str| name.as_deref().is_some_and(|name| name.starts_with(text));
            let person = match full {
                Some((one, name)) if !own(&name) => Some(one.line),
                Some(_) => None,
                None => persons.next().map(|one| one.line),
            };
            if let Some(line) = person {
                self.report(
                    line,
                    "not taken: the name of a person beside the organization, since people change \
                     posts",
                );
            }
        } else if let Some((one, name)) = full {
            self.report(
                one.line,
                "this card names no organization (ORG), so its name was taken: look whether it is \
                 the name of an organization",
            );
            organization.insert("name".to_owned(), name.into());
        } else {
            self.report(begin, "this card has no name: write that of the organization");
        }
    }

    fn phones(&mut self, contacts: &[Contact], organization: &mut Map<String, Value>) {
        let mut phones: Vec<Value> = Vec::new();
        for contact in contacts.iter().filter(|one| one.property.name == "TEL") {
            if phones.len() >= MAX_NUMBERS {
                self.report(contact.property.line, "not taken: this number and those below it");
                break;
            }
            let numbers = numbers(&contact.property.value, contact.types);
            let fresh: Vec<Value> =
                numbers.into_iter().filter(|phone| !phones.contains(phone)).collect();
            phones.extend(fresh);
        }
        if !phones.is_empty() {
            organization.insert("phones".to_owned(), phones.into());
        }
    }

    /// Puts the first value into a field of version 1, which holds one, and reports the others.
    fn first<'p>(
        &mut self,
        field: &str,
        message: &str,
        mut all: impl Iterator<Item = (&'p Property, String)>,
        organization: &mut Map<String, Value>,
    ) {
        let Some((_, first)) = all.find(|(_, text)| !text.is_empty()) else { return };
        for (one, other) in all {
            if other != first && !other.is_empty() {
                let message =
                    format!("not taken: a further {message} (`{}`)", escape_and_truncate(&other));
                self.remarks.push((one.line, message));
            }
        }
        organization.insert(field.to_owned(), first.into());
    }
}
