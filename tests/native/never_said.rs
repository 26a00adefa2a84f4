//! What no text says in any language, for whomever it is: it promises no secrecy that we cannot keep, asks for
//! no picture, and claims no more than its sources.

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

/// What would say more than any source does: most print that paying rarely ends it, and none that telling people
/// early helps; whoever is not out, or not safe at home, must not be pushed to it.
const NEVER_CLAIMED: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "does not make them stop",
            "does not make it stop",
            "does not end it",
            "never makes them stop",
            "before others do",
            "it helps.",
        ],
    ),
    (
        "es",
        &[
            "pagar no hace que paren",
            "pagar no le pone fin",
            "pagar nunca",
            "antes de que lo hagan otros",
            "eso ayuda",
        ],
    ),
];

/// What would ask for a picture of somebody (promise 7).
const NEVER_ASKED: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "upload",
            "attach",
            "send us",
            "show us",
            "give us",
            "your picture here",
            "add the picture",
            "add a picture",
            "choose the picture",
            "take a picture",
            "save the picture",
            "keep the picture",
            "screenshot of the picture",
            "your video here",
            "add the video",
            "add a video",
            "choose the video",
            "save the video",
            "keep the video",
            "screenshot of the video",
        ],
    ),
    (
        "es",
        &[
            "sube la foto",
            "sube una foto",
            "adjunta",
            "mándanos",
            "envíanos",
            "muéstranos",
            "danos",
            "agrega la foto",
            "elige la foto",
            "toma una foto",
            "guarda la foto",
            "captura de la foto",
            "sube el video",
            "sube un video",
            "agrega el video",
            "elige el video",
            "guarda el video",
            "captura del video",
        ],
    ),
];

/// Sentences that say so in order to say no.
const REFUSALS: [&str; 8] = ["do not", "never", "don't", "not ", "no ", "nunca", "ni ", "sin "];

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

/// Fails at the first sentence that holds one of these words in its language and is not excused.
fn check(never: &[(&str, &[&str])], is_excused: fn(&str) -> bool) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content/words");
    let texts = all_texts(&folder);
    assert!(texts.len() > 1000, "all words of all languages");
    for (path, text) in texts {
        let name = path.strip_prefix(&folder).unwrap().to_str().unwrap();
        let code = name.split(['.', '/']).next().unwrap();
        let (_, never) = never
            .iter()
            .find(|(known, _)| *known == code)
            .unwrap_or_else(|| panic!("say for `{code}`, too, which words no text may hold"));
        for sentence in text.to_lowercase().split_inclusive(['.', '?', '!', ':']) {
            for words in *never {
                let says = sentence.contains(words) && !is_excused(sentence.trim_start());
                assert!(!says, "words/{name}: `{words}` in `{text}`");
            }
        }
    }
}

#[test]
fn no_sentence_promises_a_secrecy_that_we_cannot_keep() {
    // What an officer is told not to promise.
    let is_told =
        |text: &str| text.starts_with("never promise") || text.starts_with("nunca prometa");
    check(NEVER_PROMISED, is_told);
}

#[test]
fn no_sentence_claims_more_than_its_sources() {
    check(NEVER_CLAIMED, |_| false);
}

#[test]
fn no_sentence_asks_for_a_picture() {
    check(NEVER_ASKED, |sentence| REFUSALS.iter().any(|no| sentence.contains(no)));
}
