//! Screen readers get the same information at the same time, and nothing that is hidden.

use crate::setup::Setup;
use crate::visitor::{Clipboard, Role, Screen, Visitor, guide_addresses, page_addresses};

impl Visitor {
    /// The headings that a screen reader can jump to, and the one that has the focus.
    async fn headings(&self) -> (Vec<String>, Vec<String>) {
        let headings =
            self.accessibility_tree().await.into_iter().filter(|one| one.role == "heading");
        let (focus, all): (Vec<_>, Vec<_>) =
            headings.map(|one| (one.has_focus.then(|| one.name.clone()), one.name)).unzip();
        (all, focus.into_iter().flatten().collect())
    }
}

#[tokio::test]
async fn a_screen_reader_hears_each_screen_of_the_walk_and_none_of_the_hidden_ones() {
    Setup::default()
        .run_in_chromium(|visitor| async move {
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                let words = visitor.words().await;
                visitor.start_walk().await;
                let mut screens = Vec::new();
                loop {
                    let screen = visitor.walk_screen().await;
                    screens.push(screen.clone());
                    let (all, focus) = visitor.headings().await;
                    let [heard] = &focus[..] else {
                        panic!("{screen:?}: the focus is on {focus:?}")
                    };
                    match &screen {
                        Screen::Question(id) => assert_eq!(*heard, words.question[id].ask),
                        Screen::Step(id) => assert_eq!(*heard, words.step[id].title),
                    }
                    // No heading of an earlier screen may be heard.
                    let others = screens[..screens.len() - 1].iter().map(|screen| match screen {
                        Screen::Question(id) => &words.question[id].ask,
                        Screen::Step(id) => &words.step[id].title,
                    });
                    for other in others {
                        assert!(!all.contains(other), "{screen:?}: {other:?} is heard, too");
                    }
                    if !visitor.can_go_on().await {
                        break;
                    }
                    visitor.tap_next().await;
                }
                assert!(screens.len() > 10, "{path}: {screens:?}");
            }
        })
        .await;
}

#[tokio::test]
async fn what_happened_is_announced_and_the_focus_stays() {
    Setup::default()
        .run_in_chromium(|visitor| async move {
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                visitor.stub_clipboard(Clipboard::Working).await;
                let words = visitor.words().await;
                assert_eq!(visitor.announcements().await, Vec::<String>::new(), "{path}");
                visitor.choose(Role::Button, &words.page.copy).await;
                visitor.wait_until_announced(&words.page.copied).await;
                let spoken = visitor.accessibility_tree().await;
                let live: Vec<_> = spoken.iter().filter(|one| one.role == "status").collect();
                assert!(!live.is_empty(), "{path}: nothing is announced");
                assert!(live.iter().all(|one| one.live == "polite"), "{path}: {live:?}");
                assert_eq!(visitor.announcements().await, [&*words.page.copied], "{path}");
                let focus: Vec<_> = spoken.iter().filter(|one| one.has_focus).collect();
                assert!(focus.iter().any(|one| one.role == "button"), "{path}: {focus:?}");
            }
        })
        .await;
}

#[tokio::test]
async fn everything_that_can_be_used_has_a_name_and_the_exit_comes_first() {
    Setup::default()
        .run_in_chromium(|visitor| async move {
            for path in page_addresses() {
                visitor.open_alive(&path).await;
                visitor.unfold_everything().await;
                let spoken = visitor.accessibility_tree().await;
                let used = ["link", "button", "radio", "checkbox", "combobox", "textbox"];
                let mut used = spoken.iter().filter(|one| used.contains(&&*one.role));
                let first = used.clone().next().expect("something can be used");
                let words = visitor.words().await;
                assert_eq!((&*first.role, &*first.name), ("link", &*words.page.exit), "{path}");
                let nameless = used.find(|one| one.name.trim().is_empty());
                assert_eq!(nameless, None, "{path}: nobody can say what this is");
                let mains = spoken.iter().filter(|one| one.role == "main").count();
                assert_eq!(mains, 1, "{path}: one place to jump to");
            }
        })
        .await;
}
