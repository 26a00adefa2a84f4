//! Decodes the bytes of a file to text, whichever program wrote it.
//!
//! Windows writes UTF-8 and UTF-16 with a mark at the beginning, and Excel's plain "CSV" in
//! Windows-1252 without one. A file without a mark that is not UTF-8 is read as Windows-1252, and
//! that is reported: every byte is valid there, so only a person can see that it was another
//! encoding.

use crate::error::AgencyListError;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use import::{Diagnostic, Location};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::sync::Arc;

/// The longest input that is read, in bytes: it is in memory as a whole, and twice while letters of
/// another encoding are decoded. 18,000 agencies are 8 MB as a table; a longer export can be split,
/// and its parts added with `agencies add`.
pub(super) const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// An input longer than [`MAX_BYTES`].
pub(super) fn too_long(bytes: u64) -> io::Error {
    let message = format!("{bytes} bytes are too many: split it, and keep each under {MAX_BYTES}");
    io::Error::new(ErrorKind::FileTooLarge, message)
}

/// The bytes of a file, if there are at most `most`. Pipes are refused, since one could make the
/// program wait for ever, and devices, since one such as `/dev/zero` has no end.
pub(super) fn read_bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        let message = "it is a folder, a pipe or a device: give a file";
        return Err(io::Error::new(ErrorKind::InvalidInput, message));
    }
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    let mut bytes = Vec::new();
    if length <= most {
        bytes.reserve_exact(usize::try_from(length).unwrap_or_default());
        // The file may grow meanwhile.
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    }
    let length = length.max(bytes.len() as u64);
    if length > most {
        let message = format!("{length} bytes are too many: split it, and keep each under {most}");
        return Err(io::Error::new(ErrorKind::FileTooLarge, message));
    }
    Ok(bytes)
}

/// The text of a file and, if its encoding was guessed, a diagnostic about that.
pub(super) fn read_text(
    path: &Path,
    name: &Arc<str>,
) -> Result<(String, Option<Diagnostic>), AgencyListError> {
    let bytes = read_bytes(path, MAX_BYTES)
        .map_err(|error| AgencyListError::Read { path: path.to_owned(), error })?;
    decode(bytes).map_or_else(
        |message| {
            Err(AgencyListError::Unreadable(Diagnostic {
                location: Location::file(name),
                message: message.to_owned(),
            }))
        },
        |(text, guess)| {
            let guess = guess.map(|line| Diagnostic {
                location: Location::line(name, line),
                message:
                    "this is not UTF-8, so the file was read as Windows-1252: look whether the \
                       letters with accents are right, or save it as UTF-8"
                        .to_owned(),
            });
            Ok((text, guess))
        },
    )
}

/// The text, and the first line that is not UTF-8 if the encoding was guessed; or why it is not
/// text.
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
            (Err(message), Err(right)) => assert!(message.contains(right), "{message}"),
            (found, _) => panic!("{bytes:?} gave {found:?}"),
        }
    }

    #[test]
    fn byte_order_marks_are_removed() {
        check("\u{feff}Peñasco".as_bytes(), Ok(("Peñasco", None)));
        check(b"\xff\xfeP\0\xf1\0", Ok(("Pñ", None)));
        check(b"\xfe\xff\0P\0\xf1", Ok(("Pñ", None)));
    }

    #[test]
    fn text_that_is_not_utf_8_is_windows_1252_and_reported() {
        check(b"a\r\nPe\xf1asco\x92s", Ok(("a\r\nPeñasco’s", Some(2))));
        check("Peñasco".as_bytes(), Ok(("Peñasco", None)));
    }

    #[test]
    fn bytes_that_are_not_text_are_refused() {
        check(b"PK\x03\x04\x14", Err("workbook"));
        check(b"P\0o\0l\0", Err("no text has"));
        check(b"\xff\xfeP\0\xd8", Err("UTF-16 and is not"));
        check(b"\xef\xbb\xbfPe\xf1a", Err("UTF-8 and is not"));
        check(b"Pe\xc3\xb1asco, Pe\xf1asco", Err("another encoding"));
    }
}
