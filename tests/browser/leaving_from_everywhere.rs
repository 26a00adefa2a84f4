//! The exit leaves every page, by every input device, and after any path through the site.

use crate::setup::run_in_every_engine;
use crate::visitor::{Role, page_addresses};
use browser_harness::Engine;
use thirtyfour::Key;

#[tokio::test]
async fn the_exit_leaves_every_page_for_ever() {
    run_in_every_engine(|visitor| async move {
        for path in page_addresses() {
            visitor.open_new_tab().await;
            let before = visitor.history_length().await;
            visitor.open_alive(&path).await;
            visitor.store_something().await;
            visitor.tap_exit().await;
            visitor.assert_left_for_good(before).await;
        }
        visitor.open_robots_txt().await;
        visitor.assert_nothing_stored().await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_by_keyboard_finger_and_assistive_technology() {
    run_in_every_engine(|visitor| async move {
        for device in ["enter", "finger", "assistive technology"] {
            visitor.open_new_tab().await;
            let before = visitor.history_length().await;
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            let exit = &visitor.words().await.page.exit;
            match device {
                "enter" => {
                    visitor.tab_to(Role::Link, exit).await;
                    visitor.press_key(Key::Enter).await;
                }
                // WebKitGTK's driver has no fingers.
                "finger" if visitor.engine != Engine::WebKit => {
                    visitor.touch(Role::Link, exit).await
                }
                _ => visitor.activate("exit").await,
            }
            visitor.assert_left_for_good(before).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_back_brings_again_does_not_show_where_she_was() {
    run_in_every_engine(|visitor| async move {
        visitor.open_new_tab().await;
        let (start, before) = (visitor.address().await, visitor.history_length().await);
        visitor.open_alive("/").await;
        // Firefox replaces the empty page of a new tab by the first page that is opened.
        let is_first = visitor.history_length().await == before;
        visitor.start_walk().await;
        visitor.tap_next().await;
        visitor.answer("danger", "made-me-send").await;
        visitor.tap_next().await;
        // The visitor types another address, and comes back.
        visitor.open_another_site().await;
        visitor.press_browser_back().await;
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.opening.title).await;
        visitor.wait_until_alive().await;
        assert!(!visitor.has_answered("danger", "made-me-send").await, "the answer is still there");
        // The other site is still the next entry of the tab; no entry before is of this site.
        visitor.tap_exit().await;
        visitor.wait_until_exit_site().await;
        visitor.assert_origin_not_leaked();
        if !is_first {
            visitor.press_browser_back().await;
            assert_eq!(visitor.address().await, start);
        }
    })
    .await;
}
