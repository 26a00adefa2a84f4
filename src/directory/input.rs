//! Which form the input has, by what is in it rather than by its name.

use super::check::{Check, Found};
use super::hsds::{json, tables};
use super::state::States;
use super::table::Table;
use super::told::DirectoryError;
use super::{columns, folder, text};
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
        let names = folder::names(path)?;
        return match tables::Names::find(&names) {
            Some(found) => tables::read(path, &names, &found, states, check),
            None => folder::read(path, names, check),
        };
    }
    let name: Arc<str> = path.display().to_string().into();
    let (text, guess) = text::read(path, &name)?;
    if !text.trim_start().starts_with(['{', '[']) {
        let table = Table::new(text, guess, &name)?;
        if let Some(guess) = &table.guess {
            check.add(Found::Remark(guess.clone()));
        }
        return columns::read(&table, check);
    }
    if serde_json::from_str::<VersionFile>(&text).is_ok() {
        check.add(Found::File { name, path: path.to_owned() });
        return Ok(());
    }
    if let Some(guess) = guess {
        check.add(Found::Remark(guess));
    }
    json::read(&name, &text, states, check)
}
