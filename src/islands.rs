//! Islands: the interactive parts of a page.
//!
//! An island has no properties. Its data are in the page, as text or as `data-` attributes, and it
//! reads and changes the page through `browser`. Properties would bring a JSON parser into the
//! Wasm, and an island for each step and button a view for each: together 20 KB of 88, measured
//! after Brotli.

mod agency_cards;
mod local_contact;
mod shift_exit;
mod state_choice;
mod text_actions;
mod walk;

pub use agency_cards::{agency_cards, way_link};
pub use local_contact::{LocalContact, SAVED_DRAFT, SEPARATOR_TEXT, national_data};
pub use shift_exit::ShiftExit;
pub use state_choice::StateChoice;
pub use text_actions::TextActions;
pub use walk::Walk;
