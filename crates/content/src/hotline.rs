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
    /// What sentences call it. On the pages for helpers, this is a link to its website.
    pub in_sentences: Option<String>,
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
        let names = own.chain(&self.also_called).cloned().collect();
        NationalLine::new(self.id.clone(), names)
    }
}
