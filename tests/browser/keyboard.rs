//! The whole guide can be used by keyboard alone.

use crate::setup::run_in_every_engine;
use crate::visitor::{Role, Screen};
use thirtyfour::Key;

#[tokio::test]
async fn a_keyboard_alone_walks_to_the_end() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let words = visitor.words().await;
        visitor.tab_to(Role::Link, &words.opening.begin).await;
        visitor.press_key(Key::Enter).await;
        let mut steps = 0;
        loop {
            match visitor.walk_screen().await {
                Screen::Question(question) if question == "case" => {
                    visitor.tab_to(Role::Choice, &words.question["case"].choices["paid"]).await;
                    visitor.press_key(Key::Space).await;
                    assert!(visitor.has_answered("case", "paid").await);
                    visitor.tab_to(Role::Button, &words.walk.next).await;
                }
                Screen::Question(_) => visitor.tab_to(Role::Button, &words.walk.next).await,
                Screen::Step(_) if !visitor.can_go_on().await => break,
                Screen::Step(_) => {
                    steps += 1;
                    visitor.tab_to(Role::Button, &words.walk.next).await;
                }
            }
            let before = visitor.walk_screen().await;
            visitor.press_key(Key::Enter).await;
            visitor.wait_until_screen_changed(before).await;
        }
        assert!(steps > 7, "{steps} steps");
    })
    .await;
}

#[tokio::test]
async fn the_exit_is_the_first_thing_that_a_keyboard_reaches() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        visitor.open_alive("/").await;
        visitor.press_key(Key::Tab).await;
        visitor.wait_until_focus_on(&visitor.words().await.page.exit).await;
        visitor.press_key(Key::Enter).await;
        visitor.assert_left_for_good(before).await;
    })
    .await;
}
