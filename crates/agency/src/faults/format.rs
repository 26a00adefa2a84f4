//! The formats of values such as an id or a website, and what a right value looks like.

use std::fmt;

use crate::day::Day;
use crate::faults::Escaped;

/// The format that a value should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Id,
    PhoneKind,
    Language,
    Email,
    Website,
    Logo,
    Day,
    Days,
    Time,
}

impl Format {
    pub(super) fn describe(self, f: &mut fmt::Formatter<'_>, found: &str) -> fmt::Result {
        let (what, right) = match self {
            Self::Id => ("an id", "write 1 to 64 of a to z, 0 to 9 and -, such as utah-icac"),
            Self::PhoneKind => ("a type", "write voice, text or tty"),
            Self::Language => ("the tag of a language", "write en for English, es for Spanish"),
            Self::Email => ("an e-mail address", "write one, such as tips@example.org"),
            Self::Website => (
                "a website",
                "copy its whole address, which begins with https://, such as https://example.org/help",
            ),
            Self::Logo => (
                "a picture of this site",
                "put a png, jpg, jpeg or webp file into the folder agencies and write \
                 agencies/your-file.png",
            ),
            Self::Days => (
                "a list of days",
                "write MO,TU,WE,TH,FR,SA,SU, or those of them that are right, each once",
            ),
            Self::Time => {
                ("a time", "write two digits, a colon and two digits, from 00:00 to 23:59")
            }
            Self::Day => {
                // Parsing it again gives the exact reason.
                return found.parse::<Day>().map_or_else(|error| write!(f, "{error}"), |_| Ok(()));
            }
        };
        write!(f, "`{}` is not {what}: {right}", Escaped(found))
    }
}
