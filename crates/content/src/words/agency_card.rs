//! Words on the card of a local agency.

use crate::words::fill;
use agency::day::Day;
use serde::{Deserialize, Serialize};

/// They are embedded in the page for the island that writes cards.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CardWords {
    pub vouched: String,
    pub vouched_day: String,
    /// A day as somebody reads it; holds `{month}`, `{day}` and `{year}`.
    pub date: String,
    /// The names of the twelve months, with a comma and a space between them.
    pub months: String,
    pub voice: String,
    pub text: String,
    pub tty: String,
    pub extension: String,
}

impl CardWords {
    /// The names of the words, in the order of the list.
    pub const NAMES: [&str; 8] =
        ["vouched", "vouched_day", "date", "months", "voice", "text", "tty", "extension"];

    /// As a list for the page, since parsing a list needs the least code.
    pub fn into_list(self) -> Vec<String> {
        let Self { vouched, vouched_day, date, months, voice, text, tty, extension } = self;
        vec![vouched, vouched_day, date, months, voice, text, tty, extension]
    }

    /// From such a list; a missing word is empty.
    pub fn from_list(words: Vec<String>) -> Self {
        let mut words = words.into_iter();
        let mut next = || words.next().unwrap_or_default();
        Self {
            vouched: next(),
            vouched_day: next(),
            date: next(),
            months: next(),
            voice: next(),
            text: next(),
            tty: next(),
            extension: next(),
        }
    }

    /// A day as somebody reads it, such as `September 14, 2026`.
    pub fn written_day(&self, day: Day) -> String {
        let text = day.to_string();
        let (year, rest) = text.split_once('-').unwrap_or_default();
        let (month, day) = rest.split_once('-').unwrap_or_default();
        let month = self.month(month).unwrap_or_default();
        let day = day.trim_start_matches('0');
        fill(&self.date, &[("month", month), ("day", day), ("year", year)])
    }

    /// The name of the month with this number, such as `09`.
    pub(super) fn month(&self, number: &str) -> Option<&str> {
        let index = number.parse::<usize>().ok()?.checked_sub(1)?;
        self.months.split(", ").nth(index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_words_survive_the_list() {
        let words = ["a", "b", "c", "d", "e", "f", "g", "h"].map(str::to_owned).to_vec();
        assert_eq!(CardWords::from_list(words.clone()).into_list(), words);
        let named = CardWords::NAMES.map(str::to_owned).to_vec();
        let table = toml::Value::try_from(CardWords::from_list(named)).unwrap();
        for name in CardWords::NAMES {
            assert_eq!(table[name].as_str(), Some(name), "the list and its names have one order");
        }
    }

    #[test]
    fn a_day_is_written_as_it_is_read() {
        let months = "January, February, March, April, May, June, July, August, September, \
                      October, November, December";
        let words = CardWords {
            date: "{month} {day}, {year}".into(),
            months: months.into(),
            ..CardWords::default()
        };
        for (day, written) in [
            ("2026-09-14", "September 14, 2026"),
            ("2026-01-07", "January 7, 2026"),
            ("2025-12-30", "December 30, 2025"),
        ] {
            assert_eq!(words.written_day(day.parse().unwrap()), written);
        }
    }
}
