//! A complete visit asks no other site, asks this one for nothing but its files, and keeps nothing.

use crate::scenario::in_every_engine;
use crate::visitor::{Role, pages};

#[tokio::test]
async fn a_complete_visit_asks_for_nothing_but_the_files_of_the_site() {
    in_every_engine(|visitor| async move {
        for path in pages() {
            visitor.opens_alive(&path).await;
            visitor.unfolds_everything().await;
            visitor.keeps_nothing().await;
        }
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        let answers =
            [("who", "me"), ("age", "before-18"), ("want", "money"), ("happened", "paid")];
        visitor.walks_to_the_end(&answers).await;
        visitor.shows_everything().await;
        visitor.chooses(Role::Button, &visitor.words().await.page.copy).await;
        visitor.keeps_nothing().await;
        visitor.has_got("/agency.json").await;
        visitor.asked_for_files_only();
        visitor.asked_nobody_at_all();
        visitor.saw_no_error().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_downloaded_twice() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.has_got("/agency.json").await;
        let mut asked = visitor.site.paths();
        asked.sort_unstable();
        assert!(asked.is_sorted_by(|one, next| one != next), "{asked:?}");
    })
    .await;
}
