//! No browser: pages are being written on the build machine.

use crate::browser::{ChosenFile, Json, Offline, Picture, PictureFault, Piece};
use leptos::ev::{Event, MouseEvent};
use leptos::prelude::IntoView;
use std::time::Duration;

pub fn come_alive() {}

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

pub fn numbers_of<const COUNT: usize>(_selector: &str, _names: [&str; COUNT]) -> Vec<[u32; COUNT]> {
    Vec::new()
}

pub fn hide(_selector: &str, _is_hidden: impl Fn(usize) -> bool) {}

pub fn mark(_selector: &str, _name: &str, _value: Option<&str>) {}

pub fn write(_selector: &str, _text: &str) {}

pub fn lead_to(_selector: &str, _fragment: &str) {}

pub fn put(_id: &str, _pieces: Vec<Piece>) {}

pub fn add(_id: &str, _pieces: Vec<Piece>) {}

pub fn draw(_selector: &str, _pieces: &[Piece]) {}

pub fn adopt(_path: &str, _id: &'static str, _then: impl FnOnce(bool) + 'static) {}

pub fn choose_nothing(_id: &str) {}

pub fn show_from_top(_selector: &str, _index: usize) {}

pub fn asked(_event: &MouseEvent, _name: &str) -> Option<String> {
    None
}

pub fn picked(_event: &Event, _selector: &str) -> Option<(usize, u32)> {
    None
}

pub fn value_of(_id: &str) -> String {
    String::new()
}

pub fn fields_of(_id: &str) -> Vec<(String, String)> {
    Vec::new()
}

pub fn copy(_text: String, _then: impl FnOnce(bool) + 'static) {}

pub fn share(_text: &str) {}

pub fn print_text(_text: &str) {}

pub fn offer(_text: &str, _refused: impl FnOnce() + 'static) {}

pub fn print() {}

pub fn on_shift_alone(_then: impl Fn(Option<Duration>) + 'static) {}

pub fn after(_pause: Duration, _then: impl FnOnce() + 'static) {}

pub fn leave() {}

pub fn on_fragment(_then: impl Fn(String) + 'static) {}

pub fn json(_text: &str) -> Option<Json> {
    None
}

pub fn fetch_json(_path: &str, _most_bytes: usize, _then: impl FnOnce(Option<Json>) + 'static) {}

pub fn focus(_id: &str) {}

pub fn address() -> String {
    String::new()
}

pub async fn chosen_files(_event: Event, _most_bytes: usize) -> Vec<ChosenFile> {
    Vec::new()
}

pub fn decoded(_bytes: &[u8], _encoding: &str) -> Option<String> {
    None
}

pub fn address_of(_bytes: &[u8], _media_type: &str) -> Option<String> {
    None
}

pub fn forget_address(_address: &str) {}

pub async fn drawn_again(
    _bytes: &[u8],
    _media_type: &str,
    _most_side: u32,
    _most_bytes: usize,
) -> Result<Picture, PictureFault> {
    Err(PictureFault::Refused)
}

pub fn save(_name: &str, _media_type: &str, _bytes: &[u8]) -> bool {
    false
}

pub async fn fetch_bytes(_path: &str) -> Option<Vec<u8>> {
    None
}

pub async fn offline(_root: &str) -> Offline {
    Offline::Refused
}

pub async fn go_offline(_root: &str, _worker: &str) -> bool {
    false
}

pub async fn stay_online(_root: &str) {}

pub fn keep(_name: &str, _text: &str) -> bool {
    false
}

pub fn forget(_name: &str) {}

pub fn kept(_name: &str) -> Option<String> {
    None
}
