//! No browser: pages are being written on the build machine.

use super::{Answer, Json, Piece};
use leptos::ev::{Event, MouseEvent};
use std::time::Duration;

pub fn come_alive() {}

pub fn text_of(_id: &str) -> String {
    String::new()
}

pub fn attribute_of(_selector: &str, _name: &str) -> String {
    String::new()
}

pub fn attributes_of(_selector: &str, _name: &str) -> Vec<String> {
    Vec::new()
}

pub fn numbers_of<const COUNT: usize>(_selector: &str, _names: [&str; COUNT]) -> Vec<[u32; COUNT]> {
    Vec::new()
}

pub fn hide(_selector: &str, _is_hidden: impl Fn(usize) -> bool) {}

pub fn mark(_selector: &str, _name: &str, _value: Option<&str>) {}

pub fn write(_selector: &str, _text: &str) {}

pub fn put(_id: &str, _pieces: Vec<Piece>) {}

pub fn show_from_top(_selector: &str, _index: usize) {}

pub fn asked(_event: &MouseEvent, _name: &str) -> Option<String> {
    None
}

pub fn picked(_event: &Event, _selector: &str) -> Option<(usize, u32)> {
    None
}

pub fn chosen(_event: &Event) -> String {
    String::new()
}

pub fn copy(_text: String, _then: impl FnOnce(bool) + 'static) {}

pub fn share(_text: &str) {}

pub fn on_shift_alone(_then: impl Fn(Duration) + 'static) {}

pub fn after(_pause: Duration, _then: impl FnOnce() + 'static) {}

pub fn leave() {}

pub fn on_fragment(_then: impl Fn(String) + 'static) {}

pub fn json(_text: &str) -> Option<Json> {
    None
}

pub fn fetch_json(_path: &str, _most_bytes: usize, _then: impl FnOnce(Answer) + 'static) {}
