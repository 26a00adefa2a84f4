//! What a device keeps of an agency's draft.

use crate::visitor::{EYES, Visitor, until};
use serde_json::{Value, json};

impl Visitor {
    /// What this device keeps for the site, by name.
    pub async fn kept(&self) -> Vec<(String, String)> {
        self.asks("return Object.entries(localStorage)", json!(null)).await
    }

    pub async fn keeps_so_much(&self, count: usize) {
        until(format!("{count} things kept"), async || {
            (self.kept().await.len() == count).then_some(())
        })
        .await;
    }

    /// What is kept holds these words.
    pub async fn keeps_what_holds(&self, words: &str) {
        until(format!("{words:?} to be kept"), async || {
            self.kept().await.iter().any(|(_, text)| text.contains(words)).then_some(())
        })
        .await;
    }

    pub async fn keeps_nothing_that_holds(&self, words: &str) {
        until(format!("{words:?} to be kept no more"), async || {
            self.kept().await.iter().all(|(_, text)| !text.contains(words)).then_some(())
        })
        .await;
    }

    /// Something that is not a button's doing, by a script of the story.
    pub async fn lives_with(&self, script: &str) {
        let _: Value = self.script(&format!("{EYES} {script}; return null"), json!(null)).await;
    }
}
