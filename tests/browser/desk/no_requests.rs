//! The desk sends nothing, and visitors never load what only the desk needs.

use crate::desk::logo::noise;
use crate::desk::{NAME, NUMBER, fill_in_form};
use crate::setup::run_in_every_engine;
use crate::visitor::{agency_field, desk_addresses, visitor_page_addresses};

#[tokio::test]
async fn nobody_is_asked_while_an_agency_types_chooses_and_saves() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let before = agency.site.requested_paths();
            fill_in_form(&agency).await;
            agency.wait_until_preview_contains("es", NAME).await;
            agency.choose_files(&agency_field("logo"), &[("logo.png", &noise(90, 60))]).await;
            agency.wait_until_logo_visible().await;
            let list = format!("name,phone\nProvo Police,{NUMBER}\n");
            agency.choose_files("take", &[("list.csv", list.as_bytes())]).await;
            agency.wait_until_preview_contains("en", "Provo Police").await;
            for (count, way) in ["save-file", "save-card", "save-request"].iter().enumerate() {
                agency.press_action(way).await;
                agency.wait_for_saved_file(count + 1).await;
            }
            assert_eq!(agency.site.requested_paths(), before, "{desk}");
            agency.assert_nothing_stored().await;
        }
        agency.assert_only_files_requested();
        agency.assert_no_outside_requests();
        agency.assert_no_console_errors().await;
    })
    .await;
}

#[tokio::test]
async fn visitors_never_load_what_is_for_the_desk() {
    run_in_every_engine(|visitor| async move {
        for path in visitor_page_addresses() {
            visitor.open_alive(&path).await;
            let asked = visitor.site.requested_paths();
            assert!(asked.iter().all(|asked| !asked.contains("desk")), "{path}: {asked:?}");
        }
        // The desk, in turn, has a program of its own.
        let before = visitor.site.requested_paths().len();
        visitor.open_desk("/desk/").await;
        let asked = visitor.site.requested_paths().split_off(before);
        assert!(asked.iter().any(|asked| asked.contains("/desk-")), "{asked:?}");
    })
    .await;
}
