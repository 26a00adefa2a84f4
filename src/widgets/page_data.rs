//! Parses what a page passes to its Wasm as JSON: words by key, national hotlines and states.
//!
//! Fields are read one by one: a derived parser is 4 KB more to download.

use agency::NationalLine;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// Every sentence of some words by its key, such as `hand.title`. Parsing the typed words instead
/// would be 20 KB more to download.
pub fn flatten_words(words: &impl Serialize) -> BTreeMap<String, String> {
    let mut sentences = BTreeMap::new();
    let words = serde_json::to_value(words).unwrap_or_default();
    flatten(String::new(), words, &mut sentences);
    sentences
}

fn flatten(key: String, value: Value, sentences: &mut BTreeMap<String, String>) {
    let below = |name: &str| match key.as_str() {
        "" => name.to_owned(),
        key => format!("{key}.{name}"),
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
        Value::String(text) => _ = sentences.insert(key, text),
        Value::Null | Value::Bool(_) | Value::Number(_) => (),
    }
}

/// Sentences by their keys.
pub(crate) fn words(value: &Value) -> BTreeMap<String, String> {
    // Not `collect`, which sorts first: the stable sort is 5 KB of Wasm.
    let mut words = BTreeMap::new();
    for (key, sentence) in value.as_object().into_iter().flatten() {
        words.insert(key.clone(), text(sentence));
    }
    words
}

/// The id and the names of each national hotline.
pub(crate) fn national(value: &Value) -> Vec<(String, Vec<String>)> {
    pairs(value).map(|(id, names)| (text(id), texts(names))).collect()
}

/// National hotlines in the type that the crate `agency` expects.
pub(crate) fn national_lines(national: &[(String, Vec<String>)]) -> Vec<NationalLine> {
    let lines = national.iter().cloned();
    lines.map(|(id, names)| NationalLine::new(id, names)).collect()
}

/// The code and the name of each state.
pub(crate) fn states(value: &Value) -> Vec<(String, String)> {
    pairs(value).map(|(code, name)| (text(code), text(name))).collect()
}

pub(crate) fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(text).collect()
}

pub(crate) fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

pub(crate) fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn pairs(value: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    list(value).iter().map(|pair| (&pair[0], &pair[1]))
}
