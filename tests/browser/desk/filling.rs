//! An agency fills in the form, saves its file, and opens it again.

use crate::desk::{ENGLISH, NAME, NUMBER, SPANISH, fill_in_form, read};
use crate::setup::{CONTENT, run_in_every_engine};
use crate::visitor::{Role, Visitor, agency_field, desk_addresses, guide_addresses, phone_field};
use agency::{MAX_HOURS, MAX_PHONES};
use browser_harness::StubResponse;
use content::words::fill;
use thirtyfour::Key;

#[tokio::test]
async fn an_agency_fills_in_the_form_and_saves_its_file() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            agency.wait_until_text_contains(&words.preview.nobody).await;
            agency.wait_until_text_contains(&words.form.needed).await;
            assert!(!agency.text().await.contains(&words.export.link), "{desk}: a link to nobody");
            assert_eq!(agency.nameless_tab_stops().await, Vec::<String>::new(), "{desk}");
            agency.type_into(&agency_field("name"), NAME).await;
            agency.type_into(&phone_field("number"), NUMBER).await;
            for of_visitors in CONTENT.languages.iter().map(|pack| &pack.guide) {
                let language = &of_visitors.language;
                agency.wait_until_preview_contains(&language.code, NAME).await;
                let values = [("language", language.name.as_str()), ("names", NAME)];
                agency.wait_until_text_contains(&fill(&words.preview.no_words, &values)).await;
            }
            fill_in_form(&agency).await;
            agency.wait_until_preview_contains("en", ENGLISH).await;
            agency.wait_until_preview_contains("es", SPANISH).await;
            agency.wait_until_text_contains(&words.export.link).await;
            agency.wait_until_text_contains("#orem-police").await;
            agency.press_action("save-file").await;
            let (name, bytes) = agency.wait_for_saved_file(1).await;
            agency.wait_until_announced(&words.export.saved).await;
            assert_eq!(name, "agency.json");
            let agencies = read(&bytes);
            assert_eq!(agencies.len(), 1);
            assert_eq!((agencies[0].id.as_str(), &*agencies[0].name), ("orem-police", NAME));
            assert_eq!(agencies[0].phones[0].number.written(), NUMBER);
            assert_eq!(agencies[0].description_in("en"), Some(ENGLISH));
            assert_eq!(agencies[0].description_in("es"), Some(SPANISH));
            assert!(agency.listed_faults().await.is_empty());
        }
    })
    .await;
}

#[tokio::test]
async fn a_saved_file_is_whole_on_the_disk() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        fill_in_form(&agency).await;
        agency.press_action("save-file").await;
        let file = agency.wait_for_saved_file(1).await;
        agency.wait_until_on_disk(&file).await;
    })
    .await;
}

#[tokio::test]
async fn the_preview_is_what_visitors_see() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        fill_in_form(&agency).await;
        agency.type_into(&agency_field("kind"), "police").await;
        agency.type_into(&agency_field("area"), "Orem").await;
        agency.type_into(&agency_field("website"), "https://orem.example/police").await;
        agency.type_into(&agency_field("email"), "help@orem.example").await;
        agency.wait_until_preview_contains("es", "help@orem.example").await;
        let mut previews = Vec::new();
        for words in CONTENT.languages.iter().map(|pack| &pack.guide) {
            previews.push(agency.preview_html(&words.language.code).await);
        }
        agency.press_action("save-file").await;
        let (_, bytes) = agency.wait_for_saved_file(1).await;
        let text = String::from_utf8(bytes).expect("a file in UTF-8");
        agency.stub_response("/agency.json", StubResponse::Json(text));
        for (guide, preview) in guide_addresses().iter().zip(previews) {
            agency.open_alive(guide).await;
            agency.wait_until_agency_visible("orem-police", NAME).await;
            assert!(agency.is_agency_below_hotlines("orem-police", "report-it").await);
            assert_eq!(agency.host_cards_html().await, preview, "{guide}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_saved_file_comes_back_and_is_saved_the_same() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        fill_in_form(&agency).await;
        agency.enter_value(&agency_field("address"), "95 E Center St\nOrem, UT 84057").await;
        agency.type_into(&agency_field("assurer"), "Records office").await;
        agency.enter_value(&agency_field("assured_date"), "2026-09-01").await;
        agency.press_action("save-file").await;
        let (_, bytes) = agency.wait_for_saved_file(1).await;
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            agency.choose_files("take", &[("agency.json", &bytes)]).await;
            let taken = fill(&words.take.taken, &[("count", "1")]);
            agency.wait_until_import_status(&[&taken, " ", &*words.take.all_taken].concat()).await;
            agency.wait_until_first_field_value("name", NAME).await;
            agency.wait_until_first_field_value("description-es", SPANISH).await;
            agency.wait_until_first_field_value("assured_date", "2026-09-01").await;
            agency.press_action("save-file").await;
            assert_eq!(agency.wait_for_saved_file(1).await.1, bytes, "{desk}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_leads_from_the_first_field_to_the_file() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        let words = agency.desk_words().await;
        for (field, text) in [(agency_field("name"), NAME), (phone_field("number"), NUMBER)] {
            agency.tab_to_field(&field).await;
            agency.type_keys(text).await;
            agency.wait_until_field_value(&field, text).await;
        }
        agency.tab_to(Role::Button, &words.export.save_file).await;
        agency.press_key(Key::Enter).await;
        let (_, bytes) = agency.wait_for_saved_file(1).await;
        assert_eq!(read(&bytes)[0].name, NAME);
    })
    .await;
}

/// After a row was removed, the focus is on the button that adds one, even if that button was hidden
/// because the form had the most rows that it may have.
async fn check_removing(agency: &Visitor, button: &str, add: &str, remove: &str, most: usize) {
    agency.press_button(add).await;
    agency.press_button(remove).await;
    agency.wait_until_focus_on_id(button).await;
    for _ in 0..most {
        if agency.is_field_visible(button).await {
            agency.press_button(add).await;
        }
    }
    agency.wait_until_hidden(Role::Button, add).await;
    agency.press_button(remove).await;
    agency.wait_until_focus_on_id(button).await;
}

#[tokio::test]
async fn removing_a_row_moves_the_focus_to_the_button_that_adds_one() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let form = &agency.desk_words().await.form;
            let (add, remove) = (&form.add_phone, &form.remove_phone);
            check_removing(&agency, &agency_field("phones"), add, remove, MAX_PHONES).await;
            let (add, remove) = (&form.add_hours, &form.remove_hours);
            check_removing(&agency, &agency_field("schedule"), add, remove, MAX_HOURS).await;
        }
    })
    .await;
}
