//! Everything that the site says: the guide, the hotlines and the words in every language.
//!
//! All of it is read from the TOML files in `src/content` when pages are written, and checked; none
//! of it is compiled in. A language is a folder in `src/content/words`.
//!
//! Begin with [`Content`], which holds everything, [`LanguagePack`], which holds all words of one
//! language, and [`ContentFiles`], which reads the files.
//!
//! | module | what it holds |
//! |---|---|
//! | [`guide`] | the steps, their questions, and which answers each step is for |
//! | [`walk`] | going through the steps one by one: which screen comes next |
//! | [`shift_presses`] | when three presses of Shift count as an exit |
//! | [`hotline`], [`platform`], [`task_force`], [`source`] | facts, each with its source and the day somebody checked |
//! | [`section`] | the sections of the pages beside the guide |
//! | [`host_settings`] | what the host of a copy may set |
//! | [`words`] | the text in one language |
//! | [`agency_card`] | what the card of a local agency shows |
//! | [`report_notes`] | the notes for a report, as text |

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

pub mod agency_card;
mod checks;
mod content;
mod files;
pub mod guide;
pub mod host_settings;
pub mod hotline;
pub mod language_checks;
mod language_pack;
pub mod platform;
pub mod report_notes;
pub mod section;
pub mod shift_presses;
pub mod source;
pub mod task_force;
pub mod walk;
pub mod words;

pub use content::Content;
pub use files::{ContentError, ContentFiles, folder};
pub use language_checks::LanguageChecks;
pub use language_pack::{AGENCY_LANGUAGES, LanguagePack};
