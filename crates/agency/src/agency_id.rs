//! The id of an agency: its name in links and files.
//!
//! Reading an id and giving out a new one follow two rules. A link that was printed once must work
//! for ever, so that everything is read that was ever an id. A new id must also be a file that every
//! host can store and name in a command.

use std::fmt;

use crate::NationalLine;

/// The name of an agency in links and files: 1 to 64 of `a-z`, `0-9` and `-`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgencyId(String);

/// Why an id cannot be given to a new agency, and what would be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewIdError {
    /// It is no id at all.
    Format,
    /// Commands read a file that begins with a hyphen as an option.
    BeginsWithHyphen,
    /// Windows has no files with this name, whatever their ending: it is a device.
    Device,
    OfNationalLine,
}

impl AgencyId {
    /// Reads an id that may have been published before.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let is_id = (1..=64).contains(&text.len())
            && text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        is_id.then(|| Self(text.to_owned()))
    }

    /// An id for an agency that has not been published yet.
    ///
    /// # Errors
    /// When a host could not store its file, or when a national line has the id.
    pub fn new_for_entry(text: &str, national: &[NationalLine]) -> Result<Self, NewIdError> {
        let id = Self::new(text).ok_or(NewIdError::Format)?;
        if let Some(error) = id.fault_in_files() {
            return Err(error);
        }
        match national.iter().any(|line| line.id == text) {
            true => Err(NewIdError::OfNationalLine),
            false => Ok(id),
        }
    }

    /// What is wrong with it as the name of a file, if anything is.
    pub(crate) fn fault_in_files(&self) -> Option<NewIdError> {
        if self.0.starts_with('-') {
            return Some(NewIdError::BeginsWithHyphen);
        }
        // Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces".
        let is_device = match self.0.as_bytes() {
            [device @ .., b'1'..=b'9'] if device.len() == 3 => device == b"com" || device == b"lpt",
            device => [b"con", b"prn", b"aux", b"nul"].iter().any(|name| device == *name),
        };
        is_device.then_some(NewIdError::Device)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NewIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "it is not an id: write 1 to 64 of a to z, 0 to 9 and -",
            Self::BeginsWithHyphen => {
                "it begins with a hyphen, which commands read as an option: begin it with a letter \
                 or a digit"
            }
            Self::Device => {
                "Windows can store no file with this name: add your town or state to it"
            }
            Self::OfNationalLine => {
                "this is the id of a national line: add your town or state to it"
            }
        })
    }
}

impl std::error::Error for NewIdError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, error: Option<NewIdError>) {
        let national = [NationalLine::new("rainn".to_owned(), vec!["RAINN".to_owned()])];
        let found = AgencyId::new_for_entry(text, &national);
        assert_eq!(found.clone().err(), error, "{text:?}");
        assert!(found.is_err() || found == AgencyId::new(text).ok_or(NewIdError::Format));
    }

    #[test]
    fn an_id_is_of_small_letters_digits_and_hyphens() {
        for text in ["utah-icac", "7-cities", "a", "com0", "com10", "con-town", "lpta", "xcon"] {
            check(text, None);
        }
        for text in ["", "Utah", "a/b", "..", "peña", "a b", &"a".repeat(65)] {
            check(text, Some(NewIdError::Format));
            assert_eq!(AgencyId::new(text), None);
        }
    }

    #[test]
    fn a_new_id_is_a_file_that_every_host_can_store() {
        for text in ["con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9"] {
            check(text, Some(NewIdError::Device));
        }
        for text in ["-", "--", "-rf"] {
            check(text, Some(NewIdError::BeginsWithHyphen));
        }
        check("rainn", Some(NewIdError::OfNationalLine));
    }

    #[test]
    fn an_id_that_was_published_stays_readable() {
        for text in ["con", "-rf", "lpt1", "rainn"] {
            assert!(AgencyId::new(text).is_some(), "{text}");
        }
    }
}
