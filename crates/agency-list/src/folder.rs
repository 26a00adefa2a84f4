//! A folder of version 1 files.
//!
//! It may be the output folder itself: then every file is checked again, none changes, and the
//! index is made anew.

use crate::error::{DirectoryError, shown_path};
use crate::index::INDEX;
use crate::validate::Check;
use import::name_list::list;
use import::{Diagnostic, Location, Sink};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// What is in a folder. Names that begin with a dot are nobody's input.
#[derive(Default)]
pub(super) struct Names {
    /// Sorted, so that the same folder is always read alike.
    pub names: Vec<String>,
    /// Symbolic links to what would be read. They could publish any file of this computer, so
    /// nobody follows them.
    pub links: Vec<String>,
}

pub(super) fn names(folder: &Path) -> Result<Names, DirectoryError> {
    let unreadable = |error| DirectoryError::Read { path: folder.to_owned(), error };
    let mut found = Names::default();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let is_input = |ending| name.to_ascii_lowercase().ends_with(ending);
        let is_link = [".json", ".csv"].into_iter().any(is_input)
            && entry.file_type().map_err(unreadable)?.is_symlink();
        if is_link { found.links.push(name) } else { found.names.push(name) }
    }
    found.names.sort_unstable();
    found.links.sort_unstable();
    Ok(found)
}

/// Refuses each link.
pub(super) fn refuse_links(
    folder: &Path,
    links: &[String],
    check: &mut Check,
) -> Result<(), Diagnostic> {
    for link in links.iter().filter(|link| *link != INDEX) {
        let file: Arc<str> = shown_path(&folder.join(link)).into();
        let what = "left out: it is a symbolic link: put the file itself there";
        check.refuse(Location::file(&file), what.to_owned())?;
    }
    Ok(())
}

pub(super) fn read(folder: &Path, found: Names, check: &mut Check) -> Result<(), DirectoryError> {
    let is_json = |name: &String| name.to_ascii_lowercase().ends_with(".json");
    let (files, others): (Vec<String>, Vec<String>) = found.names.into_iter().partition(is_json);
    if files.is_empty() && found.links.is_empty() {
        return Err(DirectoryError::NothingToRead { path: folder.to_owned() });
    }
    tell_others(folder, &others, check)?;
    refuse_links(folder, &found.links, check)?;
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
        check.remark(Location::file(&file), what)?;
    }
    Ok(())
}
