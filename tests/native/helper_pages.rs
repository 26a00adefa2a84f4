//! The pages for those who help: parents, friends, officers.

use crate::site::{UTAH, in_every_language, shell, values, writing};
use content::section::Section;
use content::words::StepWords;
use content::{Content, LanguagePack};
use its_not_your_fault::pages::{Page, PageContext, render};
use std::collections::BTreeMap;

/// A page in every language.
fn written(page: Page) -> Vec<(PageContext, String)> {
    let writing = writing(UTAH);
    let sheets = in_every_language(writing, page);
    sheets.map(|sheet| (sheet, render(sheet, &shell()))).collect()
}

/// The part between the exit's bar and the footer.
fn main_of(html: &str) -> &str {
    let from = html.find("<main").expect("a page has a main part");
    &html[from..html.find("</main>").expect("the main part ends")]
}

fn place(html: &str, what: &str) -> usize {
    html.find(what).unwrap_or_else(|| panic!("`{what}` is not in the page"))
}

#[test]
fn help_stands_on_both_pages_and_national_lines_before_local_help() {
    for (page, own) in [(Page::Families, "data-agency=\"utah-icac\""), (Page::Officers, "local/\"")]
    {
        for (sheet, html) in written(page) {
            let (html, code) = (main_of(&html), &sheet.words().language.code);
            let lifeline = place(html, "data-hotline=\"988\"");
            let local = place(html, own);
            for id in ["988", "911", "ncmec-cybertip"] {
                let at = place(html, &format!("data-hotline=\"{id}\""));
                assert!(lifeline <= at && at < local, "{code} {page:?}: {id}");
                let number = sheet.content().hotline(id).unwrap().number.as_ref().unwrap();
                assert!(values(html, "href").contains(&&*number.href()), "{code}: {number}");
            }
            let last = html.rfind("data-hotline=\"fbi\"").expect("the FBI takes reports");
            assert!(last < local, "{code} {page:?}: local help stands below the nation's lines");
        }
    }
}

#[test]
fn every_source_of_a_page_stands_on_it_with_its_day() {
    fn check<P>(page: Page, sections: impl Fn(&Content) -> &Vec<Section<P>>) {
        for (sheet, html) in written(page) {
            for id in sections(sheet.content()).iter().flat_map(Section::all_sources) {
                let source = sheet.content().source(id).expect("the source exists");
                let address = source.address.replace('&', "&amp;");
                // A sentence may have the same link.
                let link = format!("href=\"{address}\"");
                let entries = html.match_indices(&*link);
                let mut entries = entries.map(|(at, _)| html[at..].split("</li>").next());
                let day = sheet.words().local.card.written_day(source.verified);
                let is_there = entries.any(|entry| entry.is_some_and(|entry| entry.contains(&day)));
                assert!(is_there, "{id} with {day}");
            }
        }
    }
    check(Page::Families, |content| &content.families);
    check(Page::Officers, |content| &content.officers);
}

#[test]
fn every_number_stands_beside_its_source() {
    for (sheet, html) in written(Page::Officers) {
        let words = sheet.officer_words();
        let facts = sheet.content().officers.iter().flat_map(|section| &section.facts);
        for fact in facts {
            let said = html_escape::encode_text(&words.fact[&fact.id]).into_owned();
            let entry = html[place(&html, &said)..].split("</li>").next().unwrap_or_default();
            let source = sheet.content().source(&fact.source).expect("the source exists");
            assert!(entry.contains(&source.address) && entry.contains(&source.by), "{entry}");
        }
        // A sentence with a figure is among the facts, where its source is shown.
        for (id, section) in &words.section {
            for said in section.sentences() {
                assert!(!said.contains('%'), "section.{id}: `{said}` belongs to the facts");
            }
        }
    }
}

/// Whether a sentence negates a phrase: a warning against people who say it is no advice.
fn turns_around(sentence: &str, turning: &[String]) -> bool {
    let mut words = sentence.split(|letter: char| !letter.is_alphanumeric());
    sentence.contains('?') || words.any(|word| turning.iter().any(|own| own == word))
}

#[test]
fn nobody_is_told_to_pay_delete_or_search() {
    fn check(pack: &LanguagePack, name: &str, section: &BTreeMap<String, StepWords>) {
        let (advice, turning) = (&pack.checks.never.advised, &pack.checks.refusal.advised);
        for (id, section) in section {
            for sentence in section.sentences().flat_map(|said| said.split_inclusive(['.', '?'])) {
                let lower = sentence.to_lowercase();
                let said = lower.split(|letter: char| !letter.is_alphanumeric());
                let found = said.into_iter().find(|word| advice.iter().any(|own| own == word));
                assert!(
                    found.is_none() || turns_around(&lower, turning),
                    "{}/{name}, section.{id}: `{sentence}` advises to {found:?}",
                    pack.code()
                );
            }
        }
    }
    for pack in Content::load().expect("the content is whole").languages {
        check(&pack, "families", &pack.families.section);
        let Some(officers) = &pack.officers else { continue };
        check(&pack, "officers", &officers.section);
        for said in &officers.summary.never {
            let is_refusal = said.starts_with(&pack.checks.refusal.list);
            assert!(is_refusal, "{}: `{said}` must not be read as advice", pack.code());
        }
    }
}

#[test]
fn what_only_helpers_are_told_stays_off_the_families_page() {
    for (sheet, html) in written(Page::Families) {
        let said = main_of(&html).to_lowercase();
        for word in &sheet.pack().checks.never.to_families {
            assert!(!said.contains(word), "`{word}` is for helpers");
        }
    }
    for (_, html) in written(Page::Officers) {
        let hurt = place(&html, "764");
        let plane = html.find("airplane").or(html.find("modo avión")).expect("it is said");
        let next = html[hurt..].find("<h2").expect("another section follows") + hurt;
        assert!(hurt < plane && plane < next, "airplane mode is for violent groups only");
    }
}

#[test]
fn the_ways_between_the_pages_are_few_and_there() {
    let led = |page: Page, to: Page, links: usize| {
        for (sheet, html) in written(page) {
            let href = sheet.href(to);
            let count = values(&html, "href").into_iter().filter(|known| *known == href).count();
            assert_eq!(count, links, "{page:?} leads to {to:?} by {links} links: {href}");
        }
    };
    // In the header, as a wish, and in the step of whoever is here for somebody else.
    led(Page::Guide, Page::Families, 3);
    // Below the apps of the guide, and below its forms for a removal.
    led(Page::Guide, Page::Apps, 2);
    led(Page::Apps, Page::Guide, 1);
    led(Page::About, Page::Apps, 1);
    led(Page::Families, Page::Guide, 1);
    led(Page::Families, Page::Handout, 1);
    led(Page::About, Page::Officers, 1);
    led(Page::About, Page::Desk, 1);
    led(Page::Officers, Page::Families, 1);
    led(Page::Officers, Page::TaskForces, 1);
}

#[test]
fn an_officer_can_share_without_any_script() {
    for (sheet, html) in written(Page::Officers) {
        let share = place(&html, "<div id=\"share\"></div>");
        let title = &sheet.officer_words().section["leave-behind"].title;
        assert!(place(&html, title) < share);
        for other in sheet.other_languages().chain([sheet]) {
            let guide = PageContext { page: Page::Guide, ..other };
            let href = sheet.address().href(guide.address());
            assert!(values(&html[share..], "href").contains(&&*href), "{href}");
        }
    }
}

/// Whether a name is inside a link, wherever the page says it in a sentence of a section.
#[test]
fn every_service_that_the_families_page_names_is_a_link() {
    for (sheet, html) in written(Page::Families) {
        let html = main_of(&html);
        for line in &sheet.content().hotlines {
            let Some(name) = line.in_sentences.as_deref() else { continue };
            for section in sheet.family_words().section.values() {
                let plain = section.sentences().filter(|said| said.contains(name));
                for said in plain {
                    let said = html_escape::encode_text(said);
                    assert!(!html.contains(&*said), "`{name}` is no link in `{said}`");
                }
            }
            let website = line.website.as_ref().or(line.chat.as_ref()).expect("a website");
            let link = format!(
                "href=\"{website}\" target=\"_blank\" rel=\"noopener noreferrer\">{name}</a>"
            );
            assert!(html.contains(&link), "{link}");
        }
    }
}

#[test]
fn the_families_page_begins_with_what_to_say_and_the_way_to_paper() {
    for (sheet, html) in written(Page::Families) {
        let (html, words) = (main_of(&html), sheet.family_words());
        let first = html_escape::encode_text(&words.message[0].text).into_owned();
        let (said, paper, jumps) =
            (place(html, &first), place(html, &words.paper), place(html, "<nav"));
        assert!(said < paper && paper < jumps);
        // At most so many letters stand before the first sentence: it is whole on a small phone.
        let before: usize = words.say.iter().map(String::len).sum();
        assert!(before < 150, "{before} letters stand before the first sentence to say");
        for section in sheet.content().families.iter().skip(1) {
            assert!(html.contains(&format!("href=\"#to_{0}\"", section.id)), "{}", section.id);
        }
    }
}
