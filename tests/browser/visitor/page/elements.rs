//! Finds elements by their role and name, taps them, and waits until they are visible or hidden.

use crate::visitor::{Visitor, wait_for};
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::{Key, WebElement};

/// The role of an element, as a screen reader calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Button,
    /// An answer to a question.
    Choice,
    /// A field for text.
    Field,
    /// The summary that unfolds details.
    Fold,
    Heading,
    Link,
}

impl Role {
    pub(in crate::visitor) const fn selector(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Choice => "input",
            Self::Field => "[role=textbox]",
            Self::Fold => "summary",
            Self::Heading => "h1, h2, h3, h4, legend",
            Self::Link => "a[href]",
        }
    }
}

impl Visitor {
    /// The first visible element of this role and name.
    pub(in crate::visitor) async fn element(&self, role: Role, name: &str) -> Option<WebElement> {
        let script = "return all(argument[0]).find((one) => text(one) == argument[1]) ?? null";
        self.element_by_script(script, json!([role.selector(), name])).await
    }

    pub(in crate::visitor) async fn wait_for_element(&self, role: Role, name: &str) -> WebElement {
        wait_for(format!("the {role:?} {name:?}"), async || self.element(role, name).await).await
    }

    pub async fn wait_until_visible(&self, role: Role, name: &str) {
        self.wait_for_element(role, name).await;
    }

    pub async fn wait_until_hidden(&self, role: Role, name: &str) {
        wait_for(format!("the {role:?} {name:?} to be gone"), async || {
            self.element(role, name).await.is_none().then_some(())
        })
        .await;
    }

    /// Taps the link or button of this name.
    pub async fn choose(&self, role: Role, name: &str) {
        let found = self.wait_for_element(role, name).await;
        self.tap(&found).await;
    }

    /// Scrolls an element to the middle of the screen, which nothing covers, and taps it.
    pub(in crate::visitor) async fn tap(&self, element: &WebElement) {
        let argument = element.to_json().expect("an element");
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let _: Value = self.run_script(script, argument).await;
        element.click().await.unwrap_or_else(|error| panic!("it can be tapped: {error}"));
    }

    /// Touches a link or button with a finger.
    pub async fn touch(&self, role: Role, name: &str) {
        let found = self.wait_for_element(role, name).await;
        let finger = json!([{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "origin": found.to_json().expect("an element"), "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ] }]);
        let touch = Command::PerformActions(Actions::from(finger));
        self.driver.cmd(touch).await.unwrap_or_else(|error| panic!("a touch: {error}"));
    }

    /// Activates the element of this id as a screen reader does, or a voice command with its name.
    pub async fn activate(&self, id: &str) {
        let script = "document.getElementById(argument).click(); return null";
        let _: Value = self.query(script, json!(id)).await;
    }

    /// Presses the button of this name by the keyboard.
    pub async fn press_button(&self, name: &str) {
        let button = self.wait_for_element(Role::Button, name).await;
        press_enter_on(&button).await;
    }

    /// Presses the button with this `data-does`, which is the same in every language, by the
    /// keyboard.
    pub async fn press_action(&self, action: &str) {
        let script =
            "return all('[data-does]').find((one) => one.dataset.does == argument) ?? null";
        let button = self.wait_for_element_by_script(script, action).await;
        press_enter_on(&button).await;
    }

    /// Chooses an option of a list by its value.
    pub async fn choose_option(&self, list: &str, value: &str) {
        let script = "const list = all('select').find((one) => one.id == argument[0]);
            list?.scrollIntoView({ block: 'center', behavior: 'instant' });
            return [...list?.options ?? []].find((one) => one.value == argument[1]) ?? null";
        let option = wait_for(format!("{value:?} in {list}"), async || {
            self.element_by_script(script, json!([list, value])).await
        })
        .await;
        option.click().await.unwrap_or_else(|error| panic!("{value:?} can be picked: {error}"));
        wait_for(format!("{value:?} to be picked in {list}"), async || {
            let script = "return document.getElementById(argument[0]).value == argument[1]";
            self.is_true(script, json!([list, value])).await.then_some(())
        })
        .await;
    }

    /// Unfolds all details.
    pub async fn unfold_everything(&self) {
        // By script: with a tap for each of them, pages with sixty took a minute.
        let script = "const folded = () => all('details:not([open])');
            while (folded().length) folded().forEach((one) => { one.open = true });
            return null";
        let _: Value = self.query(script, json!(null)).await;
    }

    /// The address that the link of this name leads to.
    pub async fn href(&self, name: &str) -> String {
        let script = "return all('a[href]').find((one) => text(one) == argument)?.href ?? ''";
        self.query(script, json!(name)).await
    }
}

/// Presses Enter, and does not tap: Chromium's driver scrolls a button of a long form below the exit
/// first, and then hits what is beside it.
async fn press_enter_on(button: &WebElement) {
    button.send_keys(Key::Enter.value().to_string()).await.expect("a button takes keys");
}
