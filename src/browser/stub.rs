//! The functions of `web` without a browser, for the build machine: each does nothing.

use crate::browser::{ChosenFile, Element, Json, Picture, PictureFault, WorkerState};
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::IntoView;
use std::time::Duration;

pub fn hydrate_islands() {}

pub fn mount<V: IntoView + 'static>(_id: &str, _view: impl FnOnce() -> V + 'static) {}

pub fn text_of(_id: &str) -> String {
    String::new()
}

pub fn attribute_of(_selector: &str, _name: &str) -> String {
    String::new()
}

pub fn attributes_of(_selector: &str, _name: &str) -> Vec<String> {
    Vec::new()
}

pub fn texts_of(_selector: &str) -> Vec<String> {
    Vec::new()
}

pub fn numbers_of<const COUNT: usize>(_selector: &str, _names: [&str; COUNT]) -> Vec<[u32; COUNT]> {
    Vec::new()
}

pub fn set_hidden(_selector: &str, _is_hidden: impl Fn(usize) -> bool) {}

pub fn set_attribute(_selector: &str, _name: &str, _value: Option<&str>) {}

pub fn set_text(_selector: &str, _text: &str) {}

pub fn set_link_fragment(_selector: &str, _fragment: &str) {}

pub fn replace_children(_id: &str, _children: Vec<Element>) {}

pub fn append_children(_id: &str, _children: Vec<Element>) {}

pub fn set_inner_html(_selector: &str, _children: &[Element]) {}

pub fn import_element(_path: &str, _id: &'static str, _then: impl FnOnce(bool) + 'static) {}

pub fn clear_selection(_id: &str) {}

pub fn scroll_to_top_with_focus(_selector: &str, _index: usize) {}

pub fn closest_attribute(_event: &MouseEvent, _name: &str) -> Option<String> {
    None
}

pub fn checked_inputs(_selector: &str) -> u32 {
    0
}

pub fn check_inputs(_selector: &str, _bits: u32) {}

pub fn index_around(_id: &str, _selector: &str) -> Option<(usize, bool)> {
    None
}

pub fn set_entry_number(_number: u32) {}

pub fn value_of(_id: &str) -> String {
    String::new()
}

pub fn fields_of(_id: &str) -> Vec<(String, String)> {
    Vec::new()
}

pub fn copy(_text: String, _then: impl FnOnce(bool) + 'static) {}

pub fn share(_text: &str) {}

pub fn print_text(_text: &str) {}

pub fn share_text(_text: &str, _refused: impl FnOnce() + 'static) {}

pub fn print() {}

pub fn on_shift_alone(_then: impl Fn(Option<Duration>) + 'static) {}

pub fn after(_pause: Duration, _then: impl FnOnce() + 'static) {}

pub fn click(_id: &str) {}

pub fn on_fragment(_then: impl Fn(String) + 'static) {}

pub fn parse_json(_text: &str) -> Option<Json> {
    None
}

pub fn fetch_json(_path: &str, _max_bytes: usize, _then: impl FnOnce(Option<Json>) + 'static) {}

pub fn focus(_id: &str) {}

pub fn address() -> String {
    String::new()
}

/// So late that no day is still to come.
pub fn time_since_1970() -> Duration {
    Duration::MAX
}

pub async fn chosen_files(_event: Event, _max_bytes: usize) -> Vec<ChosenFile> {
    Vec::new()
}

pub fn decode_text(_bytes: &[u8], _encoding: &str) -> Option<String> {
    None
}

pub fn create_object_url(_bytes: &[u8], _media_type: &str) -> Option<String> {
    None
}

pub fn revoke_object_url(_address: &str) {}

pub async fn reencode_image(
    _bytes: &[u8],
    _media_type: &str,
    _max_side: u32,
    _max_bytes: usize,
) -> Result<Picture, PictureFault> {
    Err(PictureFault::Refused)
}

pub fn save(_name: &str, _media_type: &str, _bytes: &[u8]) -> bool {
    false
}

pub async fn fetch_bytes(_path: &str) -> Option<Vec<u8>> {
    None
}

pub async fn worker_state(_root: &str) -> WorkerState {
    WorkerState::Refused
}

pub async fn register_worker(_root: &str, _worker: &str, _cache_prefix: &str) -> bool {
    false
}

pub async fn unregister_worker(_root: &str, _cache_prefix: &str) {}

pub fn store(_name: &str, _text: &str) -> bool {
    false
}

pub fn remove(_name: &str) {}

pub fn load(_name: &str) -> Option<String> {
    None
}
