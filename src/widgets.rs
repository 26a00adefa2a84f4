//! Small pieces that the desk and the officers' page share.

pub mod button;
pub mod page_data;
