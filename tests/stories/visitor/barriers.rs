//! The visitor sees, hears or steers in another way than most.

use super::Visitor;
use crate::play::axe;
use serde_json::{Value, json};
use std::time::Duration;

/// What a browser has been told that she needs.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    Light,
    Dark,
    ForcedColours,
}

/// Runs every rule, best practices too, and says what is wrong and where.
const LOOKS: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations', 'incomplete'] })
        .then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ html, target }) => `${id}: ${help}: ${target}: ${html}`))))
        .catch((error) => done([String(error)]))";

impl Look {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::ForcedColours];
}

impl Visitor {
    /// Has the browser show pages so.
    pub async fn prefers(&self, look: Look) {
        let (scheme, forced) = match look {
            Look::Light => ("light", "none"),
            Look::Dark => ("dark", "none"),
            Look::ForcedColours => ("light", "active"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        let set = self.driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await;
        set.expect("a look");
    }

    /// What the rules find in the page as it is now.
    pub async fn barriers(&self) -> Vec<String> {
        let is_there: bool = self.asks("return 'axe' in window", json!(null)).await;
        if !is_there {
            let rules = axe().expect("the story looked for it");
            self.driver.execute(format!("{rules}; return null"), Vec::new()).await.expect("rules");
        }
        let patience = self.driver.set_script_timeout(Duration::from_secs(30)).await;
        patience.expect("the time that the rules may take");
        let found = self.driver.execute_async(LOOKS, Vec::<Value>::new()).await.expect("an answer");
        serde_json::from_value(found.json().clone()).expect("a list")
    }
}
