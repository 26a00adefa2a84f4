//! A page: its address, elements and text, and the scripts that read them.

mod addresses;
mod elements;
mod navigation;
mod script;
mod text;

pub use addresses::{desk_addresses, guide_addresses, page_addresses, visitor_page_addresses};
pub use elements::Role;
