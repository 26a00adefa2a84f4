//! The visitor uses a keyboard.

use crate::visitor::{Role, Visitor, until};
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::Key;
use thirtyfour::action_chain::ActionChain;

/// More presses of Tab than any page has stops.
const MAX_STOPS: usize = 400;

impl Visitor {
    fn keyboard(&self) -> ActionChain {
        self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    /// Presses a key and lets it go.
    pub async fn presses(&self, key: Key) {
        self.keyboard().key_down(key.clone()).key_up(key).perform().await.expect("a key");
    }

    /// Presses Shift while this key is held, and then this key while Shift is held.
    pub async fn presses_shift_together_with(&self, key: Key) {
        for [first, second] in [[key.clone(), Key::Shift], [Key::Shift, key]] {
            let keys = self.keyboard().key_down(first.clone()).key_down(second.clone());
            keys.key_up(second).key_up(first).perform().await.expect("two keys");
        }
    }

    /// Something comes to the page that is no key: text from an on-screen keyboard, a turn of the wheel, a tap.
    pub async fn gets_an_event_without_a_key(&self, kind: &str, name: &str) {
        let script = "const event = new window[said[0]](said[1], { bubbles: true });
            document.querySelector('main').dispatchEvent(event); return null";
        let _: Value = self.asks(script, json!([kind, name])).await;
    }

    /// Follows the link that leads a keyboard past the exit to the page.
    pub async fn follows_the_link_past_the_bar(&self) {
        let skip = &self.words().await.page.skip;
        self.tabs_to(Role::Link, skip).await;
        self.presses(Key::Enter).await;
    }

    /// Types where the focus is.
    pub async fn strikes(&self, text: &str) {
        self.keyboard().send_keys(text).perform().await.expect("keys");
    }

    /// Types a capital.
    pub async fn presses_with_shift(&self, letter: &str) {
        let letter = letter.chars().next().expect("a letter");
        let keys = self.keyboard().key_down(Key::Shift).key_down(letter).key_up(letter);
        keys.key_up(Key::Shift).perform().await.expect("a capital");
    }

    /// Presses Tab and returns when the focus has moved: WebKit's driver does not wait for it. A day
    /// or a time has parts, of which no script sees which has the focus.
    pub async fn goes_on_by_tab(&self) {
        let here = "window.here = document.activeElement; return null";
        let _: Value = self.asks(here, json!(null)).await;
        self.presses(Key::Tab).await;
        until("the focus to move on", async || {
            let moved = "const here = document.activeElement;
                return here != window.here || here.matches('[type=date], [type=time]')";
            self.finds_true(moved, json!(null)).await.then_some(())
        })
        .await;
    }

    /// Presses Tab until the focus is on the thing with this name.
    pub async fn tabs_to(&self, role: Role, name: &str) {
        let script = "const here = document.activeElement;
            const named = said[2] ? here.labels?.[0] ?? here : here;
            return here.matches(said[0]) && name(named) == said[1] && seen(here)";
        for _ in 0..MAX_STOPS {
            self.goes_on_by_tab().await;
            let said = json!([role.elements(), name, role == Role::Choice]);
            if self.asks(script, said).await {
                return;
            }
        }
        panic!("Tab never reaches the {role:?} {name:?}");
    }

    /// The focus is on the thing with this name, and that is on the screen.
    pub async fn has_the_focus_on(&self, name: &str) {
        until(format!("the focus on {name:?}"), async || {
            let script = "const here = document.activeElement, box = here.getBoundingClientRect();
                return text(here) == said && seen(here) && box.top >= 0 && box.bottom <= innerHeight";
            self.finds_true(script, json!(name)).await.then_some(())
        })
        .await;
    }
}
