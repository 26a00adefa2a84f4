//! What the site says: whole in every language, plain enough, and no more than its sources say.

mod files;
mod forbidden_phrases;
mod reading_ease;
mod safety_words;
mod words;
