//! What is told to whoever gave the input: where it is, what it is, what would be right.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

/// A place in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At {
    pub file: Arc<str>,
    /// Of the file, from 1, however its lines end; `None` for all of it.
    pub line: Option<usize>,
}

impl At {
    pub(super) fn file(file: &Arc<str>) -> Self {
        Self { file: Arc::clone(file), line: None }
    }

    pub(super) fn line(file: &Arc<str>, line: usize) -> Self {
        Self { file: Arc::clone(file), line: Some(line) }
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// One sentence about a place in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub at: At,
    pub what: String,
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.what)
    }
}

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
    Unreadable(Told),
    OutIsAFile {
        path: PathBuf,
    },
}

impl fmt::Display for DirectoryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, error } => {
                write!(f, "{} cannot be read: {error}", path.display())
            }
            Self::Write { path, error } => {
                write!(f, "{} cannot be written: {error}", path.display())
            }
            Self::NothingToRead { path } => write!(
                f,
                "{} holds no .json file and no organizations.csv: give a folder of version 1 \
                 files, a folder of HSDS tables, or one CSV or HSDS file",
                path.display()
            ),
            Self::NoEntry { path } => write!(
                f,
                "{} names no organization, so nothing was written: add one, or give another file",
                path.display()
            ),
            Self::Unreadable(told) => told.fmt(f),
            Self::OutIsAFile { path } => {
                write!(f, "{} is a file: give a folder to write into", path.display())
            }
        }
    }
}

impl std::error::Error for DirectoryError {}
