//! What can be known without a browser.

mod agency_schema;
mod contacts;
mod content;
mod desk_words;
mod directory;
mod handout;
mod helpers;
mod hosts_agencies;
mod house;
mod hsds;
mod intake;
mod national_first;
mod near_you;
mod never_said;
mod officers_words;
mod promises;
mod properties;
mod qr_code;
mod reading_ease;
mod report_notes;
mod safety_words;
mod servers;
mod site;
mod words;
mod written_pages;
