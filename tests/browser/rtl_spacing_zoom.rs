//! The layout from right to left, with wide text spacing, enlarged, and by keyboard.

use crate::local_contact::UTAH;
use crate::setup::Setup;
use crate::visitor::{ENLARGED, NARROW, PHONE, Visitor, page_addresses};
use browser_harness::{Site, StubResponse, mirror};

/// Pages of each kind: one with the walk, one with long text, one with a list, one with a form.
const KINDS: [&str; 4] = ["/", "/families/", "/local/", "/desk/"];

impl Visitor {
    async fn assert_layout_intact(&self, context: &str) {
        assert_eq!(self.too_wide_elements().await, Vec::<String>::new(), "{context}");
        assert_eq!(self.cut_off_elements().await, Vec::<String>::new(), "{context}");
    }
}

#[tokio::test]
async fn a_language_from_right_to_left_has_room_everywhere() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.set_screen_size(NARROW).await;
            for path in page_addresses().into_iter().filter(|path| !path.starts_with("/es/")) {
                let written = Site::written_page(&path);
                visitor.stub_response_at(&path, StubResponse::Page(mirror(&written)));
                visitor.open_alive(&path).await;
                visitor.unfold_everything().await;
                visitor.assert_layout_intact(&path).await;
                assert!(visitor.is_right_to_left().await, "{path}");
                let backwards = visitor.reversed_numbers().await;
                assert_eq!(backwards, Vec::<String>::new(), "{path}");
            }
        })
        .await;
}

#[tokio::test]
async fn text_that_is_widely_spaced_is_neither_cut_off_nor_too_wide() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.set_screen_size(NARROW).await;
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                visitor.set_wide_text_spacing().await;
                visitor.unfold_everything().await;
                visitor.assert_layout_intact(&path).await;
            }
        })
        .await;
}

#[tokio::test]
async fn the_focus_is_never_behind_the_exit() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            for path in KINDS {
                visitor.open_alive(path).await;
                visitor.assert_every_tab_stop_visible(path).await;
            }
        })
        .await;
}

#[tokio::test]
async fn in_letters_of_twice_the_size_the_exit_is_wholly_in_sight() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                visitor.set_double_font_size().await;
                visitor.unfold_everything().await;
                assert_eq!(visitor.too_wide_elements().await, Vec::<String>::new(), "{path}");
                assert_eq!(
                    visitor.screen_size().await,
                    PHONE,
                    "{path}: the page is as wide as the screen"
                );
                let out_of_sight = visitor.exit_box_out_of_sight().await;
                assert_eq!(out_of_sight, None, "{path}");
            }
        })
        .await;
}

#[tokio::test]
async fn no_page_loses_anything_to_the_exit_however_it_is_enlarged() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_chromium(|visitor| async move {
            for screen in [ENLARGED, NARROW, PHONE] {
                visitor.set_screen_size(screen).await;
                for path in page_addresses() {
                    visitor.open_alive(&path).await;
                    visitor.unfold_everything().await;
                    let behind = visitor.tab_stops_behind_exit().await;
                    assert_eq!(behind, Vec::<String>::new(), "{path} {screen:?}");
                    visitor.set_wide_text_spacing().await;
                    let behind = visitor.tab_stops_behind_exit().await;
                    assert_eq!(behind, Vec::<String>::new(), "{path} {screen:?}, widely spaced");
                }
            }
            visitor.set_large_font().await;
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                assert!(visitor.is_font_large().await, "{path}");
                visitor.unfold_everything().await;
                let behind = visitor.tab_stops_behind_exit().await;
                assert_eq!(behind, Vec::<String>::new(), "{path} in large letters");
                visitor.assert_layout_intact(&path).await;
            }
        })
        .await;
}
