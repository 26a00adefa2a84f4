//! The contacts that somebody must verify before a release, and where to write the new day.

use crate::contacts::audit::{Contact, STALE_DAYS};
use agency::day::Day;
use std::fmt;

/// Why somebody must verify a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not recorded that somebody verified it.
    Never,
    /// Verified more than [`STALE_DAYS`] days ago.
    Stale { verified: Day, days: i32 },
    /// The day is in the future: it proves nothing, and the contact would count as verified too long.
    Future { verified: Day },
}

/// A contact that somebody must verify. It is displayed as a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Overdue<'a> {
    pub contact: &'a Contact,
    pub reason: Reason,
}

/// The overdue contacts, in the order of the list.
pub fn overdue(contacts: &[Contact], today: Day) -> impl Iterator<Item = Overdue<'_>> {
    let reason = move |contact: &Contact| {
        let Some(verified) = contact.verified else {
            return Some(Reason::Never);
        };
        match verified.days_until(today) {
            // West of Greenwich it is tomorrow in Guam.
            ..-1 => Some(Reason::Future { verified }),
            days if days > STALE_DAYS => Some(Reason::Stale { verified, days }),
            _ => None,
        }
    };
    contacts.iter().filter_map(move |contact| Some(Overdue { contact, reason: reason(contact)? }))
}

impl fmt::Display for Overdue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Contact { name, contact, source, day_field, .. } = self.contact;
        write!(f, "{name}: {contact}: ")?;
        match self.reason {
            Reason::Never => f.write_str("nobody wrote down when somebody looked at it")?,
            Reason::Stale { verified, days } => {
                write!(f, "last looked at on {verified}, {days} days ago")?;
            }
            Reason::Future { verified } => {
                write!(f, "looked at on {verified}, which has yet to come")?
            }
        }
        write!(f, " (source: {source}): look at it again and write the day as {day_field}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(verified: Option<&str>, reason: Option<&str>) {
        let contact = Contact {
            name: "hotline 988, call".into(),
            contact: "988".into(),
            source: "https://988lifeline.org".into(),
            verified: verified.map(|day| day.parse().unwrap()),
            day_field: "`verified` in src/content/hotlines.toml".into(),
        };
        let contacts = [contact];
        let found: Vec<String> = overdue(&contacts, "2026-07-01".parse().unwrap())
            .map(|found| found.to_string())
            .collect();
        let sentence = reason.map(|reason| {
            format!(
                "hotline 988, call: 988: {reason} (source: https://988lifeline.org): look at it \
                 again and write the day as `verified` in src/content/hotlines.toml"
            )
        });
        assert_eq!(found, sentence.into_iter().collect::<Vec<_>>(), "{verified:?}");
    }

    #[test]
    fn a_contact_verified_within_180_days_is_not_overdue() {
        check(Some("2026-07-01"), None);
        check(Some("2026-01-02"), None);
        check(Some("2026-01-01"), Some("last looked at on 2026-01-01, 181 days ago"));
    }

    #[test]
    fn a_contact_never_verified_is_overdue() {
        check(None, Some("nobody wrote down when somebody looked at it"));
    }

    #[test]
    fn a_day_in_the_future_is_overdue_unless_it_has_begun_somewhere() {
        check(Some("2026-07-02"), None);
        check(Some("2026-07-03"), Some("looked at on 2026-07-03, which has yet to come"));
    }
}
