//! The words of the content, and the text of the page.

use crate::setup::CONTENT;
use crate::visitor::{Visitor, wait_for};
use browser_harness::Site;
use content::words::{DeskWords, Words};
use serde_json::json;

impl Visitor {
    /// The words of the language of the page.
    pub async fn words(&self) -> &'static Words {
        let code: String =
            self.run_script("return document.documentElement.lang", json!(null)).await;
        let words = CONTENT
            .languages
            .iter()
            .map(|pack| &pack.guide)
            .find(|words| words.language.code == code);
        words.unwrap_or_else(|| panic!("no words in `{code}`"))
    }

    /// The words of the desk in the language of the page.
    pub async fn desk_words(&self) -> &'static DeskWords {
        let code = &self.words().await.language.code;
        let pack = CONTENT.languages.iter().find(|pack| pack.code() == code);
        let words = pack.and_then(|pack| pack.desk.as_ref());
        words.expect("the desk is written in the language of the page")
    }

    /// The text of the whole page, without what is hidden or folded.
    pub async fn text(&self) -> String {
        self.run_script("return document.body.innerText", json!(null)).await
    }

    /// The markup of the whole page, with what is hidden, folded or in attributes.
    pub async fn source(&self) -> String {
        self.run_script("return document.documentElement.outerHTML", json!(null)).await
    }

    pub async fn wait_until_text_contains(&self, words: &str) {
        wait_for(format!("to read {words:?}"), async || {
            self.text().await.contains(words).then_some(())
        })
        .await;
    }

    /// Asserts that the text of the page, hidden or not, is exactly that of the written page.
    pub async fn assert_text_as_written(&self, path: &str) {
        let script = "const body = (of) => of.body.textContent;
            const written = new DOMParser().parseFromString(argument, 'text/html');
            return [body(document), body(written)]";
        let (shown, written): (String, String) =
            self.query(script, json!(Site::written_page(path))).await;
        assert_eq!(shown, written, "{path}");
    }
}
