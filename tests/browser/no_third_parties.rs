//! A complete visit requests nothing but the files of this site, and stores nothing.

use crate::setup::run_in_every_engine;
use crate::visitor::{Role, page_addresses};

#[tokio::test]
async fn a_complete_visit_asks_for_nothing_but_the_files_of_the_site() {
    run_in_every_engine(|visitor| async move {
        for path in page_addresses() {
            visitor.open_alive(&path).await;
            visitor.unfold_everything().await;
            visitor.assert_nothing_stored().await;
        }
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        let answers = [("danger", "afraid"), ("who", "me"), ("case", "paid"), ("age", "before-18")];
        visitor.walk_to_end(&answers).await;
        visitor.tap_show_all().await;
        visitor.choose(Role::Button, &visitor.words().await.page.copy).await;
        visitor.assert_nothing_stored().await;
        visitor.wait_until_fetched("/agency.json").await;
        visitor.assert_only_files_requested();
        visitor.assert_no_outside_requests();
        visitor.assert_no_console_errors().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_downloaded_twice() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.wait_until_fetched("/agency.json").await;
        let mut asked = visitor.site.requested_paths();
        asked.sort_unstable();
        assert!(asked.is_sorted_by(|one, next| one != next), "{asked:?}");
    })
    .await;
}
