//! Files that somebody chose in a form: which form they have, by what is in them, and what they say.
//!
//! A form holds a handful of organizations, and a browser tab has one thread. So there is an end
//! to how much is read, and it is told; a whole state's list is for `cargo xtask agencies`.

mod collector;
mod detect;

use crate::csv_table::Table;
use crate::hsds::{json, tables};
use crate::stable_sort::in_order;
use crate::{
    Diagnostic, Location, Sink, States, agency_csv as columns, line_of_part, shown, vcard,
};
use collector::Collector;
use detect::{Form, detect_format};
use serde_json::{Map, Value};
use std::fmt;
use std::sync::Arc;

/// A file that somebody chose: its name and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    pub name: String,
    pub text: String,
}

/// What was taken from chosen files, and what was not.
#[derive(Debug)]
pub struct Import {
    /// In the form of version 1, and not judged: the form shows what is wrong with them.
    pub organizations: Vec<Map<String, Value>>,
    /// In the order of the files.
    pub told: Vec<Diagnostic>,
    pub kind: FileFormat,
}

/// The form that the files had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    Version1,
    VCard,
    HsdsJson,
    HsdsTables,
    Table,
}

impl fmt::Display for FileFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Version1 => "an agency.json of version 1",
            Self::VCard => "a contact card (vCard)",
            Self::HsdsJson => "an Open Referral HSDS export in JSON",
            Self::HsdsTables => "tables of an Open Referral HSDS export",
            Self::Table => "a table (CSV)",
        })
    }
}

/// The most that all files together may hold. A contact card with a picture has about 100 KB.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The most organizations that are taken.
pub const MAX_ORGANIZATIONS: usize = 500;

/// Reads files of one form. Several tables make one export; other files are read one after another.
///
/// # Errors
/// When they are too long, of no form that is known, of several, or broken as a whole.
pub fn take(files: &[ChosenFile], states: &States) -> Result<Import, Diagnostic> {
    let named = |file: &ChosenFile| -> Arc<str> { shown(&file.name).into() };
    let Some(first) = files.first() else {
        return Err(about(&"no file".into(), "choose a file"));
    };
    let bytes: usize = files.iter().map(|file| file.text.len()).sum();
    if bytes > MAX_BYTES {
        let what = format!(
            "{bytes} bytes are too many: keep it under {MAX_BYTES}, with only the organizations \
             that you need"
        );
        return Err(about(&named(first), &what));
    }
    let mut forms = Vec::new();
    for file in files {
        let text = file.text.strip_prefix('\u{feff}').unwrap_or(&file.text);
        let name = named(file);
        let form = detect_format(&name, text)?;
        forms.push((name, text, form));
    }
    let Some((_, _, form)) = forms.first() else {
        return Err(about(&named(first), "choose a file"));
    };
    let kind = form.kind();
    if let Some((name, _, other)) = forms.iter().find(|(_, _, form)| form.kind() != kind) {
        let what = format!(
            "this is {}, and {} is {kind}: choose them one after the other",
            other.kind(),
            shown(&first.name)
        );
        return Err(about(name, &what));
    }
    let mut taking = Collector::new(kind);
    for (name, text, _) in &forms {
        tell_broken_letters(name, text, &mut taking);
    }
    let read = read(kind, forms, states, &mut taking);
    taking.done(read)
}

fn read(
    kind: FileFormat,
    forms: Vec<(Arc<str>, &str, Form)>,
    states: &States,
    taking: &mut Collector,
) -> Result<(), Diagnostic> {
    if kind == FileFormat::HsdsTables {
        return read_tables(forms, states, taking);
    }
    for (name, text, form) in forms {
        match form {
            Form::Version1(file) => version_1(&name, file, taking)?,
            Form::VCard => vcard::read(&name, text, taking)?,
            Form::HsdsJson => json::read(&name, text, states, taking)?,
            Form::Table(table) | Form::HsdsTable(_, table) => columns::read(&table, taking)?,
        }
    }
    Ok(())
}

fn read_tables(
    forms: Vec<(Arc<str>, &str, Form)>,
    states: &States,
    taking: &mut Collector,
) -> Result<(), Diagnostic> {
    let export: Arc<str> = match forms.as_slice() {
        [(only, ..)] => Arc::clone(only),
        _ => "the tables".into(),
    };
    let mut given: Vec<(&'static str, Table)> = Vec::new();
    for (name, _, form) in forms {
        let Form::HsdsTable(kind, table) = form else { continue };
        if let Some((_, other)) = given.iter().find(|(other, _)| *other == kind) {
            let what = format!("{} holds the {kind} table already: choose one of them", other.file);
            return Err(about(&name, &what));
        }
        given.push((kind, table));
    }
    if given.iter().all(|(kind, _)| *kind != tables::ORGANIZATION) {
        let kinds: Vec<&str> = given.iter().map(|(kind, _)| *kind).collect();
        let what = format!(
            "this is only the table of an HSDS export with each {}: choose organizations.csv of the \
             same export together with it",
            kinds.join(", ")
        );
        return Err(about(&export, &what));
    }
    if given.len() == 1 {
        let what = "only the organizations were taken: their phones and addresses stand in other \
                    tables of the export, such as phones.csv; choose all of them together";
        taking.remark(Location::file(&export), what.to_owned())?;
    }
    let given = in_order(given, |(kind, _)| {
        tables::kinds().position(|other| other == *kind).unwrap_or_default()
    });
    tables::read(&export, &[], given, states, taking)
}

/// Organizations as they are, so that the form can show what is wrong with them.
fn version_1(
    name: &Arc<str>,
    mut file: Map<String, Value>,
    taking: &mut Collector,
) -> Result<(), Diagnostic> {
    match file.get("version") {
        Some(Value::Number(one)) if one.as_u64() == Some(1) => (),
        None | Some(Value::Null) => {
            let what = "it names no version, and was read as version 1".to_owned();
            taking.remark(Location::file(name), what)?;
        }
        Some(other) => {
            let what = format!(
                "this is of version {}, and only version 1 is known here: use the newest desk, or \
                 save it as version 1",
                shown(other.as_str().unwrap_or(&other.to_string()))
            );
            return Err(about(name, &what));
        }
    }
    let organizations = match file.remove("organizations") {
        Some(Value::Array(organizations)) => organizations,
        _ => return Err(about(name, "`organizations` is no list in [ ], so nothing was taken")),
    };
    for (index, organization) in organizations.into_iter().enumerate() {
        match organization {
            Value::Object(organization) => taking.organization(name, organization)?,
            _ => {
                let what = format!("organization {} is no object in {{ }}: not taken", index + 1);
                taking.refuse(Location::file(name), what)?;
            }
        }
    }
    let others = file.keys().map(String::as_str).filter(|field| *field != "version");
    let others = crate::name_list::list(others);
    if !others.is_empty() {
        taking.remark(Location::file(name), format!("not taken: {others}"))?;
    }
    Ok(())
}

/// A browser hands over � for every byte that is not UTF-8.
fn tell_broken_letters(name: &Arc<str>, text: &str, taking: &mut Collector) {
    if let Some(at) = text.find('\u{fffd}') {
        let line = line_of_part(text, text.get(at..).unwrap_or_default());
        let what = "a letter here, perhaps one with an accent, could not be read: write it again \
                    in the form, or save the file as UTF-8";
        taking.tell(Diagnostic { at: Location::line(name, line), what: what.to_owned() });
    }
}

fn about(name: &Arc<str>, what: &str) -> Diagnostic {
    Diagnostic { at: Location::file(name), what: what.to_owned() }
}
