//! The visitor writes notes for a report.

use crate::visitor::{Visitor, until};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use thirtyfour::Key;

impl Visitor {
    /// Taps the field with this label and types.
    pub async fn writes(&self, asked: &str, own: &str) {
        let script = "return all('[role=textbox]').find((one) => name(one) == said) ?? null";
        let field = self.finds_by(script, asked).await;
        self.taps(&field).await;
        // WebKit's driver takes a line's end for nothing, so the key is pressed.
        let enter = char::from(Key::Enter).to_string();
        field.send_keys(own.replace('\n', &enter)).await.expect("typing");
    }

    /// Types where the focus is.
    pub async fn types_here(&self, own: &str) {
        self.driver
            .active_element()
            .await
            .expect("the focus")
            .send_keys(own)
            .await
            .expect("typing");
    }

    /// Whatever stands in fields for text, hidden or not.
    pub async fn has_written(&self) -> Vec<String> {
        self.script(WRITTEN, json!(null)).await
    }

    /// The exit's tap is a script's: while a browser waits for the other site, no driver looks.
    pub async fn has_written_right_after_the_exit(&self) -> Vec<String> {
        let script = ["document.getElementById('exit').click();", WRITTEN].concat();
        self.script(&script, json!(null)).await
    }

    /// Taps a button beneath the notes.
    pub async fn chooses_of_the_notes(&self, button: &str) {
        let script = "return all('.notes button').find((one) => text(one) == said) ?? null";
        let button = self.finds_by(script, button).await;
        self.taps(&button).await;
    }

    /// From now on, until the next page, the browser has a share sheet.
    pub async fn has_a_share_sheet(&self) {
        let script = "document.documentElement.dataset.shares = '';
            const share = (data) => { window.shared = data.text; return Promise.resolve() };
            Object.defineProperty(navigator, 'share', { value: share }); return null";
        let _: Value = self.script(script, json!(null)).await;
    }

    /// What came to the share sheet.
    pub async fn has_shared(&self) -> String {
        self.finds_in_the_window("shared").await
    }

    /// From now on, until the next page, printing takes what would stand on the paper. No driver
    /// reads a printed page, so what holds on paper holds on the screen meanwhile.
    pub async fn has_a_printer(&self) {
        let script = "window.print = () => {
                const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
                const media = rules.map((rule) => rule.media).filter((media) => media);
                const before = media.map((one) => one.mediaText);
                const paper = { print: 'all', screen: 'not all' };
                media.forEach((one) => { one.mediaText = paper[one.mediaText] ?? one.mediaText });
                window.printed = document.body.innerText;
                media.forEach((one, place) => { one.mediaText = before[place] });
            };
            return null";
        let _: Value = self.script(script, json!(null)).await;
    }

    /// What came to the paper.
    pub async fn has_printed(&self) -> String {
        self.finds_in_the_window("printed").await
    }

    async fn finds_in_the_window(&self, name: &str) -> String {
        until(format!("something to be {name}"), async || {
            self.asks::<Option<String>>("return window[said] ?? null", json!(name)).await
        })
        .await
    }

    pub async fn reloads(&self) {
        let _: Value = self.script("window.here = true; return null", json!(null)).await;
        self.driver.refresh().await.expect("it reloads");
        until("the page to be a new one", async || {
            let script = "return document.readyState != 'loading' && !window.here";
            self.finds_true(script, json!(null)).await.then_some(())
        })
        .await;
    }

    /// Closes the browser, which then writes what it wants to keep.
    pub async fn closes_the_browser(&self) {
        self.driver.clone().quit().await.expect("it closes");
    }

    /// The files of the browser in which a text stands, as browsers write it.
    pub fn files_that_hold(&self, text: &str) -> Vec<String> {
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut found = Vec::new();
        search(&self.profile, &[text.as_bytes(), &wide], &mut found);
        found
    }
}

const WRITTEN: &str = "return [...document.querySelectorAll('textarea, [contenteditable]')]
    .map((one) => (one.value ?? one.innerText).trim()).filter((one) => one)";

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
