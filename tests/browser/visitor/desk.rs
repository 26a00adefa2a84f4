//! The desk, at which an agency fills in a form.

mod faults;
mod fields;
mod import;
mod preview;

pub use fields::{agency_field, description_field, phone_field};
