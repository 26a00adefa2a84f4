//! From the bytes of a file to its text, whichever program wrote it.
//!
//! Windows writes UTF-8 and UTF-16 with a mark at the beginning, and Excel's plain "CSV" in
//! Windows-1252 without one. What has no mark and is not UTF-8 is taken for Windows-1252, and
//! told, since every byte means something in it: nobody but a reader can see that it was another.

use crate::error::DirectoryError;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use import::{Diagnostic, Location};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

/// The longest file that is read. 18,000 agencies are 8 MB as a table, and 360 MB as an export in
/// JSON that says 20 KB of each.
const MAX_BYTES: u64 = 512 * 1024 * 1024;

/// The bytes of a file that has no more than so many. A pipe could keep the reader waiting for
/// ever, and a device such as `/dev/zero` has no end.
pub(super) fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        let what = "it is a folder, a pipe or a device: give a file";
        return Err(io::Error::new(ErrorKind::InvalidInput, what));
    }
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::new();
    if length <= most {
        bytes.reserve_exact(usize::try_from(length).unwrap_or_default());
        // It may grow meanwhile.
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    }
    let length = length.max(bytes.len() as u64);
    if length > most {
        let what = format!("{length} bytes are too many: split it, and keep each under {most}");
        return Err(io::Error::new(ErrorKind::FileTooLarge, what));
    }
    Ok(bytes)
}

/// The text of a file and, if its encoding had to be guessed, a sentence about that.
pub(super) fn read(
    path: &Path,
    name: &Arc<str>,
) -> Result<(String, Option<Diagnostic>), DirectoryError> {
    let bytes = bytes(path, MAX_BYTES)
        .map_err(|error| DirectoryError::Read { path: path.to_owned(), error })?;
    decode(bytes).map_or_else(
        |what| {
            Err(DirectoryError::Unreadable(Diagnostic {
                at: Location::file(name),
                what: what.to_owned(),
            }))
        },
        |(text, guess)| {
            let guess = guess.map(|line| Diagnostic {
                at: Location::line(name, line),
                what: "this is not UTF-8, so the file was read as Windows-1252: look whether the \
                       letters with accents are right, or save it as UTF-8"
                    .to_owned(),
            });
            Ok((text, guess))
        },
    )
}

/// The text, and the first line that is not UTF-8 if it was guessed; or why it is no text.
fn decode(bytes: Vec<u8>) -> Result<(String, Option<usize>), &'static str> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err("it is a ZIP file or a workbook: unpack it, or save the sheet as CSV UTF-8");
    }
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        let rest = bytes.get(mark..).unwrap_or_default();
        let (text, is_broken) = encoding.decode_without_bom_handling(rest);
        return match is_broken {
            false => Ok((text.into_owned(), None)),
            true if encoding == UTF_8 => {
                Err("it says that it is UTF-8 and is not: save it again as UTF-8")
            }
            true => Err("it says that it is UTF-16 and is not: save it again as UTF-8"),
        };
    }
    if bytes.contains(&0) {
        return Err("it holds bytes that no text has: save it as UTF-8");
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok((text, None)),
        Err(error) => error,
    };
    let good = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    if has_utf8_letters(&bytes) {
        return Err(
            "it holds letters in UTF-8 and in another encoding: save it again as UTF-8, and look \
             whether the letters with accents are right",
        );
    }
    let line = bytes.iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
    Ok((WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned(), Some(line)))
}

/// Whether some letter beyond ASCII is UTF-8, which in Windows-1252 hardly ever happens by chance.
fn has_utf8_letters(bytes: &[u8]) -> bool {
    bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], expected: Result<(&str, Option<usize>), &str>) {
        match (decode(bytes.to_vec()), expected) {
            (Ok((text, line)), Ok(right)) => assert_eq!((text.as_str(), line), right),
            (Err(what), Err(right)) => assert!(what.contains(right), "{what}"),
            (found, _) => panic!("{bytes:?} gave {found:?}"),
        }
    }

    #[test]
    fn marks_of_windows_are_no_text() {
        check("\u{feff}Peñasco".as_bytes(), Ok(("Peñasco", None)));
        check(b"\xff\xfeP\0\xf1\0", Ok(("Pñ", None)));
        check(b"\xfe\xff\0P\0\xf1", Ok(("Pñ", None)));
    }

    #[test]
    fn what_is_not_utf_8_is_windows_1252_and_told() {
        check(b"a\r\nPe\xf1asco\x92s", Ok(("a\r\nPeñasco’s", Some(2))));
        check("Peñasco".as_bytes(), Ok(("Peñasco", None)));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        check(b"PK\x03\x04\x14", Err("workbook"));
        check(b"P\0o\0l\0", Err("no text has"));
        check(b"\xff\xfeP\0\xd8", Err("UTF-16 and is not"));
        check(b"\xef\xbb\xbfPe\xf1a", Err("UTF-8 and is not"));
        check(b"Pe\xc3\xb1asco, Pe\xf1asco", Err("another encoding"));
    }
}
