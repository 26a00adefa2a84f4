//! A browser that neither saves nor copies says so, and what was typed is not lost.

use crate::desk::{NAME, fills_in, read};
use crate::scenario::in_every_engine;
use crate::visitor::{Clipboard, desks};

/// As where an organisation has switched downloads off, and on again.
const SAVES_NOTHING: &str = "window.own = URL.createObjectURL;
    URL.createObjectURL = () => { throw new Error('no') }";
const SAVES_AGAIN: &str = "URL.createObjectURL = window.own";

#[tokio::test]
async fn what_the_browser_refuses_to_save_is_told_and_can_be_copied() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            agency.sits_down_at(&desk).await;
            let words = agency.desk_words().await;
            fills_in(&agency).await;
            agency.lives_with(SAVES_NOTHING).await;
            for mark in ["save-file", "save-site"] {
                agency.hears_no(&words.hand.refused).await;
                agency.does(mark).await;
                agency.hears(&words.hand.refused).await;
                agency.has_a(Clipboard::Working).await;
                agency.does("copy-file").await;
                agency.hears(&words.hand.copied).await;
                assert_eq!(&*read(agency.has_copied().await.as_bytes())[0].name, NAME);
            }
            assert_eq!(agency.count_of_saved_files().await, 0, "{desk}");
            agency.lives_with(SAVES_AGAIN).await;
            agency.does("save-file").await;
            agency.hears(&words.hand.saved).await;
            let (name, bytes) = agency.has_saved(1).await;
            assert_eq!((&*name, &*read(&bytes)[0].name), ("agency.json", NAME));
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_browser_refuses_to_copy_is_told_and_can_be_saved() {
    in_every_engine(|agency| async move {
        for desk in desks() {
            for clipboard in [Clipboard::Refusing, Clipboard::Missing] {
                agency.sits_down_at(&desk).await;
                let words = agency.desk_words().await;
                fills_in(&agency).await;
                agency.has_a(clipboard).await;
                agency.does("copy-file").await;
                agency.hears(&words.hand.copy_refused).await;
                agency.does("save-file").await;
                agency.hears(&words.hand.saved).await;
                let (_, bytes) = agency.has_saved(1).await;
                assert_eq!(&*read(&bytes)[0].name, NAME, "{clipboard:?}");
            }
        }
    })
    .await;
}
