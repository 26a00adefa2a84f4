//! Splits a CSV file into its rows, each with its lines.

use csv::{Reader, ReaderBuilder, StringRecord};

pub(super) struct Record {
    pub line: usize,
    pub last_line: usize,
    pub cells: StringRecord,
    pub is_open: bool,
}

/// Rows that are not blank, each with its first and last line.
pub(super) struct Records<'a> {
    text: &'a [u8],
    reader: Reader<&'a [u8]>,
    delimiter: u8,
    /// How far lines have been counted, and the line there.
    counted: usize,
    line: usize,
}

impl<'a> Records<'a> {
    pub fn new(text: &'a str, delimiter: u8) -> Self {
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
            // Windows programs that convert lines twice end them with CR CR LF.
            b'\r' => {
                let next = |offset: usize| self.text.get(self.counted + index + offset);
                next(1) != Some(&b'\n') && (next(1), next(2)) != (Some(&b'\r'), Some(&b'\n'))
            }
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
        check("a\r\r\nb\r\r\nc", &[1, 2, 3], false);
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
}
