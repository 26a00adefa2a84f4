//! Reads a CSV file as rows with their lines.

use crate::diagnostic::{Diagnostic, Location};
use agency::escape_and_truncate;
use csv::{Reader, ReaderBuilder, StringRecord};
use std::sync::Arc;

/// A file with a name for each column in its first row.
pub struct Table {
    pub file: Arc<str>,
    /// In small letters, with `_` for gaps.
    pub header: Vec<String>,
    pub header_line: usize,
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

    /// Its length, including the delimiters.
    pub fn bytes(&self) -> usize {
        self.cells.as_slice().len() + self.cells.len()
    }
}

impl Table {
    /// # Errors
    /// When the first line names no columns, too many, or two alike.
    pub fn new(text: String, file: &Arc<str>) -> Result<Self, Diagnostic> {
        let delimiter = delimiter(&text);
        let mut table =
            Self { file: Arc::clone(file), header: Vec::new(), header_line: 1, text, delimiter };
        let broken = |line, message: &str| Diagnostic {
            location: Location::line(file, line),
            message: message.to_owned(),
        };
        let Some(first) = Records::new(&table.text, delimiter).next() else {
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
        let names: Vec<String> = first.cells.iter().map(column_name).collect();
        for (index, name) in names.iter().enumerate() {
            let earlier = names.iter().take(index);
            if !name.is_empty() && earlier.into_iter().any(|earlier| earlier == name) {
                let message = format!(
                    "two columns are called `{}`: take one out, or rename it",
                    escape_and_truncate(name)
                );
                return Err(broken(first.line, &message));
            }
        }
        table.header_line = first.line;
        table.header = names;
        Ok(table)
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
        Records::new(&self.text, self.delimiter).skip(1).map(move |record| {
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
            let message = format!(
                "this row has {cells} fields, the first line {columns}: put a field that holds a \
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

/// The delimiter: a comma or, as Excel writes it in other countries, a semicolon or a tab; the one
/// that is most frequent in the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.trim_start_matches(['\r', '\n']).split(['\r', '\n']).next();
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first.unwrap_or_default().bytes() {
        is_quoted ^= byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(!is_quoted && byte == *delimiter);
        }
    }
    // Of two with equal counts the last wins, so the comma comes last.
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| *delimiter)
}

struct Record {
    line: usize,
    last_line: usize,
    cells: StringRecord,
    is_open: bool,
}

/// Rows that are not blank, each with its first and last line.
struct Records<'a> {
    text: &'a [u8],
    reader: Reader<&'a [u8]>,
    delimiter: u8,
    /// How far lines have been counted, and the line there.
    counted: usize,
    line: usize,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: u8) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        Self { text: text.as_bytes(), reader, delimiter, counted: 0, line: 1 }
    }

    /// The line at an offset, which is never inside a line end; offsets only grow.
    fn line_at(&mut self, offset: usize) -> usize {
        let passed = self.text.get(self.counted..offset).unwrap_or_default();
        let ends = passed.iter().enumerate().filter(|(index, byte)| match **byte {
            b'\n' => true,
            b'\r' => self.text.get(self.counted + index + 1) != Some(&b'\n'),
            _ => false,
        });
        self.line += ends.count();
        self.counted = self.counted.max(offset);
        self.line
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        loop {
            let mut start = usize::try_from(self.reader.position().byte()).ok()?;
            let mut cells = StringRecord::new();
            // Reading in memory never fails: the text is UTF-8, and rows may have any length.
            if !self.reader.read_record(&mut cells).unwrap_or(false) {
                return None;
            }
            let mut end = usize::try_from(self.reader.position().byte()).ok()?;
            // The reader skips line ends before the row and after it.
            let is_end = |byte: Option<&u8>| matches!(byte, Some(b'\r' | b'\n'));
            while is_end(self.text.get(start)) {
                start += 1;
            }
            let reaches_the_end = end >= self.text.len();
            let record = self.text.get(start..end).unwrap_or_default();
            let is_open = reaches_the_end && quote_is_open(record, self.delimiter);
            while end > start && is_end(self.text.get(end - 1)) {
                end -= 1;
            }
            if cells.iter().all(|cell| cell.trim().is_empty()) && !is_open {
                continue;
            }
            let line = self.line_at(start);
            let last_line = self.line_at(end);
            return Some(Record { line, last_line, cells, is_open });
        }
    }
}

/// Whether the last field of a row begins with a quotation mark that nothing closes.
fn quote_is_open(record: &[u8], delimiter: u8) -> bool {
    #[derive(PartialEq)]
    enum Field {
        Begins,
        Plain,
        Quoted,
        /// After a quotation mark inside a quoted field; a second one makes it one of the text.
        Closed,
    }
    let end = record.iter().fold(Field::Begins, |field, byte| match (field, *byte) {
        (Field::Begins | Field::Closed, b'"') => Field::Quoted,
        (Field::Quoted, b'"') => Field::Closed,
        (Field::Quoted, _) => Field::Quoted,
        (_, byte) if byte == delimiter => Field::Begins,
        _ => Field::Plain,
    });
    end == Field::Quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, lines: &[usize], is_open: bool) {
        let records: Vec<Record> = Records::new(text, b',').collect();
        let found: Vec<usize> = records.iter().map(|record| record.line).collect();
        assert_eq!(found, lines, "{text:?}");
        assert_eq!(records.iter().any(|record| record.is_open), is_open, "{text:?}");
    }

    #[test]
    fn rows_have_the_lines_of_the_file() {
        check("a\nb\n", &[1, 2], false);
        check("\n\na\r\n\r\nb", &[3, 5], false);
        check("a\rb\r\rc", &[1, 2, 4], false);
        check("\"a\n\nb\",c\nd\n,,\ne", &[1, 4, 6], false);
        check("", &[], false);
    }

    #[test]
    fn a_quotation_mark_that_never_closes_is_seen() {
        check("a,\"b\nc,d\n", &[1], true);
        check("a,\"b\"\"\nc", &[1], true);
        check("a,\"b\"\"\"\nc", &[1, 2], false);
        check("5\" tall,b\nc", &[1, 2], false);
    }

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
}
