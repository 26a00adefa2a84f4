//! Reads an HSDS 3 export as tables: `organizations.csv` and the tables that belong to it, joined
//! by ids. In version 3.0 the names of files are singular (`phone.csv`), in later ones plural.
//!
//! An id names one row of its table. If it could name several, each level would multiply them: five
//! tables with a hundred rows, all with the id `a`, would be joined to 10^10 objects.

use crate::csv_table::{Row, Table};
use crate::hsds::limits::{Budget, LIMITS, LimitExceeded, Limits};
use crate::hsds::phones::LINE_FIELD;
pub use crate::hsds::table_names::{ORGANIZATION, kind_named, kinds, other_table_named};
use crate::hsds::{Object, UnsupportedValues, entry};
use crate::name_list::list;
use crate::{Diagnostic, Found, Location, Sink, States, escape_and_truncate};
use serde_json::Value;
use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

/// The list that the objects go into, their table, and the column with the id of their owner.
type Relation = (&'static str, &'static str, &'static str);

/// The tables that belong to each kind of object.
const RELATIONS: [(&str, &[Relation]); 6] = [
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
            ("mail_addresses", "mail_address", "location_id"),
            ("services", "service", "location_id"),
            ("phones", "phone", "location_id"),
            ("contacts", "contact", "location_id"),
            ("schedules", "schedule", "location_id"),
        ],
    ),
    ("contact", &[("phones", "phone", "contact_id")]),
    ("phone", &[("languages", "language", "phone_id")]),
];

/// Whether a column holds the id of another object, such as `organization_id`.
#[must_use]
pub fn is_owner_column(column: &str) -> bool {
    column != "id" && key_column(column).is_some()
}

/// A column by which rows are joined: `id`, or the id of an owner.
fn key_column(column: &str) -> Option<&'static str> {
    let owners = RELATIONS.iter().flat_map(|(_, below)| *below).map(|(_, _, owner)| *owner);
    std::iter::once("id").chain(owners).find(|key_column| *key_column == column)
}

/// A table in memory, with its rows by the ids in its key columns.
struct Rows {
    table: Table,
    rows: Vec<Row>,
    /// Whether the row belongs to some organization.
    used: Vec<Cell<bool>>,
    by_id: HashMap<(&'static str, String), Vec<usize>>,
}

impl Rows {
    fn new(table: Table, sink: &mut impl Sink) -> Result<Self, Diagnostic> {
        let columns = table.header.iter().enumerate();
        let key_columns: Vec<(usize, &str)> =
            columns.filter_map(|(index, name)| Some((index, key_column(name)?))).collect();
        let id_column = table.column("id");
        let mut rows: Vec<Row> = Vec::new();
        let mut by_id = HashMap::<(&str, String), Vec<usize>>::new();
        for row in table.rows() {
            let row = match row {
                Ok(row) => row,
                Err(diagnostic) => {
                    sink.add(Found::Refused(diagnostic))?;
                    continue;
                }
            };
            let id = id_column.map_or("", |column| row.cell(column));
            let same = by_id.get(&("id", id.to_owned())).and_then(|all| rows.get(*all.first()?));
            if let Some(same) = same {
                let message = format!(
                    "the row on line {} has the id `{}` already, so this one was left out: give \
                     each its own, or take one out",
                    same.line,
                    escape_and_truncate(id)
                );
                sink.refuse(Location::line(&table.file, row.line), message)?;
                continue;
            }
            for (column, key_column) in
                key_columns.iter().filter(|(column, _)| !row.cell(*column).is_empty())
            {
                let key = (*key_column, row.cell(*column).to_owned());
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

    fn with_id(&self, column: &'static str, id: &str) -> &[usize] {
        // Looking up a borrowed pair would need a type of its own; ids are short.
        self.by_id.get(&(column, id.to_owned())).map(Vec::as_slice).unwrap_or_default()
    }
}
/// The rows of each table. A list, since a map of its own type is 1 KB more of Wasm.
struct Tables(Vec<(&'static str, Rows)>);

impl Tables {
    /// The rows of a table; of the last one where two files hold it.
    fn get(&self, kind: &str) -> Option<&Rows> {
        self.0.iter().rev().find(|(known, _)| *known == kind).map(|(_, rows)| rows)
    }
}

/// Reads and joins the tables of an export. Each table comes with its kind; `export` is the name of
/// all of them together, and `others` are the other files of their folder.
///
/// # Errors
/// When the joined export exceeds its limits, or when the sink stops.
pub fn read(
    export: &Arc<str>,
    others: &[&str],
    given: Vec<(&'static str, Table)>,
    states: &States,
    sink: &mut impl Sink,
) -> Result<(), Diagnostic> {
    if !others.is_empty() {
        sink.remark(
            Location::file(export),
            format!("not taken: {}", list(others.iter().copied())),
        )?;
    }
    read_within(LIMITS, export, given, states, sink)
}

/// # Errors
/// As for [`read`].
pub(super) fn read_within(
    limits: Limits,
    export: &Arc<str>,
    given: Vec<(&'static str, Table)>,
    states: &States,
    sink: &mut impl Sink,
) -> Result<(), Diagnostic> {
    let mut tables = Tables(Vec::new());
    let kinds: Vec<&str> = given.iter().map(|(kind, _)| *kind).collect();
    for (kind, table) in given {
        tables.0.push((kind, Rows::new(table, sink)?));
    }
    let Some(organizations) = tables.get(ORGANIZATION) else { return Ok(()) };
    sink.expect(organizations.rows.len());
    let (mut budget, mut is_complete) = (Budget::new(limits), true);
    let mut unsupported = UnsupportedValues::default();
    unsupported.phones = tables.get("phone").map(|rows| Arc::clone(&rows.table.file));
    for (index, row) in organizations.rows.iter().enumerate() {
        let location = Location::line(&organizations.table.file, row.line);
        budget.begin_organization();
        let organization = match compiled(ORGANIZATION, organizations, index, &tables, &mut budget)
        {
            Ok(organization) => organization,
            Err(exceeded @ LimitExceeded::One { .. }) => {
                is_complete = false;
                sink.remark(location.clone(), exceeded.to_string())?;
                organizations.object(index)
            }
            Err(exceeded @ LimitExceeded::All { .. }) => {
                return Err(Diagnostic { location, message: exceeded.to_string() });
            }
        };
        let organization = Value::Object(organization);
        sink.add(Found::Entry(entry(&organization, location, states, &mut unsupported)))?;
    }
    unsupported.report_all(export, sink)?;
    // If not everything was joined, nobody can know which rows belong to no organization.
    let kinds = if is_complete { kinds } else { Vec::new() };
    for rows in kinds.into_iter().filter_map(|kind| tables.get(kind)) {
        report_unused(rows, sink)?;
    }
    Ok(())
}

/// A row as an object that holds everything that belongs to it.
///
/// # Errors
/// When that exceeds the budget.
fn compiled(
    kind: &str,
    rows: &Rows,
    index: usize,
    tables: &Tables,
    budget: &mut Budget,
) -> Result<Object, LimitExceeded> {
    if let Some(row) = rows.rows.get(index) {
        budget.spend(row)?;
    }
    let mut object = rows.object(index);
    if let (true, Some(row)) = (kind == "phone", rows.rows.get(index)) {
        object.insert(LINE_FIELD.to_owned(), row.line.into());
    }
    let id = object.get("id").and_then(Value::as_str).map(str::to_owned);
    let belongs =
        RELATIONS.iter().find(|(owner, _)| *owner == kind).map_or(&[][..], |(_, all)| all);
    for (list, kind, column) in belongs {
        let (Some(rows), Some(id)) = (tables.get(kind), &id) else { continue };
        let below = rows.with_id(column, id).iter();
        let below: Vec<Value> = below
            .map(|index| compiled(kind, rows, *index, tables, budget).map(Value::Object))
            .collect::<Result<_, _>>()?;
        if !below.is_empty() {
            object.insert((*list).to_owned(), below.into());
        }
    }
    if kind == "service_at_location"
        && let Some(id) = object.get("location_id").and_then(Value::as_str)
        && let Some(locations) = tables.get("location")
        && let [index, ..] = locations.with_id("id", id)
    {
        let location = compiled("location", locations, *index, tables, budget)?;
        object.insert("location".to_owned(), Value::Object(location));
    }
    Ok(object)
}

/// Reports rows that belong to no organization, so that nothing is lost in silence.
fn report_unused(rows: &Rows, sink: &mut impl Sink) -> Result<(), Diagnostic> {
    let mut unused = rows.used.iter().zip(&rows.rows).filter(|(used, _)| !used.get());
    let Some((_, first)) = unused.next() else { return Ok(()) };
    let message = match unused.count() {
        0 => "this row belongs to no organization of the export: look at its ids".to_owned(),
        more => format!(
            "this row and {more} below it belong to no organization of the export: look at their \
             ids"
        ),
    };
    sink.remark(Location::line(&rows.table.file, first.line), message)
}
