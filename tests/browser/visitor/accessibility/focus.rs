//! The stops of the Tab key.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;

/// The height of a line of text with the space above it, in CSS pixels.
const LINE_HEIGHT: u32 = 32;

impl Visitor {
    /// The tab stops whose first line is covered by the bar with the exit when they have the focus.
    pub async fn tab_stops_behind_exit(&self) -> Vec<String> {
        // A window that nobody has touched has no `:focus`.
        self.tab_forward().await;
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
        self.query(script, json!(null)).await
    }

    /// Presses Tab once around the page, and asserts that the bar with the exit covers the first
    /// line of no tab stop (WCAG 2.4.11). WebKit covers the end of a field with several lines.
    pub async fn assert_every_tab_stop_visible(&self, path: &str) {
        let new_stop = "const here = document.activeElement;
            if (here == document.body || window.stops?.has(here)) return null;
            (window.stops ??= new Set()).add(here);
            return here.id || text(here)";
        let is_in_front = "const here = document.activeElement;
            const bar = document.getElementById('exit').parentElement;
            const box = here.getBoundingClientRect(), top = bar.getBoundingClientRect().top;
            return bar.contains(here) || box.top + Math.min(box.height, argument) <= top + 1";
        for _ in 0..400 {
            self.tab_forward().await;
            let stop: Option<String> = self.query(new_stop, json!(null)).await;
            // Tab has gone once around the page.
            let Some(stop) = stop else { return };
            // WebKit scrolls to the element a little later.
            wait_for(format!("{path}: {stop:?} in front of the exit"), async || {
                self.is_true(is_in_front, json!(LINE_HEIGHT)).await.then_some(())
            })
            .await;
        }
        panic!("{path}: Tab never comes back to where it began");
    }

    /// The elements with `tabindex` that lack a role or a name for screen readers.
    pub async fn nameless_tab_stops(&self) -> Vec<String> {
        let script = "return all('[tabindex=\"0\"]').filter((one) => {
            const named = document.getElementById(one.getAttribute('aria-labelledby'));
            return !(one.getAttribute('role') && named && text(named));
        }).map(text)";
        self.query(script, json!(null)).await
    }
}
