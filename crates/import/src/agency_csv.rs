//! Reads a CSV of agencies: a row for each, under the headings that people write.
//!
//! | field | becomes |
//! |---|---|
//! | `id` | `id`; made from the name where it is empty |
//! | `name` (needed), `kind`, `area`, `logo`, `assured_date`, `assurer` | the field |
//! | `email`, `website` | the field; one of these or of the numbers is needed |
//! | `phone`, `phone_extension`, `phone_type`, `phone_languages`, `phone2`, … | the numbers, in the order of their columns |
//! | `text`, `tty` | a number that takes text messages, after the others; a teletypewriter |
//! | `address`, `street`, `city`, `state`, `zip` | `address`, in postal order |
//! | `state` | the state in the index: `UT` or `Utah`; else taken from the end of the address |
//! | `county` | `area`, where no column is one |
//! | `schedule` | `Mon-Fri 8am-5pm; Sat 9-1`, or as in version 1: `MO,TU 09:00-17:00; SA` |
//! | `description`, `description_es`, `description_<language>` | `description`, in English or in that language |
//! | `was` | the ids that lead to this agency, too, with `,`, `;` or spaces between |
//! | `status` | a row that is closed, inactive or defunct is left out |
//!
//! `headings` lists every heading that is known, and `column_mapping` reads which column somebody
//! said is which. Mobile numbers, notes and everything else that may be somebody's own are offered
//! and not taken. A type of phone is read as people write it: a `fax` is left out; a type that is not
//! known makes a number to call, and is reported. In a column `type`, which may be that of the
//! agency, only machines such as `fax`, `text` and `tty` count. Two agencies of one name are told
//! apart by their state and town (`same_names`). Other columns are reported once.

mod columns;
mod diagnostics;
mod place;
mod row;
mod same_names;
mod template;

use crate::column_mapping::ColumnMapping;
use crate::csv_table::Table;
use crate::fields::Readings;
use crate::phone_type::Notes;
use crate::{Diagnostic, Found, IdFrom, Location, Sink, id};
use columns::Columns;
pub(super) use columns::is_agency_column;
use row::RowReader;
use same_names::SameNames;
use serde_json::{Map, Value};
pub use template::TEMPLATE_CSV;

/// Reads every row.
///
/// # Errors
/// When a column is missing that every row needs, or when the sink stops.
pub fn read(table: &Table, sink: &mut impl Sink) -> Result<(), Diagnostic> {
    read_with(table, &ColumnMapping::default(), sink)
}

/// Reads every row of a table some of whose columns somebody named. The table must come from
/// [`Table::with_columns`].
///
/// # Errors
/// As for [`read`], and when no column has a heading that was named.
pub fn read_with(
    table: &Table,
    mapping: &ColumnMapping,
    sink: &mut impl Sink,
) -> Result<(), Diagnostic> {
    let location = Location::line(&table.file, table.header_line);
    let columns = Columns::new(&table.headings, mapping)
        .map_err(|error| Diagnostic { location: location.clone(), message: error.to_string() })?;
    if let Some(message) = diagnostics::missing(table, &columns) {
        return Err(Diagnostic { location, message });
    }
    for message in diagnostics::not_taken(table, &columns) {
        sink.remark(location.clone(), message)?;
    }
    sink.expect(table.lines());
    let names = SameNames::new(table, &columns);
    let (mut notes, mut readings) = (Notes::default(), Readings::default());
    let mut reader = RowReader::new(table, &columns, &names);
    for row in table.rows() {
        match row {
            Ok(row) => {
                if let Some(entry) = reader.entry(&row, &mut notes, &mut readings, sink) {
                    sink.add(Found::Entry(entry))?;
                }
            }
            Err(diagnostic) => sink.add(Found::Refused(diagnostic))?,
        }
    }
    reader.report(sink)?;
    notes.report(sink)?;
    readings.report(sink)
}

/// Gives an organization without an id one that is made from its name.
pub(super) fn ensure_id(organization: &mut Map<String, Value>) -> IdFrom {
    if organization.contains_key("id") {
        return IdFrom::Input;
    }
    if let Some(id) = organization.get("name").and_then(Value::as_str).and_then(id::from_name) {
        organization.insert("id".to_owned(), id.into());
    }
    IdFrom::Name
}
