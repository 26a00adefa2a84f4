//! The local storage of the browser.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

/// Stores a text. The browser may refuse, in a private window or when its storage is full.
pub fn store(name: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(name, text).is_ok()
}

pub fn remove(name: &str) {
    LocalStorage::delete(name);
}

/// The stored text, if there is one. Visitors' pages only read.
pub fn load(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(name).ok()?
}
