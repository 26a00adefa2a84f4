//! Calendar days, for "last checked on" and "valid until".
//!
//! Written by hand: `time` is 9 KB more to download (measured: Brotli 11, optimized for size) and
//! `jiff` 57 KB, and their messages do not say how to write a day.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A day of the Gregorian calendar, from year 0001 to 9999, written `2026-01-31` (ISO 8601).
///
/// It has no time zone and reads no clock: whoever needs today is given it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    // The order of the fields makes the derived order that of the calendar.
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The latest day that it is anywhere on Earth, so long after the beginning of 1970 in UTC: that
    /// of UTC+14. A later day has begun nowhere.
    #[must_use]
    pub fn latest_anywhere(since_1970: Duration) -> Self {
        const HOURS_AHEAD: u64 = 14;
        let mut days = (since_1970.as_secs() / 3600).saturating_add(HOURS_AHEAD) / 24;
        let (mut year, mut month) = (1970, 1);
        while year < 9999 && days >= u64::from(days_in(year, 2)) + 337 {
            days -= u64::from(days_in(year, 2)) + 337;
            year += 1;
        }
        while month < 12 && days >= u64::from(days_in(year, month)) {
            days -= u64::from(days_in(year, month));
            month += 1;
        }
        Self { year, month, day: u8::try_from(days + 1).unwrap_or(31).min(31) }
    }

    /// How many days later `other` is; negative when it is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.days_since_year_one() - self.days_since_year_one()
    }

    fn days_since_year_one(self) -> i32 {
        let whole_years = i32::from(self.year) - 1;
        let leap_days = whole_years / 4 - whole_years / 100 + whole_years / 400;
        let whole_months: i32 =
            (1..self.month).map(|month| i32::from(days_in(self.year, month))).sum();
        whole_years * 365 + leap_days + whole_months + i32::from(self.day) - 1
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Why a text is not a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayError {
    /// It has not the format of `2026-01-31`.
    Format { found: String },
    /// It has the format of a day, but is not in the calendar.
    NotInCalendar { found: String },
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
            return Err(DayError::Format { found: text.to_owned() });
        };
        let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(DayError::Format { found: text.to_owned() });
        }
        let two = |tens: u8, ones: u8| (tens - b'0') * 10 + (ones - b'0');
        let year = u16::from(two(y1, y2)) * 100 + u16::from(two(y3, y4));
        let (month, day) = (two(m1, m2), two(d1, d2));
        let is_real =
            year >= 1 && (1..=12).contains(&month) && day >= 1 && day <= days_in(year, month);
        if is_real {
            Ok(Self { year, month, day })
        } else {
            Err(DayError::NotInCalendar { found: text.to_owned() })
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Format { found } => write!(
                f,
                "`{}` is not a day: write year, month and day, such as 2026-01-31",
                found.escape_debug()
            ),
            Self::NotInCalendar { found } => {
                write!(
                    f,
                    "`{found}` is not in the calendar: write a day that exists, as yyyy-mm-dd"
                )
            }
        }
    }
}

impl std::error::Error for DayError {}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, is_a_day: bool) {
        match text.parse::<Day>() {
            Ok(day) => assert!(is_a_day && day.to_string() == text, "{text} was read as {day}"),
            Err(error) => assert!(!is_a_day, "{error}"),
        }
    }

    #[track_caller]
    fn check_days_between(from: &str, to: &str, days: i32) {
        let (from, to): (Day, Day) = (from.parse().unwrap(), to.parse().unwrap());
        assert_eq!(from.days_until(to), days, "from {from} to {to}");
        assert_eq!(to.days_until(from), -days, "from {to} to {from}");
        assert_eq!(from < to, days > 0, "the order of {from} and {to}");
    }

    #[test]
    fn days_of_the_calendar_are_read_and_written_in_one_format() {
        for text in ["2026-01-07", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"] {
            check(text, true);
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        for text in ["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01"] {
            check(text, false);
        }
        check("2026-01-00", false);
        check("0000-01-01", false);
    }

    #[test]
    fn other_formats_are_refused() {
        for text in
            ["", "7 January 2026", "01/07/2026", "2026-1-7", "2026-01-07T00:00", "２０２６-01-07"]
        {
            check(text, false);
        }
        check("+026-01-07", false);
    }

    #[test]
    fn days_between_count_leap_days() {
        check_days_between("2026-01-07", "2026-01-07", 0);
        check_days_between("2024-02-28", "2024-03-01", 2);
        check_days_between("2026-02-28", "2026-03-01", 1);
        check_days_between("2025-12-31", "2026-01-01", 1);
        check_days_between("0001-01-01", "9999-12-31", 3_652_058);
    }

    #[test]
    fn the_latest_day_is_that_of_the_time_zone_furthest_ahead() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (10 * 3600 - 1, "1970-01-01"),
            (10 * 3600, "1970-01-02"),
            (951_782_400, "2000-02-29"),
            (951_868_800 - 14 * 3600, "2000-03-01"),
            (1_798_761_599 - 14 * 3600, "2026-12-31"),
            (1_798_761_600 - 14 * 3600, "2027-01-01"),
            (u64::MAX, "9999-12-31"),
        ] {
            let found = Day::latest_anywhere(Duration::from_secs(seconds));
            assert_eq!(found.to_string(), day, "{seconds} s");
        }
    }

    #[test]
    fn the_error_shows_the_format() {
        let error = "Jan 7".parse::<Day>().unwrap_err().to_string();
        assert_eq!(error, "`Jan 7` is not a day: write year, month and day, such as 2026-01-31");
    }
}
