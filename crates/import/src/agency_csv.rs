//! Reads a CSV of agencies: a row for each, with the fields of version 1 as columns.
//!
//! | column | becomes |
//! |---|---|
//! | `id` | `id`; made from the name where it is empty |
//! | `name` (needed), `kind`, `area`, `logo`, `address`, `assured_date`, `assurer` | the field |
//! | `email`, `website` | the field; one of these or of the numbers is needed |
//! | `phone`, `phone_extension`, `phone_type`, `phone_languages` | the first number |
//! | `phone2`, `phone2_extension`, … up to `phone6_languages` | further numbers |
//! | `text` | a number that takes text messages, after the others |
//! | `schedule` | lines with `;` between: `MO,TU 09:00-17:00; SA; by appointment` |
//! | `description_en`, `description_es`, `description_<language>` | `description` |
//! | `state` | the state in the index: `UT` or `Utah`; else taken from the end of the address |
//!
//! A type of phone is read as people write it: a `fax` is left out; a type that is not known makes
//! a number to call, and is reported. The column may have another name, such as `number_type` or
//! `Phone 2 - Type`. In a column `type`, which may be that of the agency, only machines such as
//! `fax`, `text` and `tty` count.
//!
//! Capitals, spaces and hyphens in the names of columns make no difference, nor does their order.
//! Other columns are reported once, and their rows are read.

use crate::csv_table::{Row, Table};
use crate::name_list::list;
use crate::phone_type::{Notes, is_type};
use crate::{Diagnostic, Entry, Found, IdFrom, Location, Sink, id};
use agency::MAX_PHONES;
use serde_json::{Map, Value, json};

/// The content of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Column {
    Field(&'static str),
    Phone {
        slot: usize,
        part: &'static str,
    },
    Text,
    /// Of the first phone, or of the agency.
    Type,
    Schedule,
    Description {
        language: String,
    },
    State,
}

const FIELDS: [&str; 9] =
    ["id", "name", "kind", "area", "logo", "email", "website", "address", "assured_date"];
const PHONE_PARTS: [(&str, &str); 3] =
    [("", "number"), ("_extension", "extension"), ("_languages", "languages")];

impl Column {
    fn from_name(name: &str) -> Option<Self> {
        match name {
            "assurer" => return Some(Self::Field("assurer")),
            "text" => return Some(Self::Text),
            "schedule" => return Some(Self::Schedule),
            "state" => return Some(Self::State),
            _ => (),
        }
        if let Some(language) = name.strip_prefix("description_") {
            return Some(Self::Description { language: language.replace('_', "-") });
        }
        if is_type(name) {
            return Self::from_type_name(name);
        }
        if let Some(rest) = name.strip_prefix("phone") {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (number, rest) = rest.split_at(digits);
            let number = if number.is_empty() { Some(1) } else { number.parse().ok() };
            let slot = number.filter(|number| (1..=MAX_PHONES).contains(number))? - 1;
            let (_, part) = PHONE_PARTS.into_iter().find(|(ending, _)| *ending == rest)?;
            return Some(Self::Phone { slot, part });
        }
        FIELDS.into_iter().find(|field| *field == name).map(Self::Field)
    }

    /// A column whose name ends in `type`.
    fn from_type_name(name: &str) -> Option<Self> {
        if !name.contains("phone") && !name.starts_with("number") {
            return matches!(name, "type" | "types").then_some(Self::Type);
        }
        let mut digits = name.chars().filter_map(|letter| letter.to_digit(10));
        let number = digits.next().unwrap_or(1) as usize;
        let slot = number.checked_sub(1).filter(|slot| *slot < MAX_PHONES)?;
        if digits.next().is_some() {
            return None;
        }
        Some(Self::Phone { slot, part: "type" })
    }

    /// Whether it holds a contact.
    fn is_contact(&self) -> bool {
        matches!(
            self,
            Self::Field("email" | "website") | Self::Phone { part: "number", .. } | Self::Text
        )
    }
}

/// Whether a column belongs to this format and to no table of HSDS: a number in the row of its
/// organization, or a description with its language.
pub(super) fn is_agency_column(name: &str) -> bool {
    matches!(
        Column::from_name(name),
        Some(Column::Phone { part: "number", .. } | Column::Text | Column::Description { .. })
    )
}

/// Reads every row.
///
/// # Errors
/// When a column is missing that every row needs, or when the sink stops.
pub fn read(table: &Table, sink: &mut impl Sink) -> Result<(), Diagnostic> {
    let columns: Vec<(usize, Column)> = table
        .header
        .iter()
        .enumerate()
        .filter_map(|(index, name)| Some((index, Column::from_name(name)?)))
        .collect();
    let header_location = || Location::line(&table.file, table.header_line);
    let missing = |column: &str| {
        let message = format!(
            "the first line has no column {column}: it names {}; rename one, or add it",
            list(table.header.iter().map(String::as_str))
        );
        Diagnostic { location: header_location(), message }
    };
    if !columns.iter().any(|(_, column)| *column == Column::Field("name")) {
        return Err(missing("`name`"));
    }
    if !columns.iter().any(|(_, column)| column.is_contact()) {
        return Err(missing("`phone` (nor `text`, `email` or `website`)"));
    }
    let names = table.header.iter();
    let names = names.filter(|name| matches!(Column::from_name(name), None | Some(Column::Type)));
    let unknown: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    if !unknown.is_empty() {
        let unknown = list(unknown.iter().map(String::as_str));
        let message = format!("not taken: the columns {unknown}; the others are, and every row");
        sink.remark(header_location(), message)?;
    }
    sink.expect(table.lines());
    let mut notes = Notes::default();
    for row in table.rows() {
        match row {
            Ok(row) => sink.add(Found::Entry(entry(table, &row, &columns, &mut notes)))?,
            Err(diagnostic) => sink.add(Found::Refused(diagnostic))?,
        }
    }
    notes.report(sink)
}

fn entry(table: &Table, row: &Row, columns: &[(usize, Column)], notes: &mut Notes) -> Entry {
    let location = Location::line(&table.file, row.line);
    let mut organization = Map::new();
    let mut phones: [Map<String, Value>; MAX_PHONES] = Default::default();
    let (mut text, mut description, mut state, mut kind) = (None, Map::new(), None, "");
    for (index, column) in columns {
        let cell = row.cell(*index);
        if cell.is_empty() {
            continue;
        }
        match column {
            Column::Field(field) => {
                organization.insert((*field).to_owned(), cell.into());
            }
            Column::Phone { slot, part } => {
                let Some(phone) = phones.get_mut(*slot) else { continue };
                let value = match (*part, phone.get("type").and_then(Value::as_str)) {
                    ("languages", _) => split_list(cell),
                    // Two columns may hold it, such as `phone_type` and `number_type`.
                    ("type", Some(before)) => [before, " ", cell].concat().into(),
                    _ => cell.into(),
                };
                phone.insert((*part).to_owned(), value);
            }
            Column::Type => kind = cell,
            Column::Text => text = Some(json!({ "number": cell, "type": "text" })),
            Column::Schedule => {
                organization.insert("schedule".to_owned(), schedule(cell));
            }
            Column::Description { language } => {
                description.insert(language.clone(), cell.into());
            }
            Column::State => state = Some(cell.to_owned()),
        }
    }
    let phones: Vec<Value> = phones
        .into_iter()
        .filter(|phone| !phone.is_empty())
        .flat_map(|phone| notes.with_types(phone, std::mem::take(&mut kind), &location))
        .chain(text)
        .collect();
    if !phones.is_empty() {
        organization.insert("phones".to_owned(), phones.into());
    }
    if !description.is_empty() {
        organization.insert("description".to_owned(), description.into());
    }
    let id = ensure_id(&mut organization);
    Entry { location, organization, state, id }
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

/// `en, es` as a list.
fn split_list(cell: &str) -> Value {
    cell.split([',', ';', ' ']).filter(|word| !word.is_empty()).collect()
}

/// `MO,TU 09:00-17:00; SA; by appointment` as lines of a schedule. A line that does not begin with
/// days is a description.
fn schedule(cell: &str) -> Value {
    cell.split(';').map(str::trim).filter(|line| !line.is_empty()).map(schedule_line).collect()
}

fn schedule_line(line: &str) -> Value {
    let (days, rest) = line.split_once(' ').unwrap_or((line, ""));
    let is_day = |day: &str| day.len() == 2 && day.bytes().all(|byte| byte.is_ascii_uppercase());
    if !days.split(',').all(is_day) {
        return json!({ "description": line });
    }
    match rest.trim().split_once(['-', '–']) {
        _ if rest.trim().is_empty() => json!({ "byday": days }),
        Some((opens, closes)) if opens.starts_with(|first: char| first.is_ascii_digit()) => {
            json!({ "byday": days, "opens_at": opens.trim(), "closes_at": closes.trim() })
        }
        _ => json!({ "byday": days, "description": rest.trim() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schedule_is_days_times_and_words() {
        assert_eq!(
            schedule("MO,TU 09:00-17:00; SA;by appointment; SU closed"),
            json!([
                { "byday": "MO,TU", "opens_at": "09:00", "closes_at": "17:00" },
                { "byday": "SA" },
                { "description": "by appointment" },
                { "byday": "SU", "description": "closed" },
            ])
        );
    }

    #[test]
    fn columns_are_named_after_the_fields() {
        let phone = |slot, part| Some(Column::Phone { slot, part });
        for (name, column) in [
            ("phone", phone(0, "number")),
            ("phone1_type", phone(0, "type")),
            ("phone6_extension", phone(5, "extension")),
            ("phone7", None),
            ("phone2_type", phone(1, "type")),
            ("phone_2___type", phone(1, "type")),
            ("number_type", phone(0, "type")),
            ("phone7_type", None),
            ("type", Some(Column::Type)),
            ("location_type", None),
            ("home_phone", None),
            ("mobile", None),
            ("cell_phone", None),
            ("home_email", None),
            ("personal_email", None),
            ("home_address", None),
            ("phone0", None),
            ("phones", None),
            ("description_zh_hant", Some(Column::Description { language: "zh-hant".into() })),
            ("name", Some(Column::Field("name"))),
            ("fax", None),
            ("", None),
        ] {
            assert_eq!(Column::from_name(name), column, "{name:?}");
        }
    }
}
