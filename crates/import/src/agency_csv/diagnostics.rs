//! What to say about the headings of a table.

use crate::agency_csv::columns::Columns;
use crate::csv_table::Table;
use crate::name_list::list;
use agency::phone_number::PhoneNumber;

/// Rows that are looked at to see whether a column holds telephone numbers.
const SAMPLE_ROWS: usize = 20;

/// What is missing, all at once.
pub(super) fn missing(table: &Table, columns: &Columns) -> Option<String> {
    const NAME: &str = "no column `name`";
    const CONTACT: &str = "no column `phone` (nor `text`, `email` or `website`)";
    let what = match (columns.of("name").next().is_some(), columns.has_contact()) {
        (true, true) => return None,
        (false, true) => NAME.to_owned(),
        (true, false) => CONTACT.to_owned(),
        (false, false) => format!("{NAME}, and {CONTACT}"),
    };
    let numbers = numbers(table, columns);
    let hint = match numbers.first() {
        Some(first) if !columns.has_contact() => {
            format!("; `{first}` seems to hold telephone numbers")
        }
        _ => String::new(),
    };
    let line = match table.header_line {
        1 => "the first line".to_owned(),
        line => format!("line {line}"),
    };
    Some(format!(
        "{line} has {what}: it names {}{hint}; rename one, add it, or say which column is which, such \
         as name=Station,phone=Front desk",
        list(table.headings.iter().map(String::as_str))
    ))
}

/// A sentence for numbers that are not taken, for what may be somebody's own, and for the rest.
pub(super) fn not_taken(table: &Table, columns: &Columns) -> Vec<String> {
    let mut messages = Vec::new();
    let numbers = numbers(table, columns);
    if !numbers.is_empty() {
        messages.push(format!(
            "{} seems to hold telephone numbers and was not taken, since the heading is not known: \
             call it phone2 (or phone, if there is none) to take it",
            quoted(numbers.iter().map(String::as_str))
        ));
    }
    let heading = |index: &usize| table.headings.get(*index).map(String::as_str);
    let own: Vec<&str> = columns.private.iter().filter_map(|(index, _)| heading(index)).collect();
    if !own.is_empty() {
        messages.push(format!(
            "not taken, since it may be somebody's own: {}; what is the office's can be put under \
             another heading, such as phone2 or description",
            quoted(own.into_iter())
        ));
    }
    let others = columns.unknown.iter().chain(&columns.kind).filter_map(heading);
    let others: Vec<&str> =
        others.filter(|other| !numbers.iter().any(|number| number == other)).collect();
    if !others.is_empty() {
        messages.push(format!(
            "not taken: the columns {}; the others are, and every row",
            quoted(others.into_iter())
        ));
    }
    messages
}

fn quoted<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    list(names.iter().map(String::as_str))
}

/// Unknown columns most of whose first cells are telephone numbers.
fn numbers(table: &Table, columns: &Columns) -> Vec<String> {
    let mut counts = vec![(0_usize, 0_usize); columns.unknown.len()];
    for row in table.rows().take(SAMPLE_ROWS).flatten() {
        for (index, (filled, numbers)) in columns.unknown.iter().zip(&mut counts) {
            let cell = row.cell(*index);
            *filled += usize::from(!cell.is_empty());
            // Ten digits in a row may be the number of a record.
            let is_number = cell.contains(['-', '(', ' ', '.']) && cell.len() >= 10;
            *numbers += usize::from(is_number && cell.parse::<PhoneNumber>().is_ok());
        }
    }
    let is_fax = |heading: &str| crate::phone_type::types(&heading.to_lowercase()).is_err();
    let found = columns.unknown.iter().zip(&counts);
    let found = found.filter(|(_, (filled, numbers))| *numbers > 0 && numbers * 2 >= *filled);
    let headings = found.filter_map(|(index, _)| table.headings.get(*index));
    headings.filter(|heading| !is_fax(heading)).cloned().collect()
}
