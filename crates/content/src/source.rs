//! The sources of the words.

use agency::day::Day;
use serde::Deserialize;

/// A source of `content/sources.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: String,
    pub title: String,
    /// Its publisher.
    pub by: String,
    /// That of its owner, where it is known.
    pub address: String,
    /// The page of somebody else on which it was read.
    pub copy: Option<String>,
    /// Its date, as exactly as it is known: a year, a month, a day, or `undated`.
    pub published: String,
    /// The day on which somebody last checked it.
    pub verified: Day,
    pub standing: Reliability,
}

/// How reliable a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reliability {
    Confirmed,
    /// A copy, a report or another person's notes; it is labelled so in every list.
    SecondHand,
}

/// The part of an address that can be said aloud.
pub fn host(address: &str) -> &str {
    let rest = address.trim_start_matches("https://").trim_start_matches("www.");
    rest.split('/').next().unwrap_or(rest)
}
