//! axe-core finds no violation on any page (WCAG 2.2 and best practices).

use crate::local_contact::UTAH;
use crate::setup::Setup;
use crate::visitor::{Look, Screen, Visitor, guide_addresses, page_addresses};
use browser_harness::{Site, StubResponse, axe, mirror};

/// A narrow phone, or a page enlarged to 400 %; and a computer.
const SIZES: [(u32, u32); 2] = [(320, 640), (1280, 800)];

impl Visitor {
    async fn assert_no_axe_violations(&self, context: &str) {
        assert_eq!(self.axe_violations().await, Vec::<String>::new(), "{context}");
    }
}

#[tokio::test]
async fn no_page_has_a_barrier_in_any_size_and_colors() {
    if axe().is_none() {
        return;
    }
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_chromium(|visitor| async move {
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                for is_open in [false, true] {
                    if is_open {
                        visitor.unfold_everything().await;
                    }
                    for size in SIZES {
                        visitor.set_screen_size(size).await;
                        for look in Look::ALL {
                            visitor.set_look(look).await;
                            visitor
                                .assert_no_axe_violations(&format!("{path} {size:?} {look:?}"))
                                .await;
                        }
                    }
                }
            }
        })
        .await;
}

#[tokio::test]
async fn no_page_in_a_language_from_right_to_left_has_a_barrier() {
    if axe().is_none() {
        return;
    }
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_chromium(|visitor| async move {
            for path in page_addresses().into_iter().filter(|path| !path.starts_with("/es/")) {
                let page = StubResponse::Page(mirror(&Site::written_page(&path)));
                visitor.stub_response_at(&path, page);
                visitor.open_alive(&path).await;
                visitor.unfold_everything().await;
                for size in SIZES {
                    visitor.set_screen_size(size).await;
                    visitor
                        .assert_no_axe_violations(&format!("{path} {size:?} from right to left"))
                        .await;
                }
            }
        })
        .await;
}

#[tokio::test]
async fn no_screen_of_the_walk_has_a_barrier() {
    if axe().is_none() {
        return;
    }
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_chromium(|visitor| async move {
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                visitor.start_walk().await;
                loop {
                    let screen = visitor.walk_screen().await;
                    for size in SIZES {
                        visitor.set_screen_size(size).await;
                        visitor
                            .assert_no_axe_violations(&format!("{path} {screen:?} {size:?}"))
                            .await;
                    }
                    match screen {
                        Screen::Question(_) => visitor.tap_next().await,
                        Screen::Step(_) if visitor.can_go_on().await => visitor.tap_next().await,
                        Screen::Step(_) => break,
                    }
                }
            }
        })
        .await;
}
