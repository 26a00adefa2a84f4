//! The card of a local agency: what a visitor reads about it, and the links to reach it.

use crate::words::{CardWords, fill};
use agency::{Agency, AgencyId, PhoneKind};

/// The card of an agency. All of it is text, not markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgencyCard {
    pub id: AgencyId,
    pub name: String,
    /// Its kind, its description, its address, and the person who vouches for it.
    pub about: Vec<String>,
    pub ways: Vec<ContactLink>,
}

/// A link to reach an agency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactLink {
    /// `tel:`, `sms:`, `mailto:` or `https:`.
    pub href: String,
    pub label: String,
}

impl AgencyCard {
    /// The card in a language.
    pub fn new(agency: &Agency, language: &str, words: &CardWords) -> Self {
        let kind: Vec<&str> = agency.kind.iter().chain(&agency.area).map(String::as_str).collect();
        let kind = (!kind.is_empty()).then(|| kind.join(", "));
        let vouched = agency.assured_date.map(|day| {
            let day = words.written_day(day);
            match &agency.assurer {
                Some(assurer) => fill(&words.vouched, &[("assurer", assurer), ("day", &day)]),
                None => fill(&words.vouched_day, &[("day", &day)]),
            }
        });
        let described = agency.description_in(language).map(str::to_owned);
        let mut about = Vec::new();
        about.extend(kind);
        about.extend(described);
        about.extend(agency.address.clone());
        about.extend(vouched);
        let mut ways = Vec::new();
        for phone in &agency.phones {
            let (does, href) = match phone.kind {
                PhoneKind::Voice => (&words.voice, phone.number.href()),
                PhoneKind::Text => (&words.text, phone.number.sms_href(None)),
                PhoneKind::Tty => (&words.tty, phone.number.href()),
            };
            let mut label = [does, " ", phone.number.written()].concat();
            if let Some(extension) = phone.number.extension() {
                label.push_str(", ");
                label.push_str(&fill(&words.extension, &[("extension", extension)]));
            }
            ways.push(ContactLink { href, label });
        }
        if let Some(email) = &agency.email {
            ways.push(ContactLink { href: email.href(), label: email.as_str().to_owned() });
        }
        if let Some(website) = &agency.website {
            ways.push(ContactLink {
                href: website.href().to_owned(),
                label: website.host().to_owned(),
            });
        }
        Self { id: agency.id.clone(), name: agency.name.clone(), about, ways }
    }
}
