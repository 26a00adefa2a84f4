//! What a visit leaves behind, and whom it asked.

use crate::scenario::CONTENT;
use crate::visitor::Visitor;
use axum::http::{Method, StatusCode};
use browser_harness::Engine;
use serde_json::{Value, json};

/// Everything that a page can keep. A browser that lacks a store has nothing of that kind.
const KEPT: &str = "
    const done = arguments[arguments.length - 1];
    (async () => done({
        cookies: document.cookie,
        local: Object.keys(localStorage),
        session: Object.keys(sessionStorage),
        databases: (await globalThis.indexedDB?.databases?.() ?? []).map((one) => one.name),
        caches: await globalThis.caches?.keys() ?? [],
        workers: (await navigator.serviceWorker?.getRegistrations() ?? []).length,
    }))().catch((error) => done(String(error)));
";

impl Visitor {
    /// Nothing of the site is kept in the browser. Asks on a page of the site.
    pub async fn keeps_nothing(&self) {
        let kept = self.driver.execute_async(KEPT, Vec::new()).await.expect("an answer");
        let nothing: Value = json!({
            "cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0,
        });
        assert_eq!(kept.json(), &nothing, "something is kept");
        let cookies = self.driver.get_all_cookies().await.expect("cookies");
        assert!(cookies.is_empty(), "cookies are kept: {cookies:?}");
    }

    /// Whatever happened: nobody but the site was asked, except for the exit's own target.
    pub fn asked_nobody_else(&self) {
        let exit = CONTENT.host.exit.trim_start_matches("https://").trim_end_matches('/');
        let others = self.outside.asked().into_iter().filter(|asked| asked.host != exit);
        let others: Vec<_> =
            others.map(|asked| asked.host + asked.path.as_deref().unwrap_or_default()).collect();
        assert!(others.is_empty(), "another site was asked: {others:?}");
    }

    /// Not even the exit's target.
    pub fn asked_nobody_at_all(&self) {
        assert_eq!(self.outside.hosts(), Vec::<String>::new(), "another site was asked");
    }

    /// Every request is for a file that the build made, or whether it is still as it was, and tells
    /// nothing besides.
    pub fn asked_for_files_only(&self) {
        for asked in self.site.asked() {
            let path = &asked.path;
            assert_eq!(asked.method, Method::GET, "{path}");
            let is_file =
                |status: StatusCode| status.is_success() || status == StatusCode::NOT_MODIFIED;
            assert!(asked.status.is_none_or(is_file), "{path}: {asked:?}");
            assert!(!path.contains(['?', '#']), "{path} tells something");
            assert!(!asked.headers.contains_key("cookie"), "{path} came with a cookie");
            assert!(!asked.headers.contains_key("referer"), "{path} came with a referrer");
        }
    }

    /// The browser has nothing to complain of. Only Chromium's driver tells.
    pub async fn saw_no_error(&self) {
        if self.engine == Engine::Chromium {
            let log = self.driver.browser_log().await.expect("the browser's log");
            let log: Vec<_> = log.into_iter().map(|entry| entry.message).collect();
            assert_eq!(log, Vec::<String>::new());
        }
    }
}
