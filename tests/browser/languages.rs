//! Another language is another page, in the same history entry.

use crate::scenario::{CONTENT, in_every_engine};
use crate::visitor::Role;

#[tokio::test]
async fn a_language_link_replaces_the_page_in_the_history() {
    in_every_engine(|visitor| async move {
        for room in ["/", "/about/"] {
            visitor.opens_alive(room).await;
            let (address, entries) = (visitor.address().await, visitor.entries().await);
            for words in CONTENT
                .languages
                .iter()
                .map(|pack| &pack.guide)
                .cycle()
                .skip(1)
                .take(CONTENT.languages.len())
            {
                visitor.chooses(Role::Link, &words.language.name).await;
                visitor.is_in(&words.language.code).await;
                visitor.is_alive().await;
                assert_eq!(visitor.entries().await, entries, "{}", words.language.code);
            }
            assert_eq!(visitor.address().await, address, "once around all languages");
        }
    })
    .await;
}

#[tokio::test]
async fn the_walk_speaks_each_language_to_the_end() {
    in_every_engine(|visitor| async move {
        let others = CONTENT
            .languages
            .iter()
            .map(|pack| &pack.guide)
            .skip(1)
            .map(|words| &words.language.code);
        for code in others {
            visitor.opens_alive(&format!("/{code}/")).await;
            visitor.is_in(code).await;
            visitor.starts_walking().await;
            let answers = [("who", "my-child"), ("age", "under-18"), ("want", "pictures")];
            let walked = visitor.walks_to_the_end(&answers).await;
            assert!(walked.len() > 10, "{walked:?}");
        }
    })
    .await;
}
