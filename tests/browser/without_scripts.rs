//! The page reads before it runs: without scripts, without WebAssembly, and when it never arrives.

use crate::scenario::{CONTENT, World};
use crate::visitor::{Role, Visitor, languages};
use browser_harness::{Instead, Scripts};

/// Every step, every national line and the exit are there, and nothing that was not written.
async fn check(visitor: Visitor) {
    for path in languages() {
        visitor.opens(&path).await;
        let words = visitor.words().await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(visitor.steps().await, all, "{path}");
        for sentence in words.step.values().flat_map(|step| step.sentences()) {
            visitor.reads(sentence).await;
        }
        visitor.sees(Role::Link, &words.page.exit).await;
        visitor.sees_only_what_was_written(&path).await;
        visitor.unfolds_everything().await;
        for line in &CONTENT.hotlines {
            visitor.reads(&line.name).await;
            visitor.can_reach(line).await;
        }
        // Whatever needs a script is not offered.
        for offer in [&words.walk.next, &words.page.copy, &words.page.exit_keys] {
            visitor.does_not_see(Role::Button, offer).await;
        }
        assert!(!visitor.text().await.contains(&words.page.exit_keys), "{path}");
        assert!(!visitor.seems_alive().await, "{path}");
    }
}

/// The way into the walk is a plain link to the first step that is for everybody, and the other pages are plain links.
async fn check_links(visitor: Visitor) {
    visitor.opens("/").await;
    let words = visitor.words().await;
    visitor.chooses(Role::Link, &words.opening.begin).await;
    let first = CONTENT.guide.steps.iter().find(|step| step.serves.is_empty());
    visitor.has_first_on_the_screen(&first.expect("a step for everybody").id).await;
    visitor.chooses(Role::Link, &words.page.about).await;
    visitor.sees(Role::Heading, &words.about.title).await;
}

#[tokio::test]
async fn without_scripts_everything_is_there() {
    let world = World::with(Scripts::Blocked);
    world
        .in_every_engine(|visitor| async move {
            check(visitor.clone()).await;
            check_links(visitor).await;
        })
        .await;
}

#[tokio::test]
async fn without_web_assembly_everything_is_there() {
    let world = World::with(Scripts::WithoutWasm);
    world.in_every_engine(check).await;
}

#[tokio::test]
async fn without_the_wasm_file_everything_is_there() {
    let world = World::default().instead_of(".wasm", Instead::Nothing);
    world.in_every_engine(check).await;
}

#[tokio::test]
async fn while_the_wasm_is_on_its_way_everything_is_there() {
    let world = World::default().instead_of(".wasm", Instead::Silence);
    world
        .in_every_engine(|visitor| async move {
            check(visitor.clone()).await;
            check_links(visitor).await;
        })
        .await;
}
