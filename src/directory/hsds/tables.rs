//! An HSDS 3 export as tables: a folder with `organizations.csv` and what belongs to it, tied
//! together by ids. Version 3.0 calls the files by one (`phone.csv`), later ones by many.

use super::{LeftOut, Object, entry};
use crate::directory::check::{Check, Found};
use crate::directory::state::States;
use crate::directory::table::{Row, Table};
use crate::directory::told::{At, DirectoryError};
use serde_json::Value;
use std::cell::Cell;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// The list that objects go into, their table, and the column that names their owner.
type Below = (&'static str, &'static str, &'static str);

/// What belongs to each kind of object.
const BELONGS: [(&str, &[Below]); 6] = [
    (
        "organization",
        &[
            ("phones", "phone", "organization_id"),
            ("contacts", "contact", "organization_id"),
            ("locations", "location", "organization_id"),
            ("services", "service", "organization_id"),
        ],
    ),
    (
        "service",
        &[
            ("phones", "phone", "service_id"),
            ("contacts", "contact", "service_id"),
            ("schedules", "schedule", "service_id"),
            ("service_at_locations", "service_at_location", "service_id"),
        ],
    ),
    (
        "service_at_location",
        &[
            ("phones", "phone", "service_at_location_id"),
            ("contacts", "contact", "service_at_location_id"),
            ("schedules", "schedule", "service_at_location_id"),
        ],
    ),
    (
        "location",
        &[
            ("addresses", "address", "location_id"),
            ("phones", "phone", "location_id"),
            ("contacts", "contact", "location_id"),
            ("schedules", "schedule", "location_id"),
        ],
    ),
    ("contact", &[("phones", "phone", "contact_id")]),
    ("phone", &[("languages", "language", "phone_id")]),
];

/// The files that are taken, and what each holds.
const FILES: [(&str, [&str; 2]); 9] = [
    ("organization", ["organizations.csv", "organization.csv"]),
    ("service", ["services.csv", "service.csv"]),
    ("service_at_location", ["service_at_locations.csv", "service_at_location.csv"]),
    ("location", ["locations.csv", "location.csv"]),
    ("address", ["addresses.csv", "address.csv"]),
    ("phone", ["phones.csv", "phone.csv"]),
    ("contact", ["contacts.csv", "contact.csv"]),
    ("language", ["languages.csv", "language.csv"]),
    ("schedule", ["schedules.csv", "schedule.csv"]),
];

/// Which files of a folder are tables of an export.
pub(in crate::directory) struct Names(Vec<(&'static str, String)>);

impl Names {
    /// `None` for a folder without organizations.
    pub(in crate::directory) fn find(names: &[String]) -> Option<Self> {
        let found: Vec<(&str, String)> = FILES
            .into_iter()
            .filter_map(|(kind, files)| {
                let is_it =
                    |name: &&String| files.iter().any(|file| name.eq_ignore_ascii_case(file));
                names.iter().find(is_it).map(|name| (kind, name.clone()))
            })
            .collect();
        found.iter().any(|(kind, _)| *kind == "organization").then_some(Self(found))
    }
}

/// A table in memory, with its rows by the ids in the columns that tie it to others.
struct Rows {
    table: Table,
    rows: Vec<Row>,
    /// Whether some organization led to the row.
    used: Vec<Cell<bool>>,
    by_id: HashMap<(usize, String), Vec<usize>>,
}

impl Rows {
    fn read(path: &Path, check: &mut Check) -> Result<Self, DirectoryError> {
        let file: Arc<str> = path.display().to_string().into();
        let table = Table::read(path, &file)?;
        if let Some(guess) = &table.guess {
            check.add(Found::Remark(guess.clone()));
        }
        let is_id = |name: &str| name == "id" || name.ends_with("_id");
        let ids: Vec<usize> =
            (0..table.header.len()).filter(|index| is_id(&table.header[*index])).collect();
        let (mut rows, mut by_id) = (Vec::new(), HashMap::<(usize, String), Vec<usize>>::new());
        for row in table.rows() {
            let row = match row {
                Ok(row) => row,
                Err(told) => {
                    check.add(Found::Refused(told));
                    continue;
                }
            };
            for column in ids.iter().filter(|column| !row.cell(**column).is_empty()) {
                let key = (*column, row.cell(*column).to_owned());
                by_id.entry(key).or_default().push(rows.len());
            }
            rows.push(row);
        }
        let used = vec![Cell::new(false); rows.len()];
        Ok(Self { table, rows, used, by_id })
    }

    fn object(&self, index: usize) -> Object {
        self.used[index].set(true);
        let row = &self.rows[index];
        let cells = self.table.header.iter().enumerate();
        cells
            .map(|(column, name)| (name, row.cell(column)))
            .filter(|(name, cell)| !name.is_empty() && !cell.is_empty())
            .map(|(name, cell)| (name.clone(), cell.into()))
            .collect()
    }

    fn with_id(&self, column: &str, id: &str) -> &[usize] {
        let rows = self.table.column(column).and_then(|index| {
            // Borrowing the pair would take a type of its own; ids are short.
            self.by_id.get(&(index, id.to_owned()))
        });
        rows.map(Vec::as_slice).unwrap_or_default()
    }
}

type Tables = HashMap<&'static str, Rows>;

pub(in crate::directory) fn read(
    folder: &Path,
    all: &[String],
    names: &Names,
    states: &States,
    check: &mut Check,
) -> Result<(), DirectoryError> {
    let others: Vec<&str> = all
        .iter()
        .filter(|name| names.0.iter().all(|(_, taken)| taken != *name))
        .map(String::as_str)
        .collect();
    let here: Arc<str> = folder.display().to_string().into();
    if !others.is_empty() {
        check.remark(At::file(&here), format!("not taken: {}", others.join(", ")));
    }
    let mut tables = Tables::new();
    for (kind, name) in &names.0 {
        tables.insert(*kind, Rows::read(&folder.join(name), check)?);
    }
    let Some(organizations) = tables.get("organization") else { return Ok(()) };
    check.expect(organizations.rows.len());
    let mut left_out = LeftOut::default();
    for (index, row) in organizations.rows.iter().enumerate() {
        let organization = Value::Object(compiled("organization", organizations, index, &tables));
        let at = At::line(&organizations.table.file, row.line);
        check.add(Found::Entry(entry(&organization, at, states, &mut left_out)));
    }
    for what in left_out.sentences() {
        check.remark(At::file(&here), what);
    }
    for (kind, _) in &names.0 {
        tell_unused(&tables[kind], check);
    }
    Ok(())
}

/// A row as an object with everything that belongs to it inside it.
fn compiled(kind: &str, rows: &Rows, index: usize, tables: &Tables) -> Object {
    let mut object = rows.object(index);
    let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
    let belongs = BELONGS.iter().find(|(owner, _)| *owner == kind).map_or(&[][..], |(_, all)| all);
    for (list, kind, column) in belongs {
        let (Some(rows), Some(id)) = (tables.get(kind), &id) else { continue };
        let below: Vec<Value> = rows
            .with_id(column, id)
            .iter()
            .map(|index| Value::Object(compiled(kind, rows, *index, tables)))
            .collect();
        if !below.is_empty() {
            object.insert((*list).to_owned(), below.into());
        }
    }
    if kind == "service_at_location"
        && let Some(id) = object.get("location_id").and_then(Value::as_str)
        && let Some(locations) = tables.get("location")
        && let [index, ..] = locations.with_id("id", id)
    {
        let location = compiled("location", locations, *index, tables);
        object.insert("location".to_owned(), Value::Object(location));
    }
    object
}

/// Rows that no organization led to are told, so that nothing is lost in silence.
fn tell_unused(rows: &Rows, check: &mut Check) {
    let mut unused = rows.used.iter().zip(&rows.rows).filter(|(used, _)| !used.get());
    let Some((_, first)) = unused.next() else { return };
    let what = match unused.count() {
        0 => "this row belongs to no organization of the export: look at its ids".to_owned(),
        more => format!(
            "this row and {more} below it belong to no organization of the export: look at their \
             ids"
        ),
    };
    check.remark(At::line(&rows.table.file, first.line), what);
}
