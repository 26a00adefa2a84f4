//! The page is complete without scripts, without WebAssembly, and when the Wasm file never arrives.

use crate::setup::{CONTENT, Setup};
use crate::visitor::{Role, Visitor, guide_addresses};
use browser_harness::{Scripts, StubResponse};

/// Every step, every hotline and the exit are on the page, and no button that needs a script.
async fn check(visitor: Visitor) {
    for path in guide_addresses() {
        visitor.open(&path).await;
        let words = visitor.words().await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(visitor.steps().await, all, "{path}");
        for sentence in words.step.values().flat_map(|step| step.sentences()) {
            visitor.wait_until_text_contains(sentence).await;
        }
        visitor.wait_until_visible(Role::Link, &words.page.exit).await;
        visitor.assert_text_as_written(&path).await;
        visitor.unfold_everything().await;
        for line in &CONTENT.hotlines {
            visitor.wait_until_text_contains(&line.name).await;
            visitor.assert_reachable(line).await;
        }
        // Buttons that need a script are not shown.
        for button in [&words.walk.next, &words.page.copy, &words.page.exit_keys] {
            visitor.wait_until_hidden(Role::Button, button).await;
        }
        assert!(!visitor.text().await.contains(&words.page.exit_keys), "{path}");
        assert!(!visitor.is_alive().await, "{path}");
    }
}

/// The link into the walk is a plain link to the first step, each wish one to its step, and the links
/// to other pages are plain links, too.
async fn check_links(visitor: Visitor) {
    visitor.open("/").await;
    let words = visitor.words().await;
    visitor.choose(Role::Link, &words.opening.begin).await;
    visitor.wait_until_step_on_top(&CONTENT.guide.steps[0].id).await;
    for need in &CONTENT.guide.needs {
        visitor.choose(Role::Link, &words.need[&need.id]).await;
        match &need.step {
            Some(_) if need.lines => visitor.wait_until_callable("988").await,
            Some(step) => visitor.wait_until_step_on_top(step).await,
            None => {
                let families = &CONTENT.languages[0].families.title;
                visitor.wait_until_visible(Role::Heading, families).await;
                visitor.open("/").await;
            }
        }
    }
    visitor.choose(Role::Link, &words.page.about).await;
    visitor.wait_until_visible(Role::Heading, &words.about.title).await;
}

#[tokio::test]
async fn without_scripts_everything_is_there() {
    let setup = Setup::with_scripts(Scripts::Blocked);
    setup
        .run_in_every_engine(|visitor| async move {
            check(visitor.clone()).await;
            check_links(visitor).await;
        })
        .await;
}

#[tokio::test]
async fn without_web_assembly_everything_is_there() {
    let setup = Setup::with_scripts(Scripts::WithoutWasm);
    setup.run_in_every_engine(check).await;
}

#[tokio::test]
async fn without_the_wasm_file_everything_is_there() {
    let setup = Setup::default().with_response(".wasm", StubResponse::NotFound);
    setup.run_in_every_engine(check).await;
}

#[tokio::test]
async fn while_the_wasm_is_on_its_way_everything_is_there() {
    let setup = Setup::default().with_response(".wasm", StubResponse::Silence);
    setup
        .run_in_every_engine(|visitor| async move {
            check(visitor.clone()).await;
            check_links(visitor).await;
        })
        .await;
}
