//! Files that go into a browser and come out of it.

use crate::visitor::{Visitor, until};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use browser_harness::{Engine, downloads};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// A file, by its name.
pub type File = (String, Vec<u8>);

/// Notes what the page hands to the browser to save, with its name, on its way there.
const WATCH: &str = "
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
    /// From now on, until the next page. No engine but these two can be told where to save.
    pub async fn watches_what_is_saved(&self) {
        let is_real = self.engine != Engine::WebKit;
        let script = format!("window.isSavedForReal = {is_real}; {WATCH}");
        let _: Value = self.script(&script, json!(null)).await;
    }

    /// How many files were saved since the page was opened.
    pub async fn count_of_saved_files(&self) -> usize {
        self.script("return window.saved.length", json!(null)).await
    }

    /// The file that was saved as number `count`, the last one.
    pub async fn has_saved(&self, count: usize) -> File {
        until(format!("file {count} to be saved"), async || {
            (self.count_of_saved_files().await == count).then_some(())
        })
        .await;
        let answer = until("what was saved", async || {
            let answer = self.driver.execute_async(LAST, Vec::new()).await.ok()?;
            serde_json::from_value::<Option<(String, String)>>(answer.json().clone()).ok()?
        })
        .await;
        let (name, address) = answer;
        let (_, bytes) = address.split_once("base64,").unwrap_or(("", ""));
        (name, BASE64_STANDARD.decode(bytes).expect("a browser's own base64"))
    }

    /// The file is in the folder of downloads, whole, where the browser can be told of one.
    pub async fn has_on_the_disk(&self, file: &File) {
        if self.engine == Engine::WebKit {
            return;
        }
        let (name, bytes) = file;
        let path = downloads(&self.profile).join(name);
        until(format!("{name} in the folder of downloads"), async || {
            fs::read(&path).is_ok_and(|found| &found == bytes).then_some(())
        })
        .await;
    }

    /// Chooses files of hers in a field of the page.
    pub async fn chooses_files(&self, field: &str, files: &[(&str, &[u8])]) {
        let paths: Vec<String> = files.iter().map(|file| self.holds(file)).collect();
        let script = "return document.getElementById(said) ?? null";
        let input =
            until(format!("the field {field}"), async || self.looks_by(script, json!(field)).await)
                .await;
        input.send_keys(paths.join("\n")).await.expect("files can be chosen");
    }

    /// Puts a file into her folder; gives its path.
    fn holds(&self, (name, bytes): &(&str, &[u8])) -> String {
        let folder: PathBuf = self.profile.join("hers");
        fs::create_dir_all(&folder).expect("a folder in hers");
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a file in it");
        path.to_str().expect("a path of letters").to_owned()
    }

    /// What the page says of files that it was given: each reason on its own.
    pub async fn reasons(&self) -> Vec<String> {
        self.asks("return all('#left-out li').map((one) => one.textContent)", json!(null)).await
    }

    /// The status beside the field of files says this.
    pub async fn hears_of_files(&self, words: &str) {
        until(format!("to hear {words:?} of the files"), async || {
            let script = "const said_ = document.querySelector('.take [role=status]');
                return text(said_).includes(said)";
            self.finds_true(script, json!(words)).await.then_some(())
        })
        .await;
    }

    pub async fn heard_of_files(&self, words: &str) -> bool {
        let script = "return text(document.querySelector('.take [role=status]')).includes(said)";
        self.asks(script, json!(words)).await
    }

    pub async fn has_reason_beginning(&self, words: &str) {
        until(format!("a reason that begins with {words:?}"), async || {
            self.reasons().await.iter().any(|reason| reason.starts_with(words)).then_some(())
        })
        .await;
    }

    /// A logo that was chosen here is shown.
    pub async fn sees_picture(&self) {
        until("the logo", async || self.has_picture().await.then_some(())).await;
    }

    pub async fn has_picture(&self) -> bool {
        let script = "return all('figure img').some((one) => one.complete && one.naturalWidth > 0)";
        self.asks(script, json!(null)).await
    }
}
