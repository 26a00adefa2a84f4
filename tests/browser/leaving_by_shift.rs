//! Pressing Shift three times, with no other key or action in between, leaves the site.

use crate::setup::run_in_every_engine;
use crate::visitor::{Role, Visitor};
use thirtyfour::Key;

impl Visitor {
    /// Presses Shift twice, and asserts that the count began at the first of these.
    async fn assert_count_starts_anew(&self) {
        let page = &self.words().await.page;
        self.press_key(Key::Shift).await;
        self.wait_until_announced(&page.exit_two_more).await;
        self.press_key(Key::Shift).await;
        self.wait_until_announced(&page.exit_one_more).await;
    }
}

#[tokio::test]
async fn shift_three_times_leaves_for_ever() {
    run_in_every_engine(|visitor| async move {
        for is_walking in [false, true] {
            let before = visitor.history_length().await;
            visitor.open_alive("/").await;
            if is_walking {
                visitor.start_walk().await;
            }
            visitor.assert_count_starts_anew().await;
            visitor.press_key(Key::Shift).await;
            visitor.assert_left_for_good(before).await;
        }
    })
    .await;
}

#[tokio::test]
async fn capitals_and_clicks_with_shift_do_not_leave() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let address = visitor.address().await;
        for letter in ["n", "o", "t", "m", "e"] {
            visitor.press_with_shift(letter).await;
        }
        visitor.press_key(Key::Shift).await;
        visitor.press_key(Key::Shift).await;
        visitor.press_with_shift("x").await;
        visitor.assert_count_starts_anew().await;
        visitor.wait_until_text_contains(&visitor.words().await.opening.title).await;
        assert_eq!(visitor.address().await, address);
    })
    .await;
}

#[tokio::test]
async fn typing_with_shift_as_a_key_of_its_own_does_not_leave() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        visitor.open_alive("/").await;
        let words = visitor.words().await;
        visitor.choose(Role::Fold, &words.report_notes.title).await;
        visitor.write_note(&words.report_notes.fields[0], "q").await;
        // On-screen keyboards send capitals so, and iOS sends digits and signs so.
        for letter in ["S", "n", "a", "p", "_", "9", "9"] {
            visitor.press_key(Key::Shift).await;
            visitor.type_keys(letter).await;
        }
        assert_eq!(visitor.text_field_values().await, ["qSnap_99"]);
        visitor.assert_count_starts_anew().await;
        assert_eq!(visitor.text_field_values().await, ["qSnap_99"]);
        // Three in a row leave from a field, too: somebody may come in while the visitor types.
        visitor.press_key(Key::Shift).await;
        visitor.assert_left_for_good(before).await;
    })
    .await;
}

#[tokio::test]
async fn shift_with_another_modifier_does_not_leave() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        for key in [Key::Alt, Key::Control, Key::Meta] {
            for _ in 0..3 {
                visitor.press_shift_together_with(key.clone()).await;
            }
            visitor.assert_count_starts_anew().await;
            visitor.press_shift_together_with(key).await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_action_without_a_key_starts_the_count_anew() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        for (kind, name) in [
            ("InputEvent", "beforeinput"),
            ("WheelEvent", "wheel"),
            ("PointerEvent", "pointerdown"),
        ] {
            visitor.assert_count_starts_anew().await;
            visitor.dispatch_event(kind, name).await;
        }
        visitor.assert_count_starts_anew().await;
    })
    .await;
}
