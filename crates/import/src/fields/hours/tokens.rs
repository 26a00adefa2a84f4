//! The words of opening hours: days, times, and what stands between them.

use agency::Weekday::{self, Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    Days(Vec<Weekday>),
    Time(Time),
    AllDay,
    Closed,
    Dash,
    /// The end of a line, or a comma.
    Break,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    /// With a leading zero, four digits, or an hour after noon: a clock of 24 hours.
    Of24,
    Unsaid,
}

/// A time as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    hour: u16,
    minute: u16,
    half: Half,
}

impl Time {
    pub const MIDNIGHT: Self = Self { hour: 0, minute: 0, half: Half::Of24 };

    /// Minutes since midnight, if the half of the day is known.
    fn minutes(self, half: Half) -> Option<u16> {
        let hour = match half {
            Half::Morning => self.hour % 12,
            Half::Afternoon => self.hour % 12 + 12,
            Half::Of24 => self.hour,
            Half::Unsaid => return None,
        };
        Some(hour * 60 + self.minute)
    }
}

/// The two times as version 1 has them, such as `09:00`. Where one says no half of the day, it is
/// found from the other; of two that say none, only those of an office are taken: 8-5.
pub(super) fn between(opens: Time, closes: Time) -> Option<(String, String)> {
    let (from, to) = match (opens.half, closes.half) {
        (Half::Unsaid, Half::Unsaid) => {
            let is_office = (6..=11).contains(&opens.hour) && (1..=5).contains(&closes.hour);
            let is_noon = (6..=11).contains(&opens.hour) && closes.hour == 12;
            if !is_office && !is_noon {
                return None;
            }
            (opens.minutes(Half::Morning)?, closes.minutes(Half::Afternoon)?)
        }
        (Half::Unsaid, half) => {
            let to = closes.minutes(half)?;
            // The later of the two that is before the end: `1-5pm` begins at 1 p.m., `9-5pm` at 9 a.m.
            let halves = [opens.minutes(Half::Afternoon)?, opens.minutes(Half::Morning)?];
            (halves.into_iter().find(|from| *from < to)?, to)
        }
        (_, Half::Unsaid) => {
            let from = opens.minutes(opens.half)?;
            let halves = [closes.minutes(Half::Morning)?, closes.minutes(Half::Afternoon)?];
            (from, halves.into_iter().find(|to| *to > from)?)
        }
        (first, second) => (opens.minutes(first)?, closes.minutes(second)?),
    };
    // `08:00 to 05:00` is most likely 5 p.m.
    let is_slip = opens.half == Half::Of24 && (60..720).contains(&to) && to < from && from < 720;
    let written = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    (!is_slip).then(|| (written(from), written(to)))
}

/// The tokens of a text; `None` if it has a word that is not known.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let text = text.to_lowercase().replace("24/7", " 24x7 ").replace("24 / 7", " 24x7 ");
    let text =
        text.replace("a.m.", "am").replace("p.m.", "pm").replace("a.m", "am").replace("p.m", "pm");
    for phrase in ["7 days a week", "seven days a week", "every day", "7 days"] {
        if text.contains(phrase) {
            return tokens(&text.replace(phrase, " daily "));
        }
    }
    for phrase in
        ["24 hours a day", "24 hrs", "24hrs", "24 hour", "24-hour", "24hours", "around the clock"]
    {
        if text.contains(phrase) {
            return tokens(&text.replace(phrase, " allday "));
        }
    }
    let mut found = Vec::new();
    for word in words(&text) {
        match word {
            "," | ";" | "\n" => found.push(Token::Break),
            "-" | "–" | "—" | "to" | "thru" | "through" | "until" | "till" | "a" | "al" => {
                // A dash after the days, as in `Mon-Fri - 8am-5pm`, is none of a range.
                found.push(Token::Dash);
            }
            "&" | "and" | "y" | ":" | "s" | "open" | "hours" | "hour" | "office" | "from"
            | "of" | "at" | "the" | "." | "(" | ")" | "de" | "each" => (),
            "allday" | "24x7" => found.push(Token::AllDay),
            "closed" | "cerrado" => found.push(Token::Closed),
            "noon" => found.push(Token::Time(Time { hour: 12, minute: 0, half: Half::Of24 })),
            "midnight" => found.push(Token::Time(Time::MIDNIGHT)),
            // The half of the day after a space: `8 am`.
            "am" | "pm" | "m" if is_unsaid(found.last()) && word != "m" => {
                let half = if word == "am" { Half::Morning } else { Half::Afternoon };
                if let Some(Token::Time(time)) = found.last_mut() {
                    time.half = half;
                }
            }
            _ => found.push(days(word).map(Token::Days).or_else(|| time(word).map(Token::Time))?),
        }
    }
    Some(found)
}

fn is_unsaid(token: Option<&Token>) -> bool {
    matches!(token, Some(Token::Time(Time { half: Half::Unsaid, hour: 1..=12, .. })))
}

/// Words, numbers with their colon and letters, and signs.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        let Some(first) = rest.chars().next() else { return words };
        let is_word = |letter: char| letter.is_alphanumeric();
        let end = if is_word(first) {
            let time = |(at, letter): (usize, char)| {
                let colon = letter == ':'
                    && rest
                        .get(at + 1..)
                        .is_some_and(|after| after.starts_with(|next: char| next.is_ascii_digit()));
                !(is_word(letter) || first.is_ascii_digit() && colon)
            };
            rest.char_indices().find(|found| time(*found)).map_or(rest.len(), |(at, _)| at)
        } else {
            first.len_utf8()
        };
        let Some((word, after)) = rest.split_at_checked(end) else { return words };
        words.push(word);
        rest = after;
    }
}

/// The days that a word in small letters names.
fn days(word: &str) -> Option<Vec<Weekday>> {
    let names: [(Weekday, &str); 7] = [
        (Monday, "m mo mon monday mondays lu lun lunes"),
        (Tuesday, "t tu tue tues tuesday tuesdays mar martes"),
        (Wednesday, "w we wed weds wednesday wednesdays mié mie miércoles miercoles"),
        (Thursday, "th thu thur thurs thursday thursdays jue jueves"),
        (Friday, "f fr fri friday fridays vie viernes"),
        (Saturday, "sa sat saturday saturdays sáb sab sábado sabado"),
        (Sunday, "su sun sunday sundays dom domingo"),
    ];
    match word {
        "weekday" | "weekdays" | "mtwthf" => {
            return Some(Weekday::WEEK.into_iter().take(5).collect());
        }
        "weekend" | "weekends" => return Some(vec![Saturday, Sunday]),
        "daily" | "everyday" | "diario" => return Some(Weekday::WEEK.to_vec()),
        _ => (),
    }
    let is_it = |names: &str| names.split(' ').any(|name| name == word);
    names.into_iter().find(|(_, names)| is_it(names)).map(|(day, _)| vec![day])
}

/// `8`, `8:30`, `8am`, `0830`, `17:00:00`.
fn time(word: &str) -> Option<Time> {
    let (digits, half) = if let Some(digits) = word.strip_suffix("am").or(word.strip_suffix('a')) {
        (digits, Half::Morning)
    } else if let Some(digits) = word.strip_suffix("pm").or(word.strip_suffix('p')) {
        (digits, Half::Afternoon)
    } else {
        (word, Half::Unsaid)
    };
    let (hour, minute) = match digits.split_once(':') {
        Some((hour, minute)) => (hour, minute.strip_suffix(":00").unwrap_or(minute)),
        None if matches!(digits.len(), 3 | 4) => digits.split_at_checked(digits.len() - 2)?,
        None => (digits, "00"),
    };
    let is_number = |text: &str| {
        (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !is_number(hour) || minute.len() != 2 || !is_number(minute) {
        return None;
    }
    let is_of_24 =
        half == Half::Unsaid && (digits.starts_with('0') || hour.parse::<u16>().ok()? > 12);
    let half = if is_of_24 { Half::Of24 } else { half };
    let (hour, minute): (u16, u16) = (hour.parse().ok()?, minute.parse().ok()?);
    let is_time = minute < 60 && if is_of_24 { hour < 24 } else { (1..=12).contains(&hour) };
    is_time.then_some(Time { hour, minute, half })
}
