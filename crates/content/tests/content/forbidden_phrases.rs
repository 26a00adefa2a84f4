//! Phrases that no text has in any language: promises of secrecy that we cannot keep, requests for
//! a picture, and claims beyond the sources.

use content::{Content, ContentFiles, LanguagePack};

/// Every text in the files of words of a language, with the name of its file.
fn all_texts(files: &ContentFiles, code: &str) -> Vec<(String, String)> {
    let folder = format!("words/{code}/");
    let own = files.texts.iter().filter(|(name, _)| name.starts_with(&folder));
    let own = own.filter(|(name, _)| !name.ends_with("/checks.toml"));
    own.flat_map(|(name, text)| {
        let file: toml::Value = toml::from_str(text).unwrap();
        texts_in(&file).into_iter().map(|text| (name.clone(), text)).collect::<Vec<_>>()
    })
    .collect()
}

fn texts_in(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Array(values) => values.iter().flat_map(texts_in).collect(),
        toml::Value::Table(table) => table.values().flat_map(texts_in).collect(),
        _ => Vec::new(),
    }
}

/// Fails at the first sentence that holds one of these phrases in its language and is not excused.
fn check(
    phrases: fn(&LanguagePack) -> &[String],
    is_excused: fn(&LanguagePack, sentence: &str) -> bool,
) {
    let files = ContentFiles::read(&content::folder()).unwrap();
    for pack in Content::load().unwrap().languages {
        let texts = all_texts(&files, pack.code());
        assert!(texts.len() > 300, "all words of {}", pack.code());
        for (name, text) in texts {
            for sentence in text.to_lowercase().split_inclusive(['.', '?', '!', ':']) {
                for phrase in phrases(&pack) {
                    let says = sentence.contains(phrase.as_str())
                        && !is_excused(&pack, sentence.trim_start());
                    assert!(!says, "{name}: `{phrase}` in `{text}`");
                }
            }
        }
    }
}

#[test]
fn no_sentence_promises_a_secrecy_that_we_cannot_keep() {
    // Sentences that tell an officer what not to promise.
    check(
        |pack| &pack.checks.never.promised,
        |pack, sentence| sentence.starts_with(&pack.checks.refusal.promised),
    );
}

#[test]
fn no_sentence_claims_more_than_its_sources() {
    check(|pack| &pack.checks.never.claimed, |_, _| false);
}

#[test]
fn no_sentence_asks_for_a_picture() {
    check(
        |pack| &pack.checks.never.asked,
        |pack, sentence| pack.checks.refusal.asked.iter().any(|no| sentence.contains(no)),
    );
}
