//! Sharing, the hand-out and their words agree: no key is missing, and none is unused.

use crate::architecture::files;
use content::Content;
use its_not_your_fault::officers::words_of;
use std::collections::BTreeSet;
use std::fs;

/// Keys that are composed of the name of a contact's source.
const MADE: &[&str] = &["choose.nobody", "choose.own", "choose.listed", "choose.draft"];
/// Keys that the prerendered page around the hand-out uses.
const WRITTEN: &str = "print.";
/// Keys that are read in the language of the family, by other code.
const TRAVELS: &[&str] = &["share.text"];

/// The keys in the code of the page.
fn named() -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for path in files("src/officers", &[".rs"]) {
        let text = fs::read_to_string(path).unwrap();
        let calls = text.split("choice.say(").skip(1);
        for call in calls {
            let said = call.split(')').next().unwrap_or_default();
            let said = said.split('"').skip(1).step_by(2);
            named.extend(said.filter(|place| place.contains('.')).map(str::to_owned));
        }
    }
    named.retain(|place| !place.ends_with('.'));
    named
}

#[test]
fn sharing_and_its_words_agree_in_every_language() {
    let named = named();
    assert!(named.len() > 20, "sharing says more than {named:?}");
    let content = Content::load().unwrap();
    for pack in &content.languages {
        let (Some(words), printed) = (&pack.officers, &pack.handout) else { continue };
        let known = words_of(&words.choose, &words.share, &printed.print, &words.offline);
        let known: BTreeSet<String> = known.into_keys().collect();
        let missing: Vec<_> = named.difference(&known).collect();
        assert!(missing.is_empty(), "{}: sharing asks for {missing:?}", words.title);
        let is_elsewhere = |place: &str| {
            MADE.iter().chain(TRAVELS).any(|own| place == *own) || place.starts_with(WRITTEN)
        };
        let unused: Vec<_> =
            known.difference(&named).filter(|place| !is_elsewhere(place)).collect();
        assert!(unused.is_empty(), "{}: nobody says {unused:?}", words.title);
    }
}

#[test]
fn a_message_says_nothing_of_the_subject_and_holds_only_a_link() {
    for words in Content::load().unwrap().languages.into_iter().filter_map(|pack| pack.officers) {
        let said = &words.share.text;
        assert_eq!(said.matches("{link}").count(), 1, "{said}");
        assert_eq!(said.matches('{').count(), 1, "{said}: nothing else is put in");
        assert!(!said.contains(|letter: char| letter.is_ascii_digit()), "{said}");
        let lower = said.to_lowercase();
        for word in [
            "sex",
            "sext",
            "pict",
            "foto",
            "photo",
            "nude",
            "íntim",
            "blackmail",
            "chantaj",
            "polic",
            "case",
            "caso",
            "victim",
            "víctim",
            "threat",
            "amenaz",
            "help",
            "ayuda",
        ] {
            assert!(!lower.contains(word), "`{said}` says `{word}` on a lock screen");
        }
    }
}
