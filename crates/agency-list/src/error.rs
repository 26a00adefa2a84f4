//! Why nothing was built.

use import::Diagnostic;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was built.
#[derive(Debug)]
pub enum AgencyListError {
    Read {
        path: PathBuf,
        error: io::Error,
    },
    Write {
        path: PathBuf,
        error: io::Error,
    },
    /// A folder without any input.
    NothingToRead {
        path: PathBuf,
    },
    /// Something was read, and there was no organization in it.
    NoEntry {
        path: PathBuf,
    },
    /// A file that is not text, or that is broken as a whole.
    Unreadable(Diagnostic),
    /// The index is a link or a folder.
    NotAFile {
        path: PathBuf,
    },
    OutIsAFile {
        path: PathBuf,
    },
}

impl fmt::Display for AgencyListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => {
                write!(f, "{} cannot be read: {error}", escape_path(path))
            }
            Self::Write { path, error } => {
                write!(f, "{} cannot be written: {error}", escape_path(path))
            }
            Self::NothingToRead { path } => write!(
                f,
                "{} holds no .json or .vcf file and no organizations.csv: give a folder of version 1 \
                 files or vCards, a folder of HSDS tables, or one vCard, CSV or HSDS file",
                escape_path(path)
            ),
            Self::NoEntry { path } => write!(
                f,
                "{} names no organization, so nothing was written: add one, or give another file",
                escape_path(path)
            ),
            Self::Unreadable(diagnostic) => diagnostic.fmt(f),
            Self::NotAFile { path } => write!(
                f,
                "{} is a symbolic link or a folder, and nothing was written: remove it by hand",
                escape_path(path)
            ),
            Self::OutIsAFile { path } => {
                write!(f, "{} is a file: give a folder to write into", escape_path(path))
            }
        }
    }
}

impl std::error::Error for AgencyListError {}

impl From<Diagnostic> for AgencyListError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Unreadable(diagnostic)
    }
}

/// A path that is safe to print: control characters, which a terminal would obey, are escaped.
/// Quotation marks and Windows' backslashes stay as they are.
pub(super) fn escape_path(path: &Path) -> String {
    let escaped = path.display().to_string().escape_debug().to_string();
    escaped.replace("\\\\", "\\").replace("\\'", "'").replace("\\\"", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(path: &str, expected: &str) {
        assert_eq!(escape_path(Path::new(path)), expected);
    }

    #[test]
    fn a_path_hides_nothing() {
        check("in/a.json", "in/a.json");
        check("in/\u{1b}[2Ja\u{202e}\n.json", r"in/\u{1b}[2Ja\u{202e}\n.json");
        let windows = r#"C:\O'Brien "x"\Peñasco.json"#;
        check(windows, windows);
    }
}
