//! The page of apps shows one app at a time, with and without scripts, and leaves no step behind.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Visitor, page_addresses};
use browser_harness::Scripts;
use content::LanguagePack;

fn addresses() -> impl Iterator<Item = String> {
    page_addresses().into_iter().filter(|path| path.ends_with("/apps/"))
}

async fn pack(visitor: &Visitor) -> &'static LanguagePack {
    let code = &visitor.words().await.language.code;
    CONTENT.languages.iter().find(|pack| pack.code() == code).expect("a language")
}

/// Chooses an app, sees nothing but it, and comes back to all.
async fn check(visitor: Visitor, path: String) {
    let words = &pack(&visitor).await.apps;
    let names: Vec<_> = CONTENT.platforms.iter().filter_map(|app| app.name.as_deref()).collect();
    let (first, second) = (names[0], names[names.len() - 1]);
    visitor.wait_until_visible(Role::Heading, first).await;
    visitor.wait_until_visible(Role::Heading, second).await;
    for (chosen, other) in [(first, second), (second, first)] {
        visitor.choose(Role::Link, chosen).await;
        visitor.wait_until_hidden(Role::Heading, other).await;
        visitor.wait_until_hidden(Role::Link, other).await;
        visitor.wait_until_visible(Role::Heading, chosen).await;
        visitor.choose(Role::Link, &words.all).await;
        visitor.wait_until_visible(Role::Heading, other).await;
        visitor.wait_until_visible(Role::Link, chosen).await;
    }
    assert!(visitor.address().await.contains(&path));
}

#[tokio::test]
async fn one_app_at_a_time_is_shown_and_no_step_stays_behind() {
    run_in_every_engine(|visitor| async move {
        for path in addresses() {
            visitor.open_new_tab().await;
            let before = visitor.history_length().await;
            visitor.open_alive(&path).await;
            let entries = visitor.history_length().await;
            check(visitor.clone(), path).await;
            assert_eq!(visitor.history_length().await, entries);
            visitor.assert_nothing_stored().await;
            visitor.tap_exit().await;
            visitor.assert_left_for_good(before).await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_scripts_one_app_at_a_time_is_shown() {
    let setup = Setup::with_scripts(Scripts::Blocked);
    setup
        .run_in_every_engine(|visitor| async move {
            for path in addresses() {
                visitor.open(&path).await;
                check(visitor.clone(), path).await;
            }
        })
        .await;
}

#[tokio::test]
async fn the_guide_leads_to_the_page_of_apps() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let words = &pack(&visitor).await.apps;
        visitor.choose(Role::Link, &words.way).await;
        visitor.wait_until_visible(Role::Heading, &words.title).await;
    })
    .await;
}
