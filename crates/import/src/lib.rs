//! Imports what other programs write of an agency, as organizations of `agency.json`, version 1.
//!
//! Text in, organizations and diagnostics out: no files, no threads, no clock, and no validation,
//! since the crate `agency` validates what comes out. So the command that builds a list of agencies
//! and the desk's form import alike. Readers pass on what they find one by one, to a [`Sink`]: a
//! list of 18,000 is never held twice, and a form may be full after a few hundred.
//!
//! Begin with [`import_files`], which imports files of any known format.
//!
//! | module | what it reads |
//! |---|---|
//! | `files` | files of any format: which one it is, and all findings collected |
//! | [`vcard`] | vCards of versions 2.1, 3.0 and 4.0 |
//! | [`agency_csv`], [`csv_table`] | a spreadsheet with a row for each agency, saved as CSV |
//! | [`hsds`] | exports in the Human Services Data Specification, as JSON or as tables |
//! | `headings`, `column_mapping` | which column is which: by its heading, or as somebody says it |
//! | [`fields`] | numbers, websites, hours and languages as people write them |
//! | `id`, `states`, `phone_type` | an id, a state and a kind of number, from the words people use |
//! | `diagnostic` | what to tell about the input, and where in it |
//!
//! Nothing that a visitor downloads uses this crate.

// Text from outside is read without anything that can panic; a test may.
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::get_unwrap,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::string_slice,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

pub mod agency_csv;
pub mod column_mapping;
pub mod csv_table;
mod diagnostic;
pub mod fields;
mod files;
mod headings;
pub mod hsds;
mod id;
pub mod name_list;
mod phone_type;
mod sink;
mod stable_sort;
mod states;
pub mod vcard;

pub use agency::escape_and_truncate;
pub use agency_csv::TEMPLATE_CSV;
pub use column_mapping::{ColumnMapping, ColumnMappingError};
pub use diagnostic::{Diagnostic, Location, line_of_part};
pub use files::{ChosenFile, FileFormat, Import, detect_format, import_files, import_files_with};
pub use headings::{KNOWN_COLUMNS, KnownColumn};
pub use id::from_name as id_from_name;
pub use sink::{Entry, Found, IdFrom, PrivateContact, Sink};
pub use states::States;

/// The most numbers of an organization, far more than a form shows: a hostile one could have a
/// million.
const MAX_NUMBERS: usize = 50;
