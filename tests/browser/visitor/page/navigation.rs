//! Opens pages, goes back, and waits until a page is alive.

use crate::setup::CONTENT;
use crate::visitor::{Visitor, wait_for};
use serde_json::{Value, json};

impl Visitor {
    /// Opens a page of the site and waits until it can be read, alive or not.
    pub async fn open(&self, path: &str) {
        let address = format!("{}{path}", self.site.origin());
        // If only the fragment differed from the last address, the page would not be loaded anew.
        let page = |address: &str| address.split('#').next().map(str::to_owned);
        if page(&self.address().await) == page(&address) {
            self.go_to("about:blank").await;
        }
        self.go_to(&address).await;
    }

    /// Starts to open a page of the site and returns at once.
    pub async fn open_without_waiting(&self, path: &str) {
        let address = format!("{}{path}", self.site.origin());
        self.driver.goto(address).await.expect("the page begins to open");
    }

    /// Opens a page of the site and waits until it is alive.
    pub async fn open_alive(&self, path: &str) {
        self.open(path).await;
        self.wait_until_alive().await;
    }

    /// Leaves through the address bar of the browser.
    pub async fn open_another_site(&self) {
        self.go_to(&CONTENT.host.exit).await;
    }

    /// Opens a file of the site that runs and stores nothing, so that a test can look at what the
    /// browser stores for the site.
    pub async fn open_robots_txt(&self) {
        self.open("/robots.txt").await;
    }

    /// Opens a tab and switches to it.
    pub async fn open_new_tab(&self) {
        let tab = self.driver.new_tab().await.expect("a tab");
        self.driver.switch_to_window(tab).await.expect("the new tab");
    }

    pub(in crate::visitor) async fn go_to(&self, address: &str) {
        self.driver.goto(address).await.expect("the page opens");
        wait_for(format!("{address:.80} to be there"), async || {
            let script = "return document.readyState != 'loading'
                && location.href.split('#')[0] == argument.split('#')[0]";
            self.is_true(script, json!(address)).await.then_some(())
        })
        .await;
    }

    /// Whether a page of the site opens, from the network or from the service worker.
    pub async fn can_open(&self, path: &str) -> bool {
        self.go_to("about:blank").await;
        _ = self.driver.goto(format!("{}{path}", self.site.origin())).await;
        let script = "return document.getElementById('exit') != null";
        self.driver.execute(script, Vec::new()).await.is_ok_and(|seen| seen.json() == &json!(true))
    }

    /// Waits until all islands of the page are alive.
    pub async fn wait_until_alive(&self) {
        wait_for("the page to come alive", async || self.is_alive().await.then_some(())).await;
    }

    pub async fn is_alive(&self) -> bool {
        self.run_script("return document.documentElement.hasAttribute('data-ready')", json!(null))
            .await
    }

    /// Waits until the page is in this language.
    pub async fn wait_until_language(&self, code: &str) {
        wait_for(format!("a page in {code}"), async || {
            let script =
                "return document.readyState != 'loading' && document.documentElement.lang == argument";
            self.is_true(script, json!(code)).await.then_some(())
        })
        .await;
    }

    pub async fn address(&self) -> String {
        self.driver.current_url().await.expect("an address").to_string()
    }

    /// Presses Back in the browser and waits for the page of the entry before. There must be one.
    pub async fn press_browser_back(&self) {
        let _: Value = self.run_script("window.here = true; return null", json!(null)).await;
        self.driver.back().await.expect("back");
        wait_for("Back to show another page", async || {
            let script = "return document.readyState != 'loading' && !window.here";
            self.is_true(script, json!(null)).await.then_some(())
        })
        .await;
    }

    pub async fn reload(&self) {
        let _: Value = self.run_script("window.here = true; return null", json!(null)).await;
        self.driver.refresh().await.expect("it reloads");
        wait_for("the page to be a new one", async || {
            let script = "return document.readyState != 'loading' && !window.here";
            self.is_true(script, json!(null)).await.then_some(())
        })
        .await;
    }

    /// Closes the browser, which then writes to the disk what it wants to store.
    pub async fn close_browser(&self) {
        self.driver.clone().quit().await.expect("it closes");
    }
}
