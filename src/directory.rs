//! A directory of agencies: reads a list of them in several forms, checks every entry, and writes
//! a file for each and an index by state.
//!
//! `intake` knows the forms; this room has the files.
//! `domain::agency` judges every entry, as it does on the page: what it leaves out is refused
//! here, what is wrong with a part of an entry costs that part, and all of it is told. What this
//! room adds are the rules between entries: one id, one agency; one number, one agency, or
//! somebody should look.
//!
//! Everything is read and judged before anything is written. Files are first written whole into a
//! folder of their own beside the others and then renamed, so that whoever looks, or pulls the
//! plug on this program, finds the old file or the new one and never a half. (It does not wait for
//! the disk: after a power cut, run it again.) A file that would not change is not touched.
//!
//! No visitor's page knows this room: a page asks for one agency by its id.

mod check;
pub mod contacts;
mod folder;
mod for_pages;
mod input;
mod place;
mod progress;
mod text;
mod told;
mod twice;
mod writing;

pub use for_pages::for_pages;
pub use told::DirectoryError;
pub use writing::{INDEX, Leftovers};

use crate::domain::content::Content;
use crate::intake::{States, Told};
use check::{Check, Rules};
use progress::Progress;
use std::fmt;
use std::path::Path;

/// What was built, and everything that somebody should know of it.
#[derive(Debug)]
pub struct Built {
    /// In the order of the input; then what stands in the output folder.
    pub told: Vec<Told>,
    pub written: usize,
    /// Of those written, how many had the same file already.
    pub unchanged: usize,
    /// Of those written, how many lack a part that was wrong.
    pub incomplete: usize,
    pub refused: usize,
    /// Files of agencies that the input does not name.
    pub left_over: usize,
    pub removed: usize,
}

/// Reads `input`, checks it, and writes `<id>.json` and the index into `out`.
///
/// # Errors
/// When the input cannot be read at all or the output cannot be written; then nothing has changed.
pub fn build(
    input: &Path,
    out: &Path,
    leftovers: Leftovers,
    content: &Content,
) -> Result<Built, DirectoryError> {
    let rules = Rules {
        national: content.hotlines.iter().map(|line| line.as_national()).collect(),
        states: States::of(&content.task_forces),
    };
    let mut check = Check::new(&rules, Progress::new("checked"));
    input::read(input, &rules.states, &mut check)?;
    let mut checked = check.done();
    twice::refuse_ids_given_twice(&mut checked);
    twice::tell_numbers_given_twice(&mut checked);
    if checked.agencies.is_empty() && checked.refused == 0 {
        return Err(DirectoryError::NoEntry { path: input.to_owned() });
    }
    let written = writing::write(out, &checked, leftovers, &Progress::new("written"))?;
    let mut told = checked.told;
    told.extend(written.told);
    Ok(Built {
        told,
        written: checked.agencies.len(),
        unchanged: written.unchanged,
        incomplete: checked.agencies.iter().filter(|agency| agency.is_incomplete).count(),
        refused: checked.refused,
        left_over: written.left_over,
        removed: written.removed,
    })
}

/// Such as `17,998 written, 2 refused`.
impl fmt::Display for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} written, {} refused", grouped(self.written), grouped(self.refused))?;
        for (count, what) in [
            (self.incomplete, "of those written without a part that is wrong"),
            (self.unchanged, "as they were"),
            (self.left_over, "in the folder but not in the input, kept"),
            (self.removed, "in the folder but not in the input, removed"),
        ] {
            if count > 0 {
                write!(f, "; {} {what}", grouped(count))?;
            }
        }
        Ok(())
    }
}

/// `17,998`: digits in threes.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
