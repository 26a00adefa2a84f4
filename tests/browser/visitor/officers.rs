//! An officer shares the guide, and has a device keep it.

use crate::visitor::{Visitor, until};
use serde_json::{Value, json};

/// Has the browser look for another release.
const LOOKS: &str = "navigator.serviceWorker.getRegistration().then(async (registration) => {
        await registration.update().catch(() => {});
        window.looked = registration;
    });
    return null";

impl Visitor {
    /// The link that is shared, as it stands on the page.
    pub async fn sees_link(&self, link: &str) {
        until(format!("the link {link}"), async || {
            let script = "return text(document.getElementById('link') ?? document.body) == said";
            self.finds_true(script, json!(link)).await.then_some(())
        })
        .await;
    }

    /// The code says in words where it leads.
    pub async fn sees_code(&self, label: &str) {
        until(format!("a code that says {label:?}"), async || {
            let script = "return all('svg[role=img]')
                .some((one) => one.getAttribute('aria-label') == said && one.querySelector('path'))";
            self.finds_true(script, json!(label)).await.then_some(())
        })
        .await;
    }

    /// The message that goes with the link.
    pub async fn message(&self) -> String {
        self.asks("return text(document.getElementById('message'))", json!(null)).await
    }

    /// Picks an entry of a list by its value.
    pub async fn picks(&self, list: &str, value: &str) {
        let script = "const list = all('select').find((one) => one.id == said[0]);
            list?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return [...list?.options ?? []].find((one) => one.value == said[1]) ?? null";
        let option = until(format!("{value:?} in {list}"), async || {
            self.looks_by(script, json!([list, value])).await
        })
        .await;
        option.click().await.unwrap_or_else(|error| panic!("{value:?} can be picked: {error}"));
        until(format!("{value:?} to be picked in {list}"), async || {
            let script = "return document.getElementById(said[0]).value == said[1]";
            self.finds_true(script, json!([list, value])).await.then_some(())
        })
        .await;
    }

    /// Where a link with this name leads.
    pub async fn href(&self, name: &str) -> String {
        let script = "return all('a[href]').find((one) => text(one) == said)?.href ?? ''";
        self.asks(script, json!(name)).await
    }

    /// The release of the page that is shown.
    pub async fn release(&self) -> String {
        self.asks("return document.documentElement.dataset.release ?? ''", json!(null)).await
    }

    /// Whether a page of the site comes from anywhere.
    pub async fn can_open(&self, path: &str) -> bool {
        self.goes_to("about:blank").await;
        _ = self.driver.goto(format!("{}{path}", self.site.origin())).await;
        let script = "return document.getElementById('exit') != null";
        self.driver.execute(script, Vec::new()).await.is_ok_and(|seen| seen.json() == &json!(true))
    }

    /// The browser has asked whether there is another release, and has taken it or not.
    pub async fn has_looked_for_another_release(&self) {
        let _: Value = self.asks(LOOKS, json!(null)).await;
        until("a browser that has looked for another release", async || {
            let script =
                "return !!window.looked && !window.looked.installing && !window.looked.waiting";
            self.finds_true(script, json!(null)).await.then_some(())
        })
        .await;
    }

    /// What this device keeps of the site is this release, and no other.
    pub async fn keeps_only_release(&self, release: &str) {
        let script = "const done = arguments[arguments.length - 1];
            caches.keys().then((names) => done(names.map((name) => name.split(' ').at(-1)).sort()))";
        let mut names = [release.to_owned(), "contacts".to_owned()];
        names.sort_unstable();
        until(format!("only {release} to be kept"), async || {
            let kept = self.driver.execute_async(script, Vec::new()).await.ok()?;
            (kept.json() == &json!(names)).then_some(())
        })
        .await;
    }

    /// The share sheet of this device does not open, or there is none.
    pub async fn has_a_share_sheet_that(&self, refuses: &str) {
        let script = "navigator.share = said
            ? () => Promise.reject(new DOMException('', said))
            : undefined;
            document.documentElement.toggleAttribute('data-shares', said != '');
            return null";
        let _: Value = self.asks(script, json!(refuses)).await;
    }
}
