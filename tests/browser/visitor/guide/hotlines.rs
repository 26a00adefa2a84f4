//! Hotlines that can be called, texted or opened from the page.

use crate::visitor::{Visitor, wait_for};
use content::hotline::Hotline;
use serde_json::json;

impl Visitor {
    /// Waits for a link to call a number, as the content writes the number.
    pub async fn wait_until_callable(&self, number: &str) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        wait_for(format!("a link to call {number}"), async || {
            let script =
                "return all('a[href^=\"tel:\"]').some((one) => one.href.endsWith(argument))";
            self.is_true(script, json!(digits)).await.then_some(())
        })
        .await;
    }

    /// Whether a link to call a number is beside a sentence.
    pub async fn can_call_beside(&self, sentence: &str, number: &str) -> bool {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let script = "return all('a[href^=\"tel:\"]').some((one) =>
            one.href.endsWith(argument[1]) && text(one.parentElement).startsWith(argument[0]))";
        self.query(script, json!([sentence, digits])).await
    }

    /// Asserts that there is a link for each way to reach a hotline.
    pub async fn assert_reachable(&self, line: &Hotline) {
        if let Some(number) = &line.number {
            self.wait_until_callable(number.written()).await;
        }
        let script = "return all('a').some((one) => one.getAttribute('href').startsWith(argument))";
        let text = line.text.as_ref().map(|number| number.sms_href(None));
        for href in line.website.iter().cloned().chain(text) {
            let can: bool = self.query(script, json!(href)).await;
            assert!(can, "{}: {href}", line.id);
        }
    }
}
