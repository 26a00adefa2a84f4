//! The exit leaves from every page, however it is used and wherever the visitor has been.

use crate::scenario::in_every_engine;
use crate::visitor::{Role, pages};
use browser_harness::Engine;
use thirtyfour::Key;

#[tokio::test]
async fn the_exit_leaves_every_page_for_ever() {
    in_every_engine(|visitor| async move {
        for path in pages() {
            visitor.opens_a_new_tab().await;
            let before = visitor.entries().await;
            visitor.opens_alive(&path).await;
            visitor.keeps_something().await;
            visitor.leaves().await;
            visitor.is_gone(before).await;
        }
        visitor.opens_anything_else_of_the_site().await;
        visitor.keeps_nothing().await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_by_keyboard_finger_and_assistive_technology() {
    in_every_engine(|visitor| async move {
        for way in ["enter", "finger", "assistive technology"] {
            visitor.opens_a_new_tab().await;
            let before = visitor.entries().await;
            visitor.opens_alive("/").await;
            visitor.starts_walking().await;
            let exit = &visitor.words().await.page.exit;
            match way {
                "enter" => {
                    visitor.tabs_to(Role::Link, exit).await;
                    visitor.presses(Key::Enter).await;
                }
                // WebKitGTK's driver has no fingers.
                "finger" if visitor.engine != Engine::WebKit => {
                    visitor.touches(Role::Link, exit).await
                }
                _ => visitor.has_it_activated("exit").await,
            }
            visitor.is_gone(before).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_that_back_brings_again_does_not_show_where_she_was() {
    in_every_engine(|visitor| async move {
        visitor.opens_a_new_tab().await;
        let (start, before) = (visitor.address().await, visitor.entries().await);
        visitor.opens_alive("/").await;
        // Firefox puts the first page of a tab in place of the empty one.
        let is_first = visitor.entries().await == before;
        visitor.starts_walking().await;
        visitor.answers("who", "me").await;
        visitor.goes_on().await;
        // She types another address, and comes back.
        visitor.opens_another_site().await;
        visitor.presses_back_in_the_browser().await;
        visitor.sees(Role::Heading, &visitor.words().await.opening.title).await;
        visitor.is_alive().await;
        assert!(!visitor.has_answered("who", "me").await, "the answer is still there");
        // The other site is still ahead of her in the tab; behind her is nothing of this one.
        visitor.leaves().await;
        visitor.sees_the_other_site().await;
        visitor.told_nobody_where_she_was();
        if !is_first {
            visitor.presses_back_in_the_browser().await;
            assert_eq!(visitor.address().await, start);
        }
    })
    .await;
}
