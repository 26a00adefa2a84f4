//! Writes the files of the output folder: each completely, or not at all.

use crate::decode::read_bytes;
use crate::error::AgencyListError;
use crate::former_ids::file_of_former_id;
use crate::index::{INDEX, IndexEntry, index};
use crate::progress::Progress;
use crate::prune::Others;
use crate::published::file_name;
use crate::validate::{Effect, ValidAgency};
use rayon::prelude::*;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Writes what is new or has changed, then the index, and removes the files in `others.to_remove`.
pub(super) fn write(
    out: &Path,
    agencies: &[ValidAgency],
    others: &mut Others,
    progress: &Progress,
) -> Result<(), AgencyListError> {
    fs::create_dir_all(out).map_err(|error| problem(out, error))?;
    // In the same folder, so that renaming never copies.
    let fresh = tempfile::Builder::new()
        .prefix(".new-")
        .tempdir_in(out)
        .map_err(|error| problem(out, error))?;
    progress.expect(agencies.len());
    let changed: Vec<String> = agencies
        .par_iter()
        .inspect(|_| progress.add(1))
        .filter(|agency| agency.effect != Effect::Nothing)
        .map(|agency| write_fresh(fresh.path(), file_name(agency.id.as_str()), &agency.text))
        .collect::<Result<_, _>>()?;
    let former: Vec<String> = agencies
        .par_iter()
        .flat_map_iter(|agency| agency.former_ids.iter().map(move |former| (agency, former)))
        .map(|(agency, former)| (former, file_of_former_id(agency, former)))
        .filter(|(former, text)| !is_same(&out.join(file_name(former.as_str())), text))
        .map(|(former, text)| write_fresh(fresh.path(), file_name(former.as_str()), &text))
        .collect::<Result<_, _>>()?;
    let mut listed = std::mem::take(&mut others.listed);
    listed.extend(agencies.iter().map(|agency| IndexEntry {
        state: agency.state.clone(),
        id: agency.id.as_str().to_owned(),
        name: agency.name.clone(),
    }));
    others.listed_in_all = listed.len();
    // The index comes last: it never names a file that is not there.
    let index = index(&listed);
    let index = match is_same(&out.join(INDEX), &index) {
        true => None,
        false => Some(write_fresh(fresh.path(), INDEX.to_owned(), &index)?),
    };
    for name in changed.into_iter().chain(former).chain(index) {
        let to = out.join(&name);
        fs::rename(fresh.path().join(&name), &to).map_err(|error| problem(&to, error))?;
    }
    for id in &others.to_remove {
        let path = out.join(file_name(id));
        fs::remove_file(&path).map_err(|error| problem(&path, error))?;
    }
    Ok(())
}

fn is_same(path: &Path, text: &str) -> bool {
    read_bytes(path, text.len() as u64).is_ok_and(|bytes| bytes == text.as_bytes())
}

fn write_fresh(fresh: &Path, name: String, text: &str) -> Result<String, AgencyListError> {
    let path = fresh.join(&name);
    fs::write(&path, text).map_err(|error| problem(&path, error))?;
    Ok(name)
}

fn problem(path: &Path, error: io::Error) -> AgencyListError {
    AgencyListError::Write { path: PathBuf::from(path), error }
}
