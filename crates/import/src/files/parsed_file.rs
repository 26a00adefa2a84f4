//! Parses a file as far as it takes to know its format, and says what a file of no known format is.

use crate::csv_table::Table;
use crate::files::file_diagnostic;
use crate::files::format::{FileFormat, detect_with, has_fields_of_version_1};
use crate::hsds::tables;
use crate::{ColumnMapping, Diagnostic, agency_csv};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A file, parsed as far as it takes to know its format.
pub(super) enum ParsedFile {
    Version1(Map<String, Value>),
    VCard,
    HsdsJson,
    /// With the kind of object in the table.
    HsdsTable(&'static str, Table),
    Table(Table),
}

impl ParsedFile {
    pub fn format(&self) -> FileFormat {
        match self {
            Self::Version1(_) => FileFormat::Version1,
            Self::VCard => FileFormat::VCard,
            Self::HsdsJson => FileFormat::HsdsJson,
            Self::HsdsTable(..) => FileFormat::HsdsTables,
            Self::Table(_) => FileFormat::Table,
        }
    }
}

pub(super) fn parse_file(
    name: &Arc<str>,
    text: &str,
    mapping: &ColumnMapping,
) -> Result<ParsedFile, Diagnostic> {
    if let Some(message) = unreadable_reason(text) {
        return Err(file_diagnostic(name, message));
    }
    let mut version_1 = None;
    let format = detect_with(text, |text| {
        // A file that is no JSON goes to the reader of HSDS, which says where it is broken.
        if let Ok(Value::Object(file)) = serde_json::from_str(text)
            && has_fields_of_version_1(|name| file.contains_key(name))
        {
            version_1 = Some(file);
        }
        version_1.is_some()
    });
    match (format, version_1) {
        (FileFormat::VCard, _) => return Ok(ParsedFile::VCard),
        (FileFormat::Version1, Some(file)) => return Ok(ParsedFile::Version1(file)),
        (FileFormat::Version1 | FileFormat::HsdsJson, _) => return Ok(ParsedFile::HsdsJson),
        (FileFormat::HsdsTables | FileFormat::Table, _) => (),
    }
    let table = Table::with_columns(text.to_owned(), name, mapping)?;
    if let [only] = table.header.as_slice() {
        let message = if only.starts_with('<') {
            "this is a web page, not what it was saved from: choose a file with an ending such as \
             .json, .vcf or .csv"
        } else {
            "this is neither agency.json, nor a contact card (vCard), nor an HSDS export, nor a \
             table with a name for each column in its first line: choose one of these"
        };
        return Err(file_diagnostic(name, message));
    }
    let kind = detect_table(name, &table).filter(|_| mapping.is_empty());
    Ok(match kind {
        Some(kind) => ParsedFile::HsdsTable(kind, table),
        None => ParsedFile::Table(table),
    })
}

/// Why a text cannot be read by anybody.
fn unreadable_reason(text: &str) -> Option<&'static str> {
    // Long enough to distinguish a text in another encoding from a picture.
    const BEGINNING: usize = 1_000;
    if text.trim().is_empty() {
        return Some("it is empty: choose another file");
    }
    if text.starts_with("PK\u{3}\u{4}") {
        return Some("it is a ZIP file or a workbook: unpack it first, or save the sheet as CSV");
    }
    let is_no_text = |letter: char| {
        letter == '\u{fffd}' || (letter < ' ' && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}'))
    };
    let strange = text.chars().take(BEGINNING).filter(|letter| is_no_text(*letter)).count();
    let all = text.chars().take(BEGINNING).count();
    (text.contains('\0') || strange * 10 > all).then_some(
        "it holds bytes that no text has, as a picture or a document has: choose a text file, and \
         if it is one, save it as UTF-8",
    )
}

/// The kind of object in a table of an HSDS export: by its name; else by its columns, since
/// browsers number names (`phones (1).csv`) and people change them. Only a table with an id that ties
/// it to another counts then: a list of offices may have a latitude, too.
fn detect_table(name: &str, table: &Table) -> Option<&'static str> {
    if tables::other_table_named(name).is_some() {
        return None;
    }
    let has = |column: &str| table.column(column).is_some();
    let is_tied = table.header.iter().any(|column| tables::is_owner_column(column));
    let is_agency = table.headings.iter().any(|heading| agency_csv::is_agency_column(heading));
    let named = tables::kind_named(name);
    let is_organizations = has("id") && has("name") && has("description");
    if is_agency && !is_tied && named.is_none_or(|kind| kind == tables::ORGANIZATION) {
        return None;
    }
    if named.is_some() {
        return named;
    }
    if !is_tied {
        return (is_organizations && !has("state")).then_some(tables::ORGANIZATION);
    }
    let marks = [
        ("phone", has("number")),
        ("address", has("address_1")),
        ("schedule", has("opens_at") || has("byday")),
        ("language", has("phone_id") && has("code")),
        ("service_at_location", has("service_id") && has("location_id")),
        ("location", has("latitude") || has("location_type")),
        ("contact", has("title") || has("department")),
        ("service", has("organization_id") && has("name")),
    ];
    marks.into_iter().find(|(_, is_it)| *is_it).map(|(kind, _)| kind)
}
