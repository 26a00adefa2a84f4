//! Small pieces that several modules share.

pub mod button;
pub mod markup;
pub mod page_data;
