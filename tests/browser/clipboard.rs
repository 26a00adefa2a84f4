//! The message to somebody can be copied, and the page says whether that worked; on a phone it opens
//! in the program for text messages.

use crate::setup::{CONTENT, run_in_every_engine};
use crate::visitor::{Clipboard, Role, guide_addresses};

#[tokio::test]
async fn a_message_is_copied_and_the_visitor_hears_so() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            visitor.open_alive(&path).await;
            visitor.stub_clipboard(Clipboard::Working).await;
            let words = visitor.words().await;
            assert!(!visitor.text().await.contains(&words.page.copied));
            visitor.choose(Role::Button, &words.page.copy).await;
            visitor.wait_until_announced(&words.page.copied).await;
            assert_eq!(visitor.wait_for_copied_text().await, words.message[0].text, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_copy_is_reported_with_what_to_do_instead() {
    run_in_every_engine(|visitor| async move {
        for clipboard in [Clipboard::Refusing, Clipboard::Missing] {
            visitor.open_alive("/").await;
            visitor.stub_clipboard(clipboard).await;
            let words = visitor.words().await;
            visitor.choose(Role::Button, &words.page.copy).await;
            visitor.wait_until_announced(&words.page.copy_failed).await;
            assert!(!visitor.text().await.contains(&words.page.copied), "{clipboard:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_message_opens_in_the_program_for_texts_of_a_phone() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let links = visitor.message_links().await;
        for pack in &CONTENT.languages {
            for message in &pack.guide.message {
                let id = format!("{}-{}", message.id, pack.guide.language.code);
                let link = [id, "sms:?&body".to_owned(), message.text.clone()];
                assert!(links.contains(&link), "{link:?} in {links:?}");
            }
        }
    })
    .await;
}
