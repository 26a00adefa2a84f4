//! The preview of the card that visitors will see.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;

impl Visitor {
    /// The markup of the preview in a language.
    pub async fn preview_html(&self, language: &str) -> String {
        let script = "return document.getElementById(`preview-${argument}`).innerHTML";
        self.query(script, json!(language)).await
    }

    pub async fn wait_until_preview_contains(&self, language: &str, words: &str) {
        wait_for(format!("{words:?} in the preview in {language}"), async || {
            let script = "const card = document.getElementById(`preview-${argument[0]}`);
                return isVisible(card) && card.innerText.includes(argument[1])";
            self.is_true(script, json!([language, words])).await.then_some(())
        })
        .await;
    }
}
