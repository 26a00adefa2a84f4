//! The commands, run as somebody types them.

mod agencies;
mod contacts;
