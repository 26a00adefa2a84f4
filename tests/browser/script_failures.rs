//! When a file of the site fails, the guidance, the numbers and the exit remain.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Visitor};
use browser_harness::{Engine, Site, StubResponse};

/// The page of a network that asks for a payment first: it answers every request with this page.
const SIGN_IN: &str = "<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>";

/// Failures of the files that the walk needs: a name, the file, and the response in its place.
fn faults() -> Vec<(&'static str, String, StubResponse)> {
    const WASM: &str = "application/wasm";
    const SCRIPT: &str = "text/javascript";
    let (loader, glue, wasm) =
        (Site::loader("/"), Site::asset("app-", ".js"), Site::asset("app-", ".wasm"));
    let of = |name: &str| Site::file(name);
    let mut corrupted = of(&wasm);
    let middle = corrupted.len() / 2;
    corrupted[middle..middle + 64].fill(0);
    let truncated = of(&wasm)[..middle].to_vec();
    // As after a release, while a page of the one before is still open somewhere.
    let other = [of(&loader).as_slice(), b"// Another release.\n"].concat();
    vec![
        ("no loader", loader.clone(), StubResponse::NotFound),
        ("half a loader", loader.clone(), StubResponse::Half(SCRIPT, of(&loader))),
        ("another release's loader", loader.clone(), StubResponse::File(SCRIPT, other)),
        ("a page for a loader", loader, StubResponse::Page(SIGN_IN.into())),
        ("no glue", glue.clone(), StubResponse::NotFound),
        ("a page for glue", glue.clone(), StubResponse::Page(SIGN_IN.into())),
        ("glue that never comes", glue, StubResponse::Silence),
        ("truncated Wasm", wasm.clone(), StubResponse::File(WASM, truncated)),
        ("corrupted Wasm", wasm.clone(), StubResponse::File(WASM, corrupted)),
        ("half the Wasm", wasm.clone(), StubResponse::Half(WASM, of(&wasm))),
        ("a page for Wasm", wasm, StubResponse::Page(SIGN_IN.into())),
    ]
}

impl Visitor {
    /// Asserts that every step is shown and every hotline can be reached, and that the exit works.
    async fn assert_help_and_exit_work(&self) {
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(self.steps().await, all);
        self.unfold_everything().await;
        for line in &CONTENT.hotlines {
            self.assert_reachable(line).await;
        }
        self.tap_exit().await;
        self.wait_until_exit_site().await;
    }
}

#[tokio::test]
async fn whatever_breaks_the_guidance_and_the_exit_remain() {
    run_in_every_engine(|visitor| async move {
        for (fault, file, response) in faults() {
            println!("{fault}");
            visitor.stub_response(&file, response);
            visitor.open("/").await;
            visitor.assert_text_as_written("/").await;
            visitor.assert_help_and_exit_work().await;
            // From now on the file is whole again.
            let media_type =
                if file.ends_with(".wasm") { "application/wasm" } else { "text/javascript" };
            visitor.stub_response(&file, StubResponse::File(media_type, Site::file(&file)));
        }
        visitor.open_alive("/").await;
    })
    .await;
}

#[tokio::test]
async fn a_host_that_does_not_know_wasm_serves_all_of_it() {
    let wasm = Site::asset("app-", ".wasm");
    Setup::default()
        .with_response(&wasm, StubResponse::File("application/octet-stream", Site::file(&wasm)))
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            visitor.tap_next().await;
        })
        .await;
}

#[tokio::test]
async fn when_the_network_is_lost_what_has_arrived_works() {
    for silent in [".wasm", ".js", "/agency.json"] {
        Setup::default()
            .with_response(silent, StubResponse::Silence)
            .run_in_every_engine(|visitor| async move {
                visitor.open("/").await;
                visitor.site.network.cut();
                visitor.assert_help_and_exit_work().await;
            })
            .await;
    }
}

#[tokio::test]
async fn half_a_page_has_the_first_help_and_the_exit() {
    let page = Site::written_page("/").into_bytes();
    Setup::default()
        .with_response("/", StubResponse::Half("text/html; charset=utf-8", page))
        .run_in_every_engine(|visitor| async move {
            visitor.open_without_waiting("/").await;
            visitor.wait_until_callable("988").await;
            visitor.wait_until_text_contains(&CONTENT.languages[0].guide.opening.title).await;
            // When the network is cut, WebKitGTK replaces this page by a page of its own.
            if visitor.engine != Engine::WebKit {
                visitor.site.network.cut();
            }
            visitor.wait_until_callable("911").await;
            visitor.tap_exit().await;
            visitor.wait_until_exit_site().await;
        })
        .await;
}

#[tokio::test]
async fn a_browser_whose_storage_refuses_makes_no_difference() {
    let refusing = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError') } })";
    Setup::default()
        .with_response("/", StubResponse::Page(Site::page_with_script("/", refusing)))
        .run_in_every_engine(|visitor| async move {
            let before = visitor.history_length().await;
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            visitor.walk_to_end(&[]).await;
            visitor.tap_exit().await;
            visitor.assert_left_for_good(before).await;
        })
        .await;
}

#[tokio::test]
async fn a_clock_that_is_wrong_by_years_makes_no_difference() {
    let written = Site::written_page("/");
    for year in [1999, 2061] {
        let clock = format!(
            "const now = Date.UTC({year}, 0, 1); Date = class extends Date {{
                constructor(...of) {{ super(...of.length ? of : [now]) }}
                static now() {{ return now }}
            }}"
        );
        let page = Site::page_with_script("/", &clock);
        assert_ne!(page, written);
        Setup::default()
            .with_response("/", StubResponse::Page(page))
            .run_in_every_engine(move |visitor| async move {
                visitor.open_alive("/").await;
                visitor
                    .inject_script(&format!(
                        "if (new window.Date().getUTCFullYear() != {year}) throw 0"
                    ))
                    .await;
                visitor.start_walk().await;
                visitor.walk_to_end(&[]).await;
                visitor.tap_show_all().await;
                visitor.assert_help_and_exit_work().await;
            })
            .await;
    }
}

#[tokio::test]
async fn when_the_wasm_fails_nothing_stays_hidden() {
    // As if Rust panicked while it shows the next screen.
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
    Setup::default()
        .with_response("/", StubResponse::Page(Site::page_with_script("/", breaks)))
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            visitor.tap_next().await;
            visitor.inject_script("breaks()").await;
            visitor.choose(Role::Button, &visitor.words().await.walk.next).await;
            visitor.wait_until_visible(Role::Heading, &visitor.words().await.opening.title).await;
            visitor.assert_help_and_exit_work().await;
        })
        .await;
}
