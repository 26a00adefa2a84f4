//! A link to another language opens another page in the same history entry.

use crate::setup::{CONTENT, run_in_every_engine};
use crate::visitor::Role;

#[tokio::test]
async fn a_language_link_replaces_the_page_in_the_history() {
    run_in_every_engine(|visitor| async move {
        for path in ["/", "/about/"] {
            visitor.open_alive(path).await;
            let (address, entries) = (visitor.address().await, visitor.history_length().await);
            for words in CONTENT
                .languages
                .iter()
                .map(|pack| &pack.guide)
                .cycle()
                .skip(1)
                .take(CONTENT.languages.len())
            {
                visitor.choose(Role::Link, &words.language.name).await;
                visitor.wait_until_language(&words.language.code).await;
                visitor.wait_until_alive().await;
                assert_eq!(visitor.history_length().await, entries, "{}", words.language.code);
            }
            assert_eq!(visitor.address().await, address, "once around all languages");
        }
    })
    .await;
}

#[tokio::test]
async fn the_walk_speaks_each_language_to_the_end() {
    run_in_every_engine(|visitor| async move {
        let others = CONTENT
            .languages
            .iter()
            .map(|pack| &pack.guide)
            .skip(1)
            .map(|words| &words.language.code);
        for code in others {
            visitor.open_alive(&format!("/{code}/")).await;
            visitor.wait_until_language(code).await;
            visitor.start_walk().await;
            let answers = [("who", "me"), ("case", "posted"), ("age", "under-13")];
            let walked = visitor.walk_to_end(&answers).await;
            assert!(walked.len() > 10, "{walked:?}");
        }
    })
    .await;
}
