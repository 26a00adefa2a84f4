//! The tables of an HSDS export among chosen files.

use crate::csv_table::Table;
use crate::files::collector::Collector;
use crate::files::parsed_file::ParsedFile;
use crate::files::{Parsed, file_diagnostic};
use crate::hsds::tables;
use crate::stable_sort::stable_sort_by_rank;
use crate::{Diagnostic, Location, Sink, States};
use std::sync::Arc;

/// The files that are read, and the names of tables beside an export that are not: every real export
/// has more tables than those with contacts.
type Split<'t> = (Vec<(Arc<str>, &'t str, ParsedFile)>, Vec<Arc<str>>);

/// # Errors
/// When a file cannot be read that is no other table of an export.
pub(super) fn other_tables(files: Vec<Parsed<'_>>) -> Result<Split<'_>, Diagnostic> {
    let kind_of = |parsed: &Result<ParsedFile, Diagnostic>| match parsed {
        Ok(ParsedFile::HsdsTable(kind, _)) => Some(*kind),
        _ => None,
    };
    let named: Vec<&str> = files
        .iter()
        .filter_map(|(name, _, parsed)| {
            kind_of(parsed).filter(|kind| tables::kind_named(name) == Some(kind))
        })
        .collect();
    let is_export = files.iter().any(|(.., parsed)| kind_of(parsed) == Some(tables::ORGANIZATION));
    let (mut kept, mut others) = (Vec::new(), Vec::new());
    for (name, text, parsed) in files {
        let is_named = tables::kind_named(&name).is_some();
        let is_other = match &parsed {
            Ok(ParsedFile::Table(_)) => true,
            // A table that only looks like another one that is there by its name.
            Ok(ParsedFile::HsdsTable(kind, _)) => !is_named && named.contains(kind),
            // An export describes itself in a file of its own.
            Ok(_) => *name == *"datapackage.json",
            // Other tables may be empty or have one column.
            Err(_) => !is_named,
        };
        match parsed {
            _ if is_export && is_other => others.push(name),
            Ok(parsed) => kept.push((name, text, parsed)),
            Err(diagnostic) => return Err(diagnostic),
        }
    }
    Ok((kept, others))
}

/// Reports the tables beside an export that were not read.
pub(super) fn report_other_tables(
    others: &[Arc<str>],
    collector: &mut Collector,
) -> Result<(), Diagnostic> {
    let names: Vec<&str> = others.iter().map(|name| &**name).collect();
    if let Some(first) = others.first() {
        let message = format!(
            "not taken, since these are other tables than those with the contacts of the export: {}",
            crate::name_list::list(names.into_iter())
        );
        collector.remark(Location::file(first), message)?;
    }
    Ok(())
}

/// Why a table that lacks columns lacks them, if its name is that of a table of an export.
pub(super) fn named_as_it_is(diagnostic: Diagnostic, name: &str) -> Diagnostic {
    let Some(other) = tables::other_table_named(name) else { return diagnostic };
    let message = format!(
        "this is the table of {other} of an HSDS export, which holds no contacts: choose \
         organizations.csv and the other tables of the same export together"
    );
    Diagnostic { message, ..diagnostic }
}

pub(super) fn read_tables(
    parsed_files: Vec<(Arc<str>, &str, ParsedFile)>,
    states: &States,
    collector: &mut Collector,
) -> Result<(), Diagnostic> {
    let export: Arc<str> = match parsed_files.as_slice() {
        [(only, ..)] => Arc::clone(only),
        _ => "the tables".into(),
    };
    let mut given: Vec<(&'static str, Table)> = Vec::new();
    for (name, _, form) in parsed_files {
        let ParsedFile::HsdsTable(kind, table) = form else { continue };
        if let Some((_, other)) = given.iter().find(|(other, _)| *other == kind) {
            let message =
                format!("{} holds the {kind} table already: choose one of them", other.file);
            return Err(file_diagnostic(&name, &message));
        }
        given.push((kind, table));
    }
    if given.iter().all(|(kind, _)| *kind != tables::ORGANIZATION) {
        let kinds: Vec<&str> = given.iter().map(|(kind, _)| *kind).collect();
        let message = format!(
            "this is only the table of an HSDS export with each {}: choose organizations.csv of the \
             same export together with it",
            kinds.join(", ")
        );
        return Err(file_diagnostic(&export, &message));
    }
    if given.len() == 1 {
        let message = "only the organizations were taken: their phones and addresses stand in other \
                    tables of the export, such as phones.csv; choose all of them together";
        collector.remark(Location::file(&export), message.to_owned())?;
    }
    let given = stable_sort_by_rank(given, |(kind, _)| {
        tables::kinds().position(|other| other == *kind).unwrap_or_default()
    });
    tables::read(&export, &[], given, states, collector)
}
