//! What the page passes to the desk, as JSON.

use crate::widgets::page_data::{self, list, states, text, words};
use agency::NationalLine;
use content::words::CardWords;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// All data of the form that are not code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeskData {
    /// The sentences of `DeskWords`, each by its key, such as `export.title`.
    pub words: BTreeMap<String, String>,
    /// Every language of the site. The language of this page comes first.
    pub languages: Vec<DeskLanguage>,
    /// Id and names of each national hotline. No local organization may look like one of them.
    pub national: Vec<(String, Vec<String>)>,
    /// Code and name of each state.
    pub states: Vec<(String, String)>,
    /// The relative path from this page to the root of the site.
    pub root: String,
}

/// A language in which visitors read the cards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeskLanguage {
    pub code: String,
    pub name: String,
    pub card: CardWords,
}

impl DeskData {
    /// Parses what `pages` wrote. The result is none when it is not JSON.
    #[expect(clippy::indexing_slicing, reason = "what is not in a JSON value reads as null")]
    pub fn from_json(json: &str) -> Option<Self> {
        let data: Value = serde_json::from_str(json).ok()?;
        let languages = list(&data["languages"]).iter().map(|language| DeskLanguage {
            code: text(&language["code"]),
            name: text(&language["name"]),
            card: CardWords::from_list(
                CardWords::NAMES.map(|word| text(&language["card"][word])).into(),
            ),
        });
        Some(Self {
            words: words(&data["words"]),
            languages: languages.collect(),
            national: page_data::national(&data["national"]),
            states: states(&data["states"]),
            root: text(&data["root"]),
        })
    }

    pub fn national(&self) -> Vec<NationalLine> {
        page_data::national_lines(&self.national)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let card = CardWords::NAMES.map(str::to_owned);
        let data = DeskData {
            words: BTreeMap::from([("export.title".into(), "Take it".into())]),
            languages: vec![DeskLanguage {
                code: "en".into(),
                name: "English".into(),
                card: CardWords::from_list(card.into()),
            }],
            national: vec![("988".into(), vec!["Lifeline".into()])],
            states: vec![("UT".into(), "Utah".into())],
            root: "../".into(),
        };
        let json = serde_json::to_string(&data).unwrap();
        assert_eq!(DeskData::from_json(&json), Some(data));
        assert_eq!(DeskData::from_json(""), None);
    }
}
