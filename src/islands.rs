//! The pieces of a written page that come alive.
//!
//! An island takes no properties: everything that it needs stands in the written page, as words or
//! as `data-` attributes, and is read and changed through `browser`. Properties would bring a JSON
//! reader into the Wasm, and an island for each step and button a view for each: together 20 KB of
//! 88, measured after Brotli.

mod agency_cards;
mod local_contact;
mod shift_exit;
mod state_choice;
mod text_actions;
mod walk;

pub use agency_cards::{agency_cards, way_link};
pub use local_contact::LocalContact;
pub use shift_exit::ShiftExit;
pub use state_choice::StateChoice;
pub use text_actions::CopyText;
pub use walk::Walk;
