//! An HSDS 3 export as tables: a folder with `organizations.csv` and what belongs to it, tied
//! together by ids. Version 3.0 calls the files by one (`phone.csv`), later ones by many.

use super::{LeftOut, Object, entry};
use crate::intake::left_over::list;
use crate::intake::table::{Row, Table};
use crate::intake::{At, Found, Sink, States, Told};
use serde_json::Value;
use std::cell::Cell;
use std::collections::HashMap;
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

/// The table that every export has.
pub const ORGANIZATION: &str = "organization";

/// What a file of that name holds, if it is a table of an export that is taken.
#[must_use]
pub fn kind_named(name: &str) -> Option<&'static str> {
    let is_it = |files: &[&str]| files.iter().any(|file| name.eq_ignore_ascii_case(file));
    FILES.into_iter().find(|(_, files)| is_it(files)).map(|(kind, _)| kind)
}

/// The kinds in the order in which their tables are read.
pub fn kinds() -> impl Iterator<Item = &'static str> {
    FILES.into_iter().map(|(kind, _)| kind)
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
    fn of(table: Table, sink: &mut impl Sink) -> Result<Self, Told> {
        let is_id = |name: &str| name == "id" || name.ends_with("_id");
        let ids = table.header.iter().enumerate().filter(|(_, name)| is_id(name));
        let ids: Vec<usize> = ids.map(|(index, _)| index).collect();
        let (mut rows, mut by_id) = (Vec::new(), HashMap::<(usize, String), Vec<usize>>::new());
        for row in table.rows() {
            let row = match row {
                Ok(row) => row,
                Err(told) => {
                    sink.add(Found::Refused(told))?;
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
        let mut object = Object::new();
        let (Some(row), Some(used)) = (self.rows.get(index), self.used.get(index)) else {
            return object;
        };
        used.set(true);
        for (column, name) in self.table.header.iter().enumerate() {
            let cell = row.cell(column);
            if !name.is_empty() && !cell.is_empty() {
                object.insert(name.clone(), cell.into());
            }
        }
        object
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

/// Reads the tables of an export, each with what it holds, and ties them together. `export` is
/// what all of them are called together, and `others` the files that lay beside them.
///
/// # Errors
/// When the sink wants no more.
pub fn read(
    export: &Arc<str>,
    others: &[&str],
    given: Vec<(&'static str, Table)>,
    states: &States,
    sink: &mut impl Sink,
) -> Result<(), Told> {
    if !others.is_empty() {
        sink.remark(At::file(export), format!("not taken: {}", list(others.iter().copied())))?;
    }
    let mut tables = Tables::new();
    let kinds: Vec<&str> = given.iter().map(|(kind, _)| *kind).collect();
    for (kind, table) in given {
        tables.insert(kind, Rows::of(table, sink)?);
    }
    let Some(organizations) = tables.get(ORGANIZATION) else { return Ok(()) };
    sink.expect(organizations.rows.len());
    let mut left_out = LeftOut::default();
    for (index, row) in organizations.rows.iter().enumerate() {
        let organization = Value::Object(compiled(ORGANIZATION, organizations, index, &tables));
        let at = At::line(&organizations.table.file, row.line);
        sink.add(Found::Entry(entry(&organization, at, states, &mut left_out)))?;
    }
    for what in left_out.sentences() {
        sink.remark(At::file(export), what)?;
    }
    for rows in kinds.into_iter().filter_map(|kind| tables.get(kind)) {
        tell_unused(rows, sink)?;
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
fn tell_unused(rows: &Rows, sink: &mut impl Sink) -> Result<(), Told> {
    let mut unused = rows.used.iter().zip(&rows.rows).filter(|(used, _)| !used.get());
    let Some((_, first)) = unused.next() else { return Ok(()) };
    let what = match unused.count() {
        0 => "this row belongs to no organization of the export: look at its ids".to_owned(),
        more => format!(
            "this row and {more} below it belong to no organization of the export: look at their \
             ids"
        ),
    };
    sink.remark(At::line(&rows.table.file, first.line), what)
}
