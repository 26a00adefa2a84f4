//! Without the form, the page explains how to write the file by hand, and shows an example.

use crate::desk::read;
use crate::setup::Setup;
use crate::visitor::{Visitor, agency_field, desk_addresses};
use browser_harness::{Scripts, StubResponse};

/// The page has all instructions, and an example that can be copied and is valid.
async fn check(agency: Visitor) {
    for desk in desk_addresses() {
        agency.open(&desk).await;
        let words = agency.desk_words().await;
        agency.wait_until_text_contains(&words.no_form).await;
        let by_hand = &words.by_hand;
        let sentences = words.say.iter().chain(&by_hand.say).chain(&by_hand.then);
        for sentence in sentences.chain([&by_hand.example]).chain(&by_hand.line) {
            agency.wait_until_text_contains(sentence).await;
        }
        assert!(!agency.is_field_visible(&agency_field("name")).await, "{desk}");
        assert_eq!(agency.nameless_tab_stops().await, Vec::<String>::new(), "{desk}");
        let agencies = read(agency.select_example().await.as_bytes());
        assert_eq!(agencies[0].id.as_str(), "example-town-police", "{desk}");
        assert!(!agency.is_alive().await);
    }
}

#[tokio::test]
async fn without_scripts_the_desk_says_how_it_is_done_by_hand() {
    Setup::with_scripts(Scripts::Blocked).run_in_every_engine(check).await;
}

#[tokio::test]
async fn without_web_assembly_the_desk_says_how_it_is_done_by_hand() {
    Setup::with_scripts(Scripts::WithoutWasm).run_in_every_engine(check).await;
}

#[tokio::test]
async fn without_the_wasm_file_the_desk_says_how_it_is_done_by_hand() {
    Setup::default()
        .with_response(".wasm", StubResponse::NotFound)
        .run_in_every_engine(check)
        .await;
}

#[tokio::test]
async fn while_the_wasm_is_on_its_way_the_desk_says_how_it_is_done_by_hand() {
    Setup::default().with_response(".wasm", StubResponse::Silence).run_in_every_engine(check).await;
}
