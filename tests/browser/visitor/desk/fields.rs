//! The form of the desk: its fields and their values.

use crate::visitor::{Visitor, wait_for};
use agency::draft::{Field, Part};
use browser_harness::Engine;
use serde_json::{Value, json};
use thirtyfour::Key;

/// The first organization of an empty form, in the order of all rows.
const FIRST: u32 = 1;

/// Its first telephone number.
const FIRST_PHONE: u32 = 2;

/// The id of a field of the first organization.
pub fn agency_field(name: &str) -> String {
    Field::new(FIRST, Part::Agency, name).html_id()
}

/// The id of a field of its first telephone number.
pub fn phone_field(name: &str) -> String {
    Field::new(FIRST, Part::Phone(FIRST_PHONE), name).html_id()
}

/// The id of the field for its description in a language.
pub fn description_field(language: &str) -> String {
    Field::new(FIRST, Part::Description, language).html_id()
}

impl Visitor {
    /// Opens the desk with an empty form, and records what it saves.
    pub async fn open_desk(&self, desk: &str) {
        self.open_alive(desk).await;
        self.wait_until_field_visible(&agency_field("name")).await;
        self.stub_downloads().await;
    }

    /// Opens the desk where a draft is stored, and records what it saves.
    pub async fn open_desk_with_draft(&self, desk: &str) {
        self.open_alive(desk).await;
        self.wait_for_first_field("name").await;
        self.stub_downloads().await;
    }

    pub async fn wait_until_field_visible(&self, id: &str) {
        wait_for(format!("the field {id}"), async || self.is_field_visible(id).await.then_some(()))
            .await;
    }

    pub async fn is_field_visible(&self, id: &str) -> bool {
        let script =
            "const field = document.getElementById(argument); return !!field && isVisible(field)";
        self.query(script, json!(id)).await
    }

    /// Types into a field, key by key, in place of its value.
    pub async fn type_into(&self, id: &str, text: &str) {
        self.wait_until_field_visible(id).await;
        let script = "const field = document.getElementById(argument);
            field.scrollIntoView({ block: 'center', behavior: 'instant' });
            field.focus();
            field.select();
            return field";
        let field = wait_for(format!("to type into {id}"), async || {
            self.element_by_script(script, json!(id)).await
        })
        .await;
        // Chromium's driver drops the selection before it types into a field, but a key that is
        // pressed without naming a field deletes the selected text. WebKit's driver does the
        // opposite.
        let is_chromium = self.engine == Engine::Chromium;
        if is_chromium && !self.field_value(id).await.is_empty() {
            self.press_key(Key::Delete).await;
        }
        let keys = match text {
            "" if is_chromium => String::new(),
            "" => Key::Delete.value().to_string(),
            _ => text.to_owned(),
        };
        if !keys.is_empty() {
            field.send_keys(keys).await.unwrap_or_else(|error| panic!("{id}: {error}"));
        }
        let mut before = None;
        wait_for(format!("{text:?} in {id}"), async || {
            let typed = self.field_value(id).await;
            if typed != text && before.as_ref() != Some(&typed) {
                println!("{id} holds {typed:?}");
                before = Some(typed.clone());
            }
            (typed == text).then_some(())
        })
        .await;
    }

    /// Enters a value by a script: for a day or a time, which each browser lets people type in
    /// another way.
    pub async fn enter_value(&self, id: &str, value: &str) {
        let script = "const field = document.getElementById(argument[0]);
            field.value = argument[1];
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));
            return null";
        let _: Value = self.query(script, json!([id, value])).await;
    }

    pub async fn field_value(&self, id: &str) -> String {
        self.query("return document.getElementById(argument)?.value ?? ''", json!(id)).await
    }

    pub async fn wait_until_field_value(&self, id: &str, text: &str) {
        wait_for(format!("{text:?} in {id}"), async || {
            (self.field_value(id).await == text).then_some(())
        })
        .await;
    }

    /// The id of the first field of this name in the form: a file adds rows with ids of their own.
    pub async fn wait_for_first_field(&self, name: &str) -> String {
        let script = "return all('.organization :is(input, textarea)')
            .find((one) => one.id.endsWith(`-${argument}`))?.id ?? null";
        wait_for(format!("a field {name}"), async || self.query(script, json!(name)).await).await
    }

    pub async fn wait_until_first_field_value(&self, name: &str, text: &str) {
        wait_for(format!("{text:?} as the first {name}"), async || {
            (self.field_value(&self.wait_for_first_field(name).await).await == text).then_some(())
        })
        .await;
    }

    /// Selects the example of a file, and returns the text that would be copied.
    pub async fn select_example(&self) -> String {
        let script = "const selection = getSelection();
            selection.selectAllChildren(document.querySelector('.example'));
            return String(selection)";
        self.query(script, json!(null)).await
    }

    /// Waits until a logo that was chosen is shown.
    pub async fn wait_until_logo_visible(&self) {
        wait_for("the logo", async || self.has_logo().await.then_some(())).await;
    }

    pub async fn has_logo(&self) -> bool {
        let script = "return all('figure img').some((one) => one.complete && one.naturalWidth > 0)";
        self.query(script, json!(null)).await
    }
}
