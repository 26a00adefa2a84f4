//! One tap and gone, whatever has come of the page so far.

use crate::scenario::{World, in_every_engine};
use crate::visitor::{Role, Visitor, pages};
use browser_harness::{Instead, Scripts};

#[tokio::test]
async fn the_exit_leaves_the_opening_for_ever() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        visitor.opens_alive("/").await;
        visitor.keeps_something().await;
        visitor.leaves().await;
        visitor.is_gone(before).await;
        visitor.opens_anything_else_of_the_site().await;
        visitor.keeps_nothing().await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_the_middle_of_the_walk_for_ever() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        visitor.opens_alive("/es/").await;
        visitor.starts_walking().await;
        visitor.answers("who", "me").await;
        visitor.goes_on().await;
        visitor.skips().await;
        visitor.leaves().await;
        visitor.is_gone(before).await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_the_about_page_and_the_guide_before_it_for_ever() {
    in_every_engine(|visitor| async move {
        let before = visitor.entries().await;
        visitor.opens_alive("/").await;
        let guide = visitor.address().await;
        visitor.chooses(Role::Link, &visitor.words().await.page.about).await;
        visitor.sees(Role::Heading, &visitor.words().await.about.title).await;
        assert_ne!(visitor.address().await, guide);
        visitor.is_alive().await;
        visitor.leaves().await;
        visitor.is_gone(before).await;
    })
    .await;
}

#[tokio::test]
async fn the_exit_leaves_for_ever_before_the_wasm_has_arrived() {
    let world = World::default().instead_of(".wasm", Instead::Silence);
    let story = |visitor: Visitor| async move {
        let nowhere = "/nothing/here".to_owned();
        for path in pages().into_iter().chain([nowhere]) {
            visitor.opens_a_new_tab().await;
            let before = visitor.entries().await;
            visitor.opens(&path).await;
            assert!(!visitor.seems_alive().await, "{path}");
            visitor.leaves().await;
            visitor.is_gone(before).await;
        }
    };
    world.in_every_engine(story).await;
}

#[tokio::test]
async fn the_exit_is_a_plain_link_without_scripts() {
    World::with(Scripts::Blocked)
        .in_every_engine(|visitor| async move {
            for path in pages() {
                visitor.opens(&path).await;
                visitor.leaves().await;
                visitor.sees_the_other_site().await;
                visitor.told_nobody_where_she_was();
            }
        })
        .await;
}

#[tokio::test]
async fn the_page_is_blank_while_the_other_site_is_still_silent() {
    World::default()
        .where_outside_is_silent()
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/").await;
            visitor.starts_walking().await;
            visitor.leaves_and_sees_nothing().await;
        })
        .await;
}
