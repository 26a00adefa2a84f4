//! The rooms, in reading order.

// What comes from outside is read without anything that panics; a test may.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

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
