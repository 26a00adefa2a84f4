//! Property tests of every parser, with the fuzzer's finds and generated text.

#[path = "../fuzz/src/properties.rs"]
mod parsers;

use parsers::TARGETS;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::fs;
use std::path::Path;

/// Text that tends to break parsers: delimiters, invisible characters, look-alikes.
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
    "8O1-28l-1212",
    "О",
    "l",
    "S",
    "8",
    "-",
    ".",
    "\u{200d}",
    "springdale",
    ".соm",
];

/// The fuzzer's seeds and finds for a parser.
fn seeds(target: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("tests/fuzz/corpus").join(target)];
    folders.extend((target == "vcard").then(|| root.join("crates/import/tests/samples")));
    let files = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let texts = files.map(|file| fs::read(file.unwrap().path()).unwrap());
    texts.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

#[test]
fn every_parser_passes_for_earlier_finds() {
    for (target, parser) in TARGETS {
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{target}: put something to begin with into tests/fuzz/corpus");
        seeds.iter().for_each(|seed| parser(seed));
    }
}

/// A seed with some parts replaced.
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
    fn every_parser_passes_for_almost_valid_text(
        seed in any::<Index>(),
        changes in prop::collection::vec((any::<Index>(), any::<Index>(), select(PIECES)), 1..6),
    ) {
        for (target, parser) in TARGETS {
            let seeds = seeds(target);
            parser(&changed(seed.get::<String>(&seeds), &changes));
        }
    }

    #[test]
    fn every_parser_passes_for_any_text(text in any::<String>()) {
        TARGETS.iter().for_each(|(_, parser)| parser(&text));
    }
}

/// The look-alikes of each digit, from 0 to 9.
const DRAWN: [&[&str]; 10] = [
    &["O", "o", "Q", "D", "О", "ο", "Ø", "○"],
    &["I", "l", "i", "|", "!", "І", "Ӏ"],
    &["Z", "z", "Ζ"],
    &["E", "З", "з"],
    &["A", "А"],
    &["S", "s", "$", "Ѕ"],
    &["G", "b", "б"],
    &["T", "Т"],
    &["B", "В", "Β"],
    &["g", "q"],
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_with_up_to_four_look_alike_digits_is_not_shown(
        number in "[2-9][0-9]{2}[2-9][0-9]{6}",
        drawn in prop::collection::vec((0..10_usize, any::<Index>()), 1..5),
        gap in select(&["", "-", ".", " ", " - ", ") ", "\u{2014}", "·", "/"][..]),
        around in select(&[
            ("", ""), ("Call ", "."), ("Call", "now"), ("24/7: ", ", 24/7"), ("1-", ""), ("+1 ", " or 911"),
            ("Bill is at ", " Also"), ("Suite 8B, ", "\nRoom 12"), ("Llame al ", " a las 5"),
        ][..]),
    ) {
        let mut keys: Vec<String> = number.chars().map(String::from).collect();
        for (at, which) in drawn {
            let digit = number.as_bytes()[at] - b'0';
            keys[at] = (*which.get(DRAWN[usize::from(digit)])).to_owned();
        }
        prop_assume!(around.0 != "Call" || keys[..3].iter().any(|key| key.parse::<u8>().is_ok()));
        let number = [keys[..3].concat(), keys[3..6].concat(), keys[6..].concat()].join(gap);
        let text = format!("{}{number}{}", around.0, around.1);
        prop_assert!(!parsers::are_shown(&text), "{text:?}");
    }

    #[test]
    fn words_that_are_shown_hold_no_number_or_host_in_look_alikes(
        pieces in prop::collection::vec(select(&[
            "8", "0", "12", "801", "281", "1212", "O", "l", "S", "О", "|", "○", "Bill", "k", "-", ".", " ", ", ",
            " - ", "(", "\n", "\u{301}", "\u{200d}", "ab", "com", "соm", "．", "/", "می", "eight ", "one ", "ocho ",
            "dot ", "org ", "at ", "Ø", "ə", "警", "'",
        ][..]), 0..20),
    ) {
        parsers::words(&pieces.concat());
    }
}
