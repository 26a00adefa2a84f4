//! Agencies on a visitor's page.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;

impl Visitor {
    /// The ids of the agencies on the page, hidden or not.
    pub async fn agency_ids(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[data-agency]')]
            .map((one) => one.dataset.agency)";
        self.query(script, json!(null)).await
    }

    pub async fn wait_until_agency_visible(&self, id: &str, name: &str) {
        wait_for(format!("to see {name}"), async || {
            let script = "return all('[data-agency]')
                .some((one) => one.dataset.agency == argument[0] && text(one).includes(argument[1]))";
            self.is_true(script, json!([id, name])).await.then_some(())
        })
        .await;
    }

    /// Whether an agency comes after each hotline of a step.
    pub async fn is_agency_below_hotlines(&self, id: &str, step: &str) -> bool {
        let script = "const step = document.querySelector(`[data-step=${argument[1]}]`);
            const agency = step.querySelector(`[data-agency=${argument[0]}]`);
            const lines = [...step.querySelectorAll('[data-hotline]')];
            return lines.length > 0 && lines.every((line) =>
                line.compareDocumentPosition(agency) & Node.DOCUMENT_POSITION_FOLLOWING)";
        self.query(script, json!([id, step])).await
    }

    /// The links of an agency: the scheme of each, and its target.
    pub async fn contact_links(&self, id: &str) -> Vec<(String, String)> {
        let script =
            "const agency = all('[data-agency]').find((one) => one.dataset.agency == argument);
            return [...agency.querySelectorAll('a')].map((one) => [one.protocol, one.target])";
        self.query(script, json!(id)).await
    }

    /// Whether an agency can be read without scrolling.
    pub async fn is_agency_on_screen(&self, id: &str) -> bool {
        let script = "return all('[data-agency]').some((one) => {
            const box = one.getBoundingClientRect();
            return one.dataset.agency == argument && box.top >= 0 && box.bottom <= innerHeight;
        })";
        self.query(script, json!(id)).await
    }

    /// The markup of the cards from the host's own file.
    pub async fn host_cards_html(&self) -> String {
        self.query("return document.getElementById('local').innerHTML", json!(null)).await
    }
}
