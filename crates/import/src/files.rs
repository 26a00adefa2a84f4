//! Imports files of any known format for the desk.
//!
//! The desk's form holds a handful of organizations, and a browser tab has one thread. So the
//! amount that is read is limited, and what is left out is reported. The list of a whole state is
//! for `cargo xtask agencies`.

mod collector;
mod export;
mod format;
mod parsed_file;

use crate::hsds::json;
use crate::{
    ColumnMapping, Diagnostic, Location, PrivateContact, Sink, States, agency_csv,
    escape_and_truncate, line_of_part, vcard,
};
use collector::Collector;
pub use format::{FileFormat, detect_format};
use parsed_file::{ParsedFile, parse_file};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A file that somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    pub name: String,
    pub text: String,
}

/// What was imported from files, and what was not.
#[derive(Debug)]
pub struct Import {
    /// With the fields of version 1, not validated: the desk's form shows their faults.
    pub organizations: Vec<Map<String, Value>>,
    /// What was not taken, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// What was read otherwise than it is written. Nothing of it is lost.
    pub readings: Vec<Diagnostic>,
    /// Contacts that may be somebody's own, each with the index of its organization. They are not
    /// in `organizations`: a person can ask for them, one by one, with [`PrivateContact::add_to`].
    pub private: Vec<(usize, PrivateContact)>,
    pub format: FileFormat,
}

/// The most that all files together may hold. A contact card with a picture has about 100 KB.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The most organizations that are imported.
pub const MAX_ORGANIZATIONS: usize = 500;

/// Imports files of one format. Several tables make one export; other files are read one by one.
///
/// # Errors
/// When they are too long, of an unknown format, of several formats, or broken as a whole.
pub fn import_files(files: &[ChosenFile], states: &States) -> Result<Import, Diagnostic> {
    import_files_with(files, states, &ColumnMapping::default())
}

/// As [`import_files`], with columns of tables that somebody named.
///
/// # Errors
/// As for [`import_files`], and when no column has a heading that was named.
pub fn import_files_with(
    files: &[ChosenFile],
    states: &States,
    mapping: &ColumnMapping,
) -> Result<Import, Diagnostic> {
    let Some(first) = files.first() else {
        return Err(file_diagnostic(&"no file".into(), "choose a file"));
    };
    let bytes: usize = files.iter().map(|file| file.text.len()).sum();
    if bytes > MAX_BYTES {
        let message = format!(
            "{bytes} bytes are too many: keep it under {MAX_BYTES}, with only the organizations \
             that you need"
        );
        return Err(file_diagnostic(&display_name(first), &message));
    }
    let (kept, others) = export::other_tables(parse_files(files, mapping))?;
    let Some((first, _, parsed)) = kept.first() else {
        return Err(file_diagnostic(&display_name(first), "choose a file"));
    };
    let format = parsed.format();
    if let Some((name, _, other)) = kept.iter().find(|(_, _, other)| other.format() != format) {
        let message = format!(
            "this is {}, and {first} is {format}: choose them one after the other",
            other.format()
        );
        return Err(file_diagnostic(name, &message));
    }
    let mut collector = Collector::new(format);
    for (name, text, _) in &kept {
        report_broken_letters(name, text, &mut collector);
    }
    let read = read(format, kept, states, mapping, &mut collector);
    let read = read.and_then(|()| export::report_other_tables(&others, &mut collector));
    collector.finish(read)
}

/// A file with its name and text, or why it cannot be read.
type Parsed<'t> = (Arc<str>, &'t str, Result<ParsedFile, Diagnostic>);

fn parse_files<'t>(files: &'t [ChosenFile], mapping: &ColumnMapping) -> Vec<Parsed<'t>> {
    let parsed = files.iter().map(|file| {
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
        let name = display_name(file);
        let parsed = parse_file(&name, text, mapping);
        (name, text, parsed)
    });
    parsed.collect()
}

fn display_name(file: &ChosenFile) -> Arc<str> {
    escape_and_truncate(&file.name).into()
}

fn read(
    format: FileFormat,
    parsed_files: Vec<(Arc<str>, &str, ParsedFile)>,
    states: &States,
    mapping: &ColumnMapping,
    collector: &mut Collector,
) -> Result<(), Diagnostic> {
    if format == FileFormat::HsdsTables {
        return export::read_tables(parsed_files, states, collector);
    }
    for (name, text, form) in parsed_files {
        match form {
            ParsedFile::Version1(file) => read_version_1(&name, file, collector)?,
            ParsedFile::VCard => vcard::read(&name, text, collector)?,
            ParsedFile::HsdsJson => json::read(&name, text, states, collector)?,
            ParsedFile::Table(table) | ParsedFile::HsdsTable(_, table) => {
                agency_csv::read_with(&table, mapping, collector)
                    .map_err(|diagnostic| export::named_as_it_is(diagnostic, &name))?;
            }
        }
    }
    Ok(())
}

/// Adds organizations unchanged, so that the desk's form can show their faults.
fn read_version_1(
    name: &Arc<str>,
    mut file: Map<String, Value>,
    collector: &mut Collector,
) -> Result<(), Diagnostic> {
    match file.get("version") {
        Some(Value::Number(one)) if one.as_u64() == Some(1) => (),
        None | Some(Value::Null) => {
            let message = "it names no version, and was read as version 1".to_owned();
            collector.remark(Location::file(name), message)?;
        }
        Some(other) => {
            let message = format!(
                "this is of version {}, and only version 1 is known here: use the newest desk, or \
                 save it as version 1",
                escape_and_truncate(other.as_str().unwrap_or(&other.to_string()))
            );
            return Err(file_diagnostic(name, &message));
        }
    }
    let organizations = match file.remove("organizations") {
        Some(Value::Array(organizations)) => organizations,
        _ => {
            return Err(file_diagnostic(
                name,
                "`organizations` is no list in [ ], so nothing was taken",
            ));
        }
    };
    for (index, organization) in organizations.into_iter().enumerate() {
        match organization {
            Value::Object(organization) => collector.add_from_file(name, organization)?,
            _ => {
                let message =
                    format!("organization {} is no object in {{ }}: not taken", index + 1);
                collector.refuse(Location::file(name), message)?;
            }
        }
    }
    let others = file.keys().map(String::as_str).filter(|field| *field != "version");
    let others = crate::name_list::list(others);
    if !others.is_empty() {
        collector.remark(Location::file(name), format!("not taken: {others}"))?;
    }
    Ok(())
}

/// Reports letters that were no UTF-8: a browser decodes them as �.
fn report_broken_letters(name: &Arc<str>, text: &str, collector: &mut Collector) {
    if let Some(offset) = text.find('\u{fffd}') {
        let line = line_of_part(text, text.get(offset..).unwrap_or_default());
        let message = "a letter here, perhaps one with an accent, could not be read: write it again \
                    in the form, or save the file as UTF-8";
        collector.report(Diagnostic {
            location: Location::line(name, line),
            message: message.to_owned(),
        });
    }
}

fn file_diagnostic(name: &Arc<str>, message: &str) -> Diagnostic {
    Diagnostic { location: Location::file(name), message: message.to_owned() }
}
