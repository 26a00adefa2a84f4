//! Which contacts somebody must look at before a release, and where the new day is written.

use crate::contacts::audit::{Contact, STALE_DAYS};
use agency::day::Day;
use std::fmt;

/// Why a contact is not fit for a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nobody wrote down that somebody looked.
    Never,
    /// Looked at more than [`STALE_DAYS`] days ago.
    Stale { looked: Day, days: i32 },
    /// The day has yet to come, so that it says nothing, and the contact would be fresh too long.
    Ahead { looked: Day },
}

/// A contact that somebody must look at, as a sentence for whoever makes the release.
#[derive(Clone, Copy, Debug)]
pub struct Due<'a> {
    pub contact: &'a Contact,
    pub why: Why,
}

/// What is due, in the order of the list.
pub fn due(contacts: &[Contact], today: Day) -> impl Iterator<Item = Due<'_>> {
    let why = move |contact: &Contact| {
        let Some(looked) = contact.looked else {
            return Some(Why::Never);
        };
        match looked.days_until(today) {
            // West of Greenwich it is tomorrow in Guam.
            ..-1 => Some(Why::Ahead { looked }),
            days if days > STALE_DAYS => Some(Why::Stale { looked, days }),
            _ => None,
        }
    };
    contacts.iter().filter_map(move |contact| Some(Due { contact, why: why(contact)? }))
}

impl fmt::Display for Due<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Contact { what, contact, source, day_in, .. } = self.contact;
        write!(f, "{what}: {contact}: ")?;
        match self.why {
            Why::Never => f.write_str("nobody wrote down when somebody looked at it")?,
            Why::Stale { looked, days } => {
                write!(f, "last looked at on {looked}, {days} days ago")?;
            }
            Why::Ahead { looked } => write!(f, "looked at on {looked}, which has yet to come")?,
        }
        write!(f, " (source: {source}): look at it again and write the day as {day_in}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(looked: Option<&str>, said: Option<&str>) {
        let contact = Contact {
            what: "hotline 988, call".into(),
            contact: "988".into(),
            source: "https://988lifeline.org".into(),
            looked: looked.map(|day| day.parse().unwrap()),
            day_in: "`looked` in src/content/hotlines.toml".into(),
        };
        let contacts = [contact];
        let found: Vec<String> =
            due(&contacts, "2026-07-01".parse().unwrap()).map(|due| due.to_string()).collect();
        let said = said.map(|said| {
            format!(
                "hotline 988, call: 988: {said} (source: https://988lifeline.org): look at it \
                 again and write the day as `looked` in src/content/hotlines.toml"
            )
        });
        assert_eq!(found, said.into_iter().collect::<Vec<_>>(), "{looked:?}");
    }

    #[test]
    fn what_was_looked_at_within_180_days_is_not_due() {
        check(Some("2026-07-01"), None);
        check(Some("2026-01-02"), None);
        check(Some("2026-01-01"), Some("last looked at on 2026-01-01, 181 days ago"));
    }

    #[test]
    fn what_nobody_looked_at_is_due() {
        check(None, Some("nobody wrote down when somebody looked at it"));
    }

    #[test]
    fn a_day_to_come_is_due_unless_it_has_begun_somewhere() {
        check(Some("2026-07-02"), None);
        check(Some("2026-07-03"), Some("looked at on 2026-07-03, which has yet to come"));
    }
}
