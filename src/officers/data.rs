//! What the page passes to the officers' Wasm, as JSON.

use crate::widgets::page_data::{self, flatten_words, list, states, text, texts, words};
use agency::NationalLine;
use content::words::{CardWords, ChooseWords, OfflineWords, PrintWords, ShareWords};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// All data that are not code.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OfficersData {
    /// Sentences in the language of the page, by their keys.
    pub words: BTreeMap<String, String>,
    /// Every language of the site. The language of the page comes first.
    pub languages: Vec<OfficersLanguage>,
    /// Id and names of each national hotline. No local organization may look like one of them.
    pub national: Vec<(String, Vec<String>)>,
    /// Code and name of each state.
    pub states: Vec<(String, String)>,
    /// The list form of `CardWords`.
    pub card: Vec<String>,
    /// The relative path from this page to the root of the site.
    pub root: String,
    /// The content of the host's `agency.json` when the page was written.
    pub own: Value,
    /// Whether the host also has a list of agencies.
    pub has_list: bool,
}

/// A language in which a family reads the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OfficersLanguage {
    pub code: String,
    pub name: String,
    /// The folder of the guide, below the root of the site.
    pub folder: String,
    /// Sentences in this language, where the page's own would be wrong.
    pub words: BTreeMap<String, String>,
}

/// The sentences of the officers' Wasm, by their keys.
pub fn words_of(
    choose: &ChooseWords,
    share: &ShareWords,
    print: &PrintWords,
    offline: &OfflineWords,
) -> BTreeMap<String, String> {
    flatten_words(&json!({ "choose": choose, "share": share, "print": print, "offline": offline }))
}

impl OfficersData {
    /// Parses what `pages` wrote. The result is none when it is not JSON, or names no language.
    #[expect(clippy::indexing_slicing, reason = "what is not in a JSON value reads as null")]
    pub fn from_json(json: &str) -> Option<Self> {
        let data: Value = serde_json::from_str(json).ok()?;
        let languages = list(&data["languages"]).iter().map(|language| OfficersLanguage {
            code: text(&language["code"]),
            name: text(&language["name"]),
            folder: text(&language["folder"]),
            words: words(&language["words"]),
        });
        let data = Self {
            words: words(&data["words"]),
            languages: languages.collect(),
            national: page_data::national(&data["national"]),
            states: states(&data["states"]),
            card: texts(&data["card"]),
            root: text(&data["root"]),
            own: data["own"].clone(),
            has_list: data["has_list"] == true,
        };
        (!data.languages.is_empty()).then_some(data)
    }

    pub fn national(&self) -> Vec<NationalLine> {
        page_data::national_lines(&self.national)
    }

    pub fn card(&self) -> CardWords {
        CardWords::from_list(self.card.clone())
    }

    /// A sentence, by its key.
    pub fn say(&self, key: &str) -> &str {
        self.words.get(key).map_or("", String::as_str)
    }
}

impl OfficersLanguage {
    /// A sentence in this language, by its key.
    pub fn say(&self, key: &str) -> &str {
        self.words.get(key).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let one = |key: &str, text: &str| BTreeMap::from([(key.to_owned(), text.to_owned())]);
        let data = OfficersData {
            words: one("share.title", "Share the guide"),
            languages: vec![OfficersLanguage {
                code: "es".into(),
                name: "Español".into(),
                folder: "es/".into(),
                words: one("message", "Esta es: {link}"),
            }],
            national: vec![("988".into(), vec!["Lifeline".into()])],
            states: vec![("UT".into(), "Utah".into())],
            card: vec!["a".into()],
            root: "../".into(),
            own: json!({ "version": 1, "organizations": [] }),
            has_list: true,
        };
        let json = serde_json::to_string(&data).unwrap();
        assert_eq!(OfficersData::from_json(&json), Some(data));
        assert_eq!(OfficersData::from_json(""), None);
    }
}
