//! What the written page hands to this room, as JSON.

use crate::widgets::page_data::{self, flatten_words, list, states, text, texts, words};
use agency::NationalLine;
use content::words::{CardWords, ChooseWords, OfflineWords, PrintWords, ShareWords};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Everything that is needed and that is not code.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct OfficersData {
    /// Sentences in the language of the page, each by its place.
    pub words: BTreeMap<String, String>,
    /// Every language of the site, the page's own first.
    pub languages: Vec<OfficersLanguage>,
    /// What no local organisation may look like: id and names.
    pub national: Vec<(String, Vec<String>)>,
    /// Two letters and name.
    pub states: Vec<(String, String)>,
    /// As `CardWords` travel.
    pub card: Vec<String>,
    /// From this page to the root of the site.
    pub root: String,
    /// The host's file, as it was when the page was written.
    pub own: Value,
    /// Whether the host has a list of agencies beside that.
    pub has_list: bool,
}

/// A language in which a family reads the guide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OfficersLanguage {
    pub code: String,
    pub name: String,
    /// Of the guide, below the root of the site.
    pub folder: String,
    /// What is said in this language and not in the page's own.
    pub words: BTreeMap<String, String>,
}

/// The sentences that this room says, by their places.
pub fn words_of(
    choose: &ChooseWords,
    share: &ShareWords,
    print: &PrintWords,
    offline: &OfflineWords,
) -> BTreeMap<String, String> {
    flatten_words(&json!({ "choose": choose, "share": share, "print": print, "offline": offline }))
}

impl OfficersData {
    /// What `pages` wrote; `None` where that is no JSON.
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

    /// A sentence, by its place in the words.
    pub fn say(&self, place: &str) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }
}

impl OfficersLanguage {
    /// A sentence in this language.
    pub fn say(&self, place: &str) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let one = |place: &str, said: &str| BTreeMap::from([(place.to_owned(), said.to_owned())]);
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
