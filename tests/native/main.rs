//! What can be known without a browser.

mod agency_schema;
mod content;
mod directory;
mod house;
mod hsds;
mod national_first;
mod near_you;
mod promises;
mod reading_ease;
mod site;
mod words;
mod written_pages;
