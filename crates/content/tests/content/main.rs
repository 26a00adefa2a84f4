//! The content of the site: complete in every language, easy to read, and within its sources.

mod apps;
mod files;
mod forbidden_phrases;
mod outline;
mod reading_ease;
mod safety_words;
mod words;
