//! A host's list of agencies: read from files, validated, compared with what is published, written.
//!
//! Begin with [`build`](build()), which does all of it, and [`BuildReport`], its report.
//!
//! The crate `import` parses formats; this crate does the file I/O. The crate `agency` validates
//! every entry as it does on the page: an organization that it leaves out is refused here, a wrong
//! part costs only that part, and every fault is reported. This crate adds the rules between
//! entries (one id is one agency; two agencies with one number deserve a look) and one between the
//! input and what is published: a change of a published name or contact is reported, old beside
//! new, and held back until somebody accepts it by its id, since the link to it may be printed on
//! cards.
//!
//! Everything is read and validated before anything is written. New files are first written whole
//! into a temporary folder and then renamed, so that a reader, also if this program is stopped,
//! finds the old file or the new one and never a half. (It does not wait for the disk: after a
//! power cut, run it again.) A file that would not change is not touched, and when nothing of the
//! input may be written, nothing of the folder changes, the index included.
//!
//! | module | what it does |
//! |---|---|
//! | `build`, `report` | the whole run, and its result |
//! | `input`, `folder`, `decode` | the files of the input as text |
//! | `validate`, `version_1`, `fault_position` | each entry against the rules of `agency.json`; the line of a fault |
//! | `duplicates` | ids and numbers that two entries give |
//! | `former_ids`, `reserved_ids` | links that are printed, and ids that nobody may have |
//! | `published`, `changes`, `contact_changes` | what is published, what would change, and what must wait |
//! | `output`, `index`, `prune`, `renames` | the files that are written and removed |
//! | `spreadsheet` | the diagnostics as a table |
//! | `load` | the list as far as a page shows it, for the prerenderer |
//!
//! No visitor's page uses this crate: a page asks for one agency by its id.

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

mod build;
mod changes;
mod contact_changes;
mod decode;
mod duplicates;
mod error;
mod fault_position;
mod folder;
mod former_ids;
mod index;
mod input;
mod load;
mod output;
mod progress;
mod prune;
mod published;
mod renames;
mod report;
mod reserved_ids;
mod spreadsheet;
mod validate;
mod version_1;

pub use build::{Options, build};
pub use error::AgencyListError;
pub use import::{ColumnMapping, KNOWN_COLUMNS};
pub use index::INDEX;
pub use load::load_agency_list;
pub use prune::Prune;
pub use report::BuildReport;
pub use spreadsheet::to_spreadsheet;
