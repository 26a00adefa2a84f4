//! The visitor gets away.

use crate::scenario::CONTENT;
use crate::visitor::{Role, Visitor, until};
use browser_harness::DULL;
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

impl Visitor {
    /// Taps the exit.
    pub async fn leaves(&self) {
        self.chooses(Role::Link, &self.words().await.page.exit).await;
    }

    /// She is on the other site, which learned nothing, and no way leads back.
    pub async fn is_gone(&self, entries_before: u32) {
        self.sees_the_other_site().await;
        self.told_nobody_where_she_was();
        let entries = self.entries().await;
        assert!(
            entries <= entries_before + 1,
            "{entries} entries in the tab, {entries_before} before the site was opened"
        );
        for _ in 1..entries {
            self.presses_back_in_the_browser().await;
            let address = self.address().await;
            assert!(!address.starts_with(&self.site.origin()), "Back showed {address}");
        }
    }

    pub async fn sees_the_other_site(&self) {
        until("the other site", async || {
            let is_there = self.address().await == CONTENT.host.exit;
            (is_there && self.text().await.contains(DULL)).then_some(())
        })
        .await;
    }

    /// No other site learned of this one, by a referrer or otherwise.
    pub fn told_nobody_where_she_was(&self) {
        let origin = self.site.origin();
        let host = origin.trim_start_matches("http://");
        for asked in self.outside.asked() {
            assert_eq!(asked.headers.get("referer"), None, "{} got a referrer", asked.host);
            let mut headers = asked.headers.values().filter_map(|value| value.to_str().ok());
            assert!(!headers.any(|value| value.contains(host)), "{:?}", asked.headers);
        }
    }

    /// Taps the exit, and the page is blank before anything else can happen; its title, too.
    ///
    /// The tap is a script's: while a browser waits for the other site, no driver looks at the page.
    pub async fn leaves_and_sees_nothing(&self) {
        let script = "document.getElementById('exit').click();
            return [all('*').length, document.title.replace('\\u200b', '')]";
        let (things, title): (u32, String) = self.asks(script, json!(null)).await;
        assert_eq!((things, title.as_str()), (0, ""), "things on the screen, and the title");
    }

    /// Touches a link or button with a finger.
    pub async fn touches(&self, role: Role, name: &str) {
        let found = self.finds(role, name).await;
        let finger = json!([{ "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "duration": 0, "origin": found.to_json().expect("an element"), "x": 0, "y": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ] }]);
        let touch = Command::PerformActions(Actions::from(finger));
        self.driver.cmd(touch).await.unwrap_or_else(|error| panic!("a touch: {error}"));
    }

    /// What a screen reader does with the thing that has this id, or a voice that says its name.
    pub async fn has_it_activated(&self, id: &str) {
        let script = "document.getElementById(said).click(); return null";
        let _: Value = self.asks(script, json!(id)).await;
    }

    /// How many entries the history of the tab has.
    pub async fn entries(&self) -> u32 {
        self.script("return history.length", json!(null)).await
    }

    /// Leaves something of the site in the browser, as a part of it might one day.
    pub async fn keeps_something(&self) {
        let script =
            "localStorage.setItem('a', 'b'); sessionStorage.setItem('a', 'b'); return null";
        let _: Value = self.script(script, json!(null)).await;
    }

    /// Opens a file of the site that changes nothing, to see what the browser has kept for it.
    pub async fn opens_anything_else_of_the_site(&self) {
        self.opens("/robots.txt").await;
    }
}
