//! What can be known without a browser.

mod agency_schema;
mod content;
mod house;
mod promises;
mod reading_ease;
mod words;
mod written_pages;
