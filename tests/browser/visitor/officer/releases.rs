//! Which release of the site a page and the service worker are of.

use crate::visitor::{Visitor, wait_for};
use serde_json::{Value, json};

/// Lets the service worker look for a new release.
const CHECK: &str = "navigator.serviceWorker.getRegistration().then(async (registration) => {
        await registration.update().catch(() => {});
        window.looked = registration;
    });
    return null";

impl Visitor {
    /// The release of the page that is shown.
    pub async fn release(&self) -> String {
        self.query("return document.documentElement.dataset.release ?? ''", json!(null)).await
    }

    /// Lets the service worker look for a new release, and waits until it has installed it or found
    /// none.
    pub async fn check_for_new_release(&self) {
        let _: Value = self.query(CHECK, json!(null)).await;
        wait_for("a browser that has looked for another release", async || {
            let script =
                "return !!window.looked && !window.looked.installing && !window.looked.waiting";
            self.is_true(script, json!(null)).await.then_some(())
        })
        .await;
    }

    /// Waits until the caches of the service worker are those of one release and of the contacts.
    pub async fn wait_until_only_release_cached(&self, release: &str) {
        let script = "const done = arguments[arguments.length - 1];
            caches.keys().then((names) => done(names.map((name) => name.split(' ').at(-1)).sort()))";
        let mut names = [release.to_owned(), "contacts".to_owned()];
        names.sort_unstable();
        wait_for(format!("only {release} to be kept"), async || {
            let cached = self.driver.execute_async(script, Vec::new()).await.ok()?;
            (cached.json() == &json!(names)).then_some(())
        })
        .await;
    }
}
