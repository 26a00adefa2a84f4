//! The ASCII letter, digit or sign that a character looks like.
//!
//! One table serves all comparisons of what a hurried reader sees: names with those of national
//! lines, letters with the digits of a telephone number and with the end of a web address. Ids are
//! made with it, too.
//!
//! Written by hand: the tables of `unicode-security` are 73 KB more to download (measured: Brotli 11,
//! optimized for size), mostly for scripts that a name here may not have.

/// The ASCII character that `found` is or looks like, without its accent; a space if there is none.
#[must_use]
pub fn look_alike(found: char) -> u8 {
    let code = found as usize;
    let (table, index): (&[u8], usize) = match code {
        0..0x80 => return found as u8,
        0xc0..0x180 => (EUROPE, code - 0xc0),
        0x391..0x3d1 => (GREEK, (code - 0x391) % 32),
        0x410..0x450 => (CYRILLIC, (code - 0x410) % 32),
        0x1e00..0x1f00 => (VIETNAM, (code - 0x1e00) / 2),
        // Wide forms, in the order of ASCII.
        0xff01..0xff5f => return u8::try_from(code - 0xfee0).unwrap_or(b' '),
        _ => (
            OTHER_LOOK_ALIKES,
            OTHER_CHARACTERS
                .iter()
                .position(|&other| usize::from(other) == code)
                .unwrap_or(OTHER_LOOK_ALIKES.len()),
        ),
    };
    let letter = table.get(index).copied().unwrap_or(b' ');
    match code {
        0x1e00..0x1f00 if code % 2 == 1 => letter.to_ascii_lowercase(),
        0x3b1..0x3d1 | 0x430..0x450 => letter.to_ascii_lowercase(),
        _ => letter,
    }
}

/// Whether names in the United States have this letter, mark or sign.
pub(super) fn is_latin(found: char) -> bool {
    match found {
        ' '..='~' | '\u{a0}'..='\u{17f}' | 'ʔ' | 'ʕ' | 'ʰ'..='ˀ' => true,
        '\u{180}'..='\u{2af}' | 'ⁿ' => look_alike(found) != b' ',
        '\u{300}'..='\u{332}' | '\u{1e00}'..='\u{1e96}' | '\u{1ea0}'..='\u{1eff}' => true,
        '\u{2010}'..='\u{2015}' | '‘' | '’' | '“' | '”' | '•' | '…' => true,
        _ => false,
    }
}

/// U+00C0 to U+017F, all Latin letters of Europe. `ß` looks like a `B`, `ſ` like an `f`.
const EUROPE: &[u8] = b"\
    AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPBaaaaaaaceeeeiiiidnooooo-ouuuuypy\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzf";
/// U+1E00 to U+1EFF, letters of Vietnamese and of Native languages: one for each capital and its
/// small letter.
const VIETNAM: &[u8] = b"\
    ABBBCDDDDDEEEEEFGHHHHHIIKKKLLLLMMMNNNNOOOOPPRRRRSSSSSTTTTUUUUUVV\
    WWWWWXXYZZZHWAFBAAAAAAAAAAAAEEEEEEEEIIOOOOOOOOOOOOUUUUUUUYYYYLVY";
/// From U+0391 and from U+0410, each capital 32 before its small letter.
const GREEK: &[u8] = b"AB  EZH IK MN O P OTY X";
const CYRILLIC: &[u8] = b"A6B  E 3  K MHO PCTY X 4";
/// Signs; letters of Vietnamese and of Native languages from Lakota to Comanche; letters of others.
const OTHER_CHARACTERS: [u16; 42] = [
    0xa1, 0xa2, 0xa3, 0xa5, 0xa6, 0xa9, 0xaa, 0xae, 0xb0, 0xba, 0x18f, 0x197, 0x19b, 0x1a0, 0x1a1,
    0x1af, 0x1b0, 0x1e6, 0x1e7, 0x1ea, 0x1eb, 0x21e, 0x21f, 0x244, 0x259, 0x268, 0x26a, 0x26b,
    0x26c, 0x289, 0x28a, 0x28c, 0x405, 0x406, 0x455, 0x456, 0x4c0, 0x4cf, 0x207f, 0x2223, 0x25cb,
    0x3007,
];
/// The look-alike of each of them.
const OTHER_LOOK_ALIKES: &[u8] = b"|cFY|carooEIlOoUuGgOoHhUeiilluuaSIsiIln|oo";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_a_name_is_compared_without_its_accent() {
        use unicode_normalization::UnicodeNormalization;
        for letter in ('\u{c0}'..='\u{2af}')
            .chain('\u{1e00}'..='\u{1e95}')
            .chain('\u{1ea0}'..='\u{1eff}')
            .filter(|one| is_latin(*one))
        {
            let base = letter.to_string().nfd().next().unwrap_or_default();
            if base.is_ascii_alphabetic() {
                assert_eq!(char::from(look_alike(letter)), base, "{letter:?}");
            }
        }
    }

    #[test]
    fn a_character_without_a_look_alike_in_ascii_is_a_space() {
        for sign in ['ʔ', 'ʻ', 'ʷ', '„', '警', 'я', '\u{10ffff}'] {
            assert_eq!(look_alike(sign), b' ', "{sign:?}");
        }
        assert_eq!(OTHER_CHARACTERS.len(), OTHER_LOOK_ALIKES.len());
        assert!(OTHER_CHARACTERS.is_sorted());
    }
}
