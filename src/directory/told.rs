//! Why nothing was built, told to whoever gave the input.

use crate::intake::Told;
use std::fmt;
use std::io;
use std::path::PathBuf;

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

impl From<Told> for DirectoryError {
    fn from(told: Told) -> Self {
        Self::Unreadable(told)
    }
}
