//! Which form the input has, by what is in it rather than by its name.

use crate::error::{DirectoryError, shown_path};
use crate::validate::Check;
use crate::{decode as text, folder};
use import::csv_table::Table;
use import::hsds::{json, tables};
use import::{Found, Sink, States, agency_csv as columns};
use serde::Deserialize;
use serde::de::IgnoredAny;
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// A file in the form of version 1, whatever its version.
#[derive(Deserialize)]
struct VersionFile {
    #[serde(rename = "organizations")]
    _organizations: IgnoredAny,
}

pub(super) fn read(path: &Path, states: &States, check: &mut Check) -> Result<(), DirectoryError> {
    let is_folder = fs::metadata(path)
        .map_err(|error| DirectoryError::Read { path: path.to_owned(), error })?
        .is_dir();
    if is_folder {
        let found = folder::names(path)?;
        return match tables_of(&found.names) {
            Some(tables) => {
                folder::refuse_links(path, &found.links, check)?;
                read_tables(path, &found.names, &tables, states, check)
            }
            None => folder::read(path, found, check),
        };
    }
    let name: Arc<str> = shown_path(path).into();
    let (text, guess) = text::read(path, &name)?;
    if !text.trim_start().starts_with(['{', '[']) {
        let table = Table::new(text, &name)?;
        if let Some(guess) = guess {
            check.add(Found::Remark(guess))?;
        }
        return Ok(columns::read(&table, check)?);
    }
    // A list of one value would be read as a struct of one field, too.
    let is_object = text.trim_start().starts_with('{');
    if is_object && serde_json::from_str::<VersionFile>(&text).is_ok() {
        check.add_file(name, path.to_owned());
        return Ok(());
    }
    if let Some(guess) = guess {
        check.add(Found::Remark(guess))?;
    }
    Ok(json::read(&name, &text, states, check)?)
}

/// Which files of a folder are tables of an export; `None` for a folder without organizations.
fn tables_of(names: &[String]) -> Option<Vec<(&'static str, &str)>> {
    let named = |kind| names.iter().find(|name| tables::kind_named(name) == Some(kind));
    let found: Vec<(&str, &str)> =
        tables::kinds().filter_map(|kind| Some((kind, named(kind)?.as_str()))).collect();
    found.iter().any(|(kind, _)| *kind == tables::ORGANIZATION).then_some(found)
}

fn read_tables(
    folder: &Path,
    all: &[String],
    names: &[(&'static str, &str)],
    states: &States,
    check: &mut Check,
) -> Result<(), DirectoryError> {
    let is_taken = |name: &str| names.iter().any(|(_, taken)| *taken == name);
    let others: Vec<&str> = all.iter().map(String::as_str).filter(|name| !is_taken(name)).collect();
    let mut given = Vec::new();
    for (kind, name) in names {
        let path = folder.join(name);
        let file: Arc<str> = shown_path(&path).into();
        let (text, guess) = text::read(&path, &file)?;
        if let Some(guess) = guess {
            check.add(Found::Remark(guess))?;
        }
        given.push((*kind, Table::new(text, &file)?));
    }
    let export: Arc<str> = shown_path(folder).into();
    Ok(tables::read(&export, &others, given, states, check)?)
}
