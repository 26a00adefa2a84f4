//! What a screen reader is given: the accessibility tree, as Chromium hands it to the system.

use crate::visitor::Visitor;
use serde_json::{Value, json};

/// One thing that a screen reader can speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub role: String,
    pub name: String,
    pub has_focus: bool,
    /// `polite` where it is spoken as soon as it changes.
    pub live: String,
}

impl Visitor {
    /// All that a screen reader knows of the page, in reading order; texts by themselves are left
    /// out.
    pub async fn spoken(&self) -> Vec<Spoken> {
        let tree = self.driver.cdp().send_raw("Accessibility.getFullAXTree", json!({})).await;
        let tree = tree.expect("a tree of what can be spoken");
        let nodes = tree["nodes"].as_array().expect("its nodes");
        let mut spoken = Vec::new();
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
            spoken.push(Spoken {
                role,
                name: text(&node["name"]["value"]),
                has_focus: property("focused") == Some(true.into()),
                live: text(&property("live").unwrap_or_default()),
            });
        }
        spoken
    }

    /// The texts in the live regions, as they are written now.
    pub async fn announced(&self) -> Vec<String> {
        self.script(
            "return [...document.querySelectorAll('[role=status]')]
                .filter((one) => one.checkVisibility()).map((one) => one.innerText.trim())
                .filter((text) => text)",
            json!(null),
        )
        .await
    }
}

impl Visitor {
    /// What a screen reader says of a field besides its name.
    pub async fn description_of(&self, id: &str) -> String {
        let script = "const field = document.getElementById(said);
            const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
            return ids.map((id) => text(document.getElementById(id))).join(' ')";
        self.asks(script, json!(id)).await
    }

    /// In which language something is read aloud.
    pub async fn language_of(&self, id: &str) -> String {
        self.asks("return document.getElementById(said).closest('[lang]').lang", json!(id)).await
    }

    /// Stops of the keyboard of which a screen reader says neither what they are nor their name.
    pub async fn stops_without_a_name(&self) -> Vec<String> {
        let script = "return all('[tabindex=\"0\"]').filter((one) => {
            const named = document.getElementById(one.getAttribute('aria-labelledby'));
            return !(one.getAttribute('role') && named && text(named));
        }).map(text)";
        self.asks(script, json!(null)).await
    }
}
