//! What the browser stores of the site, in its stores and on the disk.

use crate::visitor::{Visitor, wait_for};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Everything that a page can store. A browser that lacks a store has nothing in it.
const READ_STORAGE: &str = "
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
    /// Stores something for the site in the browser, as a later version of a page might do by
    /// mistake.
    pub async fn store_something(&self) {
        let script =
            "localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b'); return null";
        let _: Value = self.run_script(script, json!(null)).await;
    }

    /// Asserts that the browser stores nothing of the site. A page of the site must be open.
    pub async fn assert_nothing_stored(&self) {
        let stored = self.driver.execute_async(READ_STORAGE, Vec::new()).await.expect("an answer");
        let nothing: Value = json!({
            "cookies": "", "local": [], "session": [], "databases": [], "caches": [], "workers": 0,
        });
        assert_eq!(stored.json(), &nothing, "something is kept");
        let cookies = self.driver.get_all_cookies().await.expect("cookies");
        assert!(cookies.is_empty(), "cookies are kept: {cookies:?}");
    }

    /// What `localStorage` contains, by name.
    pub async fn stored_items(&self) -> Vec<(String, String)> {
        self.query("return Object.entries(localStorage)", json!(null)).await
    }

    pub async fn wait_until_stored_count(&self, count: usize) {
        wait_for(format!("{count} things kept"), async || {
            (self.stored_items().await.len() == count).then_some(())
        })
        .await;
    }

    /// Waits until an item in `localStorage` contains these words.
    pub async fn wait_until_stored(&self, words: &str) {
        wait_for(format!("{words:?} to be kept"), async || {
            self.stored_items().await.iter().any(|(_, text)| text.contains(words)).then_some(())
        })
        .await;
    }

    /// Waits until no item in `localStorage` contains these words.
    pub async fn wait_until_not_stored(&self, words: &str) {
        wait_for(format!("{words:?} to be kept no more"), async || {
            self.stored_items().await.iter().all(|(_, text)| !text.contains(words)).then_some(())
        })
        .await;
    }

    /// The files of the browser's profile that contain a text, in UTF-8 or UTF-16.
    pub fn profile_files_containing(&self, text: &str) -> Vec<String> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = Vec::new();
        search(&self.profile, &[text.as_bytes(), &wide], &mut found);
        found
    }
}

fn search(folder: &Path, wanted: &[&[u8]], found: &mut Vec<String>) {
    let entries = fs::read_dir(folder).expect("the folder of the browser").flatten();
    for path in entries.map(|entry| entry.path()).filter(|path| !path.is_symlink()) {
        if path.is_dir() {
            search(&path, wanted, found);
        } else if let Ok(bytes) = fs::read(&path) {
            let holds = |wanted: &[u8]| bytes.windows(wanted.len()).any(|part| part == wanted);
            if wanted.iter().any(|wanted| holds(wanted)) {
                found.push(path.display().to_string());
            }
        }
    }
}
