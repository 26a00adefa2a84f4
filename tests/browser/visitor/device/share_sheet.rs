//! A share sheet that works, refuses, or is missing.

use crate::visitor::Visitor;
use serde_json::{Value, json};

impl Visitor {
    /// From now on, until the next page, the browser has a share sheet that accepts every text.
    pub async fn stub_share_sheet(&self) {
        let script = "document.documentElement.dataset.shares = '';
            const share = (data) => { window.shared = data.text; return Promise.resolve() };
            Object.defineProperty(navigator, 'share', { value: share }); return null";
        let _: Value = self.run_script(script, json!(null)).await;
    }

    /// From now on, until the next page, the share sheet fails with this error; with an empty name,
    /// there is no share sheet.
    pub async fn stub_share_sheet_error(&self, error: &str) {
        let script = "navigator.share = argument
            ? () => Promise.reject(new DOMException('', argument))
            : undefined;
            document.documentElement.toggleAttribute('data-shares', argument != '');
            return null";
        let _: Value = self.query(script, json!(error)).await;
    }

    pub async fn wait_for_shared_text(&self) -> String {
        self.wait_for_window_value("shared").await
    }
}
