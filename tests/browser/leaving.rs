//! One tap on the exit leaves for good, however much of the page has arrived.

use crate::setup::{Setup, run_in_every_engine};
use crate::visitor::{Role, Visitor, page_addresses};
use browser_harness::{Scripts, StubResponse};

#[tokio::test]
async fn the_exit_leaves_the_opening_for_ever() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        visitor.open_alive("/").await;
        visitor.store_something().await;
        visitor.tap_exit().await;
        visitor.assert_left_for_good(before).await;
        visitor.open_robots_txt().await;
        visitor.assert_nothing_stored().await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_the_middle_of_the_walk_for_ever() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        visitor.open_alive("/es/").await;
        visitor.start_walk().await;
        visitor.tap_next().await;
        visitor.answer("danger", "made-me-send").await;
        visitor.tap_next().await;
        visitor.tap_next().await;
        visitor.tap_exit().await;
        visitor.assert_left_for_good(before).await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_the_about_page_and_the_guide_before_it_for_ever() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        visitor.open_alive("/").await;
        let guide = visitor.address().await;
        visitor.choose(Role::Link, &visitor.words().await.page.about).await;
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.about.title).await;
        assert_ne!(visitor.address().await, guide);
        visitor.wait_until_alive().await;
        visitor.tap_exit().await;
        visitor.assert_left_for_good(before).await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_for_ever_before_the_wasm_has_arrived() {
    let setup = Setup::default().with_response(".wasm", StubResponse::Silence);
    let test = |visitor: Visitor| async move {
        let nowhere = "/nothing/here".to_owned();
        for path in page_addresses().into_iter().chain([nowhere]) {
            visitor.open_new_tab().await;
            let before = visitor.history_length().await;
            visitor.open(&path).await;
            assert!(!visitor.is_alive().await, "{path}");
            visitor.tap_exit().await;
            visitor.assert_left_for_good(before).await;
        }
    };
    setup.run_in_every_engine(test).await;
}

#[tokio::test]
async fn the_exit_is_a_plain_link_without_scripts() {
    Setup::with_scripts(Scripts::Blocked)
        .run_in_every_engine(|visitor| async move {
            for path in page_addresses() {
                visitor.open(&path).await;
                visitor.tap_exit().await;
                visitor.wait_until_exit_site().await;
                visitor.assert_origin_not_leaked();
            }
        })
        .await;
}

#[tokio::test]
async fn the_page_is_blank_while_the_other_site_is_still_silent() {
    Setup::default()
        .with_silent_proxy()
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            visitor.tap_exit_and_assert_blank().await;
        })
        .await;
}
