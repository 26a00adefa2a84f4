//! A small phone shows the opening without scrolling, and nothing is too small for a thumb.

use crate::local_contact::UTAH;
use crate::setup::{Setup, run_in_every_engine};
use crate::visitor::{NARROW, PHONE, Screen, Visitor, guide_addresses, page_addresses};
use browser_harness::StubResponse;

/// The same phone with the bars of its browser.
const LOW: (u32, u32) = (360, 560);

/// A phone on its side.
const LANDSCAPE: (u32, u32) = (640, 360);

#[tokio::test]
async fn the_title_the_moves_and_the_first_wishes_are_seen_without_scrolling() {
    run_in_every_engine(|visitor| async move {
        for (screen, wishes) in [(PHONE, 4), (LOW, 2)] {
            visitor.set_screen_size(screen).await;
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                assert_eq!(
                    visitor.screen_size().await,
                    screen,
                    "the screen is as small as claimed"
                );
                let hidden = visitor.opening_off_screen(wishes).await;
                assert_eq!(hidden, Vec::<String>::new(), "{path} {screen:?}: not on the screen");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn next_is_wholly_in_sight_at_one_place_and_nothing_beside_it_leaves_the_walk() {
    run_in_every_engine(|visitor| async move {
        for (screen, is_large) in [(LOW, false), (PHONE, false), (LANDSCAPE, false), (PHONE, true)]
        {
            visitor.set_screen_size(screen).await;
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                if is_large {
                    visitor.set_double_font_size().await;
                }
                visitor.start_walk().await;
                let mut place = None;
                on_every_screen(&visitor, async |at| {
                    if visitor.can_go_on().await {
                        let (found, covered, leaving) = visitor.next_button().await;
                        assert_eq!(covered, None, "{path} {screen:?} {at:?}");
                        assert_eq!(leaving, Vec::<String>::new(), "{path} {screen:?} {at:?}");
                        assert_eq!(*place.get_or_insert(found), found, "{path} {screen:?} {at:?}");
                    }
                })
                .await;
            }
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
        if !visitor.can_go_on().await {
            return;
        }
        visitor.tap_next().await;
    }
}
