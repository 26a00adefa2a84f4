//! National lines: who answers, and how they are reached.

use agency::NationalLine;
use agency::day::Day;
use agency::phone_number::PhoneNumber;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A national line of `content/hotlines.toml`. What is said about it stands in the words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hotline {
    pub id: String,
    /// Its owner's own name, the same in every language.
    pub name: String,
    /// Further names that no local organisation may bear.
    #[serde(default)]
    pub also_called: Vec<String>,
    pub number: Option<PhoneNumber>,
    /// The number as its owner spells it.
    pub letters: Option<String>,
    /// The number that takes text messages.
    pub text: Option<PhoneNumber>,
    /// What to text, when the line asks for a word.
    pub keyword: Option<String>,
    /// What to text in another language.
    #[serde(default)]
    pub keyword_in: BTreeMap<String, String>,
    pub chat: Option<String>,
    #[serde(default)]
    pub chat_in: BTreeMap<String, String>,
    pub website: Option<String>,
    /// Somebody answers day and night.
    #[serde(default)]
    pub always: bool,
    pub sources: Vec<String>,
    /// How old the newest source is, as exactly as it is known.
    pub dated: String,
    /// When somebody last looked.
    pub looked: Day,
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

    /// What a local organisation may not look like.
    pub fn as_national(&self) -> NationalLine {
        let own = [&self.name].into_iter().chain(&self.letters);
        let names = own.chain(&self.also_called).cloned().collect();
        NationalLine::new(self.id.clone(), names)
    }
}
