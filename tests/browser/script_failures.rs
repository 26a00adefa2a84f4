//! Whatever of the site breaks: the guidance, the numbers and the exit remain.

use crate::scenario::{CONTENT, World, in_every_engine};
use crate::visitor::{Role, Visitor};
use browser_harness::{Engine, Instead, Site};

/// A network that wants to be paid first answers everything with its own page.
const SIGN_IN: &str = "<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>";

/// What may come instead of a file on which the walk rests.
fn faults() -> Vec<(&'static str, String, Instead)> {
    const WASM: &str = "application/wasm";
    const SCRIPT: &str = "text/javascript";
    let (loader, glue, wasm) =
        (Site::loader("/"), Site::asset("app-", ".js"), Site::asset("app-", ".wasm"));
    let of = |name: &str| Site::file(name);
    let mut corrupted = of(&wasm);
    let middle = corrupted.len() / 2;
    corrupted[middle..middle + 64].fill(0);
    let truncated = of(&wasm)[..middle].to_vec();
    // As after a release, when a page of the last one is still open somewhere.
    let other = [of(&loader).as_slice(), b"// Another release.\n"].concat();
    vec![
        ("no loader", loader.clone(), Instead::Nothing),
        ("half a loader", loader.clone(), Instead::Half(SCRIPT, of(&loader))),
        ("another release's loader", loader.clone(), Instead::File(SCRIPT, other)),
        ("a page for a loader", loader, Instead::Page(SIGN_IN.into())),
        ("no glue", glue.clone(), Instead::Nothing),
        ("a page for glue", glue.clone(), Instead::Page(SIGN_IN.into())),
        ("glue that never comes", glue, Instead::Silence),
        ("truncated Wasm", wasm.clone(), Instead::File(WASM, truncated)),
        ("corrupted Wasm", wasm.clone(), Instead::File(WASM, corrupted)),
        ("half the Wasm", wasm.clone(), Instead::Half(WASM, of(&wasm))),
        ("a page for Wasm", wasm, Instead::Page(SIGN_IN.into())),
    ]
}

impl Visitor {
    /// She reads every step, can reach every line, and gets away.
    async fn is_not_left_alone(&self) {
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(self.steps().await, all);
        self.unfolds_everything().await;
        for line in &CONTENT.hotlines {
            self.can_reach(line).await;
        }
        self.leaves().await;
        self.sees_the_other_site().await;
    }
}

#[tokio::test]
async fn whatever_breaks_the_guidance_and_the_exit_remain() {
    in_every_engine(|visitor| async move {
        for (fault, file, instead) in faults() {
            println!("{fault}");
            visitor.finds_instead_of(&file, instead);
            visitor.opens("/").await;
            visitor.sees_only_what_was_written("/").await;
            visitor.is_not_left_alone().await;
            // What comes next time is whole again.
            let media_type =
                if file.ends_with(".wasm") { "application/wasm" } else { "text/javascript" };
            visitor.finds_instead_of(&file, Instead::File(media_type, Site::file(&file)));
        }
        visitor.opens_alive("/").await;
    })
    .await;
}

#[tokio::test]
async fn a_host_that_does_not_know_wasm_serves_all_of_it() {
    let wasm = Site::asset("app-", ".wasm");
    World::default()
        .instead_of(&wasm, Instead::File("application/octet-stream", Site::file(&wasm)))
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/").await;
            visitor.starts_walking().await;
            visitor.skips().await;
        })
        .await;
}

#[tokio::test]
async fn when_the_network_is_lost_what_has_arrived_works() {
    for silent in [".wasm", ".js", "/agency.json"] {
        World::default()
            .instead_of(silent, Instead::Silence)
            .in_every_engine(|visitor| async move {
                visitor.opens("/").await;
                visitor.site.cable.is_cut();
                visitor.is_not_left_alone().await;
            })
            .await;
    }
}

#[tokio::test]
async fn half_a_page_has_the_first_help_and_the_exit() {
    let page = Site::written("/").into_bytes();
    World::default()
        .instead_of("/", Instead::Half("text/html; charset=utf-8", page))
        .in_every_engine(|visitor| async move {
            visitor.begins_to_open("/").await;
            visitor.can_call("988").await;
            visitor.reads(&CONTENT.languages[0].guide.opening.title).await;
            // WebKitGTK then puts its own page in place of this one.
            if visitor.engine != Engine::WebKit {
                visitor.site.cable.is_cut();
            }
            visitor.can_call("911").await;
            visitor.leaves().await;
            visitor.sees_the_other_site().await;
        })
        .await;
}

#[tokio::test]
async fn a_browser_whose_storage_refuses_makes_no_difference() {
    let refusing = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } })";
    World::default()
        .instead_of("/", Instead::Page(Site::written_with("/", refusing)))
        .in_every_engine(|visitor| async move {
            let before = visitor.entries().await;
            visitor.opens_alive("/").await;
            visitor.starts_walking().await;
            visitor.walks_to_the_end(&[]).await;
            visitor.leaves().await;
            visitor.is_gone(before).await;
        })
        .await;
}

#[tokio::test]
async fn a_clock_that_is_wrong_by_years_makes_no_difference() {
    let written = Site::written("/");
    for year in [1999, 2061] {
        let clock = format!(
            "const now = Date.UTC({year}, 0, 1); Date = class extends Date {{
                constructor(...of) {{ super(...of.length ? of : [now]) }}
                static now() {{ return now }}
            }}"
        );
        let page = Site::written_with("/", &clock);
        assert_ne!(page, written);
        World::default()
            .instead_of("/", Instead::Page(page))
            .in_every_engine(move |visitor| async move {
                visitor.opens_alive("/").await;
                visitor
                    .lives_with(&format!(
                        "if (new window.Date().getUTCFullYear() != {year}) throw 0"
                    ))
                    .await;
                visitor.starts_walking().await;
                visitor.walks_to_the_end(&[]).await;
                visitor.shows_everything().await;
                visitor.is_not_left_alone().await;
            })
            .await;
    }
}

#[tokio::test]
async fn when_a_piece_breaks_nothing_stays_hidden() {
    // As when Rust panics in the middle of showing the next screen.
    let breaks = "window.breaks = () => {
        const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'hidden');
        let left = 5;
        const set = function (value) {
            if (left--) return own.set.call(this, value);
            Object.defineProperty(HTMLElement.prototype, 'hidden', own);
            throw new WebAssembly.RuntimeError('unreachable');
        };
        Object.defineProperty(HTMLElement.prototype, 'hidden', { ...own, set });
    }";
    World::default()
        .instead_of("/", Instead::Page(Site::written_with("/", breaks)))
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/").await;
            visitor.starts_walking().await;
            visitor.skips().await;
            visitor.lives_with("breaks()").await;
            visitor.chooses(Role::Button, &visitor.words().await.walk.next).await;
            visitor.sees(Role::Heading, &visitor.words().await.opening.title).await;
            visitor.is_not_left_alone().await;
        })
        .await;
}
