//! The list of states and their task forces.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;

impl Visitor {
    /// Waits until the list of states has the focus.
    pub async fn wait_until_state_list_focused(&self) {
        wait_for("to be asked for a state", async || {
            let script =
                "return all('select').some((one) => one == document.activeElement && one.id == argument)";
            self.is_true(script, json!("state")).await.then_some(())
        })
        .await;
    }

    /// Chooses a state by its two letters; an empty text chooses all states.
    pub async fn choose_state(&self, code: &str) {
        // WebKit's driver does not scroll to a list by itself.
        let script = "const list = all('select').find((one) => one.id == 'state');
            list?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return [...list?.options ?? []].find((one) => one.value == argument) ?? null";
        let option = wait_for(format!("{code:?} in the list"), async || {
            self.element_by_script(script, json!(code)).await
        })
        .await;
        option.click().await.unwrap_or_else(|error| panic!("{code:?} can be picked: {error}"));
        wait_for(format!("{code:?} to be picked"), async || {
            let script = "return document.getElementById('state').value == argument";
            self.is_true(script, json!(code)).await.then_some(())
        })
        .await;
    }

    /// The states on the page that are visible, by their two letters.
    pub async fn visible_states(&self) -> Vec<String> {
        self.query("return all('[data-state]').map((one) => one.dataset.state)", json!(null)).await
    }

    /// Waits until these states are visible and no other.
    pub async fn wait_until_visible_states(&self, codes: &[&str]) {
        wait_for(format!("to see the states {codes:?} and no other"), async || {
            (self.visible_states().await == codes).then_some(())
        })
        .await;
    }

    /// Whether a state's task force comes after each hotline of a step.
    pub async fn is_state_below_hotlines(&self, code: &str, step: &str) -> bool {
        let script = "const step = document.querySelector(`[data-step=${argument[1]}]`);
            const force = step.querySelector(`[data-state=${argument[0]}] [data-task-force]`);
            const lines = [...step.querySelectorAll('[data-hotline]')];
            return lines.length > 0 && lines.every((line) =>
                line.compareDocumentPosition(force) & Node.DOCUMENT_POSITION_FOLLOWING)";
        self.query(script, json!([code, step])).await
    }
}
