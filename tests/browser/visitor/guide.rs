//! The guide: the walk, the hotlines, the local contacts and the notes.

mod agencies;
mod hotlines;
mod report_notes;
mod states;
mod walk;

pub use walk::Screen;
