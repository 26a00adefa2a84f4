//! What other programs write of an agency, taken into the form of version 1.
//!
//! Text in, organizations and remarks out: no files, no threads, no clock, and no judgement, since
//! `domain::agency` judges what comes out. So the command that builds a directory and the desk's
//! form read alike. Readers hand over what they find one by one, to a [`Sink`]: a list of 18,000
//! is never held twice, and a form may have enough after a few hundred.
//!
//! Nothing that a visitor loads leads here.

mod chosen;
pub mod columns;
pub mod hsds;
mod id;
pub(crate) mod left_over;
mod order;
mod phone_type;
mod state;
pub mod table;
mod told;
pub mod vcard;

pub use chosen::{ChosenFile, Taken, TakenFrom, take};
pub use id::from_name as id_from_name;
pub use state::States;
pub use told::{At, Told, line_of_part, shown};

use serde_json::{Map, Value};

/// More numbers than a form would ever show; a hostile organization could have a million.
const MOST_NUMBERS: usize = 50;

/// Something that came out of a text.
#[derive(Debug)]
pub enum Found {
    Entry(Entry),
    /// What should have been an entry and cannot be judged as one.
    Refused(Told),
    /// A word about the input that costs no entry.
    Remark(Told),
}

/// An organization in the form of version 1, before any rule has judged it.
#[derive(Debug)]
pub struct Entry {
    pub at: At,
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
    fn add(&mut self, found: Found) -> Result<(), Told>;

    /// # Errors
    /// As for [`Sink::add`].
    fn remark(&mut self, at: At, what: String) -> Result<(), Told> {
        self.add(Found::Remark(Told { at, what }))
    }

    /// # Errors
    /// As for [`Sink::add`].
    fn refuse(&mut self, at: At, what: String) -> Result<(), Told> {
        self.add(Found::Refused(Told { at, what }))
    }
}
