//! A progress bar for long runs, on a terminal only.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::sync::OnceLock;
use std::time::Duration;

/// The fewest entries for which a bar is shown.
const LONG: usize = 1_000;

/// A bar that appears once the work turns out to be long.
pub(super) struct Progress {
    message: &'static str,
    bar: OnceLock<ProgressBar>,
}

impl Progress {
    pub(super) fn new(message: &'static str) -> Self {
        Self { message, bar: OnceLock::new() }
    }

    /// Sets how many entries are expected, about; it may be called again with a better estimate.
    pub(super) fn expect(&self, entries: usize) {
        if entries >= LONG {
            self.bar.get_or_init(|| bar(self.message)).set_length(entries as u64);
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

fn bar(message: &'static str) -> ProgressBar {
    // Nothing is drawn where errors do not go to a terminal.
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
    let style =
        ProgressStyle::with_template("{bar:30} {human_pos} of {human_len} {msg}, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar.set_message(message);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
