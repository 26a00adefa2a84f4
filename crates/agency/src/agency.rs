//! A local agency and its contacts.
//!
//! An agency is described in `agency.json`, version 1. The module `parse` reads it and reports what
//! is wrong; `public/schema/agency.v1.json` is the same for other programs. Field names are those
//! of Open Referral HSDS 3 where it has them. A version once published stays readable for ever.
//!
//! | ours | Open Referral HSDS 3 | note |
//! |---|---|---|
//! | `id` | `organization.id` | a word for links and files, not a UUID |
//! | `name`, `email`, `website`, `logo` | the same of `organization` | `https` only |
//! | `description` | `organization.description` | one for each language |
//! | `kind` | none | HSDS has taxonomies; people have a word for it |
//! | `area` | `service_area.name` | as text |
//! | `phones[]`: `number`, `extension`, `type`, `languages[]` | `phone` and its `language`s | an extension is text: as a number, `007` would lose its zeros; types are voice, text and tty, since a fax reaches nobody at night |
//! | `address` | `address` | one text, as it is written on an envelope |
//! | `schedule[]`: `byday`, `opens_at`, `closes_at`, `valid_from`, `valid_to`, `description` | `schedule` | without `timezone`, whose fixed offset ignores summer time |
//! | `assured_date`, `assurer` | `service.assured_date`, `assurer_email` | the person who vouches, by name |
//! | `was[]` | none | former ids, for links that are printed; see the module `former_ids` |
//!
//! Left out of HSDS: services, programs and their fees and eligibility (an agency is one contact
//! here), funding and legal status (no visitor needs them), locations on a map (a map asks a
//! server), contacts by a person's name (a person changes sooner than a file), and `alert`,
//! `status` and `last_modified` (what is out of date is taken out).
//!
//! The parser guarantees: an agency that it returns is safe to show as text and to use as a link,
//! cannot be mistaken for a national line, and can be reached.

use crate::day::Day;
use crate::opening_hours::Hours;
use crate::phone_number::PhoneNumber;
use crate::web_address::{Email, Logo, Website};

/// The longest file that is read. A full entry has about 2 KB.
pub const MAX_BYTES: usize = 256 * 1024;
/// The most agencies in a file, as many as fit on a hand-out.
pub const MAX_AGENCIES: usize = 4;
pub const MAX_PHONES: usize = 6;
/// Two lines for each day of the week.
pub const MAX_HOURS: usize = 14;
pub const MAX_LANGUAGES: usize = 20;

/// A local organization, as it was parsed. Code that changes one must serialize and parse it again
/// before showing it, so that the parser's guarantees hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    pub id: AgencyId,
    pub name: String,
    /// Such as "police" or "child advocacy center".
    pub kind: Option<String>,
    /// Whom it is for, such as "Utah, statewide".
    pub area: Option<String>,
    pub logo: Option<Logo>,
    pub phones: Vec<Phone>,
    pub email: Option<Email>,
    pub website: Option<Website>,
    /// May have several lines.
    pub address: Option<String>,
    pub schedule: Vec<Hours>,
    /// In the order of the language tags; may have several lines.
    pub description: Vec<(Language, String)>,
    /// When somebody last made sure that everything is right.
    pub assured_date: Option<Day>,
    /// Who made sure.
    pub assurer: Option<String>,
}

impl Agency {
    /// The description in a language, or in the same language of another region.
    #[must_use]
    pub fn description_in(&self, language: &str) -> Option<&str> {
        let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let exact = self.description.iter().find(|(tag, _)| tag.0 == language);
        let near = || self.description.iter().find(|(tag, _)| base(&tag.0) == base(language));
        exact.or_else(near).map(|(_, text)| text.as_str())
    }
}

/// The name of an agency in links and files: 1 to 64 of `a-z`, `0-9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyId(String);

impl AgencyId {
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_id = (1..=64).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        is_id.then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A telephone number of an agency and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    pub number: PhoneNumber,
    pub kind: PhoneKind,
    /// The languages spoken or written there; empty if nothing is known.
    pub languages: Vec<Language>,
}

/// How a number is used, as in HSDS 3. There is no fax, since it reaches nobody at night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneKind {
    Voice,
    Text,
    /// A teletypewriter, for deaf people.
    Tty,
}

impl PhoneKind {
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Voice, Self::Text, Self::Tty].into_iter().find(|kind| kind.name() == name)
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Voice => "voice",
            Self::Text => "text",
            Self::Tty => "tty",
        }
    }
}

/// A language by its tag, such as `es` or `zh-Hant` (BCP 47).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Language(String);

impl Language {
    /// Checks only the format, not whether the language exists.
    #[must_use]
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let base = parts.next()?;
        let is_tag = (2..=3).contains(&base.len())
            && base.bytes().all(|byte| byte.is_ascii_lowercase())
            && parts.all(|part| {
                (2..=8).contains(&part.len())
                    && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            })
            && tag.len() <= 35;
        is_tag.then(|| Self(tag.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
