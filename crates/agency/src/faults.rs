//! What can be wrong with `agency.json`, and the messages for the person who edits it.
//!
//! A visitor never sees them: for a visitor, what is wrong is left out; the desk shows all faults
//! at once. `Parsed` only holds the facts. The sentences are made here on demand, so that a
//! visitor's download has none.

mod format;
mod text;

use std::fmt;

use crate::day::Day;
use crate::opening_hours::HoursError;
use crate::phone_number::PhoneNumberError;
use crate::plain_text::TextError;
use crate::{MAX_BYTES, NewIdError};

pub use format::Format;

/// One thing that is wrong: where, what, and what would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub path: JsonPath,
    pub error: AgencyError,
}

/// The path from the top of the file to a value; empty for the file itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonPath(pub Vec<Segment>);

impl JsonPath {
    /// The path with one more segment.
    #[must_use]
    pub fn join(&self, segment: Segment) -> Self {
        let mut path = self.clone();
        path.0.push(segment);
        path
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// A field, or a language of the description.
    Field(String),
    /// An entry of a list, from 1.
    Entry(usize),
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgencyError {
    FileTooLong {
        bytes: usize,
    },
    FileEmpty,
    /// Line and column count from 1; column in bytes.
    NotJson {
        line: usize,
        column: usize,
        ends_early: bool,
    },
    Version,
    Missing {
        field: &'static str,
    },
    WrongType {
        right: &'static str,
        found: &'static str,
    },
    UnknownField {
        name: String,
        known: &'static [&'static str],
    },
    TooMany {
        found: usize,
        most: usize,
    },
    /// It does not have the format of its field.
    Format {
        format: Format,
        found: String,
    },
    IdOfNationalLine,
    /// An id that no new agency gets. The agency is shown all the same, since its link may have
    /// been printed already.
    NewId(NewIdError),
    IdTwice,
    /// `line` is the national line's name.
    Imitates {
        line: String,
    },
    /// A name, an area or the like with a messenger in it.
    Messenger,
    /// A check on a day that has not begun anywhere.
    DayToCome {
        found: Day,
        today: Day,
    },
    /// No contact is left.
    Unreachable,
    Text(TextError),
    PhoneNumber(PhoneNumberError),
    /// A short code cannot be called.
    ShortCodeToCall,
    Hours(HoursError),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.error)
    }
}

/// In words and counted from 1, such as `organization 2, phone 1, number`, since people count so on
/// the screen.
impl fmt::Display for JsonPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("the file");
        }
        for (index, segment) in self.0.iter().enumerate() {
            match (segment, self.0.get(index + 1)) {
                (Segment::Entry(number), _) => write!(f, " {number}")?,
                (Segment::Field(name), next) => {
                    let is_list = matches!(next, Some(Segment::Entry(_)));
                    let name = if is_list { name.trim_end_matches('s') } else { name };
                    write!(f, "{}{}", if index == 0 { "" } else { ", " }, Escaped(name))?;
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for AgencyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FileTooLong { bytes } => write!(
                f,
                "{bytes} bytes are too many: keep it under {MAX_BYTES}, and pictures in files of \
                 their own"
            ),
            Self::FileEmpty => f.write_str(
                "it is empty: to show nobody, write {\"version\":1,\"organizations\":[]}",
            ),
            Self::NotJson { ends_early: true, .. } => {
                f.write_str("it ends too early: close every bracket, brace and quotation mark")
            }
            Self::NotJson { line, column, .. } => write!(
                f,
                "line {line}, column {column} is not JSON: look there, or just before, for a \
                 comma or quotation mark that is missing or too many"
            ),
            Self::Version => {
                f.write_str("it is not of a version that can be read: begin it with \"version\": 1")
            }
            Self::Missing { field } => write!(f, "`{field}` is missing: add it"),
            Self::WrongType { right, found } => write!(f, "it is {found}: write {right}"),
            Self::UnknownField { name, known } => unknown_field(f, name, known),
            Self::TooMany { found, most } => {
                write!(f, "{found} are too many: keep the {most} most useful")
            }
            Self::Format { format, found } => format.describe(f, found),
            Self::IdOfNationalLine => {
                f.write_str("this is the id of a national line: add your town or state to it")
            }
            Self::NewId(error) => error.fmt(f),
            Self::IdTwice => {
                f.write_str("another organization has this id already: give each its own")
            }
            Self::Imitates { line } => write!(
                f,
                "this looks like the national line {line}, which stands on every page already, \
                 above the local contacts, and needs no entry: write your own town and office \
                 instead, such as Utah ICAC Task Force, or an address without that name"
            ),
            Self::Messenger => f.write_str(
                "a messenger or a network is named in it, where nobody can tell who writes: write \
                 only who you are, whom you serve and where, and give a telephone number, an \
                 e-mail address or a website",
            ),
            Self::DayToCome { found, today } => write!(
                f,
                "nobody has checked anything on {found} yet, since it is {today}: write the day \
                 of the last check"
            ),
            Self::Unreachable => f.write_str(
                "nobody can be reached there: give a telephone number, an e-mail address or a \
                 website that is right",
            ),
            Self::Text(error) => error.fmt(f),
            Self::PhoneNumber(error) => error.fmt(f),
            Self::ShortCodeToCall => f.write_str(
                "a number of 5 or 6 digits can be texted, not called: add \"type\": \"text\"",
            ),
            Self::Hours(error) => error.fmt(f),
        }
    }
}

fn unknown_field(f: &mut fmt::Formatter<'_>, name: &str, known: &[&str]) -> fmt::Result {
    write!(f, "`{}` is not a field here: ", Escaped(name))?;
    let nearest = known.iter().map(|field| (distance(name, field), field)).min();
    match nearest {
        Some((2.., _)) | None => write!(f, "remove it, or use one of {}", known.join(", ")),
        Some((_, field)) => write!(f, "did you mean `{field}`?"),
    }
}

/// How many letters differ, up to case: inserted, left out or replaced (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut last = i + 1;
        let mut next = vec![last];
        for (to, above) in b.chars().zip(row.windows(2)) {
            let [diagonal, above] = *above else { continue };
            let replaced = diagonal + usize::from(!from.eq_ignore_ascii_case(&to));
            last = replaced.min(above + 1).min(last + 1);
            next.push(last);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// A text from a file as it can be shown in a sentence: at most 60 characters, and with nothing
/// hidden in it.
#[must_use]
pub fn escape_and_truncate(text: &str) -> String {
    Escaped(text).to_string()
}

/// Displays a text as [`escape_and_truncate`] does, without a string of its own.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MAX_CHARACTERS: usize = 60;
        match self.0.char_indices().nth(MAX_CHARACTERS) {
            Some((end, _)) => {
                write!(f, "{}…", self.0.get(..end).unwrap_or_default().escape_debug())
            }
            None => write!(f, "{}", self.0.escape_debug()),
        }
    }
}
