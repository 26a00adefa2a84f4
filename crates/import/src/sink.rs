//! What a reader finds in a text, and the [`Sink`] that receives each finding.

use crate::diagnostic::{Diagnostic, Location};
use serde_json::{Map, Value};

/// One finding of a reader.
#[derive(Debug)]
pub enum Found {
    Entry(Entry),
    /// An entry that cannot be read.
    Refused(Diagnostic),
    /// A remark about the input; no entry is lost.
    Remark(Diagnostic),
}

/// An organization with the fields of version 1, not validated yet.
#[derive(Debug)]
pub struct Entry {
    pub location: Location,
    pub organization: Map<String, Value>,
    /// As it is in the input.
    pub state: Option<String>,
    pub id: IdFrom,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdFrom {
    Input,
    Name,
}

/// Receives what a reader finds.
pub trait Sink {
    /// Announces about how many entries will come.
    fn expect(&mut self, entries: usize);

    /// # Errors
    /// When the reader shall stop, and why.
    fn add(&mut self, found: Found) -> Result<(), Diagnostic>;

    /// # Errors
    /// As for [`Sink::add`].
    fn remark(&mut self, location: Location, message: String) -> Result<(), Diagnostic> {
        self.add(Found::Remark(Diagnostic { location, message }))
    }

    /// # Errors
    /// As for [`Sink::add`].
    fn refuse(&mut self, location: Location, message: String) -> Result<(), Diagnostic> {
        self.add(Found::Refused(Diagnostic { location, message }))
    }
}
