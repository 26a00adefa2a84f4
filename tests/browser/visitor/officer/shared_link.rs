//! The link that an officer shares, with its QR code and message.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;

impl Visitor {
    /// Waits until the page shows this link to share.
    pub async fn wait_until_shared_link(&self, link: &str) {
        wait_for(format!("the link {link}"), async || {
            let script =
                "return text(document.getElementById('link') ?? document.body) == argument";
            self.is_true(script, json!(link)).await.then_some(())
        })
        .await;
    }

    /// Waits for a QR code with this label, which says where the code leads.
    pub async fn wait_until_qr_code(&self, label: &str) {
        wait_for(format!("a code that says {label:?}"), async || {
            let script = "return all('svg[role=img]')
                .some((one) => one.getAttribute('aria-label') == argument && one.querySelector('path'))";
            self.is_true(script, json!(label)).await.then_some(())
        })
        .await;
    }

    /// The message that goes with the link.
    pub async fn shared_message(&self) -> String {
        self.query("return text(document.getElementById('message'))", json!(null)).await
    }
}
