//! Words to send to somebody can be copied, and the page says whether that worked.

use crate::scenario::in_every_engine;
use crate::visitor::{Clipboard, Role, languages};

#[tokio::test]
async fn a_message_is_copied_and_the_visitor_hears_so() {
    in_every_engine(|visitor| async move {
        for path in languages() {
            visitor.opens_alive(&path).await;
            visitor.has_a(Clipboard::Working).await;
            let words = visitor.words().await;
            assert!(!visitor.text().await.contains(&words.page.copied));
            visitor.chooses(Role::Button, &words.page.copy).await;
            visitor.hears(&words.page.copied).await;
            assert_eq!(visitor.has_copied().await, words.message[0].text, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_refused_copy_is_told_with_the_cure() {
    in_every_engine(|visitor| async move {
        for clipboard in [Clipboard::Refusing, Clipboard::Missing] {
            visitor.opens_alive("/").await;
            visitor.has_a(clipboard).await;
            let words = visitor.words().await;
            visitor.chooses(Role::Button, &words.page.copy).await;
            visitor.hears(&words.page.copy_failed).await;
            assert!(!visitor.text().await.contains(&words.page.copied), "{clipboard:?}");
        }
    })
    .await;
}
