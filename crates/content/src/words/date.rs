//! Dates as somebody reads them. In the content files they are as in `2026-09-14` (ISO 8601).

use crate::words::{Words, fill};
use agency::day::Day;

impl Words {
    /// A day, a month or a year, such as `September 14, 2026`, `September 2026` and `2026`. What is
    /// none of them stays as it is.
    #[must_use]
    pub fn date(&self, text: &str) -> String {
        if let Ok(day) = text.parse::<Day>() {
            return self.local.card.written_day(day);
        }
        let month = text.split_once('-').and_then(|(year, month)| {
            let month = self.local.card.month(month)?;
            Some(fill(&self.about.month, &[("month", month), ("year", year)]))
        });
        month.unwrap_or_else(|| text.to_owned())
    }

    /// How old a source is and when somebody last checked it, such as `from January 2024, checked
    /// September 30, 2026`.
    #[must_use]
    pub fn age(&self, published: &str, verified: Day) -> String {
        let about = &self.about;
        let published = match published {
            "undated" => about.undated.clone(),
            published => fill(&about.published, &[("published", &self.date(published))]),
        };
        let day = self.local.card.written_day(verified);
        [published, fill(&about.verified, &[("day", &day)])].join(", ")
    }
}
