//! A folder of version 1 files and vCards.
//!
//! It may be the output folder itself: then every file is validated again, no file changes, and the
//! index is written anew.

use crate::error::{AgencyListError, escape_path};
use crate::index::INDEX;
use crate::input::{Sources, read_file};
use crate::validate::Validator;
use import::name_list::list;
use import::{Diagnostic, Location, Sink};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The names in a folder, without those that begin with a dot, which are no input.
#[derive(Default)]
pub(super) struct Names {
    /// Sorted, so that the same folder is always read in the same order.
    pub names: Vec<String>,
    /// Symbolic links with the name of an input file. They are never followed, since a link could
    /// publish any file of this computer.
    pub links: Vec<String>,
}

pub(super) fn names(folder: &Path) -> Result<Names, AgencyListError> {
    let unreadable = |error| AgencyListError::Read { path: folder.to_owned(), error };
    let mut found = Names::default();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let is_input = |ending| name.to_ascii_lowercase().ends_with(ending);
        let is_link = [".json", ".csv", ".vcf"].into_iter().any(is_input)
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
    validator: &mut Validator,
) -> Result<(), Diagnostic> {
    for link in links.iter().filter(|link| *link != INDEX) {
        let file: Arc<str> = escape_path(&folder.join(link)).into();
        let message = "left out: it is a symbolic link: put the file itself there";
        validator.refuse(Location::file(&file), message.to_owned())?;
    }
    Ok(())
}

pub(super) fn read(
    folder: &Path,
    found: Names,
    sources: &Sources,
    validator: &mut Validator,
) -> Result<(), AgencyListError> {
    let ends_with = |name: &str, ending| name.to_ascii_lowercase().ends_with(ending);
    let (files, others): (Vec<String>, Vec<String>) =
        found.names.into_iter().partition(|name| ends_with(name, ".json"));
    let (cards, others): (Vec<String>, Vec<String>) =
        others.into_iter().partition(|name| ends_with(name, ".vcf"));
    if files.is_empty() && cards.is_empty() && found.links.is_empty() {
        return Err(AgencyListError::NothingToRead { path: folder.to_owned() });
    }
    report_others(folder, &others, validator)?;
    refuse_links(folder, &found.links, validator)?;
    validator.expect(files.len() + cards.len());
    // This program wrote the index, so it is no input.
    for file in files.into_iter().filter(|file| file != INDEX) {
        let path = folder.join(file);
        let name: Arc<str> = escape_path(&path).into();
        validator.add_file(name, path);
    }
    for card in cards {
        let path = folder.join(card);
        if let Err(error) = read_file(&path, sources, validator) {
            let name: Arc<str> = escape_path(&path).into();
            validator.refuse(Location::file(&name), format!("left out: {error}"))?;
        }
    }
    Ok(())
}

/// Reports all other files in one diagnostic. Pictures are expected beside the agencies.
fn report_others(
    folder: &Path,
    others: &[String],
    validator: &mut Validator,
) -> Result<(), AgencyListError> {
    let is_picture = |name: &&String| {
        [".png", ".jpg", ".jpeg", ".webp"].iter().any(|ending| name.ends_with(ending))
    };
    let others: Vec<&str> =
        others.iter().filter(|name| !is_picture(name)).map(String::as_str).collect();
    if !others.is_empty() {
        let file: Arc<str> = escape_path(folder).into();
        let others = list(others.into_iter());
        let message = format!("not taken, since they are no .json or .vcf files: {others}");
        validator.remark(Location::file(&file), message)?;
    }
    Ok(())
}
