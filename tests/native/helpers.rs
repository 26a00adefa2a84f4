//! The pages for those who help: parents, friends, officers.

use crate::site::{UTAH, shell, values, writing};
use its_not_your_fault::{
    domain::{content::Content, section::Section, words::StepWords},
    pages::{Room, Sheet, page},
};
use std::collections::BTreeMap;

/// A page in every language.
fn written(room: Room) -> Vec<(Sheet, String)> {
    let writing = writing(UTAH);
    let sheets = (0..writing.content.words.len()).map(|language| Sheet { writing, language, room });
    sheets.map(|sheet| (sheet, page(sheet, &shell()))).collect()
}

/// What stands between the exit's bar and the footer.
fn main_of(html: &str) -> &str {
    let from = html.find("<main").expect("a page has a main part");
    &html[from..html.find("</main>").expect("the main part ends")]
}

fn place(html: &str, what: &str) -> usize {
    html.find(what).unwrap_or_else(|| panic!("`{what}` is not in the page"))
}

#[test]
fn help_stands_on_both_pages_and_national_lines_before_local_help() {
    for (room, own) in [(Room::Families, "data-agency=\"utah-icac\""), (Room::Officers, "local/\"")]
    {
        for (sheet, html) in written(room) {
            let (html, code) = (main_of(&html), &sheet.words().language.code);
            let lifeline = place(html, "data-hotline=\"988\"");
            let local = place(html, own);
            for id in ["988", "911", "ncmec-cybertip"] {
                let at = place(html, &format!("data-hotline=\"{id}\""));
                assert!(lifeline <= at && at < local, "{code} {room:?}: {id}");
                let number = sheet.content().hotline(id).unwrap().number.as_ref().unwrap();
                assert!(values(html, "href").contains(&&*number.href()), "{code}: {number}");
            }
            let last = html.rfind("data-hotline=\"fbi\"").expect("the FBI takes reports");
            assert!(last < local, "{code} {room:?}: local help stands below the nation's lines");
        }
    }
}

#[test]
fn every_source_of_a_page_stands_on_it_with_its_day() {
    fn check<P>(room: Room, sections: impl Fn(&Content) -> &Vec<Section<P>>) {
        for (sheet, html) in written(room) {
            for id in sections(sheet.content()).iter().flat_map(Section::rests_on) {
                let source = sheet.content().source(id).expect("the source exists");
                let address = source.address.replace('&', "&amp;");
                let entry = &html[place(&html, &format!("href=\"{address}\""))..];
                let entry = entry.split("</li>").next().unwrap_or_default();
                assert!(entry.contains(&source.looked.to_string()), "{id}: {entry}");
            }
        }
    }
    check(Room::Families, |content| &content.families);
    check(Room::Officers, |content| &content.officers);
}

#[test]
fn every_number_stands_beside_its_source() {
    for (sheet, html) in written(Room::Officers) {
        let words = sheet.officer_words();
        let facts = sheet.content().officers.iter().flat_map(|section| &section.facts);
        for fact in facts {
            let said = html_escape::encode_text(&words.fact[&fact.id]).into_owned();
            let entry = html[place(&html, &said)..].split("</li>").next().unwrap_or_default();
            let source = sheet.content().source(&fact.source).expect("the source exists");
            assert!(entry.contains(&source.address) && entry.contains(&source.by), "{entry}");
        }
        // What has a figure stands among the facts, where its source is shown.
        for (id, section) in &words.section {
            for said in section.sentences() {
                assert!(!said.contains('%'), "section.{id}: `{said}` belongs to the facts");
            }
        }
    }
}

/// What nobody may be told to do, and the words that turn it around.
const ADVICE: [(&str, &[&str], &[&str]); 2] = [
    (
        "en",
        &["pay", "delete", "erase", "search", "forward", "repost", "bargain", "wipe"],
        &["not", "never", "no", "nothing", "nobody"],
    ),
    (
        "es",
        &[
            "pagar",
            "pagues",
            "pague",
            "paguen",
            "paga",
            "borrar",
            "borres",
            "borre",
            "borren",
            "borra",
            "revises",
            "revise",
            "revisen",
            "reenvíes",
            "reenvíe",
            "negocies",
            "negocie",
        ],
        &["no", "nunca", "nada", "ni", "nadie", "sin"],
    ),
];

/// A warning against somebody who says such things is no advice.
fn turns_around(sentence: &str, turning: &[&str]) -> bool {
    let mut words = sentence.split(|letter: char| !letter.is_alphanumeric());
    sentence.contains('?') || words.any(|word| turning.contains(&word))
}

#[test]
fn nobody_is_told_to_pay_delete_or_search() {
    fn check(code: &str, name: &str, section: &BTreeMap<String, StepWords>) {
        let (_, advice, turning) =
            ADVICE.iter().find(|(known, ..)| *known == code).expect("a list for each language");
        for (id, section) in section {
            for sentence in section.sentences().flat_map(|said| said.split_inclusive(['.', '?'])) {
                let lower = sentence.to_lowercase();
                let said = lower.split(|letter: char| !letter.is_alphanumeric());
                let found = said.into_iter().find(|word| advice.contains(word));
                assert!(
                    found.is_none() || turns_around(&lower, turning),
                    "{code}/{name}, section.{id}: `{sentence}` advises to {found:?}"
                );
            }
        }
    }
    let content = Content::of_the_site().expect("the content is whole");
    for (index, words) in content.words.iter().enumerate() {
        let code = &words.language.code;
        check(code, "families", &content.family_words[index].section);
        check(code, "officers", &content.officer_words[index].section);
        let summary = &content.officer_words[index].summary;
        let never = if code == "en" { "Never " } else { "Nunca " };
        for said in &summary.never {
            assert!(said.starts_with(never), "{code}: `{said}` must not be read as advice");
        }
    }
}

#[test]
fn what_only_helpers_are_told_stays_off_the_families_page() {
    for (_, html) in written(Room::Families) {
        let said = main_of(&html).to_lowercase();
        for word in ["airplane", "modo avión", "764"] {
            assert!(!said.contains(word), "`{word}` is for helpers");
        }
    }
    for (_, html) in written(Room::Officers) {
        let hurt = place(&html, "764");
        let plane = html.find("airplane").or(html.find("modo avión")).expect("it is said");
        let next = html[hurt..].find("<h2").expect("another section follows") + hurt;
        assert!(hurt < plane && plane < next, "airplane mode is for violent groups only");
    }
}

#[test]
fn the_ways_between_the_pages_are_few_and_there() {
    let led = |room: Room, to: Room| {
        for (sheet, html) in written(room) {
            let href = sheet.address().room(to);
            let count = values(&html, "href").into_iter().filter(|known| *known == href).count();
            assert_eq!(count, 1, "{room:?} leads to {to:?} by one link: {href}");
        }
    };
    led(Room::Guide, Room::Families);
    led(Room::Families, Room::Guide);
    led(Room::About, Room::Officers);
    led(Room::About, Room::Desk);
    led(Room::Officers, Room::Families);
    led(Room::Officers, Room::Local);
}

#[test]
fn an_officer_can_share_without_any_script() {
    for (sheet, html) in written(Room::Officers) {
        let share = place(&html, "<div id=\"share\"></div>");
        let title = &sheet.officer_words().section["leave-behind"].title;
        assert!(place(&html, title) < share);
        for other in sheet.elsewhere().chain([sheet]) {
            let guide = Sheet { room: Room::Guide, ..other };
            let href = sheet.address().href(guide.address());
            assert!(values(&html[share..], "href").contains(&&*href), "{href}");
        }
    }
}
