//! The visitor sees, hears or steers in another way than most.

use crate::visitor::{Visitor, until};
use browser_harness::axe;
use serde_json::{Value, json};
use std::time::Duration;

/// What a browser has been told that she needs.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    Light,
    Dark,
    ForcedColours,
}

/// Runs every rule, best practices too, and says what is wrong and where.
const LOOKS: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, { rules: Object.fromEntries(
        ['label-content-name-mismatch', 'target-size', 'focus-order-semantics', 'css-orientation-lock',
            'identical-links-same-purpose', 'meta-refresh-no-exceptions', 'hidden-content',
            'p-as-heading', 'table-fake-caption', 'td-has-header']
            .map((rule) => [rule, { enabled: true }])) })
        .then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
            nodes.map(({ html, target }) => `${id}: ${help}: ${target}: ${html}`))))
        .catch((error) => done([String(error)]))";

impl Look {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::ForcedColours];
}

impl Visitor {
    /// Has the browser show pages so.
    pub async fn prefers(&self, look: Look) {
        let (scheme, forced) = match look {
            Look::Light => ("light", "none"),
            Look::Dark => ("dark", "none"),
            Look::ForcedColours => ("light", "active"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        let set = self.driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await;
        set.expect("a look");
    }

    /// What the rules find in the page as it is now.
    pub async fn barriers(&self) -> Vec<String> {
        let is_there: bool = self.asks("return 'axe' in window", json!(null)).await;
        if !is_there {
            let rules = axe().expect("the story looked for it");
            self.driver.execute(format!("{rules}; return null"), Vec::new()).await.expect("rules");
        }
        let patience = self.driver.set_script_timeout(Duration::from_secs(30)).await;
        patience.expect("the time that the rules may take");
        let found = self.driver.execute_async(LOOKS, Vec::<Value>::new()).await.expect("an answer");
        serde_json::from_value(found.json().clone()).expect("a list")
    }
}

/// As high as a line of text with the space above it, in CSS pixels.
const LINE: u32 = 32;

/// As far apart as whoever reads with difficulty may set it (WCAG 1.4.12).
const WIDE: &str = "const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
    return getComputedStyle(document.querySelector('main p')).letterSpacing != 'normal'";

impl Visitor {
    pub async fn spaces_text_widely(&self) {
        let is_wide: bool = self.asks(WIDE, json!(null)).await;
        assert!(is_wide, "the text is spaced widely");
    }

    /// Letters of twice the size, as a browser's own settings make them (WCAG 1.4.4).
    pub async fn reads_large_letters(&self) {
        let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        self.driver.cdp().send_raw("Page.setFontSizes", sizes).await.expect("larger letters");
    }

    pub async fn letters_are_large(&self) -> bool {
        let size = "return parseFloat(getComputedStyle(document.body).fontSize) >= 32";
        self.asks(size, json!(null)).await
    }

    /// What stays behind the bar with the exit when it has the focus: of none the first line.
    pub async fn stops_behind_the_exit(&self) -> Vec<String> {
        let script = "const bar = document.getElementById('exit').parentElement;
            const stops = 'a[href], button, input, select, textarea, summary, [tabindex=\"0\"], [contenteditable]';
            const line = parseFloat(getComputedStyle(document.documentElement).fontSize) * 1.9;
            const can = all(stops).filter((one) => {
                one.focus();
                return document.activeElement == one && !bar.contains(one);
            });
            if (can.length == 0) return ['nothing takes the focus'];
            return can.filter((one) => {
                one.focus();
                const box = one.getBoundingClientRect(), { top } = bar.getBoundingClientRect();
                return box.bottom < 1 || box.top + Math.min(box.height, line) > top + 1;
            }).map(text)";
        self.asks(script, json!(null)).await
    }

    /// What holds more than it shows, and cannot be scrolled.
    pub async fn cut_off(&self) -> Vec<String> {
        let script = "return all('body *').filter((one) => {
            const { overflowX, overflowY } = getComputedStyle(one);
            if (one.classList.contains('unseen') || one.closest('svg')) return false;
            return overflowX == 'hidden' && one.scrollWidth > one.clientWidth + 1
                || overflowY == 'hidden' && one.scrollHeight > one.clientHeight + 1;
        }).map(text)";
        self.asks(script, json!(null)).await
    }

    /// The first line of the page's own text stands at the right.
    pub async fn begins_at_the_right(&self) -> bool {
        let script = "const range = document.createRange();
            const first = all('main p').find((one) => text(one).length > 20) ?? document.body;
            range.selectNodeContents(first);
            const [line] = range.getClientRects();
            return getComputedStyle(first).direction == 'rtl' && line.right > innerWidth / 2";
        self.asks(script, json!(null)).await
    }

    /// Numbers on the screen whose first digit stands right of their last.
    pub async fn numbers_that_run_backwards(&self) -> Vec<String> {
        let script = "return all('bdi').filter((one) => {
            const [first, last] = [document.createRange(), document.createRange()];
            const end = one.firstChild.length;
            first.setStart(one.firstChild, 0), first.setEnd(one.firstChild, 1);
            last.setStart(one.firstChild, end - 1), last.setEnd(one.firstChild, end);
            const [from, to] = [first.getBoundingClientRect(), last.getBoundingClientRect()];
            return from.top == to.top && from.left > to.left;
        }).map(text)";
        self.asks(script, json!(null)).await
    }

    /// Goes through every stop of the keyboard, and of none the first line stays behind the bar with
    /// the exit (WCAG 2.4.11). WebKit covers the end of a field with several.
    pub async fn sees_every_stop(&self, path: &str) {
        let arrives = "const here = document.activeElement;
            if (here == document.body || window.stops?.has(here)) return null;
            (window.stops ??= new Set()).add(here);
            return here.id || text(here)";
        let is_seen = "const here = document.activeElement;
            const bar = document.getElementById('exit').parentElement;
            const box = here.getBoundingClientRect(), top = bar.getBoundingClientRect().top;
            return bar.contains(here) || box.top + Math.min(box.height, said) <= top + 1";
        for _ in 0..400 {
            self.goes_on_by_tab().await;
            let stop: Option<String> = self.asks(arrives, json!(null)).await;
            // Once around.
            let Some(stop) = stop else { return };
            // WebKit scrolls there a little later.
            until(format!("{path}: {stop:?} in front of the exit"), async || {
                self.finds_true(is_seen, json!(LINE)).await.then_some(())
            })
            .await;
        }
        panic!("{path}: Tab never comes back to where it began");
    }
}
