//! Who reads from right to left, spaces text widely or has no pointer meets the same page.

use crate::local_contact::UTAH;
use crate::scenario::World;
use crate::visitor::{ENLARGED, NARROW, PHONE, Visitor, pages};
use browser_harness::{Instead, Site, mirrored};

/// Pages of each kind: one with the walk, one with long text, one with a list, one with a form.
const KINDS: [&str; 4] = ["/", "/families/", "/local/", "/desk/"];

impl Visitor {
    async fn finds_everything_in_its_place(&self, where_she_is: &str) {
        assert_eq!(self.too_wide().await, Vec::<String>::new(), "{where_she_is}");
        assert_eq!(self.cut_off().await, Vec::<String>::new(), "{where_she_is}");
    }
}

#[tokio::test]
async fn a_language_from_right_to_left_has_room_everywhere() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            visitor.looks_through(NARROW).await;
            for path in pages().into_iter().filter(|path| !path.starts_with("/es/")) {
                let written = Site::written(&path);
                visitor.finds_only_instead_of(&path, Instead::Page(mirrored(&written)));
                visitor.opens_alive(&path).await;
                visitor.unfolds_everything().await;
                visitor.finds_everything_in_its_place(&path).await;
                assert!(visitor.begins_at_the_right().await, "{path}");
                let backwards = visitor.numbers_that_run_backwards().await;
                assert_eq!(backwards, Vec::<String>::new(), "{path}");
            }
        })
        .await;
}

#[tokio::test]
async fn text_that_is_widely_spaced_is_neither_cut_off_nor_too_wide() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            visitor.looks_through(NARROW).await;
            for path in pages() {
                visitor.opens_alive(&path).await;
                visitor.spaces_text_widely().await;
                visitor.unfolds_everything().await;
                visitor.finds_everything_in_its_place(&path).await;
            }
        })
        .await;
}

#[tokio::test]
async fn the_focus_is_never_behind_the_exit() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            for path in KINDS {
                visitor.opens_alive(path).await;
                visitor.sees_every_stop(path).await;
            }
        })
        .await;
}

#[tokio::test]
async fn in_letters_of_twice_the_size_the_exit_is_wholly_in_sight() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            for path in pages() {
                visitor.opens_alive(&path).await;
                visitor.doubles_the_letters().await;
                visitor.unfolds_everything().await;
                assert_eq!(visitor.too_wide().await, Vec::<String>::new(), "{path}");
                assert_eq!(
                    visitor.screen().await,
                    PHONE,
                    "{path}: the page is as wide as the screen"
                );
                let out_of_sight = visitor.exit_out_of_sight().await;
                assert_eq!(out_of_sight, None, "{path}");
            }
        })
        .await;
}

#[tokio::test]
async fn no_page_loses_anything_to_the_exit_however_it_is_enlarged() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_chromium(|visitor| async move {
            for screen in [ENLARGED, NARROW, PHONE] {
                visitor.looks_through(screen).await;
                for path in pages() {
                    visitor.opens_alive(&path).await;
                    visitor.unfolds_everything().await;
                    let behind = visitor.stops_behind_the_exit().await;
                    assert_eq!(behind, Vec::<String>::new(), "{path} {screen:?}");
                    visitor.spaces_text_widely().await;
                    let behind = visitor.stops_behind_the_exit().await;
                    assert_eq!(behind, Vec::<String>::new(), "{path} {screen:?}, widely spaced");
                }
            }
            visitor.reads_large_letters().await;
            for path in pages() {
                visitor.opens_alive(&path).await;
                assert!(visitor.letters_are_large().await, "{path}");
                visitor.unfolds_everything().await;
                let behind = visitor.stops_behind_the_exit().await;
                assert_eq!(behind, Vec::<String>::new(), "{path} in large letters");
                visitor.finds_everything_in_its_place(&path).await;
            }
        })
        .await;
}
