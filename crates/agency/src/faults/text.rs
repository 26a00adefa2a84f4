//! The sentences for words and for lines of a schedule.

use std::fmt;

use crate::faults::Escaped;
use crate::opening_hours::HoursError;
use crate::plain_text::TextError;

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty: fill it in, or take the field out"),
            Self::TooLong { characters, most } => {
                write!(f, "{characters} characters are too many: keep it within {most}")
            }
            Self::Invisible { found, after } => write!(
                f,
                "after `{}` is a character that nobody can see (U+{:04X}): type the text again \
                 instead of copying it",
                Escaped(after),
                u32::from(*found)
            ),
            Self::NonLatin { found } if Self::is_sign(*found) => write!(
                f,
                "`{}` (U+{:04X}) is a picture or a sign: write words instead",
                found.escape_debug(),
                u32::from(*found)
            ),
            Self::NonLatin { found } => write!(
                f,
                "`{}` (U+{:04X}) may look like a Latin letter: write this with Latin letters, and \
                 other scripts under `description`",
                found.escape_debug(),
                u32::from(*found)
            ),
            Self::Stylized { found } => {
                write!(f, "`{}` is a fancy letter or digit: write plain ones", found.escape_debug())
            }
            Self::LineBreak => f.write_str("it has several lines: write it in one"),
            Self::Number { found } => write!(
                f,
                "`{}` looks like a telephone number that is not under `phones`: add it there, and \
                 leave it out here",
                Escaped(found.trim_end_matches([' ', '.', ',', ';', ':', ')']))
            ),
            Self::Address { found } => write!(
                f,
                "`{}` looks like a web or e-mail address: write it under `website` or `email`, or \
                 put a space after the dot",
                Escaped(found)
            ),
        }
    }
}

impl fmt::Display for HoursError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::HalfOpen => {
                f.write_str("one time is not enough: give `opens_at` and `closes_at`")
            }
            Self::NoDays => f.write_str("it has times and no days: add `byday`, such as MO,TU"),
            Self::SaysNothing => f.write_str("it says nothing: add `byday` or `description`"),
            Self::Backwards => {
                f.write_str("it ends before it begins: swap `valid_from` and `valid_to`")
            }
        }
    }
}
