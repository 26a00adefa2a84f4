//! What the written page hands to the desk, as JSON.

use crate::domain::{agency::NationalLine, words::CardWords};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Everything that the form needs and that is not code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DeskData {
    /// The sentences of `DeskWords`, each by its place, such as `hand.title`: taking the typed
    /// words apart would be 20 KB more to download.
    pub words: BTreeMap<String, String>,
    /// Every language of the site, this page's own first.
    pub languages: Vec<DeskLanguage>,
    /// What no local organisation may look like: id and names.
    pub national: Vec<(String, Vec<String>)>,
    /// Two letters and name.
    pub states: Vec<(String, String)>,
    /// From this page to the root of the site.
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
    /// What `pages` wrote; field by field, since a derived reader is 4 KB more to download.
    #[expect(clippy::indexing_slicing, reason = "what is not in a JSON value reads as null")]
    pub fn from_json(json: &str) -> Option<Self> {
        let data: Value = serde_json::from_str(json).ok()?;
        let mut words = BTreeMap::new();
        for (place, sentence) in data["words"].as_object()? {
            words.insert(place.clone(), sentence.as_str()?.to_owned());
        }
        let languages = list(&data["languages"]).iter().map(|language| {
            let card = ["vouched", "vouched_day", "voice", "text", "tty", "extension"];
            DeskLanguage {
                code: text(&language["code"]),
                name: text(&language["name"]),
                card: CardWords::from_list(card.map(|word| text(&language["card"][word])).into()),
            }
        });
        let texts = |value: &Value| list(value).iter().map(text).collect::<Vec<_>>();
        let national = list(&data["national"]).iter();
        let national = national.map(|line| (text(&line[0]), texts(&line[1])));
        let states = list(&data["states"]).iter();
        Some(Self {
            words,
            languages: languages.collect(),
            national: national.collect(),
            states: states.map(|state| (text(&state[0]), text(&state[1]))).collect(),
            root: text(&data["root"]),
        })
    }

    pub fn national(&self) -> Vec<NationalLine> {
        let lines = self.national.iter().cloned();
        lines.map(|(id, names)| NationalLine::new(id, names)).collect()
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Every sentence of the words, by its place.
pub fn sentences(words: &impl Serialize) -> BTreeMap<String, String> {
    let mut sentences = BTreeMap::new();
    let words = serde_json::to_value(words).unwrap_or_default();
    flatten(String::new(), words, &mut sentences);
    sentences
}

fn flatten(place: String, value: Value, sentences: &mut BTreeMap<String, String>) {
    let below = |name: &str| match place.as_str() {
        "" => name.to_owned(),
        place => format!("{place}.{name}"),
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                flatten(below(&name), value, sentences);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.into_iter().enumerate() {
                flatten(below(&index.to_string()), value, sentences);
            }
        }
        Value::String(text) => _ = sentences.insert(place, text),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let card = ["a", "b", "c", "d", "e", "f"].map(str::to_owned);
        let data = DeskData {
            words: BTreeMap::from([("hand.title".into(), "Take it".into())]),
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
