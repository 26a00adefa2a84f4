//! A small phone shows the opening without scrolling, and nothing is too small for a thumb.

use crate::local_contact::UTAH;
use crate::setup::{Setup, run_in_every_engine};
use crate::visitor::{NARROW, PHONE, Screen, Visitor, guide_addresses, page_addresses};
use browser_harness::StubResponse;

#[tokio::test]
async fn the_opening_with_all_its_links_is_on_the_screen_without_scrolling() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            visitor.open_alive(&path).await;
            assert_eq!(visitor.screen_size().await, PHONE, "the screen is as small as is claimed");
            let hidden = visitor.opening_links_off_screen().await;
            assert_eq!(hidden, Vec::<String>::new(), "{path}: these are not on the first screen");
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_can_be_tapped_is_large_enough_for_a_thumb() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                visitor.unfold_everything().await;
                assert_eq!(visitor.tap_targets_too_small().await, Vec::<String>::new(), "{path}");
            }
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            on_every_screen(&visitor, async |screen| {
                assert_eq!(
                    visitor.tap_targets_too_small().await,
                    Vec::<String>::new(),
                    "{screen:?}"
                );
            })
            .await;
        })
        .await;
}

#[tokio::test]
async fn nothing_is_wider_than_a_narrow_screen() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.set_screen_size(NARROW).await;
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                assert_eq!(
                    visitor.screen_size().await.0,
                    NARROW.0,
                    "the screen is as narrow as claimed"
                );
                visitor.unfold_everything().await;
                assert_eq!(visitor.too_wide_elements().await, Vec::<String>::new(), "{path}");
            }
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                visitor.start_walk().await;
                on_every_screen(&visitor, async |screen| {
                    assert_eq!(
                        visitor.too_wide_elements().await,
                        Vec::<String>::new(),
                        "{path} {screen:?}"
                    );
                })
                .await;
            }
        })
        .await;
}

/// Runs a check on every screen of the walk, and walks on.
async fn on_every_screen(visitor: &Visitor, mut check: impl AsyncFnMut(&Screen)) {
    loop {
        let screen = visitor.walk_screen().await;
        check(&screen).await;
        match screen {
            Screen::Question(_) => visitor.tap_skip().await,
            Screen::Step(_) if visitor.can_go_on().await => visitor.tap_next().await,
            Screen::Step(_) => return,
        }
    }
}
