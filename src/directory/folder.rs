//! A folder of version 1 files.
//!
//! It may be the output folder itself: then every file is checked again, none changes, and the
//! index is made anew.

use super::check::Check;
use super::index::INDEX;
use super::told::{DirectoryError, shown_path};
use crate::intake::left_over::list;
use crate::intake::{At, Sink};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The names of what is in a folder, sorted, so that the same folder is always read alike. Those
/// that begin with a dot are nobody's input.
pub(super) fn names(folder: &Path) -> Result<Vec<String>, DirectoryError> {
    let unreadable = |error| DirectoryError::Read { path: folder.to_owned(), error };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            names.push(name);
        }
    }
    names.sort_unstable();
    Ok(names)
}

pub(super) fn read(
    folder: &Path,
    names: Vec<String>,
    check: &mut Check,
) -> Result<(), DirectoryError> {
    let is_json = |name: &String| name.to_ascii_lowercase().ends_with(".json");
    let (files, others): (Vec<String>, Vec<String>) = names.into_iter().partition(is_json);
    if files.is_empty() {
        return Err(DirectoryError::NothingToRead { path: folder.to_owned() });
    }
    tell_others(folder, &others, check)?;
    check.expect(files.len());
    // The index is what this program wrote there.
    for file in files.into_iter().filter(|file| file != INDEX) {
        let path = folder.join(file);
        let name: Arc<str> = shown_path(&path).into();
        check.add_file(name, path);
    }
    Ok(())
}

/// Pictures are expected beside the agencies; whatever else was left out is told once.
fn tell_others(folder: &Path, others: &[String], check: &mut Check) -> Result<(), DirectoryError> {
    let is_picture = |name: &&String| {
        [".png", ".jpg", ".jpeg", ".webp"].iter().any(|ending| name.ends_with(ending))
    };
    let others: Vec<&str> =
        others.iter().filter(|name| !is_picture(name)).map(String::as_str).collect();
    if !others.is_empty() {
        let file: Arc<str> = shown_path(folder).into();
        let others = list(others.into_iter());
        let what = format!("not taken, since they are no .json files: {others}");
        check.remark(At::file(&file), what)?;
    }
    Ok(())
}
