//! Every app has a source and words in every language; what is wrong with one is named.

use crate::files::{check, replace};
use content::platform::Topic;
use content::{Content, ContentFiles};

const FACTS: &str = "platforms.toml";
const ENGLISH: &str = "words/en/apps.toml";
const SPANISH: &str = "words/es/apps.toml";

#[test]
fn an_app_without_source_or_day_is_named() {
    let source = "sources = [\"https://spunout.ie/life/privacy-security/snapchat\"]\n";
    check(
        |files| replace(files, FACTS, source, ""),
        &[FACTS, "platform `snapchat`, `block`, has no source"],
    );
    check(
        |files| replace(files, FACTS, "verified = \"2026-11-27\"\n", ""),
        &[FACTS, "line ", "missing field `verified`"],
    );
    check(
        |files| replace(files, FACTS, "standing = \"second-hand\"", "standing = \"likely\""),
        &[FACTS, "line ", "likely"],
    );
    check(
        |files| replace(files, FACTS, "https://help.kik.com", "http://help.kik.com"),
        &[FACTS, "`kik` has the address", "must begin with https://"],
    );
    check(
        |files| {
            let text = files.texts.get_mut(FACTS).expect("the apps");
            text.push_str("[[platform]]\nid = \"new\"\nname = \"New\"\n");
        },
        &[FACTS, "platform `new` says nothing"],
    );
}

#[test]
fn the_last_app_is_the_one_for_all_others() {
    check(
        |files| {
            let text = files.texts.get_mut(FACTS).expect("the apps");
            text.push_str(
                "[[platform]]\nid = \"new\"\nname = \"New\"\n[platform.block]\n\
                 sources = [\"https://new.example\"]\npublished = \"undated\"\n\
                 verified = \"2026-11-27\"\nstanding = \"confirmed\"\n",
            );
        },
        &[FACTS, "the last platform, and no other"],
    );
    check(
        |files| replace(files, FACTS, "name = \"Kik\"\n", ""),
        &[FACTS, "the last platform, and no other"],
    );
}

#[test]
fn an_app_that_a_language_lacks_is_named() {
    check(
        |files| replace(files, SPANISH, "[platform.yubo]", "[platform.yuboo]"),
        &[SPANISH, "`platform.yubo` is missing"],
    );
    check(
        |files| {
            replace(
                files,
                SPANISH,
                "save = [\"Primero guarda. Si bloqueas a alguien en Kik",
                "block = [\"Primero guarda. Si bloqueas a alguien en Kik",
            )
        },
        &[SPANISH, "`platform.kik.save` is missing"],
    );
}

#[test]
fn words_about_an_app_without_a_source_are_named() {
    check(
        |files| {
            replace(files, ENGLISH, "[platform.yubo]\n", "[platform.yubo]\nblock = [\"Do it.\"]\n")
        },
        &[ENGLISH, "`platform.yubo.block` has no source: add `block` in platforms.toml"],
    );
}

#[test]
fn a_label_that_does_not_end_is_named() {
    check(
        |files| {
            replace(
                files,
                ENGLISH,
                "tap the shield, then [[Report]]",
                "tap the shield, then [[Report",
            )
        },
        &[ENGLISH, "`platform.yubo.report`", "write the label of a button between [[ and ]]"],
    );
}

#[test]
fn an_audience_that_nobody_heeds_is_named() {
    check(
        |files| {
            replace(
                files,
                ENGLISH,
                "removal = [\"This form asks them to take it down.\"]",
                "removal = [{ for = [\"adult\"], text = \"This form asks them to take it down.\" }]",
            )
        },
        &[ENGLISH, "`platform.pornhub.removal`", "which the page of apps does not heed"],
    );
}

#[test]
fn all_languages_say_the_same_number_of_sentences_of_each_app() {
    let content = Content::load().expect("the content is whole");
    let of = |index: usize, id: &str, topic: Topic| {
        content.languages[index].apps.platform[id].topic(topic).len()
    };
    for index in 1..content.languages.len() {
        for platform in &content.platforms {
            for topic in Topic::ALL {
                let id = &platform.id;
                assert_eq!(of(index, id, topic), of(0, id, topic), "{id}, {}", topic.key());
            }
        }
    }
}

/// Addresses that were found under a wrong name, or that have moved.
const NEVER: &[(&str, &str)] = &[
    ("ticket_form_id=149423", "it is Snapchat's form for lost Streaks, not for nudes"),
    ("support.snapchat.com", "Snapchat's help is at help.snapchat.com now"),
];

#[test]
fn no_content_leads_to_a_form_or_a_page_that_is_known_to_be_wrong() {
    let files = ContentFiles::read(&content::folder()).unwrap();
    assert!(files.texts.len() > 20, "all content");
    for (name, text) in &files.texts {
        for (address, reason) in NEVER {
            assert!(!text.contains(address), "{name}: no `{address}`: {reason}");
        }
    }
}
