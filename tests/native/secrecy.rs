//! No text in any language, for whomever it is, promises a secrecy that we cannot keep.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// What would promise a secrecy that we cannot keep (promise 9), in each language.
const NEVER_PROMISED: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "nobody will know",
            "nobody will find out",
            "no one will know",
            "no one will find out",
            "nobody can see what",
            "no one can see what",
            "nobody finds out",
            "will not be told",
            "won't be told",
            "will never know",
            "untraceable",
            "completely private",
            "100%",
            "guarantee",
        ],
    ),
    (
        "es",
        &[
            "nadie lo sabrá",
            "nadie se enterará",
            "nadie se va a enterar",
            "nadie se entera",
            "nadie puede ver lo que",
            "nadie lo va a saber",
            "no se lo dirán a",
            "no le dirán a",
            "nunca sabrá",
            "irrastreable",
            "100 %",
            "garantiza",
        ],
    ),
];

/// Every text in the files of words, for whomever it is, with the name of its file.
fn all_texts(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(all_texts(&path));
        } else {
            let file: toml::Value = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            texts.extend(texts_in(&file).into_iter().map(|text| (path.clone(), text)));
        }
    }
    texts
}

fn texts_in(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Array(values) => values.iter().flat_map(texts_in).collect(),
        toml::Value::Table(table) => table.values().flat_map(texts_in).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn no_sentence_promises_a_secrecy_that_we_cannot_keep() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/words");
    let texts = all_texts(&folder);
    assert!(texts.len() > 1000, "all words of all languages");
    for (path, text) in texts {
        let name = path.strip_prefix(&folder).unwrap().to_str().unwrap();
        let code = name.split(['.', '/']).next().unwrap();
        let (_, never) = NEVER_PROMISED.iter().find(|(known, _)| *known == code).unwrap();
        let lower = text.to_lowercase();
        // What an officer is told not to promise.
        if lower.starts_with("never promise") || lower.starts_with("nunca prometa") {
            continue;
        }
        for words in *never {
            assert!(!lower.contains(words), "words/{name}: `{words}` in `{text}`");
        }
    }
}
