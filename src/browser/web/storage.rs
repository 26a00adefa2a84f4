//! What somebody asked this device to keep.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

/// Whether the browser keeps it. It may refuse, in a private window or when it is full.
pub fn store(name: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(name, text).is_ok()
}

pub fn remove(name: &str) {
    LocalStorage::delete(name);
}

/// What was kept, if anything. A visitor's page looks, too, and keeps nothing itself.
pub fn load(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(name).ok()?
}
