//! Responses that a test replaces, and the requests that the browser sent.

use crate::setup::CONTENT;
use crate::visitor::{Visitor, wait_for};
use axum::http::{Method, StatusCode};
use browser_harness::{Engine, StubResponse};
use serde_json::json;

impl Visitor {
    /// From now on, responds with this to every request of the site whose path ends so.
    pub fn stub_response(&self, suffix: &str, response: StubResponse) {
        self.site.respond_with(suffix, response);
    }

    /// From now on, responds with this at one path of the site.
    pub fn stub_response_at(&self, path: &str, response: StubResponse) {
        self.site.respond_at(path, response);
    }

    /// Waits until a file of the site was requested and answered, with or without success, since
    /// the page was opened, and until the page has shown what follows from it.
    pub async fn wait_until_fetched(&self, path: &str) {
        wait_for(format!("{path} to be answered"), async || {
            let requests = self.site.requests();
            let last_page = requests.iter().rposition(|request| request.path.ends_with('/'))?;
            let mut since = requests[last_page..].iter();
            since.any(|request| request.path == path && request.status.is_some()).then_some(())
        })
        .await;
        // The page got its response before the test gets this one, and shows what follows from it
        // within the next two frames.
        let settled = "const done = arguments[arguments.length - 1];
            const frame = () => new Promise(requestAnimationFrame);
            fetch(arguments[0], { headers: { 'browser-test': '' } }).then((answer) => answer.text()).then(frame).then(frame).then(done)";
        let settled = self.driver.execute_async(settled, vec![json!(path)]).await;
        settled.expect("the page settles");
    }

    /// Asserts that only the site was asked, and the exit's target.
    pub fn assert_no_third_party_requests(&self) {
        let exit = CONTENT.host.exit.trim_start_matches("https://").trim_end_matches('/');
        let others = self.proxy.requests().into_iter().filter(|request| request.host != exit);
        let others: Vec<_> = others
            .map(|request| request.host + request.path.as_deref().unwrap_or_default())
            .collect();
        assert!(others.is_empty(), "another site was asked: {others:?}");
    }

    /// Asserts that only the site was asked, not even the exit's target.
    pub fn assert_no_outside_requests(&self) {
        assert_eq!(self.proxy.requested_hosts(), Vec::<String>::new(), "another site was asked");
    }

    /// Asserts that every request was a plain GET of a file that the build made: no query, no
    /// cookie, no referrer.
    pub fn assert_only_files_requested(&self) {
        for request in self.site.requests() {
            let path = &request.path;
            assert_eq!(request.method, Method::GET, "{path}");
            let is_file =
                |status: StatusCode| status.is_success() || status == StatusCode::NOT_MODIFIED;
            assert!(request.status.is_none_or(is_file), "{path}: {request:?}");
            assert!(!path.contains(['?', '#']), "{path} tells something");
            assert!(!request.headers.contains_key("cookie"), "{path} came with a cookie");
            assert!(!request.headers.contains_key("referer"), "{path} came with a referrer");
        }
    }

    /// Asserts that the log of the browser is empty. Only Chromium's driver has a log.
    pub async fn assert_no_console_errors(&self) {
        if self.engine == Engine::Chromium {
            let log = self.driver.browser_log().await.expect("the browser's log");
            let log: Vec<_> = log.into_iter().map(|entry| entry.message).collect();
            assert_eq!(log, Vec::<String>::new());
        }
    }
}
