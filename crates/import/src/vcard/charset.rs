//! Decodes quoted-printable text in a character set, for vCard 2.1.
//!
//! Outlook and older telephones write UTF-8 or Windows-1252. ISO-8859-1 and ASCII are read as
//! Windows-1252, too, as in every browser (WHATWG Encoding Standard).

/// The characters of Windows-1252 from 0x80 to 0x9f; the others are Unicode's own.
const FROM_80: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The bytes that `=C3=B1` means. A `=` without two hexadecimal digits after it stays.
pub(super) fn quoted_printable(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while let Some(byte) = bytes.get(index) {
        let hex = |offset: usize| {
            let digit = char::from(*bytes.get(index + offset)?).to_digit(16)?;
            u8::try_from(digit).ok()
        };
        match (byte, hex(1).zip(hex(2))) {
            (b'=', Some((high, low))) => {
                decoded.push(high * 16 + low);
                index += 3;
            }
            _ => {
                decoded.push(*byte);
                index += 1;
            }
        }
    }
    decoded
}

/// Decodes bytes in a character set. In an unknown one, bytes that are not UTF-8 become �, which
/// `agency` refuses.
pub(super) fn decode(bytes: &[u8], charset: &str) -> String {
    let is_one_byte = matches!(
        &*charset.to_ascii_lowercase(),
        "windows-1252" | "cp1252" | "iso-8859-1" | "iso-8859-15" | "latin1" | "us-ascii" | "ascii"
    );
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) if is_one_byte => bytes.iter().map(|byte| windows_1252(*byte)).collect(),
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn windows_1252(byte: u8) -> char {
    let index = byte.checked_sub(0x80).map(usize::from);
    index.and_then(|index| FROM_80.get(index)).copied().unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, charset: &str, expected: &str) {
        assert_eq!(decode(&quoted_printable(text), charset), expected, "{text:?} as {charset}");
    }

    #[test]
    fn bytes_become_letters() {
        check("Pe=C3=B1asco", "UTF-8", "Peñasco");
        check("Pe=F1asco=92s =80", "Windows-1252", "Peñasco’s €");
        check("Pe=f1asco", "ISO-8859-1", "Peñasco");
        check("Pe=F1asco", "utf-8", "Pe\u{fffd}asco");
    }

    #[test]
    fn text_that_is_not_encoded_stays() {
        check("1=2 =zz =", "UTF-8", "1=2 =zz =");
        check("Peñasco", "UTF-8", "Peñasco");
    }
}
