//! What is true: plain Rust, without a screen, a browser or a clock.

pub mod agency;
pub mod agency_link;
pub mod content;
pub mod day;
pub mod exit;
pub mod guide;
pub mod hotline;
pub mod phone_number;
pub mod platform;
pub mod site;
pub mod source;
pub mod task_force;
pub mod walk;
pub mod words;
