//! A keyboard is enough.

use crate::scenario::in_every_engine;
use crate::visitor::{Role, Screen};
use thirtyfour::Key;

#[tokio::test]
async fn a_keyboard_alone_walks_to_the_end() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        let words = visitor.words().await;
        visitor.tabs_to(Role::Link, &words.opening.begin).await;
        visitor.presses(Key::Enter).await;
        let mut steps = 0;
        loop {
            match visitor.screen_of_the_walk().await {
                Screen::Question(question) if question == "want" => {
                    visitor.tabs_to(Role::Choice, &words.question["want"].choices["money"]).await;
                    visitor.presses(Key::Space).await;
                    assert!(visitor.has_answered("want", "money").await);
                    visitor.tabs_to(Role::Button, &words.walk.next).await;
                }
                Screen::Question(_) => visitor.tabs_to(Role::Button, &words.walk.skip).await,
                Screen::Step(_) if !visitor.can_go_on().await => break,
                Screen::Step(_) => {
                    steps += 1;
                    visitor.tabs_to(Role::Button, &words.walk.next).await;
                }
            }
            let before = visitor.screen_of_the_walk().await;
            visitor.presses(Key::Enter).await;
            visitor.leaves_screen(before).await;
        }
        assert!(steps > 10, "{steps} steps");
    })
    .await;
}

#[tokio::test]
async fn the_exit_is_the_first_thing_that_a_keyboard_reaches() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        visitor.opens_alive("/").await;
        visitor.presses(Key::Tab).await;
        visitor.has_the_focus_on(&visitor.words().await.page.exit).await;
        visitor.presses(Key::Enter).await;
        visitor.is_gone(before).await;
    })
    .await;
}
