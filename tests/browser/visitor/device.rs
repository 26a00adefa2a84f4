//! The device of the visitor: its screen, keyboard, clipboard, share sheet, printer and downloads.

mod clipboard;
mod downloads;
mod keyboard;
mod printer;
mod screen;
mod share_sheet;

pub use clipboard::Clipboard;
pub use printer::Paper;
pub use screen::{ENLARGED, NARROW, PHONE};
