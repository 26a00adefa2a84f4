//! The visitor copies words.

use crate::visitor::{Visitor, until};
use serde_json::{Value, json};

/// What the browser makes of a wish to copy.
#[derive(Clone, Copy, Debug)]
pub enum Clipboard {
    Working,
    Refusing,
    /// As on a page without https.
    Missing,
}

impl Visitor {
    /// From now on, until the next page. What is copied is noted on its way to the clipboard: a
    /// page may not read that without being allowed to, in each browser by other means.
    pub async fn has_a(&self, clipboard: Clipboard) {
        let script = match clipboard {
            Clipboard::Working => {
                "const own = navigator.clipboard, write = own.writeText.bind(own);
                own.writeText = (text) => write(text).then(() => { window.copied = text }); return null"
            }
            Clipboard::Refusing => {
                "navigator.clipboard.writeText = () => Promise.reject(new Error('no')); return null"
            }
            Clipboard::Missing => {
                "Object.defineProperty(navigator, 'clipboard', { value: undefined }); return null"
            }
        };
        let _: Value = self.script(script, json!(null)).await;
    }

    /// What came to the clipboard.
    pub async fn has_copied(&self) -> String {
        until("something to be copied", async || {
            self.script::<Option<String>>("return window.copied ?? null", json!(null)).await
        })
        .await
    }

    /// A screen reader says nothing like this, once the page has come to rest.
    pub async fn hears_no(&self, words: &str) {
        let rest = "const done = arguments[arguments.length - 1];
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)))";
        self.driver.execute_async(rest, Vec::new()).await.expect("the page comes to rest");
        assert!(!self.text().await.contains(words), "{words:?} was said");
    }

    /// A screen reader says this.
    pub async fn hears(&self, words: &str) {
        until(format!("to hear {words:?}"), async || {
            let script = "return [...document.querySelectorAll('[role=status]')]
                .some((one) => one.checkVisibility() && one.innerText.includes(said))";
            self.finds_true(script, json!(words)).await.then_some(())
        })
        .await;
    }
}
