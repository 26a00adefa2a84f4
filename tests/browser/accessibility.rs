//! Nobody meets a barrier that a rule of the experts would find (axe-core; WCAG 2.2 and best practice).

use crate::local_contact::UTAH;
use crate::scenario::World;
use crate::visitor::{Look, Screen, Visitor, languages, pages};
use browser_harness::{Instead, Site, axe, mirrored};

/// A narrow phone, or a page enlarged to 400 %; and a computer.
const SIZES: [(u32, u32); 2] = [(320, 640), (1280, 800)];

impl Visitor {
    async fn meets_no_barrier(&self, where_she_is: &str) {
        assert_eq!(self.barriers().await, Vec::<String>::new(), "{where_she_is}");
    }
}

#[tokio::test]
async fn no_page_has_a_barrier_in_any_size_and_colours() {
    if axe().is_none() {
        return;
    }
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_chromium(|visitor| async move {
            for path in pages() {
                visitor.opens_alive(&path).await;
                for is_open in [false, true] {
                    if is_open {
                        visitor.unfolds_everything().await;
                    }
                    for size in SIZES {
                        visitor.looks_through(size).await;
                        for look in Look::ALL {
                            visitor.prefers(look).await;
                            visitor.meets_no_barrier(&format!("{path} {size:?} {look:?}")).await;
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
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_chromium(|visitor| async move {
            for path in pages().into_iter().filter(|path| !path.starts_with("/es/")) {
                let page = Instead::Page(mirrored(&Site::written(&path)));
                visitor.finds_only_instead_of(&path, page);
                visitor.opens_alive(&path).await;
                visitor.unfolds_everything().await;
                for size in SIZES {
                    visitor.looks_through(size).await;
                    visitor.meets_no_barrier(&format!("{path} {size:?} from right to left")).await;
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
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_chromium(|visitor| async move {
            for path in languages() {
                visitor.opens_alive(&path).await;
                visitor.starts_walking().await;
                loop {
                    let screen = visitor.screen_of_the_walk().await;
                    for size in SIZES {
                        visitor.looks_through(size).await;
                        visitor.meets_no_barrier(&format!("{path} {screen:?} {size:?}")).await;
                    }
                    match screen {
                        Screen::Question(_) => visitor.skips().await,
                        Screen::Step(_) if visitor.can_go_on().await => visitor.goes_on().await,
                        Screen::Step(_) => break,
                    }
                }
            }
        })
        .await;
}
