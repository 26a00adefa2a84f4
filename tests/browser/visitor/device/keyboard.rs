//! Keys, and the focus that they move.

use crate::visitor::{Role, Visitor, wait_for};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::Key;
use thirtyfour::action_chain::ActionChain;

/// More presses of Tab than any page has tab stops.
const MAX_STOPS: usize = 400;

impl Visitor {
    /// Actions without a pause between the keys.
    fn keyboard(&self) -> ActionChain {
        self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// Presses a key and releases it.
    pub async fn press_key(&self, key: Key) {
        self.keyboard().key_down(key.clone()).key_up(key).perform().await.expect("a key");
    }

    /// Presses Shift while this key is held, and then this key while Shift is held.
    pub async fn press_shift_together_with(&self, key: Key) {
        for [first, second] in [[key.clone(), Key::Shift], [Key::Shift, key]] {
            let keys = self.keyboard().key_down(first.clone()).key_down(second.clone());
            keys.key_up(second).key_up(first).perform().await.expect("two keys");
        }
    }

    /// Types a capital letter, with Shift held.
    pub async fn press_with_shift(&self, letter: &str) {
        let letter = letter.chars().next().expect("a letter");
        let keys = self.keyboard().key_down(Key::Shift).key_down(letter).key_up(letter);
        keys.key_up(Key::Shift).perform().await.expect("a capital");
    }

    /// Presses the keys of a text, wherever the focus is.
    pub async fn type_keys(&self, text: &str) {
        self.keyboard().send_keys(text).perform().await.expect("keys");
    }

    /// Types into the element that has the focus.
    pub async fn type_into_focused(&self, text: &str) {
        self.driver
            .active_element()
            .await
            .expect("the focus")
            .send_keys(text)
            .await
            .expect("typing");
    }

    /// Presses Tab and waits until the focus has moved, since WebKit's driver does not wait for it.
    /// A field for a day or a time has parts; no script sees which of them has the focus.
    pub async fn tab_forward(&self) {
        let here = "window.here = document.activeElement; return null";
        let _: Value = self.query(here, json!(null)).await;
        self.press_key(Key::Tab).await;
        wait_for("the focus to move on", async || {
            let moved = "const here = document.activeElement;
                return here != window.here || here.matches('[type=date], [type=time]')";
            self.is_true(moved, json!(null)).await.then_some(())
        })
        .await;
    }

    /// Presses Tab until the focus is on the element of this role and name.
    pub async fn tab_to(&self, role: Role, name: &str) {
        let script = "const here = document.activeElement;
            const named = argument[2] ? here.labels?.[0] ?? here : here;
            return here.matches(argument[0]) && name(named) == argument[1] && isVisible(here)";
        for _ in 0..MAX_STOPS {
            self.tab_forward().await;
            let argument = json!([role.selector(), name, role == Role::Choice]);
            if self.query(script, argument).await {
                return;
            }
        }
        panic!("Tab never reaches the {role:?} {name:?}");
    }

    /// Presses Tab until the focus is on the field of this id.
    pub async fn tab_to_field(&self, id: &str) {
        for _ in 0..100 {
            let is_here = "return document.activeElement.id == argument";
            if self.is_true(is_here, json!(id)).await {
                // WebKit scrolls to the field a little later.
                wait_for(format!("{id} on the screen"), async || {
                    self.is_focus_on_id(id).await.then_some(())
                })
                .await;
                return;
            }
            self.tab_forward().await;
        }
        panic!("Tab never reaches {id}");
    }

    /// Follows the link that leads a keyboard past the exit to the main part of the page.
    pub async fn follow_skip_link(&self) {
        let skip = &self.words().await.page.skip;
        self.tab_to(Role::Link, skip).await;
        self.press_key(Key::Enter).await;
    }

    /// Waits until the focus is on the element with this text, and that is on the screen.
    pub async fn wait_until_focus_on(&self, name: &str) {
        wait_for(format!("the focus on {name:?}"), async || {
            let script = "const here = document.activeElement, box = here.getBoundingClientRect();
                return text(here) == argument && isVisible(here) && box.top >= 0 && box.bottom <= innerHeight";
            self.is_true(script, json!(name)).await.then_some(())
        })
        .await;
    }

    /// Waits until the focus is on the element of this id, and that is on the screen.
    pub async fn wait_until_focus_on_id(&self, id: &str) {
        wait_for(format!("the focus on {id}"), async || {
            self.is_focus_on_id(id).await.then_some(())
        })
        .await;
    }

    async fn is_focus_on_id(&self, id: &str) -> bool {
        let script = "const here = document.activeElement, box = here.getBoundingClientRect();
            return here.id == argument && isVisible(here) && box.top < innerHeight && box.bottom > 0";
        self.is_true(script, json!(id)).await
    }
}
