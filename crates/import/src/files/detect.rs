//! Which form a text has.

use crate::csv_table::Table;
use crate::files::{FileFormat, about};
use crate::hsds::tables;
use crate::{Diagnostic, agency_csv as columns, vcard};
use serde_json::{Map, Value};
use std::sync::Arc;

/// A text in its form, taken apart as far as it takes to know.
pub(super) enum Form {
    Version1(Map<String, Value>),
    VCard,
    HsdsJson,
    /// With what the table holds.
    HsdsTable(&'static str, Table),
    Table(Table),
}

impl Form {
    pub fn kind(&self) -> FileFormat {
        match self {
            Self::Version1(_) => FileFormat::Version1,
            Self::VCard => FileFormat::VCard,
            Self::HsdsJson => FileFormat::HsdsJson,
            Self::HsdsTable(..) => FileFormat::HsdsTables,
            Self::Table(_) => FileFormat::Table,
        }
    }
}

pub(super) fn detect_format(name: &Arc<str>, text: &str) -> Result<Form, Diagnostic> {
    if let Some(what) = why_no_text(text) {
        return Err(about(name, what));
    }
    if vcard::is_vcard(text) {
        return Ok(Form::VCard);
    }
    if text.trim_start().starts_with(['{', '[']) {
        return Ok(match serde_json::from_str(text) {
            Ok(Value::Object(file)) if is_version_file(&file) => Form::Version1(file),
            // Its own reader says where it is broken.
            _ => Form::HsdsJson,
        });
    }
    let table = Table::new(text.to_owned(), name)?;
    if let [only] = table.header.as_slice() {
        let what = if only.starts_with('<') {
            "this is a web page, not what it was saved from: choose a file with an ending such as \
             .json, .vcf or .csv"
        } else {
            "this is neither agency.json, nor a contact card (vCard), nor an HSDS export, nor a \
             table with a name for each column in its first line: choose one of these"
        };
        return Err(about(name, what));
    }
    Ok(match detect_table(name, &table.header) {
        Some(kind) => Form::HsdsTable(kind, table),
        None => Form::Table(table),
    })
}

/// Why nobody could read a text.
fn why_no_text(text: &str) -> Option<&'static str> {
    // Enough to tell a text in another encoding from a picture.
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

/// A page of HSDS has no such field, and neither has an organization.
fn is_version_file(file: &Map<String, Value>) -> bool {
    file.contains_key("organizations")
        || (file.contains_key("version") && !file.contains_key("contents"))
}

/// What a table of an HSDS export holds: by its columns, since browsers number names (`phones
/// (1).csv`) and people change them; by its name where the columns could be of several.
fn detect_table(name: &str, header: &[String]) -> Option<&'static str> {
    if header.iter().any(|column| columns::is_ours(column)) {
        return None;
    }
    let stem = name.strip_suffix(".csv").unwrap_or(name);
    let stem = stem.rsplit_once(" (").map_or(stem, |(stem, _)| stem);
    if let Some(kind) = tables::kind_named(&format!("{stem}.csv")) {
        return Some(kind);
    }
    let has = |column: &str| header.iter().any(|own| own == column);
    let marks = [
        ("phone", has("number")),
        ("address", has("address_1")),
        ("schedule", has("opens_at") || has("byday")),
        ("language", has("phone_id") && has("code")),
        ("service_at_location", has("service_id") && has("location_id")),
        ("location", has("latitude") || has("location_type")),
        ("contact", has("title") || has("department")),
        ("service", has("organization_id") && has("name")),
        ("organization", has("id") && has("name") && has("description")),
    ];
    marks.into_iter().find(|(_, is_it)| *is_it).map(|(kind, _)| kind)
}
