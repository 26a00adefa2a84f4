//! What to do in each app: folds on a page of its own, which the guide imports within the walk.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Screen, Visitor, page_addresses};
use browser_harness::{Scripts, StubResponse};
use content::LanguagePack;
use content::platform::Topic;

fn addresses() -> impl Iterator<Item = String> {
    page_addresses().into_iter().filter(|path| path.ends_with("/apps/"))
}

async fn pack(visitor: &Visitor) -> &'static LanguagePack {
    let code = &visitor.words().await.language.code;
    CONTENT.languages.iter().find(|pack| pack.code() == code).expect("a language")
}

/// Unfolds two of the apps, and reads what to do there.
async fn check_folds(visitor: &Visitor) {
    let words = &pack(visitor).await.apps;
    for (id, topic) in [("kik", Topic::Save), ("snapchat", Topic::Report)] {
        let platform = CONTENT.platforms.iter().find(|platform| platform.id == id).expect(id);
        let name = platform.name.as_deref().expect("its name");
        let said = words.platform[id].topic(topic)[0].text().replace(['[', ']'], "");
        assert!(!visitor.text().await.contains(&said), "{id} is folded");
        visitor.choose(Role::Fold, name).await;
        visitor.wait_until_text_contains(&said).await;
    }
}

#[tokio::test]
async fn each_app_is_a_fold_and_no_step_stays_behind() {
    run_in_every_engine(|visitor| async move {
        for path in addresses() {
            visitor.open_new_tab().await;
            let before = visitor.history_length().await;
            visitor.open_alive(&path).await;
            let entries = visitor.history_length().await;
            check_folds(&visitor).await;
            assert_eq!(visitor.history_length().await, entries);
            visitor.tap_exit().await;
            visitor.assert_left_for_good(before).await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_scripts_each_app_is_a_fold() {
    let setup = Setup::with_scripts(Scripts::Blocked);
    setup
        .run_in_every_engine(|visitor| async move {
            for path in addresses() {
                visitor.open(&path).await;
                check_folds(&visitor).await;
            }
            visitor.open("/").await;
            let words = &pack(&visitor).await.apps;
            visitor.choose(Role::Link, &words.way).await;
            visitor.wait_until_visible(Role::Heading, &words.title).await;
        })
        .await;
}

#[tokio::test]
async fn an_app_is_found_without_leaving_the_walk() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let address = visitor.address().await;
        visitor.walk_to("report-the-account").await;
        visitor.choose(Role::Link, &pack(&visitor).await.apps.way).await;
        check_folds(&visitor).await;
        assert_eq!(visitor.walk_screen().await, Screen::Step("report-the-account".into()));
        assert_eq!(visitor.address().await, address);
    })
    .await;
}

#[tokio::test]
async fn when_the_apps_do_not_come_the_walk_says_so() {
    Setup::default()
        .with_response("/apps/", StubResponse::NotFound)
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.walk_to("report-the-account").await;
            visitor.choose(Role::Link, &pack(&visitor).await.apps.way).await;
            visitor.wait_until_text_contains(&visitor.words().await.local.not_loaded).await;
            assert_eq!(visitor.walk_screen().await, Screen::Step("report-the-account".into()));
        })
        .await;
}
