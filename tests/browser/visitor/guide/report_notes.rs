//! The notes for a report.

use crate::visitor::Visitor;
use serde_json::json;
use thirtyfour::Key;

/// The texts of all fields for text that are not empty.
const READ_TEXT_FIELDS: &str =
    "return [...document.querySelectorAll('textarea, [contenteditable]')]
    .map((one) => (one.value ?? one.innerText).trim()).filter((one) => one)";

impl Visitor {
    /// Taps the field with this label and types.
    pub async fn write_note(&self, label: &str, text: &str) {
        let script = "return all('[role=textbox]').find((one) => name(one) == argument) ?? null";
        let field = self.wait_for_element_by_script(script, label).await;
        self.tap(&field).await;
        // WebKit's driver ignores a newline in a text, so Enter is pressed in its place.
        let enter = char::from(Key::Enter).to_string();
        field.send_keys(text.replace('\n', &enter)).await.expect("typing");
    }

    /// Taps a button below the notes.
    pub async fn tap_notes_button(&self, button: &str) {
        let script = "return all('.notes button').find((one) => text(one) == argument) ?? null";
        let button = self.wait_for_element_by_script(script, button).await;
        self.tap(&button).await;
    }

    /// The texts of all fields for text that are not empty, hidden or not.
    pub async fn text_field_values(&self) -> Vec<String> {
        self.run_script(READ_TEXT_FIELDS, json!(null)).await
    }

    /// Taps the exit and returns the texts of all fields for text right afterwards.
    ///
    /// The tap is a script's: while a browser waits for the other site, no driver looks at the
    /// page.
    pub async fn tap_exit_and_read_text_fields(&self) -> Vec<String> {
        let script = ["document.getElementById('exit').click();", READ_TEXT_FIELDS].concat();
        self.run_script(&script, json!(null)).await
    }
}
