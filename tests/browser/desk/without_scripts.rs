//! Where no form opens, the page says how the file is written by hand, and shows one.

use crate::desk::read;
use crate::scenario::World;
use crate::visitor::{Visitor, desks, own};
use browser_harness::{Instead, Scripts};

/// All of the part by hand, and an example that can be copied and is right.
async fn check(agency: Visitor) {
    for desk in desks() {
        agency.opens(&desk).await;
        let words = agency.desk_words().await;
        agency.reads(&words.no_form).await;
        let by_hand = &words.by_hand;
        let sentences = words.say.iter().chain(&by_hand.say).chain(&by_hand.then);
        for sentence in sentences.chain([&by_hand.example]).chain(&by_hand.line) {
            agency.reads(sentence).await;
        }
        assert!(!agency.sees_field(&own("name")).await, "{desk}");
        assert_eq!(agency.stops_without_a_name().await, Vec::<String>::new(), "{desk}");
        let agencies = read(agency.selects_example().await.as_bytes());
        assert_eq!(agencies[0].id.as_str(), "example-town-police", "{desk}");
        assert!(!agency.seems_alive().await);
    }
}

#[tokio::test]
async fn without_scripts_the_desk_says_how_it_is_done_by_hand() {
    World::with(Scripts::Blocked).in_every_engine(check).await;
}

#[tokio::test]
async fn without_web_assembly_the_desk_says_how_it_is_done_by_hand() {
    World::with(Scripts::WithoutWasm).in_every_engine(check).await;
}

#[tokio::test]
async fn without_the_wasm_file_the_desk_says_how_it_is_done_by_hand() {
    World::default().instead_of(".wasm", Instead::Nothing).in_every_engine(check).await;
}

#[tokio::test]
async fn while_the_wasm_is_on_its_way_the_desk_says_how_it_is_done_by_hand() {
    World::default().instead_of(".wasm", Instead::Silence).in_every_engine(check).await;
}
