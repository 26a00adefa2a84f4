//! What a visitor needs who sees, hears or controls a page in another way than most.

mod appearance;
mod axe;
mod focus;
mod layout;
mod screen_reader;

pub use appearance::Look;
