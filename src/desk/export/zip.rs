//! Writes a ZIP file without compression, so the same files always give the same bytes.
//!
//! Written by hand: the crate `zip` also links its reader, 8 KB more for the desk to download. A
//! native test reads the result with that crate. Source: PKWARE, .ZIP File Format Specification
//! 6.3.10, sections 4.3 and 4.4.

/// Midnight on 1 January 1980, the first date of the format.
const NO_DAY: [u8; 4] = [0, 0, 33, 0];
/// The version needed to unpack it: 2.0, for names with folders.
const VERSION: [u8; 2] = [20, 0];
/// Flag 11: names are UTF-8.
const FLAGS: [u8; 2] = [0, 8];
const STORED: [u8; 2] = [0, 0];

/// Packs files, each with its path in the ZIP. The result is none when they are too many or too
/// long for a plain ZIP: 65,535 files and 4 GB.
#[must_use]
pub fn zip(files: &[(String, Vec<u8>)]) -> Option<Vec<u8>> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        let offset = four(zip.len())?;
        let length = four(bytes.len())?;
        let name_length = two(name.len())?;
        let checksum = crc32fast::hash(bytes).to_le_bytes();
        let header = [&VERSION[..], &FLAGS, &STORED, &NO_DAY, &checksum, &length, &length].concat();
        zip.extend([b"PK\x03\x04", &header[..], &name_length, &[0, 0], name.as_bytes()].concat());
        zip.extend(bytes);
        // No comment, no attributes, first disk.
        directory.extend([b"PK\x01\x02", &VERSION[..], &header, &name_length, &[0; 12]].concat());
        directory.extend([&offset[..], name.as_bytes()].concat());
    }
    let (count, offset, length) = (two(files.len())?, four(zip.len())?, four(directory.len())?);
    zip.extend(directory);
    zip.extend([b"PK\x05\x06", &[0; 4][..], &count, &count, &length, &offset, &[0, 0]].concat());
    Some(zip)
}

fn two(number: usize) -> Option<[u8; 2]> {
    Some(u16::try_from(number).ok()?.to_le_bytes())
}

fn four(number: usize) -> Option<[u8; 4]> {
    Some(u32::try_from(number).ok()?.to_le_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::zip::ZipArchive;
    use std::io::{Cursor, Read};

    #[test]
    fn another_program_finds_every_file_as_it_was() {
        let files = [
            ("index.html".to_owned(), b"<p>one</p>".to_vec()),
            ("agencies/pe\u{f1}asco.png".to_owned(), (0..=255).collect()),
            ("empty".to_owned(), Vec::new()),
        ];
        let zip = zip(&files).unwrap();
        let mut archive = ZipArchive::new(Cursor::new(zip)).unwrap();
        assert_eq!(archive.len(), files.len());
        for (index, (name, bytes)) in files.iter().enumerate() {
            let mut file = archive.by_index(index).unwrap();
            assert_eq!(file.name(), name);
            let mut found = Vec::new();
            file.read_to_end(&mut found).unwrap();
            assert_eq!(&found, bytes, "{name}");
        }
    }

    #[test]
    fn the_same_files_give_the_same_bytes() {
        let files = [("a".to_owned(), b"b".to_vec())];
        assert_eq!(zip(&files), zip(&files));
    }
}
