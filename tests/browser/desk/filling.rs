//! From an empty form to the file, and back.

use crate::desk::{ENGLISH, NAME, NUMBER, SPANISH, fills_in, read};
use crate::scenario::{CONTENT, in_every_engine};
use crate::visitor::{Role, Visitor, desks, languages, own, phone};
use agency::{MAX_HOURS, MAX_PHONES};
use browser_harness::Instead;
use content::words::fill;
use thirtyfour::Key;

#[tokio::test]
async fn an_agency_fills_in_the_form_and_saves_its_file() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            agency.reads(&words.preview.nobody).await;
            agency.reads(&words.form.needed).await;
            assert!(!agency.text().await.contains(&words.hand.link), "{desk}: a link to nobody");
            assert_eq!(agency.stops_without_a_name().await, Vec::<String>::new(), "{desk}");
            agency.types(&own("name"), NAME).await;
            agency.types(&phone("number"), NUMBER).await;
            for of_visitors in CONTENT.languages.iter().map(|pack| &pack.guide) {
                let language = &of_visitors.language;
                agency.sees_in_preview(&language.code, NAME).await;
                let values = [("language", language.name.as_str()), ("names", NAME)];
                agency.reads(&fill(&words.preview.no_words, &values)).await;
            }
            fills_in(&agency).await;
            agency.sees_in_preview("en", ENGLISH).await;
            agency.sees_in_preview("es", SPANISH).await;
            agency.reads(&words.hand.link).await;
            agency.reads("#orem-police").await;
            agency.does("save-file").await;
            let (name, bytes) = agency.has_saved(1).await;
            agency.hears(&words.hand.saved).await;
            assert_eq!(name, "agency.json");
            let agencies = read(&bytes);
            assert_eq!(agencies.len(), 1);
            assert_eq!((agencies[0].id.as_str(), &*agencies[0].name), ("orem-police", NAME));
            assert_eq!(agencies[0].phones[0].number.written(), NUMBER);
            assert_eq!(agencies[0].description_in("en"), Some(ENGLISH));
            assert_eq!(agencies[0].description_in("es"), Some(SPANISH));
            assert!(agency.faults_on_top().await.is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn a_saved_file_is_whole_on_the_disk() {
    in_every_engine(|agency| async move {
        agency.sits_down_at("/desk/").await;
        fills_in(&agency).await;
        agency.does("save-file").await;
        let file = agency.has_saved(1).await;
        agency.has_on_the_disk(&file).await;
    })
    .await;
}

#[tokio::test]
async fn the_preview_is_what_visitors_see() {
    in_every_engine(|agency| async move {
        agency.sits_down_at("/desk/").await;
        fills_in(&agency).await;
        agency.types(&own("kind"), "police").await;
        agency.types(&own("area"), "Orem").await;
        agency.types(&own("website"), "https://orem.example/police").await;
        agency.types(&own("email"), "help@orem.example").await;
        agency.sees_in_preview("es", "help@orem.example").await;
        let mut previews = Vec::new();
        for words in CONTENT.languages.iter().map(|pack| &pack.guide) {
            previews.push(agency.preview(&words.language.code).await);
        }
        agency.does("save-file").await;
        let (_, bytes) = agency.has_saved(1).await;
        let text = String::from_utf8(bytes).expect("a file in UTF-8");
        agency.finds_instead_of("/agency.json", Instead::Text(text));
        for (guide, preview) in languages().iter().zip(previews) {
            agency.opens_alive(guide).await;
            agency.sees_agency("orem-police", NAME).await;
            assert!(agency.sees_agency_below_the_lines("orem-police", "report-it").await);
            assert_eq!(agency.cards_of_the_host().await, preview, "{guide}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_saved_file_comes_back_and_is_saved_the_same() {
    in_every_engine(|agency| async move {
        agency.sits_down_at("/desk/").await;
        fills_in(&agency).await;
        agency.sets(&own("address"), "95 E Center St\nOrem, UT 84057").await;
        agency.types(&own("assurer"), "Records office").await;
        agency.sets(&own("assured_date"), "2026-09-01").await;
        agency.does("save-file").await;
        let (_, bytes) = agency.has_saved(1).await;
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            agency.chooses_files("take", &[("agency.json", &bytes)]).await;
            let taken = fill(&words.take.taken, &[("count", "1")]);
            agency.hears_of_files(&[&taken, " ", &*words.take.all_taken].concat()).await;
            agency.has_typed_first("name", NAME).await;
            agency.has_typed_first("description-es", SPANISH).await;
            agency.has_typed_first("assured_date", "2026-09-01").await;
            agency.does("save-file").await;
            assert_eq!(agency.has_saved(1).await.1, bytes, "{desk}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_leads_from_the_first_field_to_the_file() {
    in_every_engine(|agency| async move {
        agency.sits_down_at("/desk/").await;
        let words = agency.desk_words().await;
        for (field, text) in [(own("name"), NAME), (phone("number"), NUMBER)] {
            agency.tabs_to_field(&field).await;
            agency.strikes(text).await;
            agency.has_typed(&field, text).await;
        }
        agency.tabs_to(Role::Button, &words.hand.save_file).await;
        agency.presses(Key::Enter).await;
        let (_, bytes) = agency.has_saved(1).await;
        assert_eq!(read(&bytes)[0].name, NAME);
    })
    .await;
}

/// The focus is on `button` once a row was removed, even where there was no room for another.
async fn check_removing(agency: &Visitor, button: &str, add: &str, remove: &str, most: usize) {
    agency.presses_button(add).await;
    agency.presses_button(remove).await;
    agency.is_at(button).await;
    for _ in 0..most {
        if agency.sees_field(button).await {
            agency.presses_button(add).await;
        }
    }
    agency.does_not_see(Role::Button, add).await;
    agency.presses_button(remove).await;
    agency.is_at(button).await;
}

#[tokio::test]
async fn what_is_removed_leaves_the_focus_where_another_is_added() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let form = &agency.desk_words().await.form;
            let (add, remove) = (&form.add_phone, &form.remove_phone);
            check_removing(&agency, &own("phones"), add, remove, MAX_PHONES).await;
            let (add, remove) = (&form.add_hours, &form.remove_hours);
            check_removing(&agency, &own("schedule"), add, remove, MAX_HOURS).await;
        }
    })
    .await;
}
