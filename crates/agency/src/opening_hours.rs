//! When an agency answers, with the fields of HSDS 3: `byday`, `opens_at`, `closes_at`.

use std::fmt;

use crate::day::Day;

/// One line of a schedule. It has days, or a description, or both.
///
/// Times are local to the agency: an offset such as HSDS's `timezone` ignores daylight saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// In the order in which they were written, each once.
    pub days: Vec<Weekday>,
    /// `None` if only the description says it.
    pub opening: Option<Opening>,
    pub valid_from: Option<Day>,
    pub valid_to: Option<Day>,
    pub description: Option<String>,
}

/// From one time of day to another. An earlier or equal closing time is on the next day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    pub opens: TimeOfDay,
    pub closes: TimeOfDay,
}

/// Minutes since midnight, 0 to 1439.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeOfDay {
    minutes: u16,
}

/// Days as in iCalendar (RFC 5545), Monday first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Why a line of a schedule cannot be shown. Wrong hours are worse than none, so one mistake
/// leaves the whole line out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoursError {
    /// One of the two times is missing.
    HalfOpen,
    /// Times, and no days.
    NoDays,
    /// Neither days nor a description.
    SaysNothing,
    /// The last day of validity is before the first.
    Backwards,
}

impl Weekday {
    pub const WEEK: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// Such as `MO`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Monday => "MO",
            Self::Tuesday => "TU",
            Self::Wednesday => "WE",
            Self::Thursday => "TH",
            Self::Friday => "FR",
            Self::Saturday => "SA",
            Self::Sunday => "SU",
        }
    }

    /// Reads `MO,TU`.
    pub(super) fn parse_list(text: &str) -> Option<Vec<Self>> {
        let mut days = Vec::new();
        // Seven days and their commas; a longer text would name one twice.
        if text.len() > 20 {
            return None;
        }
        for code in text.split(',') {
            let day = Self::WEEK.into_iter().find(|day| day.code() == code)?;
            if days.contains(&day) {
                return None;
            }
            days.push(day);
        }
        Some(days)
    }
}

impl TimeOfDay {
    /// Reads `09:00`.
    pub(super) fn new(text: &str) -> Option<Self> {
        let [h1 @ b'0'..=b'2', h2 @ b'0'..=b'9', b':', m1 @ b'0'..=b'5', m2 @ b'0'..=b'9'] =
            *text.as_bytes()
        else {
            return None;
        };
        let two = |tens: u8, ones: u8| u16::from(tens - b'0') * 10 + u16::from(ones - b'0');
        let minutes = two(h1, h2) * 60 + two(m1, m2);
        (minutes < 24 * 60).then_some(Self { minutes })
    }

    #[must_use]
    pub fn hour(self) -> u16 {
        self.minutes / 60
    }

    #[must_use]
    pub fn minute(self) -> u16 {
        self.minutes % 60
    }
}

/// As it was read, such as `09:05`.
impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl Hours {
    /// Checks that the parts fit together.
    pub(super) fn check(self) -> Result<Self, HoursError> {
        if self.days.is_empty() && self.opening.is_some() {
            return Err(HoursError::NoDays);
        }
        if self.days.is_empty() && self.description.is_none() {
            return Err(HoursError::SaysNothing);
        }
        match (self.valid_from, self.valid_to) {
            (Some(from), Some(to)) if from > to => Err(HoursError::Backwards),
            _ => Ok(self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_days(text: &str, count: Option<usize>) {
        assert_eq!(Weekday::parse_list(text).map(|days| days.len()), count, "{text:?}");
    }

    #[track_caller]
    fn check_time(text: &str, time: Option<(u16, u16)>) {
        let found = TimeOfDay::new(text).map(|time| (time.hour(), time.minute()));
        assert_eq!(found, time, "{text:?}");
    }

    #[test]
    fn days_are_a_list_with_commas() {
        check_days("MO", Some(1));
        check_days("MO,TU,WE,TH,FR,SA,SU", Some(7));
        for text in [
            "",
            "mo",
            "MO, TU",
            "MO-FR",
            "MO,",
            "MO,MO",
            "Monday",
            "1MO",
            "MO,TU,WE,TH,FR,SA,SU,MO",
        ] {
            check_days(text, None);
        }
    }

    #[test]
    fn times_are_hours_and_minutes_of_a_day() {
        check_time("00:00", Some((0, 0)));
        check_time("09:05", Some((9, 5)));
        check_time("23:59", Some((23, 59)));
        for text in ["", "9:00", "24:00", "29:00", "12:60", "09:00:00", "09.00", "9 am", "０９:00"]
        {
            check_time(text, None);
        }
    }
}
