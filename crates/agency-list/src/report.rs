//! What a build of the list did: how many agencies were written, held back and refused, and why.

use crate::error::escape_path;
use crate::prune::Others;
use crate::published::Published;
use crate::validate::{Effect, Outcome};
use import::Diagnostic;
use indicatif::HumanCount;
use std::fmt;
use std::path::Path;

/// The result of a build, with every diagnostic.
#[derive(Debug)]
pub struct BuildReport {
    /// In the order of the input; then the changes; then those about the output folder.
    pub diagnostics: Vec<Diagnostic>,
    pub written: usize,
    /// Of those written, how many were published already, and with something else.
    pub changed: usize,
    /// Of those written, how many were not published.
    pub new: usize,
    /// Of those written, how many had the same file already.
    pub unchanged: usize,
    /// Of those written, how many lack a part that was wrong.
    pub incomplete: usize,
    /// Entries that would change a published name or contact and that nobody has accepted.
    pub held_back: usize,
    pub refused: usize,
    /// Entries that are equal to an earlier one.
    pub repeated: usize,
    /// Files of agencies that the input does not name.
    pub left_over: usize,
    pub removed: usize,
    /// How many the index lists now; none if it was not written.
    pub listed: usize,
    /// How many it listed before and no longer does.
    pub unlisted: usize,
    /// The ids that `--accept` would let in.
    pub to_accept: Vec<String>,
}

impl BuildReport {
    pub(crate) fn new(outcome: Outcome, others: Others, published: &Published) -> Self {
        let having =
            |effect| outcome.agencies.iter().filter(|agency| agency.effect == effect).count();
        let (new, changed, unchanged) =
            (having(Effect::Add), having(Effect::Change), having(Effect::Nothing));
        Self {
            written: outcome.agencies.len(),
            changed,
            // In an empty folder all of them are.
            new: if published.is_empty() { 0 } else { new },
            unchanged,
            incomplete: outcome.agencies.iter().filter(|agency| agency.is_incomplete).count(),
            held_back: outcome.held_back,
            refused: outcome.refused,
            repeated: outcome.repeated,
            left_over: others.left_over,
            removed: others.to_remove.len(),
            listed: others.listed_in_all,
            unlisted: others.unlisted,
            to_accept: outcome.to_accept,
            diagnostics: outcome.diagnostics.into_iter().chain(others.diagnostics).collect(),
        }
    }

    /// Whether no entry was refused or held back.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.refused == 0 && self.held_back == 0
    }
}

impl BuildReport {
    /// Where the list was written, and what to do next, each on a line.
    #[must_use]
    pub fn next_steps(&self, out: &Path) -> String {
        let folder = escape_path(out);
        let mut lines = vec![match self.written {
            0 => format!("Nothing was written into {folder}."),
            _ => format!(
                "Written into {folder}: a file for each, and index.json, which lists {}.",
                HumanCount(self.listed as u64)
            ),
        }];
        if !self.to_accept.is_empty() {
            let mut ids: Vec<&str> = self.to_accept.iter().map(String::as_str).collect();
            ids.sort_unstable();
            ids.dedup();
            lines.push(format!(
                "Next: ask about what is held back; what is right, let in with --accept {}",
                ids.join(" ")
            ));
        }
        if self.refused > 0 {
            lines.push(
                "Next: mend what was refused, and run this again; --report FILE.csv writes                  everything that is told above into a table."
                    .to_owned(),
            );
        }
        if self.written > self.unchanged {
            lines.push(
                "Next: call each new or changed number once; `cargo xtask build` then makes the \
                 pages with this list. A folder elsewhere goes to the site as agencies/."
                    .to_owned(),
            );
        }
        lines.join("\n")
    }
}

/// Such as `17,998 written, 1 held back, 2 refused`.
impl fmt::Display for BuildReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} written", HumanCount(self.written as u64))?;
        if self.held_back > 0 {
            write!(f, ", {} held back", HumanCount(self.held_back as u64))?;
        }
        write!(f, ", {} refused", HumanCount(self.refused as u64))?;
        for (count, message) in [
            (self.incomplete, "of those written without a part that is wrong"),
            (self.new, "of those written new"),
            (self.changed, "of those written changed"),
            (self.unchanged, "as they were"),
            (self.repeated, "given again and counted once"),
            (self.left_over, "in the folder but not in the input, kept"),
            (self.removed, "in the folder but not in the input, removed"),
            (self.unlisted, "no longer in the index"),
        ] {
            if count > 0 {
                write!(f, "; {} {message}", HumanCount(count as u64))?;
            }
        }
        Ok(())
    }
}
