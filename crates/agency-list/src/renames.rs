//! Published agencies that the input does not name, and the entry that may be the same agency under
//! another id: one with its number or e-mail address.

use crate::published::Published;
use crate::validate::{Effect, ValidAgency};
use std::collections::HashMap;

/// The agencies of a run by what they are reached with.
pub(super) struct Renames<'a> {
    by_contact: HashMap<String, &'a ValidAgency>,
}

impl<'a> Renames<'a> {
    pub(super) fn new(agencies: &'a [ValidAgency]) -> Self {
        let mut by_contact = HashMap::new();
        for agency in agencies {
            let numbers = agency.numbers.iter().map(|(dialled, _)| dialled.clone());
            for contact in numbers.chain(agency.email.clone()) {
                // A county's number may be that of many. A new entry is the likelier one.
                let known: &mut &ValidAgency = by_contact.entry(contact).or_insert(agency);
                if known.effect != Effect::Add && agency.effect == Effect::Add {
                    *known = agency;
                }
            }
        }
        Self { by_contact }
    }

    /// A question about a published agency, and what to do; `None` if no entry has its contacts.
    pub(super) fn question(&self, id: &str, published: &Published) -> Option<String> {
        let agencies = published.agencies(id);
        let old = agencies.iter().find(|agency| agency.id.as_str() == id)?;
        let numbers =
            old.phones.iter().map(|phone| (phone.number.href(), phone.number.written().to_owned()));
        let email = old
            .email
            .iter()
            .map(|email| (email.as_str().to_lowercase(), email.as_str().to_owned()));
        let (agency, contact) = numbers
            .chain(email)
            .find_map(|(key, written)| Some((*self.by_contact.get(&key)?, written)))?;
        let (new, location) = (agency.id.as_str(), &agency.location);
        Some(match agency.effect {
            Effect::Add => format!(
                "renamed? {new} ({location}) has its {contact}: keep its id: give that entry the id \
                 {id}, or write {id} under `was` there, so that printed links lead to it"
            ),
            Effect::Change | Effect::Nothing => format!(
                "merged? {new} ({location}) has its {contact}: write {id} under `was` there, so that \
                 printed links lead to it"
            ),
        })
    }
}
