//! What is true: plain Rust, without a screen, a browser or a clock.

pub mod agency;
pub mod agency_link;
pub mod content;
pub mod day;
pub mod draft;
pub mod exit;
pub mod guide;
pub mod hotline;
pub mod phone_number;
pub mod platform;
pub mod qr_code;
pub mod report_notes;
pub mod section;
pub mod site;
pub mod site_address;
pub mod site_copy;
pub mod source;
pub mod task_force;
pub mod walk;
pub mod words;
pub mod zip;
