//! The desk's form and its words agree: no key is missing, and none is unused.

use crate::architecture::files;
use content::Content;
use its_not_your_fault::widgets::page_data::flatten_words;
use std::collections::BTreeSet;
use std::fs;

/// Keys that are composed of names: of fields, faults, days.
const MADE: &[&str] = &["field.", "fault.", "form.days."];
/// Keys that the prerendered page around the form uses.
const WRITTEN: &[&str] = &["title", "say.", "no_form", "by_hand."];

/// The keys in the code of the form.
fn named() -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for path in files("src/desk", &[".rs"]) {
        let text = fs::read_to_string(path).unwrap();
        for call in ["say(", "fill("] {
            let calls = text.split(call).skip(1);
            let said = calls.filter_map(|rest| rest.split(')').next());
            let said = said.flat_map(|said| said.split('"').skip(1).step_by(2));
            named.extend(
                said.filter(|place| place.contains('.') && !place.contains('{')).map(str::to_owned),
            );
        }
    }
    named
}

#[test]
fn the_form_and_its_words_agree_in_every_language() {
    let named = named();
    assert!(named.len() > 40, "the form says more than {named:?}");
    for words in Content::load().unwrap().languages.into_iter().filter_map(|pack| pack.desk) {
        let known: BTreeSet<String> = flatten_words(&words).into_keys().collect();
        let missing: Vec<_> = named.difference(&known).collect();
        assert!(missing.is_empty(), "{}: the form asks for {missing:?}", words.title);
        let is_elsewhere =
            |place: &str| MADE.iter().chain(WRITTEN).any(|start| place.starts_with(start));
        let unused: Vec<_> =
            known.difference(&named).filter(|place| !is_elsewhere(place)).collect();
        assert!(unused.is_empty(), "{}: nobody says {unused:?}", words.title);
    }
}
