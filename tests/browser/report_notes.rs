//! Notes for a report: written in the page, copied or shared by choice, and stored nowhere.

use crate::setup::{Setup, run_in_every_engine};
use crate::visitor::{Clipboard, Role, Screen, Visitor, guide_addresses};
use content::report_notes;
use thirtyfour::Key;

/// The notes, each with the index of its field. They are like nothing else on the page, and have
/// characters that often cause bugs.
const NOTES: [(usize, &str); 3] = [
    (0, "Quokkagram"),
    (1, "@zubrowka_77\nhttps://quokka.example/zubrowka"),
    (3, "25 USD, \"tarjeta\" <b>Älpha</b> & más"),
];

/// Opens the notes.
async fn open_notes(visitor: &Visitor, path: &str) {
    visitor.open_alive(path).await;
    visitor.choose(Role::Fold, &visitor.words().await.report_notes.title).await;
}

/// Opens the notes, writes, and returns the text that is copied or shared.
async fn write_notes(visitor: &Visitor, path: &str) -> String {
    open_notes(visitor, path).await;
    let fields = &visitor.words().await.report_notes.fields;
    for (index, own) in NOTES {
        visitor.write_note(&fields[index], own).await;
    }
    let written = NOTES.map(|(index, own)| (fields[index].clone(), own.to_owned()));
    report_notes::text(&written)
}

#[tokio::test]
async fn what_was_written_is_copied_and_shared_to_the_letter_and_sent_to_nobody() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            open_notes(&visitor, &path).await;
            visitor.wait_until_fetched("/agency.json").await;
            visitor.stub_clipboard(Clipboard::Working).await;
            visitor.stub_share_sheet().await;
            let asked_before = visitor.site.requested_paths();
            let words = visitor.words().await;
            for (index, own) in NOTES {
                visitor.write_note(&words.report_notes.fields[index], own).await;
            }
            let [app, links, paid] =
                NOTES.map(|(index, own)| [&*words.report_notes.fields[index], ": ", own].concat());
            visitor.tap_notes_button(&words.page.copy).await;
            visitor.wait_until_announced(&words.page.copied).await;
            let text = [app, links, paid].join("\n\n");
            assert_eq!(visitor.wait_for_copied_text().await, text, "{path}");
            visitor.tap_notes_button(&words.page.share).await;
            assert_eq!(visitor.wait_for_shared_text().await, text, "{path}");
            assert_eq!(
                visitor.site.requested_paths(),
                asked_before,
                "{path}: typing asks for nothing"
            );
            visitor.assert_nothing_stored().await;
        }
        visitor.assert_no_outside_requests();
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_written_nothing_is_copied() {
    run_in_every_engine(|visitor| async move {
        open_notes(&visitor, "/es/").await;
        visitor.stub_clipboard(Clipboard::Working).await;
        let words = visitor.words().await;
        visitor.tap_notes_button(&words.page.copy).await;
        visitor.wait_until_announced(&words.report_notes.nothing).await;
        assert!(!visitor.text().await.contains(&words.page.copied));
    })
    .await;
}

#[tokio::test]
async fn the_print_has_the_notes_and_nothing_else() {
    run_in_every_engine(|visitor| async move {
        write_notes(&visitor, "/").await;
        visitor.stub_printer().await;
        let words = visitor.words().await;
        visitor.tap_notes_button(&words.report_notes.print).await;
        let paper = visitor.wait_for_printed_text().await;
        let notes = words.report_notes.fields.iter().enumerate().map(|(index, label)| {
            let own = NOTES.iter().find(|(own, _)| *own == index).map_or("", |(_, own)| own);
            (label.clone(), own.to_owned())
        });
        assert_eq!(paper, report_notes::on_paper(&notes.collect::<Vec<_>>()));
        // Afterwards the page prints as usual, and nothing in it still has the text of the print.
        visitor.press_key(Key::Tab).await;
        visitor.tap_notes_button(&words.page.copy).await;
        let source = visitor.source().await;
        assert_eq!(source.matches(NOTES[0].1).count(), 1, "in its field, and nowhere else");
    })
    .await;
}

#[tokio::test]
async fn notes_stay_while_the_visitor_walks() {
    run_in_every_engine(|visitor| async move {
        write_notes(&visitor, "/").await;
        visitor.start_walk().await;
        let walked = visitor.walk_to_end(&[("case", "paid")]).await;
        assert!(walked.contains(&Screen::Step("report-it".into())));
        visitor.tap_show_all().await;
        let own: Vec<_> = NOTES.iter().map(|(_, own)| *own).collect();
        assert_eq!(visitor.text_field_values().await, own);
    })
    .await;
}

#[tokio::test]
async fn the_exit_wipes_the_notes_for_ever() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        write_notes(&visitor, "/").await;
        visitor.tap_exit().await;
        visitor.assert_left_for_good(before).await;
        visitor.open_robots_txt().await;
        visitor.assert_nothing_stored().await;
        visitor.close_browser().await;
        for (_, own) in NOTES {
            let own = own.lines().next().unwrap_or_default();
            assert_eq!(
                visitor.profile_files_containing(own),
                Vec::<String>::new(),
                "{own} is on the disk"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_exit_wipes_the_notes_while_the_other_site_is_still_silent() {
    Setup::default()
        .with_silent_proxy()
        .run_in_every_engine(|visitor| async move {
            write_notes(&visitor, "/").await;
            assert_eq!(visitor.tap_exit_and_read_text_fields().await, Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn no_browser_brings_notes_back() {
    run_in_every_engine(|visitor| async move {
        let none = Vec::<String>::new();
        write_notes(&visitor, "/").await;
        visitor.reload().await;
        visitor.wait_until_alive().await;
        assert_eq!(visitor.text_field_values().await, none, "after reloading");

        write_notes(&visitor, "/").await;
        visitor.open_robots_txt().await;
        visitor.press_browser_back().await;
        visitor.wait_until_alive().await;
        assert_eq!(visitor.text_field_values().await, none, "after Back");

        write_notes(&visitor, "/").await;
        visitor.choose(Role::Link, &visitor.words().await.page.about).await;
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.about.title).await;
        visitor.choose(Role::Link, &visitor.words().await.page.home).await;
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.opening.title).await;
        visitor.wait_until_alive().await;
        assert_eq!(visitor.text_field_values().await, none, "after another page of the site");
    })
    .await;
}

#[tokio::test]
async fn a_keyboard_alone_writes_and_copies_notes() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.stub_clipboard(Clipboard::Working).await;
        let words = visitor.words().await;
        visitor.tab_to(Role::Fold, &words.report_notes.title).await;
        visitor.press_key(Key::Enter).await;
        let label = &words.report_notes.fields[0];
        visitor.tab_to(Role::Field, label).await;
        visitor.type_into_focused("Q7").await;
        visitor.tab_to(Role::Button, &words.page.copy).await;
        visitor.press_key(Key::Enter).await;
        assert_eq!(visitor.wait_for_copied_text().await, format!("{label}: Q7"));
    })
    .await;
}
