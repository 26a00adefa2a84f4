//! Reads a CSV file as rows with their lines.

mod records;

use crate::column_mapping::ColumnMapping;
use crate::diagnostic::{Diagnostic, Location};
use crate::fields::clean;
use crate::headings;
use agency::escape_and_truncate;
use csv::StringRecord;
use records::Records;
use std::sync::Arc;

/// A file with a name for each column in its first row, or below a title.
pub struct Table {
    pub file: Arc<str>,
    /// In small letters, with `_` for gaps.
    pub header: Vec<String>,
    /// As they are written.
    pub headings: Vec<String>,
    pub header_line: usize,
    /// How many rows are above the headings.
    rows_above: usize,
    text: String,
    delimiter: u8,
}

/// A row in which every column has its cell.
#[derive(Clone)]
pub struct Row {
    pub line: usize,
    cells: StringRecord,
}

/// The most columns. No known table has a tenth of them, and each name is compared with all before
/// it.
const MAX_COLUMNS: usize = 1_000;

impl Row {
    /// A cell without the spaces around it; empty if the row has no such column.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).unwrap_or_default().trim()
    }

    /// A hash of all its cells (FNV-1a), to compare rows with.
    pub fn hash(&self) -> u64 {
        self.cells
            .iter()
            .flat_map(|cell| cell.trim().bytes().chain([0]))
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    }

    /// Its length, including the delimiters.
    pub fn bytes(&self) -> usize {
        self.cells.as_slice().len() + self.cells.len()
    }
}

impl Table {
    /// # Errors
    /// When the first line names no columns, too many, or two alike.
    pub fn new(text: String, file: &Arc<str>) -> Result<Self, Diagnostic> {
        Self::with_columns(text, file, &ColumnMapping::default())
    }

    /// A table some of whose columns somebody named.
    ///
    /// # Errors
    /// As for [`Table::new`].
    pub fn with_columns(
        text: String,
        file: &Arc<str>,
        mapping: &ColumnMapping,
    ) -> Result<Self, Diagnostic> {
        let broken = |line, message: &str| Diagnostic {
            location: Location::line(file, line),
            message: message.to_owned(),
        };
        let (rows_above, delimiter) = find_header(&text, mapping);
        let Some(first) = Records::new(&text, delimiter).nth(rows_above) else {
            return Err(broken(1, "it is empty: write the names of the columns in the first line"));
        };
        if first.is_open {
            return Err(broken(first.line, OPEN));
        }
        let columns = first.cells.len();
        if columns > MAX_COLUMNS {
            let message = format!(
                "the first line names {columns} columns: keep at most {MAX_COLUMNS}, and take out \
                 those that are empty"
            );
            return Err(broken(first.line, &message));
        }
        let headings: Vec<String> = first.cells.iter().map(clean).collect();
        let header: Vec<String> = headings.iter().map(|heading| column_name(heading)).collect();
        for (index, name) in header.iter().enumerate() {
            let earlier = header.iter().take(index);
            if !name.is_empty() && earlier.into_iter().any(|earlier| earlier == name) {
                let message = format!(
                    "two columns are called `{}`: take one out, or rename it",
                    escape_and_truncate(name)
                );
                return Err(broken(first.line, &message));
            }
        }
        let (file, header_line) = (Arc::clone(file), first.line);
        Ok(Self { file, header, headings, header_line, rows_above, text, delimiter })
    }

    pub fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// About how many rows there are; more when fields have several lines.
    pub fn lines(&self) -> usize {
        self.text.bytes().filter(|byte| *byte == b'\n').count()
    }

    /// Every row below the header that is not empty. A row with too few or too many cells is an
    /// error: nobody can know to which column its cells belong.
    pub fn rows(&self) -> impl Iterator<Item = Result<Row, Diagnostic>> + '_ {
        let columns = self.header.len();
        Records::new(&self.text, self.delimiter).skip(self.rows_above + 1).map(move |record| {
            let location = || Location::line(&self.file, record.line);
            if record.is_open {
                return Err(Diagnostic { location: location(), message: OPEN.to_owned() });
            }
            let cells = record.cells.len();
            let is_whole = cells >= columns
                && record.cells.iter().skip(columns).all(|cell| cell.trim().is_empty());
            if is_whole {
                return Ok(Row { line: record.line, cells: record.cells });
            }
            let more = match record.last_line {
                last if last > record.line => {
                    format!("; it goes on to line {last}: a quotation mark may be missing there")
                }
                _ => String::new(),
            };
            let headings = if self.header_line == 1 { "the first line" } else { "the headings" };
            let message = format!(
                "this row has {cells} fields, {headings} {columns}: put a field that holds a \
                 comma between quotation marks, and leave no field out{more}"
            );
            Err(Diagnostic { location: location(), message })
        })
    }
}

const OPEN: &str = "a quotation mark opens here or below and never closes, so the rest of the file \
                    is one field: close it, and write \"\" for one inside a field";

/// `Phone Extension` and `phone-extension` are `phone_extension`.
fn column_name(cell: &str) -> String {
    cell.trim().to_lowercase().replace([' ', '-'], "_")
}

/// How many rows at the beginning may be a title. Nobody writes longer ones.
const MAX_TITLE_ROWS: usize = 10;

/// How many rows are above the headings, and the delimiter: a comma or, as Excel writes it in other
/// countries, a semicolon or a tab.
///
/// The headings are in the first row that has two known ones or, of the rows below it, in that with
/// the most. If there is none, they are in the first row.
fn find_header(text: &str, mapping: &ColumnMapping) -> (usize, u8) {
    // Excel reads `sep=;` as the first line, which says the delimiter.
    let said = first_line(text).trim_matches(['"', ' ']);
    let is_said = said.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let said = said.get(4..).filter(|_| is_said).and_then(|said| match said.as_bytes() {
        [] => Some(b','),
        [delimiter] => Some(*delimiter),
        _ => None,
    });
    let (from, delimiters) = match said {
        Some(delimiter) => (1, vec![delimiter]),
        None => {
            let usual = delimiter(text);
            let others = [b',', b';', b'\t', b'|'].into_iter().filter(|one| *one != usual);
            (0, std::iter::once(usual).chain(others).collect())
        }
    };
    let usual = delimiters.first().copied().unwrap_or(b',');
    let (mut best, mut best_score) = ((from, usual), 1);
    for delimiter in delimiters {
        for (index, record) in Records::new(text, delimiter).enumerate().skip(from) {
            let is_title = index >= from + MAX_TITLE_ROWS || record.cells.len() > MAX_COLUMNS;
            if is_title || record.is_open {
                break;
            }
            let is_heading = |cell: &&str| headings::is_known(cell) || mapping.names(cell);
            let score = record.cells.iter().filter(is_heading).count();
            if score > best_score {
                (best, best_score) = ((index, delimiter), score);
            }
            // A first row with a few is never a title, and a row below it may be data: `Ext.`.
            if index == from && score > 1 {
                break;
            }
        }
    }
    best
}

fn first_line(text: &str) -> &str {
    let lines = text.trim_start_matches(['\r', '\n']).split(['\r', '\n']);
    lines.into_iter().next().unwrap_or_default()
}

/// The delimiter that is most frequent in the first line.
fn delimiter(text: &str) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first_line(text).bytes() {
        is_quoted ^= byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(!is_quoted && byte == *delimiter);
        }
    }
    // Of two with equal counts the last wins, so the comma comes last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_split_at_the_most_frequent_delimiter() {
        for (text, expected) in [
            ("a,b;c,d", b','),
            ("a;b;c,d", b';'),
            ("a\tb", b'\t'),
            ("a", b','),
            ("\"a;b;c\",d", b','),
        ] {
            assert_eq!(delimiter(text), expected, "{text:?}");
        }
    }

    #[test]
    fn headings_are_found_below_a_title() {
        for (text, line, delimiter) in [
            ("name,phone\na,b\n", 1, b','),
            ("Offices of Utah, 2026\n\nAgency;Telephone\na;b\n", 3, b';'),
            ("sep=;\nAgency;Telephone\na;b\n", 2, b';'),
            ("sep=\t\nAgency\tx\n", 2, b'\t'),
            ("\"Police, fire\"\r\r\nAgency|Telephone|City\r\r\n", 2, b'|'),
            ("x,y\na,b\n", 1, b','),
        ] {
            let table = Table::new(text.to_owned(), &"a".into()).unwrap();
            assert_eq!((table.header_line, table.delimiter), (line, delimiter), "{text:?}");
        }
        let mapping = "name=Station,phone=Front desk".parse().unwrap();
        let text = "Title\nStation,Front desk\na,b\n".to_owned();
        let table = Table::with_columns(text, &"a".into(), &mapping).unwrap();
        assert_eq!((table.header_line, table.rows().count()), (2, 1));
    }
}
