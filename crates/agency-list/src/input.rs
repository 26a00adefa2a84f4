//! Reads the input in any format: one file, or a folder.

use crate::decode::{MAX_BYTES, read_text, too_long};
use crate::error::{AgencyListError, escape_path};
use crate::folder;
use crate::validate::Validator;
use import::csv_table::Table;
use import::hsds::{json, tables};
use import::{ColumnMapping, FileFormat, Found, Sink, States, agency_csv, detect_format, vcard};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// How files are read.
pub(super) struct Sources<'a> {
    pub states: &'a States,
    /// For a CSV.
    pub columns: &'a ColumnMapping,
}

pub(super) fn read(
    path: &Path,
    sources: &Sources,
    validator: &mut Validator,
) -> Result<(), AgencyListError> {
    let is_folder = fs::metadata(path)
        .map_err(|error| AgencyListError::Read { path: path.to_owned(), error })?
        .is_dir();
    if is_folder {
        let found = folder::names(path)?;
        return match tables_of(&found.names) {
            Some(tables) => {
                folder::refuse_links(path, &found.links, validator)?;
                read_tables(path, &found.names, &tables, sources.states, validator)
            }
            None => folder::read(path, found, sources, validator),
        };
    }
    read_file(path, sources, validator)
}

/// Reads a file of any format.
pub(super) fn read_file(
    path: &Path,
    sources: &Sources,
    validator: &mut Validator,
) -> Result<(), AgencyListError> {
    let name: Arc<str> = escape_path(path).into();
    let (text, guess) = read_text(path, &name)?;
    let format = detect_format(&text);
    if format == FileFormat::Version1 {
        // It is read again together with others, which reports the guess, too.
        validator.add_file(name, path.to_owned());
        return Ok(());
    }
    if let Some(guess) = guess {
        validator.add(Found::Remark(guess))?;
    }
    match format {
        FileFormat::VCard => vcard::read(&name, &text, validator)?,
        FileFormat::Table | FileFormat::HsdsTables => {
            let table = Table::with_columns(text, &name, sources.columns)?;
            agency_csv::read_with(&table, sources.columns, validator)?
        }
        FileFormat::HsdsJson | FileFormat::Version1 => {
            json::read(&name, &text, sources.states, validator)?
        }
    }
    Ok(())
}

/// The files of a folder that are tables of an export; `None` if there is no table of
/// organizations.
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
    validator: &mut Validator,
) -> Result<(), AgencyListError> {
    let is_table = |name: &str| names.iter().any(|(_, table)| *table == name);
    let others: Vec<&str> = all.iter().map(String::as_str).filter(|name| !is_table(name)).collect();
    let mut tables_with_kind = Vec::new();
    let mut bytes = 0;
    for (kind, name) in names {
        let path = folder.join(name);
        bytes += fs::metadata(&path).map_or(0, |found| found.len());
        if bytes > MAX_BYTES {
            return Err(AgencyListError::Read { path: folder.to_owned(), error: too_long(bytes) });
        }
        let file: Arc<str> = escape_path(&path).into();
        let (text, guess) = read_text(&path, &file)?;
        if let Some(guess) = guess {
            validator.add(Found::Remark(guess))?;
        }
        tables_with_kind.push((*kind, Table::new(text, &file)?));
    }
    let export: Arc<str> = escape_path(folder).into();
    Ok(tables::read(&export, &others, tables_with_kind, states, validator)?)
}
