//! A small phone shows all that matters at once, and nothing on it is too small for a thumb.

use crate::local_contact::UTAH;
use crate::scenario::{World, in_every_engine};
use crate::visitor::{NARROW, PHONE, Screen, Visitor, languages, pages};
use browser_harness::Instead;

#[tokio::test]
async fn the_opening_with_all_its_links_is_on_the_screen_without_scrolling() {
    in_every_engine(|visitor| async move {
        for path in languages() {
            visitor.opens_alive(&path).await;
            assert_eq!(visitor.screen().await, PHONE, "the screen is as small as is claimed");
            let hidden = visitor.opening_links_off_the_screen().await;
            assert_eq!(hidden, Vec::<String>::new(), "{path}: these are not on the first screen");
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_can_be_tapped_is_large_enough_for_a_thumb() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            for path in pages() {
                visitor.opens_alive(&path).await;
                visitor.unfolds_everything().await;
                assert_eq!(visitor.too_small_to_tap().await, Vec::<String>::new(), "{path}");
            }
            visitor.opens_alive("/").await;
            visitor.starts_walking().await;
            through_the_walk(&visitor, async |screen| {
                assert_eq!(visitor.too_small_to_tap().await, Vec::<String>::new(), "{screen:?}");
            })
            .await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_wider_than_a_narrow_screen() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            visitor.looks_through(NARROW).await;
            for path in pages() {
                visitor.opens_alive(&path).await;
                assert_eq!(
                    visitor.screen().await.0,
                    NARROW.0,
                    "the screen is as narrow as claimed"
                );
                visitor.unfolds_everything().await;
                assert_eq!(visitor.too_wide().await, Vec::<String>::new(), "{path}");
            }
            for path in languages() {
                visitor.opens_alive(&path).await;
                visitor.starts_walking().await;
                through_the_walk(&visitor, async |screen| {
                    assert_eq!(visitor.too_wide().await, Vec::<String>::new(), "{path} {screen:?}");
                })
                .await;
            }
        })
        .await;
}

/// Does something on every screen of the walk.
async fn through_the_walk(visitor: &Visitor, mut look: impl AsyncFnMut(&Screen)) {
    loop {
        let screen = visitor.screen_of_the_walk().await;
        look(&screen).await;
        match screen {
            Screen::Question(_) => visitor.skips().await,
            Screen::Step(_) if visitor.can_go_on().await => visitor.goes_on().await,
            Screen::Step(_) => return,
        }
    }
}
