//! Shift, three times by itself, leaves.

use crate::play::in_every_engine;
use thirtyfour::Key;

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
        visitor.hears(&visitor.words().await.page.exit_one_more).await;
        visitor.reads(&visitor.words().await.opening.title).await;
        assert_eq!(visitor.address().await, address);
    })
    .await;
}
