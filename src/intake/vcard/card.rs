//! One card as an organization.

use super::contacts::{Number, address, number};
use super::lines::Property;
use super::value;
use crate::domain::agency::Language;
use crate::intake::order::in_order;
use crate::intake::{MOST_NUMBERS, shown};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// Of the card itself, of the program that wrote it, or a way to sort it: nothing is lost with it.
const OF_THE_CARD: [&str; 11] = [
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

/// Longer than every name that an address book gives a number, such as `_$!<WorkFAX>!$_`.
const MOST_CHARACTERS_OF_A_LABEL: usize = 100;

/// Collects what a card says.
pub(super) struct Taker<'a> {
    properties: Vec<Property>,
    told: Vec<(usize, String)>,
    /// The names of properties that nothing is taken from, of every card of the file.
    not_taken: &'a mut BTreeSet<String>,
}

impl<'a> Taker<'a> {
    pub fn new(not_taken: &'a mut BTreeSet<String>) -> Self {
        Self { properties: Vec::new(), told: Vec::new(), not_taken }
    }

    pub fn tell(&mut self, line: usize, what: &str) {
        self.told.push((line, what.to_owned()));
    }

    pub fn take(&mut self, property: Property) {
        if property.value.trim().is_empty() || OF_THE_CARD.contains(&&*property.name) {
            return;
        }
        match &*property.name {
            "FN" | "N" | "ORG" | "TEL" | "EMAIL" | "URL" | "ADR" | "LABEL" | "NOTE"
            | "X-ABLABEL" => self.properties.push(property),
            "PHOTO" | "LOGO" => {
                let name = &property.name;
                let what = format!("not taken: {name}; choose a picture of your own in the form");
                self.told.push((property.line, what));
            }
            _ => {
                self.not_taken.insert(property.name);
            }
        }
    }

    /// The organization, and what is to be told with the lines.
    pub fn done(mut self, begin: usize) -> (Map<String, Value>, Vec<(usize, String)>) {
        let mut organization = Map::new();
        // What is to be used first stands first; the others stay in their order.
        let properties = std::mem::take(&mut self.properties);
        let properties = in_order(properties, |one| one.preference().into());
        let named = |name: &'static str| properties.iter().filter(move |one| one.name == name);
        // By their group, since looking through all of them for each number would take the square
        // of the card. Of two the first counts.
        let mut labels = Map::new();
        for label in named("X-ABLABEL") {
            let Some(group) = &label.group else { continue };
            if !labels.contains_key(group) {
                let text = value::one_line(&label.value).to_lowercase();
                let text: String = text.chars().take(MOST_CHARACTERS_OF_A_LABEL).collect();
                labels.insert(group.clone(), text.into());
            }
        }
        self.name(named("ORG"), named("FN"), named("N"), begin, &mut organization);
        self.phones(named("TEL"), &labels, &mut organization);
        let email = |one: &Property| {
            let text = value::one_line(&one.value);
            let plain = text.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:"));
            plain.map_or(text.as_str(), |_| text.get(7..).unwrap_or_default()).to_owned()
        };
        let emails = named("EMAIL").map(|one| (one, email(one)));
        self.first("email", "e-mail address", emails, &mut organization);
        self.website(named("URL"), &mut organization);
        let places = in_order(named("ADR").collect(), |one| {
            usize::from(one.preference()) * 2 + usize::from(!one.is_of_type("work"))
        });
        let mut places: Vec<_> = places.into_iter().map(|one| (one, address(&one.value))).collect();
        if places.is_empty() {
            places.extend(named("LABEL").map(|one| (one, value::one_line(&one.value))));
        }
        self.first("address", "address", places.into_iter(), &mut organization);
        self.description(named("NOTE"), &mut organization);
        (organization, in_order(self.told, |(line, _)| *line))
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
                self.tell(
                    line,
                    "not taken: the name of a person beside the organization, since people change \
                     posts",
                );
            }
        } else if let Some((one, name)) = full {
            self.tell(
                one.line,
                "this card names no organization (ORG), so its name was taken: look whether it is \
                 the name of an organization",
            );
            organization.insert("name".to_owned(), name.into());
        } else {
            self.tell(begin, "this card has no name: write that of the organization");
        }
    }

    fn phones<'p>(
        &mut self,
        numbers: impl Iterator<Item = &'p Property>,
        labels: &Map<String, Value>,
        organization: &mut Map<String, Value>,
    ) {
        let mut phones: Vec<Value> = Vec::new();
        for property in numbers {
            let label = property.group.as_ref().and_then(|group| labels.get(group)?.as_str());
            match number(property, label.unwrap_or_default()) {
                Number::LeftOut(what) => {
                    let number = value::one_line(&property.value);
                    let what = format!(
                        "not taken: a number of the type {what} ({}), since nobody answers there \
                         at night",
                        shown(&number)
                    );
                    self.told.push((property.line, what));
                }
                Number::Taken(_) if phones.len() >= MOST_NUMBERS => {
                    self.tell(property.line, "not taken: this number and those below it");
                    break;
                }
                Number::Taken(taken) => {
                    let fresh: Vec<Value> =
                        taken.into_iter().filter(|phone| !phones.contains(phone)).collect();
                    phones.extend(fresh);
                }
            }
        }
        if !phones.is_empty() {
            organization.insert("phones".to_owned(), phones.into());
        }
    }

    fn website<'p>(
        &mut self,
        addresses: impl Iterator<Item = &'p Property>,
        organization: &mut Map<String, Value>,
    ) {
        let all = addresses.map(|one| (one, value::one_line(&one.value)));
        let (safe, others): (Vec<_>, Vec<_>) = all.partition(|(_, address)| {
            address.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"))
        });
        for (one, address) in others {
            let what = format!(
                "not taken: `{}`, since only addresses that begin with https:// are shown: open it \
                 with https:// before it and, if that works, write it so",
                shown(&address)
            );
            self.told.push((one.line, what));
        }
        self.first("website", "website", safe.into_iter(), organization);
    }

    fn description<'p>(
        &mut self,
        notes: impl Iterator<Item = &'p Property>,
        organization: &mut Map<String, Value>,
    ) {
        let mut description = Map::new();
        for note in notes {
            let tag = note.parameter("LANGUAGE").next();
            let language = tag.map(with_small_base).filter(|tag| Language::new(tag).is_some());
            if language.is_none() {
                let what = "NOTE does not say in which language it is, so it was taken as English: \
                            look whether it is";
                self.tell(note.line, what);
            }
            let language = language.unwrap_or_else(|| "en".to_owned());
            if description.contains_key(&language) {
                self.tell(note.line, "not taken: a further NOTE in the same language");
            } else {
                description.insert(language, value::text(&note.value).into());
            }
        }
        if !description.is_empty() {
            organization.insert("description".to_owned(), description.into());
        }
    }

    /// Version 1 has room for one.
    fn first<'p>(
        &mut self,
        field: &str,
        what: &str,
        mut all: impl Iterator<Item = (&'p Property, String)>,
        organization: &mut Map<String, Value>,
    ) {
        let Some((_, first)) = all.find(|(_, text)| !text.is_empty()) else { return };
        for (one, other) in all {
            if other != first && !other.is_empty() {
                let sentence = format!("not taken: a further {what} (`{}`)", shown(&other));
                self.told.push((one.line, sentence));
            }
        }
        organization.insert(field.to_owned(), first.into());
    }
}

/// `ES-MX` as `es-MX`.
fn with_small_base(tag: &str) -> String {
    match tag.split_once('-') {
        Some((base, region)) => [&base.to_ascii_lowercase(), "-", region].concat(),
        None => tag.to_ascii_lowercase(),
    }
}
