//! What a reader finds in a text, and the [`Sink`] that it hands each finding to.

use crate::diagnostic::{Diagnostic, Location};
use serde_json::{Map, Value};

/// Something that came out of a text.
#[derive(Debug)]
pub enum Found {
    Entry(Entry),
    /// What should have been an entry and cannot be judged as one.
    Refused(Diagnostic),
    /// A word about the input that costs no entry.
    Remark(Diagnostic),
}

/// An organization in the form of version 1, before any rule has judged it.
#[derive(Debug)]
pub struct Entry {
    pub at: Location,
    pub organization: Map<String, Value>,
    /// As the input has it.
    pub state: Option<String>,
    pub id: IdFrom,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdFrom {
    Input,
    Name,
}

/// Takes what a reader finds.
pub trait Sink {
    /// About so many entries are to come.
    fn expect(&mut self, entries: usize);

    /// # Errors
    /// When it wants no more, and why; the reader stops with that.
    fn add(&mut self, found: Found) -> Result<(), Diagnostic>;

    /// # Errors
    /// As for [`Sink::add`].
    fn remark(&mut self, at: Location, what: String) -> Result<(), Diagnostic> {
        self.add(Found::Remark(Diagnostic { at, what }))
    }

    /// # Errors
    /// As for [`Sink::add`].
    fn refuse(&mut self, at: Location, what: String) -> Result<(), Diagnostic> {
        self.add(Found::Refused(Diagnostic { at, what }))
    }
}
