//! No browser: pages are being written on the build machine.

use super::Answer;
use leptos::ev::Event;
use std::time::Duration;

pub fn come_alive() {}

pub fn checked_inputs(_event: &Event) -> u32 {
    0
}

pub fn show_from_top(_id: String) {}

pub fn copy_text_of(_id: &str, _then: impl FnOnce(bool) + 'static) {}

/// The written page offers nothing that only some browsers can do.
pub fn can_share() -> bool {
    false
}

pub fn share_text_of(_id: &str) {}

pub fn on_shift_alone(_then: impl Fn(Duration) + 'static) {}

pub fn after(_pause: Duration, _then: impl FnOnce() + 'static) {}

pub fn leave() {}

pub fn on_fragment(_then: impl Fn(String) + 'static) {}

pub fn fetch(_path: &str, _max_bytes: usize, _then: impl FnOnce(Answer) + 'static) {}
