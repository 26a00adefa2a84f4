//! A directory of agencies: reads a list of them in several forms, checks every entry, and writes
//! a file for each and an index by state.
//!
//! `intake` knows the forms; this room has the files.
//! `domain::agency` judges every entry, as it does on the page: what it leaves out is refused
//! here, what is wrong with a part of an entry costs that part, and all of it is told. What this
//! room adds are the rules between entries: one id, one agency; one number, one agency, or
//! somebody should look. And a rule between the input and what is published: whatever an entry
//! would change of a published name or contact is told, old beside new, and held back until
//! somebody accepts it by its id, since the link to it may be printed on cards.
//!
//! Everything is read and judged before anything is written. Files are first written whole into a
//! folder of their own beside the others and then renamed, so that whoever looks, or pulls the
//! plug on this program, finds the old file or the new one and never a half. (It does not wait for
//! the disk: after a power cut, run it again.) A file that would not change is not touched, and
//! when nothing of the input may be written, nothing of the folder changes, the index included.
//!
//! No visitor's page knows this room: a page asks for one agency by its id.

mod changes;
mod check;
pub mod contacts;
mod folder;
mod for_pages;
mod hold_back;
mod index;
mod input;
mod others;
mod place;
mod progress;
mod published;
mod text;
mod told;
mod twice;
mod writing;

pub use for_pages::for_pages;
pub use index::INDEX;
pub use others::Leftovers;
pub use told::DirectoryError;

use crate::domain::content::Content;
use crate::intake::{At, States, Told};
use check::{Check, Effect, Judged, Rules};
use others::{Others, others};
use progress::Progress;
use published::Published;
use std::fmt;
use std::path::Path;
use told::shown_path;

/// What was built, and everything that somebody should know of it.
#[derive(Debug)]
pub struct Built {
    /// In the order of the input; then what changes, and what stands in the output folder.
    pub told: Vec<Told>,
    pub written: usize,
    /// Of those written, how many were published already, and with something else.
    pub changed: usize,
    /// Of those written, how many were not published.
    pub new: usize,
    /// Of those written, how many had the same file already.
    pub unchanged: usize,
    /// Of those written, how many lack a part that was wrong.
    pub incomplete: usize,
    /// Entries that would change a published name or contact, and that nobody has accepted.
    pub held_back: usize,
    pub refused: usize,
    /// Entries that say again what an earlier one says.
    pub repeated: usize,
    /// Files of agencies that the input does not name.
    pub left_over: usize,
    pub removed: usize,
}

impl Built {
    /// Whether no entry was refused or held back.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.refused == 0 && self.held_back == 0
    }
}

/// Reads `input`, checks it, and writes `<id>.json` and the index into `out`. `accepted` are the ids
/// whose published name and contacts the input may change.
///
/// # Errors
/// When the input cannot be read at all or the output cannot be written; then nothing has changed.
pub fn build(
    input: &Path,
    out: &Path,
    leftovers: Leftovers,
    accepted: &[String],
    content: &Content,
) -> Result<Built, DirectoryError> {
    let rules = Rules {
        national: content.hotlines.iter().map(|line| line.as_national()).collect(),
        states: States::of(&content.task_forces),
    };
    let published = Published::read(out)?;
    let mut check = Check::new(&rules, Progress::new("checked"));
    input::read(input, &rules.states, &mut check)?;
    let mut judged = check.done();
    twice::settle_ids_given_twice(&mut judged, &published);
    twice::tell_numbers_given_twice(&mut judged);
    if judged.agencies.is_empty() && judged.refused == 0 {
        return Err(DirectoryError::NoEntry { path: input.to_owned() });
    }
    hold_back::hold_back(&mut judged, &published, accepted, &Progress::new("compared"));
    if judged.agencies.is_empty() {
        let what = format!(
            "no organization of it can be written, so nothing in {} has changed: mend, or accept, \
             what is told above",
            shown_path(out)
        );
        judged.told.push(Told { at: At::file(&shown_path(input).into()), what });
        return Ok(built(judged, Others::default(), &published));
    }
    let mut others = others(&published, &judged, leftovers, &rules);
    writing::write(out, &judged.agencies, &mut others, &Progress::new("written"))?;
    Ok(built(judged, others, &published))
}

fn built(judged: Judged, others: Others, published: &Published) -> Built {
    let having = |effect| judged.agencies.iter().filter(|agency| agency.effect == effect).count();
    let (new, changed, unchanged) =
        (having(Effect::Add), having(Effect::Change), having(Effect::Nothing));
    Built {
        written: judged.agencies.len(),
        changed,
        // In an empty folder all of them are.
        new: if published.is_empty() { 0 } else { new },
        unchanged,
        incomplete: judged.agencies.iter().filter(|agency| agency.is_incomplete).count(),
        held_back: judged.held_back,
        refused: judged.refused,
        repeated: judged.repeated,
        left_over: others.left_over,
        removed: others.to_remove.len(),
        told: judged.told.into_iter().chain(others.told).collect(),
    }
}

/// Such as `17,998 written, 1 held back, 2 refused`.
impl fmt::Display for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} written", grouped(self.written))?;
        if self.held_back > 0 {
            write!(f, ", {} held back", grouped(self.held_back))?;
        }
        write!(f, ", {} refused", grouped(self.refused))?;
        for (count, what) in [
            (self.incomplete, "of those written without a part that is wrong"),
            (self.new, "of those written new"),
            (self.changed, "of those written changed"),
            (self.unchanged, "as they were"),
            (self.repeated, "given again and counted once"),
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
