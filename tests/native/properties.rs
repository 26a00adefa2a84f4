//! What has to be true of every reader, tried on what was found before and on made-up text.

#[path = "../fuzz/src/properties.rs"]
mod readers;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use readers::TARGETS;
use std::fs;
use std::path::Path;

/// What breaks readers: the ends of things, what nobody sees, what looks like something else.
const PIECES: &[&str] = &[
    "",
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    ";",
    "\\",
    "\n",
    "\r\n",
    " ",
    "=",
    "=\r\n",
    "\0",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffd}",
    "é",
    "𝟵",
    "null",
    "-1",
    "1e999",
    "988",
    "801-281-1211",
    "x7",
    "https://",
    "http://a",
    "@",
    "<b>",
    "BEGIN:VCARD\n",
    "END:VCARD\n",
    "TEL;TYPE=text:",
    "PREF=1",
    "ENCODING=QUOTED-PRINTABLE",
    "MO,TU",
    "09:00",
    "2026-01-01",
];

/// What a reader begins with: the fuzzer's own seeds and finds.
fn seeds(target: &str) -> Vec<String> {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut folders = vec![tests.join("fuzz/corpus").join(target)];
    folders.extend((target == "vcard").then(|| tests.join("native/samples")));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let texts = files.map(|file| fs::read(file.unwrap().path()).unwrap());
    texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

#[test]
fn every_reader_holds_for_what_was_found_before() {
    for (target, reader) in TARGETS {
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{target}: put something to begin with into tests/fuzz/corpus");
        seeds.iter().for_each(|seed| reader(seed));
    }
}

/// A seed in which some parts are replaced.
fn changed(seed: &str, changes: &[(Index, Index, &str)]) -> String {
    let mut text: Vec<char> = seed.chars().collect();
    for (at, length, piece) in changes {
        let at = at.index(text.len() + 1);
        let end = at + length.index((text.len() - at).min(12) + 1);
        text.splice(at..end, piece.chars());
    }
    text.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_reader_holds_for_what_is_almost_right(
        seed in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), any::<Index>(), select(PIECES)), 1..6),
    ) {
        for (target, reader) in TARGETS {
            let seeds = seeds(target);
            reader(&changed(seed.get::<String>(&seeds), &changes));
        }
    }

    #[test]
    fn every_reader_holds_for_any_text(text in any::<String>()) {
        TARGETS.iter().for_each(|(_, reader)| reader(&text));
    }
}
