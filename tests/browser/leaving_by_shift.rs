//! Shift, three times by itself, leaves.

use crate::scenario::in_every_engine;
use crate::visitor::{Role, Visitor};
use thirtyfour::Key;

impl Visitor {
    /// However often Shift was pressed before: the count begins anew, so nothing has left.
    async fn counts_from_the_start(&self) {
        let page = &self.words().await.page;
        self.presses(Key::Shift).await;
        self.hears(&page.exit_two_more).await;
        self.presses(Key::Shift).await;
        self.hears(&page.exit_one_more).await;
    }
}

#[tokio::test]
async fn shift_three_times_leaves_for_ever() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        visitor.opens_alive("/").await;
        let words = visitor.words().await;
        visitor.presses(Key::Shift).await;
        visitor.hears(&words.page.exit_two_more).await;
        visitor.presses(Key::Shift).await;
        visitor.hears(&words.page.exit_one_more).await;
        visitor.presses(Key::Shift).await;
        visitor.is_gone(before).await;
    })
    .await;
}

#[tokio::test]
async fn capitals_and_clicks_with_shift_do_not_leave() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        let address = visitor.address().await;
        for letter in ["n", "o", "t", "m", "e"] {
            visitor.presses_with_shift(letter).await;
        }
        visitor.presses(Key::Shift).await;
        visitor.presses(Key::Shift).await;
        visitor.presses_with_shift("x").await;
        visitor.counts_from_the_start().await;
        visitor.reads(&visitor.words().await.opening.title).await;
        assert_eq!(visitor.address().await, address);
    })
    .await;
}

#[tokio::test]
async fn typing_with_shift_as_a_key_of_its_own_does_not_leave() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        visitor.opens_alive("/").await;
        let words = visitor.words().await;
        visitor.chooses(Role::Fold, &words.report_notes.title).await;
        visitor.writes(&words.report_notes.fields[0], "q").await;
        // As on-screen keyboards type capitals, and as iOS types digits and signs.
        for letter in ["S", "n", "a", "p", "_", "9", "9"] {
            visitor.presses(Key::Shift).await;
            visitor.strikes(letter).await;
        }
        assert_eq!(visitor.has_written().await, ["qSnap_99"]);
        visitor.counts_from_the_start().await;
        assert_eq!(visitor.has_written().await, ["qSnap_99"]);
        // Three in a row leave from a field, too: somebody may come in while she types.
        visitor.presses(Key::Shift).await;
        visitor.is_gone(before).await;
    })
    .await;
}

#[tokio::test]
async fn shift_with_another_modifier_does_not_leave() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        for key in [Key::Alt, Key::Control, Key::Meta] {
            for _ in 0..3 {
                visitor.presses_shift_together_with(key.clone()).await;
            }
            visitor.counts_from_the_start().await;
            visitor.presses_shift_together_with(key).await;
        }
    })
    .await;
}

#[tokio::test]
async fn whatever_comes_between_without_a_key_starts_the_count_anew() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        for (kind, name) in [
            ("InputEvent", "beforeinput"),
            ("WheelEvent", "wheel"),
            ("PointerEvent", "pointerdown"),
        ] {
            visitor.counts_from_the_start().await;
            visitor.gets_an_event_without_a_key(kind, name).await;
        }
        visitor.counts_from_the_start().await;
    })
    .await;
}
