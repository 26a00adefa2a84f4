//! What somebody asked this device to keep.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::window;

/// Whether the browser keeps it. It may refuse, in a private window or when it is full.
pub fn keep(name: &str, text: &str) -> bool {
    LocalStorage::raw().set_item(name, text).is_ok()
}

pub fn forget(name: &str) {
    LocalStorage::delete(name);
}

/// What was kept, if anything. A visitor's page looks, too, and keeps nothing itself.
pub fn kept(name: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(name).ok()?
}
