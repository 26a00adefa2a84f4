//! Notes for a report: written in the page, taken along by choice, and otherwise gone without a trace.

use crate::scenario::{World, in_every_engine};
use crate::visitor::{Clipboard, Role, Screen, Visitor, languages};
use content::report_notes;
use thirtyfour::Key;

/// What she writes: like nothing else on the page, in a few ways that text can go wrong.
const OWN: [(usize, &str); 3] = [
    (0, "Quokkagram"),
    (1, "@zubrowka_77\nhttps://quokka.example/zubrowka"),
    (3, "25 USD, \"tarjeta\" <b>Älpha</b> & más"),
];

/// Opens the notes.
async fn has_notes_open(visitor: &Visitor, path: &str) {
    visitor.opens_alive(path).await;
    visitor.chooses(Role::Fold, &visitor.words().await.report_notes.title).await;
}

/// Opens the notes and writes.
async fn writes_notes(visitor: &Visitor, path: &str) -> String {
    has_notes_open(visitor, path).await;
    let fields = &visitor.words().await.report_notes.fields;
    for (place, own) in OWN {
        visitor.writes(&fields[place], own).await;
    }
    let written = OWN.map(|(place, own)| (fields[place].clone(), own.to_owned()));
    report_notes::text(&written)
}

#[tokio::test]
async fn what_was_written_is_copied_and_shared_to_the_letter_and_sent_to_nobody() {
    in_every_engine(|visitor| async move {
        for path in languages() {
            has_notes_open(&visitor, &path).await;
            visitor.has_got("/agency.json").await;
            visitor.has_a(Clipboard::Working).await;
            visitor.has_a_share_sheet().await;
            let asked_before = visitor.site.paths();
            let words = visitor.words().await;
            for (place, own) in OWN {
                visitor.writes(&words.report_notes.fields[place], own).await;
            }
            let [app, links, paid] =
                OWN.map(|(place, own)| [&*words.report_notes.fields[place], ": ", own].concat());
            visitor.chooses_of_the_notes(&words.page.copy).await;
            visitor.hears(&words.page.copied).await;
            let text = [app, links, paid].join("\n\n");
            assert_eq!(visitor.has_copied().await, text, "{path}");
            visitor.chooses_of_the_notes(&words.page.share).await;
            assert_eq!(visitor.has_shared().await, text, "{path}");
            assert_eq!(visitor.site.paths(), asked_before, "{path}: typing asks for nothing");
            visitor.keeps_nothing().await;
        }
        visitor.asked_nobody_at_all();
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_written_nothing_is_copied() {
    in_every_engine(|visitor| async move {
        has_notes_open(&visitor, "/es/").await;
        visitor.has_a(Clipboard::Working).await;
        let words = visitor.words().await;
        visitor.chooses_of_the_notes(&words.page.copy).await;
        visitor.hears(&words.report_notes.nothing).await;
        assert!(!visitor.text().await.contains(&words.page.copied));
    })
    .await;
}

#[tokio::test]
async fn on_paper_stand_the_notes_and_nothing_else() {
    in_every_engine(|visitor| async move {
        writes_notes(&visitor, "/").await;
        visitor.has_a_printer().await;
        let words = visitor.words().await;
        visitor.chooses_of_the_notes(&words.report_notes.print).await;
        let paper = visitor.has_printed().await;
        let asked = words.report_notes.fields.iter().enumerate().map(|(place, asked)| {
            let own = OWN.iter().find(|(own, _)| *own == place).map_or("", |(_, own)| own);
            (asked.clone(), own.to_owned())
        });
        assert_eq!(paper, report_notes::on_paper(&asked.collect::<Vec<_>>()));
        // Whatever she does next: the page prints as ever, and the paper is no second copy.
        visitor.presses(Key::Tab).await;
        visitor.chooses_of_the_notes(&words.page.copy).await;
        let source = visitor.source().await;
        assert_eq!(source.matches(OWN[0].1).count(), 1, "in its field, and nowhere else");
    })
    .await;
}

#[tokio::test]
async fn notes_stay_while_the_visitor_walks() {
    in_every_engine(|visitor| async move {
        writes_notes(&visitor, "/").await;
        visitor.starts_walking().await;
        let walked = visitor.walks_to_the_end(&[("want", "money")]).await;
        assert!(walked.contains(&Screen::Step("report-it".into())));
        visitor.shows_everything().await;
        let own: Vec<_> = OWN.iter().map(|(_, own)| *own).collect();
        assert_eq!(visitor.has_written().await, own);
    })
    .await;
}

#[tokio::test]
async fn the_exit_wipes_the_notes_for_ever() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        writes_notes(&visitor, "/").await;
        visitor.leaves().await;
        visitor.is_gone(before).await;
        visitor.opens_anything_else_of_the_site().await;
        visitor.keeps_nothing().await;
        visitor.closes_the_browser().await;
        for (_, own) in OWN {
            let own = own.lines().next().unwrap_or_default();
            assert_eq!(visitor.files_that_hold(own), Vec::<String>::new(), "{own} is on the disk");
        }
    })
    .await;
}

#[tokio::test]
async fn the_exit_wipes_the_notes_while_the_other_site_is_still_silent() {
    World::default()
        .where_outside_is_silent()
        .in_every_engine(|visitor| async move {
            writes_notes(&visitor, "/").await;
            assert_eq!(visitor.has_written_right_after_the_exit().await, Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn no_browser_brings_notes_back() {
    in_every_engine(|visitor| async move {
        let none = Vec::<String>::new();
        writes_notes(&visitor, "/").await;
        visitor.reloads().await;
        visitor.is_alive().await;
        assert_eq!(visitor.has_written().await, none, "after reloading");

        writes_notes(&visitor, "/").await;
        visitor.opens_anything_else_of_the_site().await;
        visitor.presses_back_in_the_browser().await;
        visitor.is_alive().await;
        assert_eq!(visitor.has_written().await, none, "after Back");

        writes_notes(&visitor, "/").await;
        visitor.chooses(Role::Link, &visitor.words().await.page.about).await;
        visitor.sees(Role::Heading, &visitor.words().await.about.title).await;
        visitor.chooses(Role::Link, &visitor.words().await.page.home).await;
        visitor.sees(Role::Heading, &visitor.words().await.opening.title).await;
        visitor.is_alive().await;
        assert_eq!(visitor.has_written().await, none, "after another page of the site");
    })
    .await;
}

#[tokio::test]
async fn a_keyboard_alone_writes_and_copies_notes() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.has_a(Clipboard::Working).await;
        let words = visitor.words().await;
        visitor.tabs_to(Role::Fold, &words.report_notes.title).await;
        visitor.presses(Key::Enter).await;
        let asked = &words.report_notes.fields[0];
        visitor.tabs_to(Role::Field, asked).await;
        visitor.types_here("Q7").await;
        visitor.tabs_to(Role::Button, &words.page.copy).await;
        visitor.presses(Key::Enter).await;
        assert_eq!(visitor.has_copied().await, format!("{asked}: Q7"));
    })
    .await;
}
