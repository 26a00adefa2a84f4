//! The rooms, in reading order.

pub mod domain;

pub mod intake;

// Reads and writes files, so a visitor's Wasm has nothing of it.
#[cfg(not(target_arch = "wasm32"))]
pub mod directory;

pub mod browser;

pub mod islands;

pub mod desk;

pub mod officers;

pub mod pages;
