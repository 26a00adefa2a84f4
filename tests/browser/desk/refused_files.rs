//! When the browser refuses to save or to copy, the desk says so, and nothing is lost.

use crate::desk::{NAME, fill_in_form, read};
use crate::setup::run_in_every_engine;
use crate::visitor::{Clipboard, desk_addresses};

/// As if an organization had switched downloads off, and then on again.
const BLOCK_DOWNLOADS: &str = "window.own = URL.createObjectURL;
    URL.createObjectURL = () => { throw new Error('no') }";
const ALLOW_DOWNLOADS: &str = "URL.createObjectURL = window.own";

#[tokio::test]
async fn a_refused_save_is_reported_and_the_file_can_be_copied() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let words = agency.desk_words().await;
            fill_in_form(&agency).await;
            agency.inject_script(BLOCK_DOWNLOADS).await;
            for action in ["save-file", "save-site"] {
                agency.assert_not_announced(&words.export.refused).await;
                agency.press_action(action).await;
                agency.wait_until_announced(&words.export.refused).await;
                agency.stub_clipboard(Clipboard::Working).await;
                agency.press_action("copy-file").await;
                agency.wait_until_announced(&words.export.copied).await;
                assert_eq!(&*read(agency.wait_for_copied_text().await.as_bytes())[0].name, NAME);
            }
            assert_eq!(agency.saved_file_count().await, 0, "{desk}");
            agency.inject_script(ALLOW_DOWNLOADS).await;
            agency.press_action("save-file").await;
            agency.wait_until_announced(&words.export.saved).await;
            let (name, bytes) = agency.wait_for_saved_file(1).await;
            assert_eq!((&*name, &*read(&bytes)[0].name), ("agency.json", NAME));
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_copy_is_reported_and_the_file_can_be_saved() {
    run_in_every_engine(|agency| async move {
        for desk in desk_addresses() {
            for clipboard in [Clipboard::Refusing, Clipboard::Missing] {
                agency.open_desk(&desk).await;
                let words = agency.desk_words().await;
                fill_in_form(&agency).await;
                agency.stub_clipboard(clipboard).await;
                agency.press_action("copy-file").await;
                agency.wait_until_announced(&words.export.copy_refused).await;
                agency.press_action("save-file").await;
                agency.wait_until_announced(&words.export.saved).await;
                let (_, bytes) = agency.wait_for_saved_file(1).await;
                assert_eq!(&*read(&bytes)[0].name, NAME, "{clipboard:?}");
            }
        }
    })
    .await;
}
