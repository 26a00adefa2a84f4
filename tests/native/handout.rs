//! The prerendered hand-out, which may be printed without a script.

use crate::site::{UTAH, in_every_language, shell, values, writing};
use agency::phone_number::PhoneNumber;
use content::words::StepWords;
use its_not_your_fault::officers::for_handout;
use its_not_your_fault::pages::{Page, PageContext, exit_script, render};

const ON_PAPER: [Page; 3] = [Page::Handout, Page::HandoutInBoth, Page::Cards];

fn written(page: Page, agency_file: &str) -> Vec<(PageContext, String)> {
    let writing = writing(agency_file);
    let sheets = in_every_language(writing, page);
    sheets.map(|sheet| (sheet, render(sheet, &shell()))).collect()
}

/// The part of the page that is printed.
fn paper(html: &str) -> &str {
    let from = html.find("<article").expect("a sheet of paper");
    &html[from..html.find("</main>").expect("the main part ends")]
}

fn is_said(html: &str, said: &str) -> bool {
    html.contains(&*html_escape::encode_text(said))
}

#[test]
fn every_number_of_the_hand_out_is_written_out() {
    for page in [Page::Handout, Page::HandoutInBoth] {
        for (sheet, html) in written(page, UTAH) {
            let html = paper(&html);
            let sections = &sheet.content().handout;
            for id in sections.iter().flat_map(|section| &section.lines) {
                let line = sheet.content().hotline(id).expect("a line");
                let from = html.find(&format!("data-hotline=\"{id}\"")).expect("it is there");
                let entry = html[from..].split("</p>").next().unwrap_or_default();
                let numbers = line.number.iter().chain(&line.text).map(PhoneNumber::written);
                for said in numbers.chain([line.name.as_str()]) {
                    assert!(is_said(entry, said), "{page:?}: {id} lacks {said}: {entry}");
                }
            }
            for id in ["988", "911", "ncmec-cybertip", "fbi", "takeitdown", "stopncii"] {
                let is_there = html.contains(&format!("data-hotline=\"{id}\""));
                assert!(is_there, "{page:?}: {id}");
            }
            let verified = sections.iter().flat_map(|section| &section.lines);
            let verified = verified.map(|id| sheet.content().hotline(id).unwrap().verified).min();
            let day = sheet.words().local.card.written_day(verified.unwrap());
            assert!(is_said(html, &day), "the day of the oldest look");
        }
    }
}

#[test]
fn every_sentence_stands_in_each_language_that_the_sheet_has() {
    for page in [Page::Handout, Page::HandoutInBoth] {
        for (sheet, html) in written(page, UTAH) {
            let own = std::iter::once(sheet);
            let others = sheet.second_language().filter(|_| page == Page::HandoutInBoth);
            for sheet in own.chain(others) {
                let sections = sheet.handout_words().section.values();
                for said in sections.flat_map(StepWords::sentences) {
                    assert!(is_said(paper(&html), said), "{page:?}: `{said}`");
                }
            }
        }
    }
}

#[test]
fn the_sheet_speaks_to_parents_and_says_who_is_not_in_trouble() {
    for (sheet, html) in written(Page::Handout, UTAH) {
        let (html, words) = (paper(&html), sheet.handout_words());
        let lead =
            html.find(&*html_escape::encode_text(&words.not_in_trouble)).expect("it is said");
        let parents = &words.section["for-parents"].title;
        let parents = html.find(&*html_escape::encode_text(parents)).expect("a part for parents");
        assert!(lead < html.find("data-hotline").expect("lines") && lead < parents);
    }
}

#[test]
fn what_is_written_by_hand_is_never_typed() {
    for page in ON_PAPER {
        for (_, html) in written(page, UTAH) {
            // The exit's script names editable fields, since it empties them.
            let html = html.replace(&exit_script(), "");
            for field in ["<input", "<textarea", "contenteditable", "<select"] {
                assert!(!html.contains(field), "{page:?}: {field}");
            }
            assert!(paper(&html).contains("class=\"rule\""), "{page:?}: nowhere to write");
        }
    }
}

#[test]
fn the_local_contact_is_below_the_nations_lines_or_a_ruled_space() {
    for (_, html) in written(Page::Handout, UTAH) {
        let html = paper(&html);
        let local = html.find("data-agency=\"utah-icac\"").expect("it is there");
        let last = html.rfind("data-hotline").expect("lines are there");
        assert!(last < local && html[local..].contains("801-281-1211"));
    }
    for (_, html) in written(Page::Handout, "") {
        let html = paper(&html);
        let local = html.split("id=\"local\"").nth(1).expect("its place");
        let local = local.split("</div>").next().unwrap_or_default();
        assert_eq!(local.matches("class=\"rule\"").count(), 3, "{local}");
    }
}

#[test]
fn a_logo_stands_beside_the_name_and_is_not_missed() {
    let file = UTAH.replace("\"phones\"", "\"logo\":\"agencies/utah.png\",\"phones\"");
    let writing = writing(&file);
    let words = &writing.content.languages[0].guide.local.card;
    let pieces = for_handout(&writing.agencies, "en", words, "../");
    let html = pieces.iter().map(its_not_your_fault::browser::Element::html).collect::<String>();
    assert_eq!(values(&html, "src"), ["../agencies/utah.png"]);
    assert_eq!(values(&html, "alt"), [""], "the name is said once");
    assert!(html.contains("<h3>Utah ICAC Task Force</h3>"), "{html}");
    // The desk finds the end of the contact by the end of the element around it.
    assert!(!html.contains("</div>"), "{html}");
}

#[test]
fn eight_cards_have_a_number_to_talk_and_one_to_report() {
    for (_, html) in written(Page::Cards, UTAH) {
        let html = paper(&html);
        for said in ["data-hotline=\"988\"", "data-hotline=\"ncmec-cybertip\"", "1-800-843-5678"] {
            assert_eq!(html.matches(said).count(), 8, "{said}");
        }
        for said in ["data-hotline=\"911\"", "report.cybertip.org"] {
            assert_eq!(html.matches(said).count(), 8, "{said}");
        }
        for word in ["sext", "nude", "íntim", "blackmail", "chantaj", "suicid", "ncmec cyber"] {
            assert!(!html.to_lowercase().contains(word), "a wallet card says `{word}`");
        }
    }
}
