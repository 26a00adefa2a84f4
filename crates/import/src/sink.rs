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

/// A contact that may be somebody's own, such as a home address or a note. It belongs to the entry
/// that is added next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateContact {
    pub location: Location,
    /// Where it would go in version 1: `phones`, `email`, `website`, `address` or `description`.
    pub field: &'static str,
    /// The value of that field; one phone for `phones`.
    pub value: Value,
    /// What it is marked as, such as `home or personal`.
    pub mark: String,
}

impl PrivateContact {
    /// Puts it into an organization, after somebody has asked for it.
    pub fn add_to(&self, organization: &mut Map<String, Value>) {
        match (self.field, organization.get_mut("phones")) {
            ("phones", Some(Value::Array(phones))) => phones.push(self.value.clone()),
            ("phones", _) => {
                organization.insert("phones".to_owned(), Value::Array(vec![self.value.clone()]));
            }
            (field, _) => {
                organization.insert(field.to_owned(), self.value.clone());
            }
        }
    }
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

    /// Tells what was read otherwise than it is written; nothing is lost.
    ///
    /// # Errors
    /// As for [`Sink::add`].
    fn read_as(&mut self, diagnostic: Diagnostic) -> Result<(), Diagnostic> {
        self.add(Found::Remark(diagnostic))
    }

    /// Offers a contact that may be somebody's own. It is never taken unasked.
    fn offer(&mut self, _contact: PrivateContact) {}

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
