//! An id for an agency that comes without one.
//!
//! It is made from the name alone, so that it stays the same whatever else changes: the order of
//! the list, the other entries, a telephone number. Two agencies of one name get the same id, and
//! are told, never numbered: `police-2` would lead elsewhere once the list is sorted anew.
//!
//! Accents come off by a table of the Latin letters that a name may have at all (`plain_text`
//! refuses the others), rather than by all of Unicode's, which would be 43 KB of every desk.

use agency::look_alike;

/// The longest id.
const MAX_CHARACTERS: usize = 64;

/// `penasco-police-dept` from `Peñasco Police Dept.`; `None` when no letter or digit is left.
pub fn from_name(name: &str) -> Option<String> {
    let mut id = String::new();
    for found in name.chars().map(without_accent) {
        match found {
            'a'..='z' | '0'..='9' => id.push(found),
            'A'..='Z' => id.push(found.to_ascii_lowercase()),
            // Apostrophes, the ʻokina and loose accents are no gaps: St. Mary's, Hawaiʻi.
            '\'' | '’' | '‘' | 'ʔ' | 'ʰ'..='ˀ' | '\u{300}'..='\u{36f}' => (),
            'æ' | 'Æ' => id.push_str("ae"),
            'œ' | 'Œ' => id.push_str("oe"),
            'ß' => id.push_str("ss"),
            'ø' | 'Ø' => id.push('o'),
            'ł' | 'Ł' => id.push('l'),
            'đ' | 'Đ' | 'ð' | 'Ð' => id.push('d'),
            '&' => push_word(&mut id, "and"),
            _ => push_gap(&mut id),
        }
    }
    if id.len() > MAX_CHARACTERS {
        // Location the end of a word, where there is one.
        let whole = id.get(..=MAX_CHARACTERS).and_then(|start| start.rfind('-'));
        id.truncate(whole.unwrap_or(MAX_CHARACTERS));
    }
    id.truncate(id.trim_end_matches('-').len());
    (!id.is_empty()).then_some(id)
}

/// The letters from À to ſ as Unicode takes them apart (NFD), in small letters; `-` where there is
/// nothing to take off.
const BASES: &[u8; 192] = b"aaaaaa-ceeeeiiii-nooooo--uuuuy--aaaaaa-ceeeeiiii-nooooo--uuuuy-y\
    aaaaaaccccccccdd--eeeeeeeeeegggggggghh--iiiiiiiii---jjkk-llllll-\
    ---nnnnnn---oooooo--rrrrrrsssssssstttt--uuuuuuuuuuuuwwyyyzzzzzz-";

fn without_accent(letter: char) -> char {
    let base = match letter {
        '\u{180}'.. => match look_alike(letter) {
            b' ' => b'-',
            base => base.to_ascii_lowercase(),
        },
        _ => {
            let index = u32::from(letter).checked_sub(0xc0).and_then(|index| index.try_into().ok());
            index.and_then(|index: usize| BASES.get(index)).copied().unwrap_or(b'-')
        }
    };
    if base == b'-' { letter } else { char::from(base) }
}

fn push_word(id: &mut String, word: &str) {
    push_gap(id);
    id.push_str(word);
    id.push('-');
}

fn push_gap(id: &mut String) {
    if !id.is_empty() && !id.ends_with('-') {
        id.push('-');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use agency::AgencyId;

    #[track_caller]
    fn check(name: &str, id: &str) {
        let found = from_name(name).unwrap_or_default();
        assert_eq!(found, id, "from {name:?}");
        assert!(found.is_empty() || AgencyId::new(&found).is_some());
    }

    #[test]
    fn names_become_small_letters_with_hyphens() {
        check("Utah ICAC Task Force", "utah-icac-task-force");
        check("  St. Mary's County Sheriff’s Office ", "st-marys-county-sheriffs-office");
        check("Peñasco Police & Fire, Dist. #3", "penasco-police-and-fire-dist-3");
        check("Hawaiʻi P.D.—Kona", "hawaii-p-d-kona");
        check("Łódź Æbelø", "lodz-aebelo");
        check("A&B", "a-and-b");
        check("Hội Cộng Đồng Người Việt", "hoi-cong-dong-nguoi-viet");
        check("Nʉmʉnʉʉ Police", "numunuu-police");
        check("Lakȟóta Oyáte ʻOhana dxʷdəwʔabš", "lakhota-oyate-ohana-dxdewabs");
    }

    #[test]
    fn accents_come_off_as_unicode_takes_them_off() {
        use unicode_normalization::UnicodeNormalization;
        let beyond = ('\u{1e00}'..='\u{1e95}').chain('\u{1ea0}'..='\u{1ef9}');
        for letter in (' '..='\u{17f}').chain(['Ǧ', 'ǧ', 'Ȟ', 'ȟ', 'ǫ', 'Ư', 'ơ']).chain(beyond)
        {
            let apart: String = std::iter::once(letter).nfd().collect();
            let without: String = std::iter::once(without_accent(letter)).nfd().collect();
            let base = apart.chars().next().unwrap_or_default();
            let expected = if apart.chars().count() > 1 { base.to_ascii_lowercase() } else { base };
            assert_eq!(without, expected.to_string(), "{letter:?}");
        }
    }

    #[test]
    fn long_names_end_with_a_whole_word() {
        check(&"police ".repeat(20), &["police"; 9].join("-"));
        check(&"a".repeat(80), &"a".repeat(64));
        check(&format!("{} b", "a".repeat(64)), &"a".repeat(64));
    }

    #[test]
    fn a_name_without_latin_letters_gives_none() {
        check("警察", "");
        check(" - ", "");
    }
}
