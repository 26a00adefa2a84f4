//! National hotlines: who answers, and how they are reached.

use agency::NationalLine;
use agency::day::Day;
use agency::phone_number::PhoneNumber;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A national line of `content/hotlines.toml`. Its description is in the words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    pub id: String,
    /// The name that its owner uses, the same in every language.
    pub name: String,
    /// Further names that no local agency may have.
    #[serde(default)]
    pub also_called: Vec<String>,
    pub number: Option<PhoneNumber>,
    /// The number as its owner spells it.
    pub letters: Option<String>,
    /// The number that takes text messages.
    pub text: Option<PhoneNumber>,
    /// What to text, if the line asks for a word.
    pub keyword: Option<String>,
    /// What to text in another language.
    #[serde(default)]
    pub keyword_in: BTreeMap<String, String>,
    pub chat: Option<String>,
    #[serde(default)]
    pub chat_in: BTreeMap<String, String>,
    pub website: Option<String>,
    /// Its page for people in other countries.
    pub abroad: Option<String>,
    /// Somebody answers day and night.
    #[serde(default)]
    pub always: bool,
    pub sources: Vec<String>,
    /// The date of the newest source, as exactly as it is known.
    pub published: String,
    /// The day on which somebody last checked it.
    pub verified: Day,
}

impl Hotline {
    /// The word to text in this language, if the line asks for one.
    pub fn keyword_in(&self, language: &str) -> Option<&str> {
        let own = self.keyword_in.get(language).or(self.keyword.as_ref());
        own.map(String::as_str)
    }

    pub fn chat_in(&self, language: &str) -> Option<&str> {
        let own = self.chat_in.get(language).or(self.chat.as_ref());
        own.map(String::as_str)
    }

    /// The line with the names that no local agency may have.
    pub fn to_national_line(&self) -> NationalLine {
        let own = [&self.name].into_iter().chain(&self.letters);
        let mut names: Vec<String> = own.chain(&self.also_called).cloned().collect();
        for address in self.website.iter().chain(&self.chat) {
            let host = host_name(address).map(|name| [".", name].concat());
            names.extend(host.filter(|host| !names.contains(host)));
        }
        NationalLine::new(self.id.clone(), names)
    }
}

/// `missingkids` of `https://www.missingkids.org/gethelpnow`.
fn host_name(address: &str) -> Option<&str> {
    let host = address.strip_prefix("https://")?.split('/').next()?;
    host.rsplit('.').nth(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_host_is_what_stands_before_its_ending() {
        for (address, name) in [
            ("https://www.missingkids.org/gethelpnow", Some("missingkids")),
            ("https://988lifeline.org", Some("988lifeline")),
            ("https://chat.988lifeline.org/a.b", Some("988lifeline")),
            ("tel:988", None),
        ] {
            assert_eq!(host_name(address), name, "{address}");
        }
    }
}
