//! The exit: leaving at once, and what the other site and the history of the tab learn.

use crate::setup::CONTENT;
use crate::visitor::{Role, Visitor, wait_for};
use browser_harness::STUB_PAGE;
use serde_json::json;

impl Visitor {
    pub async fn tap_exit(&self) {
        self.choose(Role::Link, &self.words().await.page.exit).await;
    }

    /// Taps the exit and asserts that the page, and its title, are blank before anything else can
    /// happen.
    ///
    /// The tap is a script's: while a browser waits for the other site, no driver looks at the
    /// page.
    pub async fn tap_exit_and_assert_blank(&self) {
        let script = "document.getElementById('exit').click();
            return [all('*').length, document.title.replace('\\u200b', '')]";
        let (things, title): (u32, String) = self.query(script, json!(null)).await;
        assert_eq!((things, title.as_str()), (0, ""), "things on the screen, and the title");
    }

    /// Waits until the page to which the exit leads is shown.
    pub async fn wait_until_exit_site(&self) {
        wait_for("the other site", async || {
            let is_there = self.address().await == CONTENT.host.exit;
            (is_there && self.text().await.contains(STUB_PAGE)).then_some(())
        })
        .await;
    }

    /// Asserts that the other site is shown and learned nothing, and that Back never shows this
    /// site.
    pub async fn assert_left_for_good(&self, entries_before: u32) {
        self.wait_until_exit_site().await;
        self.assert_origin_not_leaked();
        let entries = self.history_length().await;
        assert!(
            entries <= entries_before + 1,
            "{entries} entries in the tab, {entries_before} before the site was opened"
        );
        for _ in 1..entries {
            self.press_browser_back().await;
            let address = self.address().await;
            assert!(!address.starts_with(&self.site.origin()), "Back showed {address}");
        }
    }

    /// Asserts that no other site learned of this one, by a referrer or by another header.
    pub fn assert_origin_not_leaked(&self) {
        let origin = self.site.origin();
        let host = origin.trim_start_matches("http://");
        for request in self.proxy.requests() {
            assert_eq!(request.headers.get("referer"), None, "{} got a referrer", request.host);
            let mut headers = request.headers.values().filter_map(|value| value.to_str().ok());
            assert!(!headers.any(|value| value.contains(host)), "{:?}", request.headers);
        }
    }

    /// How many entries the history of the tab has.
    pub async fn history_length(&self) -> u32 {
        self.run_script("return history.length", json!(null)).await
    }
}
