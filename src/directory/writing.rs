//! Writes the files of a directory: each whole, or not at all.

use super::check::{Checked, Judged};
use super::progress::Progress;
use super::text;
use super::told::{DirectoryError, shown_path};
use crate::domain::agency::{self, AgencyId};
use crate::intake::{At, Told};
use rayon::prelude::*;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The index, beside the agencies' files: by the code of the state (`""` where it is not known)
/// the id and name of each agency, in the order of the names. For the desk and for the page that
/// looks for help nearby; the guide never asks for it.
pub const INDEX: &str = "index.json";
/// The id that no agency may have, since its file would be the index.
pub(super) const INDEX_ID: &str = "index";

/// What happens to files of agencies that the input does not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leftovers {
    /// A link on a card that was handed out keeps working.
    Keep,
    /// Only what this program could have written: the output folder may hold other things.
    Remove,
}

/// What happened in the output folder.
#[derive(Default)]
pub(super) struct Written {
    pub told: Vec<Told>,
    pub unchanged: usize,
    pub left_over: usize,
    pub removed: usize,
}

pub(super) fn write(
    out: &Path,
    judged: &Judged,
    leftovers: Leftovers,
    progress: &Progress,
) -> Result<Written, DirectoryError> {
    if out.is_file() {
        return Err(DirectoryError::OutIsAFile { path: out.to_owned() });
    }
    fs::create_dir_all(out).map_err(|error| problem(out, error))?;
    let there = names(out)?;
    let mut written = Written::default();
    // In the same folder, so that renaming never copies.
    let fresh = tempfile::Builder::new()
        .prefix(".new-")
        .tempdir_in(out)
        .map_err(|error| problem(out, error))?;
    progress.expect(judged.agencies.len());
    let changed: Vec<String> = judged
        .agencies
        .par_iter()
        .map(|agency| {
            progress.add(1);
            let name = file_name(agency.id.as_str());
            let is_same = there.contains(&name) && is_same(&out.join(&name), &agency.text);
            if is_same { Ok(None) } else { write_fresh(fresh.path(), name, &agency.text).map(Some) }
        })
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    written.unchanged = judged.agencies.len() - changed.len();
    // The index comes last: it never names a file that is not there.
    let index = index(&judged.agencies);
    let index = match is_same(&out.join(INDEX), &index) {
        true => None,
        false => Some(write_fresh(fresh.path(), INDEX.to_owned(), &index)?),
    };
    for name in changed.into_iter().chain(index) {
        let to = out.join(&name);
        fs::rename(fresh.path().join(&name), &to).map_err(|error| problem(&to, error))?;
    }
    find_leftovers(out, there, judged, leftovers, &mut written)?;
    Ok(written)
}

fn is_same(path: &Path, text: &str) -> bool {
    text::bytes(path, text.len() as u64).is_ok_and(|bytes| bytes == text.as_bytes())
}

fn write_fresh(fresh: &Path, name: String, text: &str) -> Result<String, DirectoryError> {
    let path = fresh.join(&name);
    fs::write(&path, text).map_err(|error| problem(&path, error))?;
    Ok(name)
}

/// What the folder holds before anything is written, in one look rather than one for each file.
fn names(out: &Path) -> Result<BTreeSet<String>, DirectoryError> {
    let unreadable = |error| DirectoryError::Read { path: out.to_owned(), error };
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(out).map_err(unreadable)? {
        names.extend(entry.map_err(unreadable)?.file_name().into_string().ok());
    }
    Ok(names)
}

/// A line for each state, so that two of them can be compared.
fn index(agencies: &[Checked]) -> String {
    let mut by_state: BTreeMap<&str, Vec<&Checked>> = BTreeMap::new();
    for agency in agencies {
        by_state.entry(&agency.state).or_default().push(agency);
    }
    let lines: Vec<String> = by_state
        .into_iter()
        .map(|(state, mut agencies)| {
            agencies.sort_by_key(|agency| (agency.name.to_lowercase(), agency.id.as_str()));
            let entries: Vec<String> = agencies
                .iter()
                .map(|agency| json!({ "id": agency.id.as_str(), "name": agency.name }).to_string())
                .collect();
            format!("{}:[{}]", json!(state), entries.join(","))
        })
        .collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// Files that are called like an agency's, and whose agency is not among those written.
fn find_leftovers(
    out: &Path,
    there: BTreeSet<String>,
    judged: &Judged,
    leftovers: Leftovers,
    written: &mut Written,
) -> Result<(), DirectoryError> {
    let ids: HashSet<&str> = judged.agencies.iter().map(|agency| agency.id.as_str()).collect();
    for name in there {
        let Some(id) = name.strip_suffix(".json").and_then(AgencyId::new) else { continue };
        let id = id.as_str();
        if id == INDEX_ID || ids.contains(id) {
            continue;
        }
        let path = out.join(&name);
        let what = if judged.refused_ids.contains(id) {
            "its entry in the input was refused, so this file stays as it was"
        } else if !is_of_agency(&path, id) {
            written.left_over += 1;
            "the input does not name it, and it is kept, since it is no version 1 file of this one \
             agency: remove it by hand if nobody needs it"
        } else if leftovers == Leftovers::Remove {
            fs::remove_file(&path).map_err(|error| problem(&path, error))?;
            written.removed += 1;
            "removed, since the input does not name it"
        } else {
            written.left_over += 1;
            "the input does not name it, and it is kept: add --prune to remove such files"
        };
        let file: Arc<str> = shown_path(&path).into();
        written.told.push(Told { at: At::file(&file), what: what.to_owned() });
    }
    Ok(())
}

/// Whether a file holds the agency of that id and nothing else, as this program writes it. Which
/// national lines there were then is of no matter.
fn is_of_agency(path: &Path, id: &str) -> bool {
    let bytes = text::bytes(path, agency::MOST_BYTES as u64).unwrap_or_default();
    let reading = agency::read(&String::from_utf8(bytes).unwrap_or_default(), &[]);
    let [only] = reading.agencies.as_slice() else { return false };
    reading.faults.is_empty() && only.id.as_str() == id
}

fn file_name(id: &str) -> String {
    format!("{id}.json")
}

fn problem(path: &Path, error: io::Error) -> DirectoryError {
    DirectoryError::Write { path: PathBuf::from(path), error }
}
