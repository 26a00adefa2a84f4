//! What a screen reader says: the accessibility tree, as Chromium gives it to the system, and live
//! regions.

use crate::visitor::{Visitor, wait_for};
use serde_json::{Value, json};

/// A node of the accessibility tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessibleNode {
    pub role: String,
    pub name: String,
    pub has_focus: bool,
    /// `polite` for a live region, which is read aloud as soon as it changes.
    pub live: String,
}

impl Visitor {
    /// The accessibility tree in reading order, without the nodes that are only text.
    pub async fn accessibility_tree(&self) -> Vec<AccessibleNode> {
        let tree = self.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await;
        let tree = tree.expect("a tree of what can be spoken");
        let nodes = tree["nodes"].as_array().expect("its nodes");
        let mut tree_nodes = Vec::new();
        let mut waiting: Vec<&Value> = nodes.first().into_iter().collect();
        while let Some(node) = waiting.pop() {
            let children = node["childIds"].as_array().into_iter().flatten();
            let children =
                children.filter_map(|id| nodes.iter().find(|node| node["nodeId"] == *id));
            waiting.extend(children.rev());
            let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
            let role = text(&node["role"]["value"]);
            if node["ignored"] == true || ["StaticText", "InlineTextBox", "none"].contains(&&*role)
            {
                continue;
            }
            let property = |name: &str| {
                let all = node["properties"].as_array().into_iter().flatten();
                all.filter(|one| one["name"] == name)
                    .map(|one| one["value"]["value"].clone())
                    .next()
            };
            tree_nodes.push(AccessibleNode {
                role,
                name: text(&node["name"]["value"]),
                has_focus: property("focused") == Some(true.into()),
                live: text(&property("live").unwrap_or_default()),
            });
        }
        tree_nodes
    }

    /// The texts in the live regions that are visible now.
    pub async fn announcements(&self) -> Vec<String> {
        self.run_script(
            "return [...document.querySelectorAll('[role=status]')]
                .filter((one) => one.checkVisibility()).map((one) => one.innerText.trim())
                .filter((text) => text)",
            json!(null),
        )
        .await
    }

    /// Waits until a live region says this.
    pub async fn wait_until_announced(&self, words: &str) {
        wait_for(format!("to hear {words:?}"), async || {
            let script = "return [...document.querySelectorAll('[role=status]')]
                .some((one) => one.checkVisibility() && one.innerText.includes(argument))";
            self.is_true(script, json!(words)).await.then_some(())
        })
        .await;
    }

    /// Asserts that the page does not say this, once all scripts have run.
    pub async fn assert_not_announced(&self, words: &str) {
        let settled = "const done = arguments[arguments.length - 1];
            setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)))";
        self.driver.execute_async(settled, Vec::new()).await.expect("the page comes to rest");
        assert!(!self.text().await.contains(words), "{words:?} was said");
    }

    /// What a screen reader says of a field besides its name.
    pub async fn accessible_description(&self, id: &str) -> String {
        let script = "const field = document.getElementById(argument);
            const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
            return ids.map((id) => text(document.getElementById(id))).join(' ')";
        self.query(script, json!(id)).await
    }

    /// The language in which an element is read aloud.
    pub async fn language_of(&self, id: &str) -> String {
        self.query("return document.getElementById(argument).closest('[lang]').lang", json!(id))
            .await
    }
}
