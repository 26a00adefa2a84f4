//! axe-core: the rules by which experts look for barriers.

use crate::visitor::Visitor;
use browser_harness::axe;
use serde_json::{Value, json};
use std::time::Duration;

/// Runs every rule, best practices too, and returns each violation with its element.
const RUN_AXE: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { rules: Object.fromEntries(
        ['label-content-name-mismatch', 'target-size', 'focus-order-semantics', 'css-orientation-lock',
            'identical-links-same-purpose', 'meta-refresh-no-exceptions', 'hidden-content',
            'p-as-heading', 'table-fake-caption', 'td-has-header']
            .map((rule) => [rule, { enabled: true }])) })
        .then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ html, target }) => `${id}: ${help}: ${target}: ${html}`))))
        .catch((error) => done([String(error)]))";

impl Visitor {
    /// The violations that axe-core finds in the page as it is now.
    pub async fn axe_violations(&self) -> Vec<String> {
        let is_there: bool = self.query("return 'axe' in window", json!(null)).await;
        if !is_there {
            let rules = axe().expect("the test looked for it");
            self.driver.execute(format!("{rules}; return null"), Vec::new()).await.expect("rules");
        }
        let patience = self.driver.set_script_timeout(Duration::from_secs(30)).await;
        patience.expect("the time that the rules may take");
        let found =
            self.driver.execute_async(RUN_AXE, Vec::<Value>::new()).await.expect("an answer");
        serde_json::from_value(found.json().clone()).expect("a list")
    }
}
