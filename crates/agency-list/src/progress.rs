//! How far a long run has come, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::OnceLock;
use std::time::Duration;

/// From this many entries on, a bar is worth the lines that it takes.
const LONG: usize = 1_000;

/// A bar that appears once the work turns out to be long.
pub(super) struct Progress {
    what: &'static str,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(what: &'static str) -> Self {
        Self { what, bar: OnceLock::new() }
    }

    /// About so many are expected, or this is known now to be too few.
    pub(super) fn expect(&self, entries: usize) {
        if entries >= LONG {
            self.bar.get_or_init(|| bar(self.what)).set_length(entries as u64);
        }
    }

    pub(super) fn add(&self, entries: usize) {
        if let Some(bar) = self.bar.get() {
            bar.inc(entries as u64);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = self.bar.get() {
            bar.finish_and_clear();
        }
    }
}

fn bar(what: &'static str) -> ProgressBar {
    // Nothing is drawn where errors do not go to a terminal.
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
    let style =
        ProgressStyle::with_template("{bar:30} {human_pos} of {human_len} {msg}, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
