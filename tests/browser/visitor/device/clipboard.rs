//! A clipboard that works, refuses, or is missing.

use crate::visitor::{Visitor, wait_for};
use serde_json::{Value, json};

/// What happens when the page copies.
#[derive(Clone, Copy, Debug)]
pub enum Clipboard {
    Working,
    Refusing,
    /// As on a page without https.
    Missing,
}

impl Visitor {
    /// From now on, until the next page. A copied text is recorded on its way to the clipboard:
    /// reading the clipboard needs a permission, which each browser grants in another way.
    pub async fn stub_clipboard(&self, clipboard: Clipboard) {
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
        let _: Value = self.run_script(script, json!(null)).await;
    }

    pub async fn wait_for_copied_text(&self) -> String {
        wait_for("something to be copied", async || {
            self.run_script::<Option<String>>("return window.copied ?? null", json!(null)).await
        })
        .await
    }

    /// Taps the button that copies a message in a language.
    pub async fn copy_message(&self, id: &str, language: &str) {
        let script =
            "return all('[data-do=copy]').find((one) => one.dataset.of == argument) ?? null";
        let button = self.wait_for_element_by_script(script, &[id, "-", language].concat()).await;
        self.tap(&button).await;
    }

    /// Where each message leads, as a text to somebody: the id of its element, the target without
    /// the words, and the words. Computers hide these links, and nothing is opened.
    pub async fn message_links(&self) -> Vec<[String; 3]> {
        let script =
            "addEventListener('click', (event) => event.preventDefault(), { capture: true });
            const links = [...document.querySelectorAll('a[data-do=text]')];
            return links.map((link) => {
                link.click();
                const [target, body] = link.getAttribute('href').split('=');
                return [link.dataset.of, target, decodeURIComponent(body)];
            })";
        self.query(script, json!(null)).await
    }
}
