//! Opening hours in words, such as `Mon-Fri 8am-5pm; Sat 9-1` and `24/7`, as lines of a schedule.
//!
//! Wrong hours are worse than none: a line of which any word is not understood, or whose times may
//! mean morning or evening, stays a sentence, which a person reads right.

mod tokens;

use crate::fields::text::one_line;
use agency::Weekday;
use serde_json::{Value, json};
use tokens::{Time, Token, tokens};

/// The lines of a schedule, and whether all of the text was understood.
#[must_use]
pub fn hours(text: &str) -> (Vec<Value>, bool) {
    if let Some(all) = understood(text) {
        return (all, true);
    }
    let (mut lines, mut is_understood) = (Vec::new(), true);
    for line in text.split([';', '\n']).map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(read) = understood(line) {
            lines.extend(read);
        } else {
            is_understood = false;
            lines.push(sentence(line));
        }
    }
    (lines, is_understood)
}

/// A line that stays a sentence. Days in codes before it are understood all the same: `SU closed`.
fn sentence(line: &str) -> Value {
    let (days, rest) = line.split_once(' ').unwrap_or((line, ""));
    let is_day = |day: &str| Weekday::WEEK.iter().any(|one| one.code() == day);
    if days.split(',').all(is_day) && !rest.trim().is_empty() {
        return json!({ "byday": days, "description": rest.trim() });
    }
    json!({ "description": one_line(line) })
}

/// Days and times that belong together.
#[derive(Default)]
struct Group {
    days: Vec<Weekday>,
    times: Vec<Time>,
    is_closed: bool,
    /// As in `8-5 M-F`.
    has_times_first: bool,
}

impl Group {
    fn is_complete(&self) -> bool {
        !self.days.is_empty() && (self.is_closed || self.times.len() == 2)
    }

    fn line(&self) -> Option<Value> {
        let days: Vec<&str> = self.days.iter().map(|day| day.code()).collect();
        let days = days.join(",");
        if self.is_closed {
            return self
                .times
                .is_empty()
                .then(|| json!({ "byday": days, "description": "closed" }));
        }
        match *self.times {
            [] => Some(json!({ "byday": days })),
            [opens, closes] => {
                let (opens, closes) = tokens::between(opens, closes)?;
                Some(json!({ "byday": days, "opens_at": opens, "closes_at": closes }))
            }
            _ => None,
        }
    }
}

/// The lines for a text of which every word is known; else `None`.
fn understood(text: &str) -> Option<Vec<Value>> {
    let mut groups = vec![Group::default()];
    let mut is_range = false;
    for token in tokens(text)? {
        let group = groups.last_mut()?;
        match token {
            Token::Break => (),
            Token::Dash => is_range = true,
            Token::Days(days) => {
                // Of `8-5 M-F` the days come last; of `M-F 8-5 Sat 9-1` a second line begins.
                let begins = group.is_complete() && !is_range;
                if begins {
                    groups.push(Group::default());
                }
                let group = groups.last_mut()?;
                if group.times.len() == 1 {
                    return None;
                }
                add_days(&mut group.days, &days, is_range && !begins)?;
                is_range = false;
            }
            Token::Time(time) => {
                if group.times.len() % 2 == 1 && !is_range {
                    return None;
                }
                is_range = false;
                if group.times.len() == 2 {
                    // `8-5 M-F, 9-1 Sat`, or the same days again: `Mon-Fri 9-12, 1-5`.
                    let days = if group.has_times_first { Vec::new() } else { group.days.clone() };
                    groups.push(Group { days, ..Group::default() });
                }
                let group = groups.last_mut()?;
                group.has_times_first |= group.days.is_empty();
                group.times.push(time);
            }
            Token::AllDay => {
                if !group.times.is_empty() {
                    return None;
                }
                group.times = vec![Time::MIDNIGHT, Time::MIDNIGHT];
            }
            Token::Closed => {
                if group.is_complete() {
                    groups.push(Group::default());
                }
                groups.last_mut()?.is_closed = true;
            }
        }
    }
    if is_range {
        return None;
    }
    // Of `Mon-Fri 9-12 Sat` nobody knows what holds on Saturday.
    let has_times = |group: &Group| !group.times.is_empty();
    if groups.iter().any(has_times) && !groups.iter().all(|one| has_times(one) || one.is_closed) {
        return None;
    }
    let (mut lines, mut all_day) = (Vec::new(), None);
    for group in groups {
        let is_blank = group.days.is_empty() && group.times.is_empty() && !group.is_closed;
        match group.times.as_slice() {
            _ if is_blank => (),
            // Around the clock without days means every day.
            [Time::MIDNIGHT, Time::MIDNIGHT] if group.days.is_empty() => {
                all_day = Group { days: Weekday::WEEK.to_vec(), ..group }.line();
            }
            _ if group.days.is_empty() => return None,
            _ => lines.push(group.line()?),
        }
    }
    lines.extend(all_day);
    (!lines.is_empty()).then_some(lines)
}

/// Adds days, or those from the last one up to the first of these.
fn add_days(known: &mut Vec<Weekday>, days: &[Weekday], is_range: bool) -> Option<()> {
    if is_range {
        let [last] = *days else { return None };
        let at = |day: Weekday| Weekday::WEEK.iter().position(|one| *one == day);
        let from = at(*known.last()?)?;
        let length = (at(last)? + 7 - from) % 7;
        known.extend(Weekday::WEEK.iter().cycle().skip(from + 1).take(length));
    } else {
        known.extend(days);
    }
    let is_once = (1..known.len()).all(|index| {
        known.get(index).is_some_and(|day| !known.iter().take(index).any(|one| one == day))
    });
    is_once.then_some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each line as `days opens closes description`.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (lines, _) = hours(text);
        let found: Vec<String> = lines
            .iter()
            .map(|line| {
                let fields = ["byday", "opens_at", "closes_at", "description"];
                let fields = fields.iter().filter_map(|field| line[*field].as_str());
                fields.collect::<Vec<_>>().join(" ")
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    const WEEK: &str = "MO,TU,WE,TH,FR";

    #[test]
    fn days_and_times_are_read_as_people_write_them() {
        let eight_to_five = format!("{WEEK} 08:00 17:00");
        for text in [
            "Mon-Fri 8am-5pm",
            "Monday - Friday, 8:00 a.m. to 5:00 p.m.",
            "M-F 8-5",
            "8-5 M-F",
            "Weekdays 8 am–5 pm",
            "MO,TU,WE,TH,FR 08:00-17:00",
            "Mon thru Fri: 8AM-5PM",
            "Mon, Tue, Wed, Thu and Fri from 8 until 5",
            "Lunes a viernes 8am-5pm",
            "M-F 0800-1700",
        ] {
            check(text, &[&eight_to_five]);
        }
        check("Mon-Fri 9-6pm\n Sat 9-2pm", &[&format!("{WEEK} 09:00 18:00"), "SA 09:00 14:00"]);
        check("Mon-Thu 8am-noon, 1pm-5pm", &["MO,TU,WE,TH 08:00 12:00", "MO,TU,WE,TH 13:00 17:00"]);
        check("Tue & Thu 1-5pm; Sun closed", &["TU,TH 13:00 17:00", "SU closed"]);
        for text in ["8-5 M-F, 9-1 Sat", "8-5 M-F 9-1 Sat"] {
            check(text, &[&eight_to_five, "SA 09:00 13:00"]);
        }
        check("Fri-Sun 8pm-6am", &["FR,SA,SU 20:00 06:00"]);
        check(
            "Monday-Thursday, 9AM-5PM\nFriday 9AM-6PM\nSaturday 9AM-1PM",
            &["MO,TU,WE,TH 09:00 17:00", "FR 09:00 18:00", "SA 09:00 13:00"],
        );
    }

    #[test]
    fn around_the_clock_is_every_day_from_midnight_to_midnight() {
        let always = format!("{WEEK},SA,SU 00:00 00:00");
        for text in
            ["24/7", "24 hours", "24 hours a day, 7 days a week", "Open 24 hours daily", "24x7"]
        {
            check(text, &[&always]);
        }
        check("Sat-Sun 24 hours", &["SA,SU 00:00 00:00"]);
    }

    #[test]
    fn what_is_not_certain_stays_a_sentence() {
        for text in [
            "by appointment",
            "Mon-Fri 8am-5pm except holidays",
            "8am-5pm",
            "Mon-Fri 8am",
            "M-F 9-9",
            "Mon-Fri 08:00 to 05:00",
            "Call first",
            "Mon-Fri 9-12 Sat",
            "Mon-Fri 25-26",
            "Mon-Fri, Mon 8am-5pm",
        ] {
            check(text, &[text]);
        }
        check(
            "MO,TU 09:00-17:00; SA;by appointment; SU closed",
            &["MO,TU 09:00 17:00", "SA", "by appointment", "SU closed"],
        );
    }
}
