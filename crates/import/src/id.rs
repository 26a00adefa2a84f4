//! Makes an id for an agency without one.
//!
//! It is made only from the name, so that it stays the same if anything else changes: the order of
//! the list, the other entries, a telephone number. Two agencies with the same name get the same
//! id, which is reported; in a table, their state and their town are added. They are never numbered:
//! `police-2` would name another agency once the list is sorted anew.
//!
//! Accents are removed with the table of look-alikes, which has the Latin letters that a name may
//! have (`plain_text` refuses the others). A table of all of Unicode would be 43 KB of every desk.

use agency::look_alike;

/// The longest id.
const MAX_CHARACTERS: usize = 64;

/// `penasco-police-dept` from `Peñasco Police Dept.`; `None` if no letter or digit is left.
pub fn from_name(name: &str) -> Option<String> {
    let mut id = String::new();
    for found in name.chars().map(without_accent) {
        match found {
            'a'..='z' | '0'..='9' => id.push(found),
            'A'..='Z' => id.push(found.to_ascii_lowercase()),
            // Apostrophes, the ʻokina and separate accents do not end a word: St. Mary's, Hawaiʻi.
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
        // Cut at the end of a word, if there is one.
        let whole = id.get(..=MAX_CHARACTERS).and_then(|start| start.rfind('-'));
        id.truncate(whole.unwrap_or(MAX_CHARACTERS));
    }
    id.truncate(id.trim_end_matches('-').len());
    (!id.is_empty()).then_some(id)
}

/// An id from a name and what is added to it, such as a state. Of a long name, the end is cut off and
/// not what is added.
pub(crate) fn from_words(words: &[&str]) -> Option<String> {
    let (name, added) = words.split_first()?;
    let name = from_name(name)?;
    let added: Vec<String> = added.iter().filter_map(|word| from_name(word)).collect();
    if added.is_empty() {
        return Some(name);
    }
    let added = added.join("-");
    let room = MAX_CHARACTERS.saturating_sub(added.len() + 1);
    let name = name.get(..room).unwrap_or(&name).trim_end_matches('-');
    from_name(&[name, "-", &added].concat())
}

/// The letters from À to ſ that Unicode does not decompose (NFD). They look like another letter,
/// but have no accent.
const WITHOUT_ACCENT: &str = "ÆÐ×ØÞßæð÷øþĐđĦħıĲĳĸĿŀŁłŉŊŋŒœŦŧſ";

/// A letter without its accent, in small letters; every other character unchanged.
fn without_accent(letter: char) -> char {
    if letter < '\u{c0}' || WITHOUT_ACCENT.contains(letter) {
        return letter;
    }
    match look_alike(letter) {
        b' ' => letter,
        base => char::from(base.to_ascii_lowercase()),
    }
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
    fn accents_are_removed_as_in_unicode() {
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
    fn what_is_added_to_a_long_name_stays() {
        assert_eq!(from_words(&["Clinton Police", "IA"]).unwrap(), "clinton-police-ia");
        let id = from_words(&[&"police ".repeat(20), "OH", "St. Mary's"]).unwrap();
        assert!(id.len() <= 64 && id.ends_with("-oh-st-marys"), "{id}");
        assert_eq!(from_words(&["Police", ""]).unwrap(), "police");
    }

    #[test]
    fn a_name_without_latin_letters_gives_none() {
        check("警察", "");
        check(" - ", "");
    }
}
