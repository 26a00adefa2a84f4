//! Scripts that a test runs in the page. They run even where the site's own scripts cannot.

use crate::visitor::{Visitor, wait_for};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::time::Duration;
use thirtyfour::WebElement;
use thirtyfour::session::scriptret::ScriptRet;
use tokio::time::timeout;

/// How long a driver may take for a script that only reads.
const QUERY_TIMEOUT: Duration = Duration::from_secs(5);

/// How long a driver may take for a script that may change something: a busy page answers late, and
/// such a script must not run twice.
const ACTION_TIMEOUT: Duration = Duration::from_secs(20);

/// Most scripts begin with these definitions: texts, names, visible elements, and the argument of
/// the script.
pub(in crate::visitor) const JS_HELPERS: &str = "
    const text = (of) => of.textContent.trim().replace(/\\s+/g, ' ');
    const name = (of) => text(document.getElementById(of.getAttribute('aria-labelledby')) ?? of);
    const isVisible = (of) => of.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && [...of.getClientRects()].some((box) => box.width > 1 && box.height > 1);
    const all = (selector) => [...document.querySelectorAll(selector)].filter(isVisible);
    const argument = arguments[0];
";

impl Visitor {
    /// Runs a script in the page, and again as long as there is no answer: while a page is being
    /// replaced by the next one, there is none.
    pub(in crate::visitor) async fn run_script<T: DeserializeOwned>(
        &self,
        script: &str,
        argument: Value,
    ) -> T {
        wait_for(format!("an answer to {script}"), async || {
            let answer = self.try_script(script, argument.clone(), ACTION_TIMEOUT).await?;
            serde_json::from_value(answer.json().clone()).ok()
        })
        .await
    }

    /// Runs a script with `JS_HELPERS` in the page.
    pub(in crate::visitor) async fn query<T: DeserializeOwned>(
        &self,
        script: &str,
        argument: Value,
    ) -> T {
        self.run_script(&format!("{JS_HELPERS} {script}"), argument).await
    }

    /// Whether a script with `JS_HELPERS` returns `true`. While a page is being replaced by the
    /// next one there is no answer, which counts as `false`.
    pub(in crate::visitor) async fn is_true(&self, script: &str, argument: Value) -> bool {
        let answer =
            self.try_script(&format!("{JS_HELPERS} {script}"), argument, QUERY_TIMEOUT).await;
        answer.is_some_and(|answer| answer.json() == &Value::Bool(true))
    }

    /// Runs a script once. `None` if its page was replaced by the next one meanwhile: most drivers
    /// report that; WebKit's never answers then (2.50: once in some hundred pages), so no answer in
    /// time counts, too.
    pub(in crate::visitor) async fn try_script(
        &self,
        script: &str,
        argument: Value,
        limit: Duration,
    ) -> Option<ScriptRet> {
        timeout(limit, self.driver.execute(script, vec![argument])).await.ok()?.ok()
    }

    /// The element that a script returns, if there is one.
    pub(in crate::visitor) async fn element_by_script(
        &self,
        script: &str,
        argument: Value,
    ) -> Option<WebElement> {
        self.try_script(&format!("{JS_HELPERS} {script}"), argument, QUERY_TIMEOUT)
            .await?
            .element()
            .ok()
    }

    pub(in crate::visitor) async fn wait_for_element_by_script(
        &self,
        script: &str,
        argument: &str,
    ) -> WebElement {
        wait_for(format!("to find {argument:?}"), async || {
            self.element_by_script(script, json!(argument)).await
        })
        .await
    }

    /// Waits for a property of `window` that a stub sets, such as `window.copied`.
    pub(in crate::visitor) async fn wait_for_window_value(&self, name: &str) -> String {
        wait_for(format!("something to be {name}"), async || {
            self.query::<Option<String>>("return window[argument] ?? null", json!(name)).await
        })
        .await
    }

    /// Runs a script of the test in the page, for what no visitor can do.
    pub async fn inject_script(&self, script: &str) {
        let _: Value =
            self.run_script(&format!("{JS_HELPERS} {script}; return null"), json!(null)).await;
    }

    /// Dispatches an event that no key causes: text from an on-screen keyboard, a turn of the
    /// wheel, a tap.
    pub async fn dispatch_event(&self, kind: &str, name: &str) {
        let script = "const event = new window[argument[0]](argument[1], { bubbles: true });
            document.querySelector('main').dispatchEvent(event); return null";
        let _: Value = self.query(script, json!([kind, name])).await;
    }
}
