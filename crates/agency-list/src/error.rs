//! Why nothing was built, told to whoever gave the input.

use import::Diagnostic;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was built.
#[derive(Debug)]
pub enum DirectoryError {
    Read {
        path: PathBuf,
        error: io::Error,
    },
    Write {
        path: PathBuf,
        error: io::Error,
    },
    /// A folder in which there is nothing to take.
    NothingToRead {
        path: PathBuf,
    },
    /// There was something to read, and no organization in it.
    NoEntry {
        path: PathBuf,
    },
    /// A file that is no text, or that is broken as a whole.
    Unreadable(Diagnostic),
    OutIsAFile {
        path: PathBuf,
    },
}

impl fmt::Display for DirectoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => {
                write!(f, "{} cannot be read: {error}", shown_path(path))
            }
            Self::Write { path, error } => {
                write!(f, "{} cannot be written: {error}", shown_path(path))
            }
            Self::NothingToRead { path } => write!(
                f,
                "{} holds no .json file and no organizations.csv: give a folder of version 1 \
                 files, a folder of HSDS tables, or one CSV or HSDS file",
                shown_path(path)
            ),
            Self::NoEntry { path } => write!(
                f,
                "{} names no organization, so nothing was written: add one, or give another file",
                shown_path(path)
            ),
            Self::Unreadable(told) => told.fmt(f),
            Self::OutIsAFile { path } => {
                write!(f, "{} is a file: give a folder to write into", shown_path(path))
            }
        }
    }
}

impl std::error::Error for DirectoryError {}

impl From<Diagnostic> for DirectoryError {
    fn from(told: Diagnostic) -> Self {
        Self::Unreadable(told)
    }
}

/// A path as it can stand in a sentence: with nothing hidden in it that a terminal would obey.
/// Quotation marks and Windows' backslashes stay as they are.
pub(super) fn shown_path(path: &Path) -> String {
    let escaped = path.display().to_string().escape_debug().to_string();
    escaped.replace("\\\\", "\\").replace("\\'", "'").replace("\\\"", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, shown: &str) {
        assert_eq!(shown_path(Path::new(path)), shown);
    }

    #[test]
    fn a_path_hides_nothing() {
        check("in/a.json", "in/a.json");
        check("in/\u{1b}[2Ja\u{202e}\n.json", r"in/\u{1b}[2Ja\u{202e}\n.json");
        let windows = r#"C:\O'Brien "x"\Peñasco.json"#;
        check(windows, windows);
    }
}
