//! Every diagnostic as a table that opens in a spreadsheet, beside the row to which it belongs.

use crate::decode::read_text;
use import::Diagnostic;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// The longest part of a row that is repeated in the table.
const MAX_CHARACTERS: usize = 500;

/// A CSV with the columns `file`, `line`, `what` and `row`, in the order of the files and lines.
///
/// It begins with a byte order mark, without which Excel reads letters with accents wrongly, and its
/// lines end as RFC 4180 says. A cell that a spreadsheet would run as a formula is defused.
#[must_use]
pub fn to_spreadsheet(diagnostics: &[Diagnostic]) -> String {
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort_by_key(|one| (Arc::clone(&one.location.file), one.location.line));
    let mut rows = HashMap::new();
    let mut table = String::from("\u{feff}file,line,what,row\r\n");
    for Diagnostic { location, message } in sorted {
        let lines = rows.entry(&location.file).or_insert_with(|| lines_of(&location.file));
        let row = location.line.and_then(|line| lines.get(line.checked_sub(1)?));
        let line = location.line.map(|line| line.to_string()).unwrap_or_default();
        let cells = [&*location.file, &line, message, row.map_or("", String::as_str)];
        table += &cells.map(cell).join(",");
        table += "\r\n";
    }
    table
}

/// The lines of a file of the input; none if it cannot be read any more.
fn lines_of(file: &Arc<str>) -> Vec<String> {
    let Ok((text, _)) = read_text(Path::new(&**file), file) else { return Vec::new() };
    let text = text.replace("\r\n", "\n");
    text.split(['\n', '\r']).map(|line| line.chars().take(MAX_CHARACTERS).collect()).collect()
}

/// A quoted cell. One that begins with a sign of a formula gets an apostrophe before it, which a
/// spreadsheet shows as text. Source: OWASP, "CSV Injection" (2024).
fn cell(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@']);
    let mark = if is_formula || text.starts_with(['\t', '\r']) { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use import::Location;

    #[test]
    fn a_cell_is_quoted_and_never_a_formula() {
        for (text, expected) in [
            ("a, \"b\"", "\"a, \"\"b\"\"\""),
            ("=HYPERLINK(1)", "\"'=HYPERLINK(1)\""),
            ("+1 801", "\"'+1 801\""),
            ("-rf", "\"'-rf\""),
            ("@a", "\"'@a\""),
            (" =1", "\"' =1\""),
            ("\t=1", "\"'\t=1\""),
            ("a=1", "\"a=1\""),
        ] {
            assert_eq!(cell(text), expected);
        }
    }

    #[test]
    fn diagnostics_stand_beside_their_rows_in_the_order_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("in.csv");
        std::fs::write(&path, "name,phone\r\nA,1\r\n=B,2\r\n").unwrap();
        let file: Arc<str> = path.display().to_string().into();
        let at = |line, message: &str| Diagnostic {
            location: Location { file: Arc::clone(&file), line },
            message: message.to_owned(),
        };
        let table = to_spreadsheet(&[at(Some(3), "b"), at(Some(2), "a"), at(None, "whole")]);
        let expected = "\u{feff}file,line,what,row\r\n\"F\",\"\",\"whole\",\"\"\r\n\
                        \"F\",\"2\",\"a\",\"A,1\"\r\n\"F\",\"3\",\"b\",\"'=B,2\"\r\n";
        assert_eq!(table, expected.replace('F', &file));
    }
}
