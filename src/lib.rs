//! The site: pages that Leptos renders on the build machine, and islands that make them interactive.
//!
//! Everything that needs neither Leptos nor a browser is in the crates below `crates/`. Begin with
//! [`pages`], which lists every page, and [`browser`], the only module that calls the browser.
//!
//! | module | what it holds |
//! |---|---|
//! | [`browser`] | what only a browser can do; empty functions while pages are written |
//! | [`widgets`] | small pieces that several modules share |
//! | [`islands`] | the interactive parts of a visitor's page (Wasm) |
//! | [`desk`] | the form in which an agency writes its contacts, and what it exports (Wasm of its own) |
//! | [`officers`] | a link, a QR code or a sheet with a chosen contact (Wasm of its own) |
//! | [`pages`] | every page, as it is written on the build machine |
//!
//! The programs are in `src/wasm` (three, for browsers) and `src/prerender` (writes every page).

// Text from outside is read without anything that can panic; a test may.
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

pub mod browser;
pub mod desk;
pub mod islands;
pub mod officers;
pub mod pages;
mod site_address;
pub mod widgets;
