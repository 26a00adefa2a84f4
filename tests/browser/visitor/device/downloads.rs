//! Files that the page saves.

use crate::visitor::{Visitor, wait_for};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser_harness::{Engine, download_folder};
use serde_json::{Value, json};
use std::fs;

/// The name and content of a file.
pub type File = (String, Vec<u8>);

/// Records each file that the page gives to the browser to save, with its name.
const RECORD: &str = "
    const made = new Map(), make = URL.createObjectURL.bind(URL);
    const click = HTMLElement.prototype.click;
    window.saved = [];
    URL.createObjectURL = (blob) => {
        const address = make(blob);
        made.set(address, blob);
        return address;
    };
    HTMLAnchorElement.prototype.click = function () {
        if (this.download) saved.push([this.download, made.get(this.href)]);
        if (!this.download || isSavedForReal) click.call(this);
    };
    return null";

/// The last file that was saved, as its name and a `data:` address.
const LAST: &str = "
    const done = arguments[arguments.length - 1];
    const last = window.saved?.at(-1);
    if (!last) return done(null);
    const reader = new FileReader();
    reader.onload = () => done([last[0], reader.result]);
    reader.onerror = () => done(null);
    reader.readAsDataURL(last[1])";

impl Visitor {
    /// Records what the page saves, from now on, until the next page. In WebKit, whose folder for
    /// downloads cannot be set, nothing is really saved.
    pub async fn stub_downloads(&self) {
        let is_real = self.engine != Engine::WebKit;
        let script = format!("window.isSavedForReal = {is_real}; {RECORD}");
        let _: Value = self.run_script(&script, json!(null)).await;
    }

    /// How many files were saved since the page was opened.
    pub async fn saved_file_count(&self) -> usize {
        self.run_script("return window.saved.length", json!(null)).await
    }

    /// Waits until `count` files were saved, and returns the last one.
    pub async fn wait_for_saved_file(&self, count: usize) -> File {
        wait_for(format!("file {count} to be saved"), async || {
            (self.saved_file_count().await == count).then_some(())
        })
        .await;
        let answer = wait_for("what was saved", async || {
            let answer = self.driver.execute_async(LAST, Vec::new()).await.ok()?;
            serde_json::from_value::<Option<(String, String)>>(answer.json().clone()).ok()?
        })
        .await;
        let (name, address) = answer;
        let (_, bytes) = address.split_once("base64,").unwrap_or(("", ""));
        (name, BASE64_STANDARD.decode(bytes).expect("a browser's own base64"))
    }

    /// Waits until the file is in the folder for downloads, whole. Does nothing in WebKit, which
    /// saves nothing.
    pub async fn wait_until_on_disk(&self, file: &File) {
        if self.engine == Engine::WebKit {
            return;
        }
        let (name, bytes) = file;
        let path = download_folder(&self.profile).join(name);
        wait_for(format!("{name} in the folder of downloads"), async || {
            fs::read(&path).is_ok_and(|found| &found == bytes).then_some(())
        })
        .await;
    }
}
