//! Finds web and e-mail addresses in words.

use crate::hidden_contacts::{digit, is_letter, is_mark, look_alike};

/// The word that is `https://…`, `www.…`, `name@host` or `host.org`. `U.S.`, `a.m.`, `Ph.D.` and
/// `J.Doe` are not: a host has at least two characters on both sides of its dot, or is one letter
/// and an ending in small letters such as `t.me`. In a word with a Latin letter, other letters
/// count as what they look like.
pub(super) fn hidden_address(text: &str) -> Option<&str> {
    let mut word = Word::default();
    // A plain loop: splitting and searching would add 1 KB to every visitor's download.
    for (at, found) in text.char_indices().chain([(text.len(), ' ')]) {
        if matches!(found, ' ' | '\n' | '(' | ')' | ',' | ';') {
            if word.is_address || word.is_host && word.is_latin {
                return text.get(word.start..at);
            }
            word = Word { start: at + 1, ..Word::default() };
        } else if !is_mark(found) {
            word.push(found);
        }
    }
    None
}

/// The part of a word that has been read.
#[derive(Default)]
struct Word {
    start: usize,
    characters: usize,
    /// The length of its last part, in characters.
    part: usize,
    /// Whether it ends with a letter that is or looks Latin.
    ends_latin: bool,
    slashes: usize,
    dot: Option<Dot>,
    is_latin: bool,
    is_host: bool,
    is_address: bool,
}

/// A dot as in a host, and the number of letters after it.
struct Dot {
    is_after_one_letter: bool,
    letters: usize,
}

impl Word {
    fn push(&mut self, found: char) {
        let seen = look_alike(found);
        let is_latin = seen.is_ascii_alphabetic();
        match found {
            '@' | '＠' | '﹫' => self.is_address = true,
            // `。` also ends sentences, but not after a Latin letter.
            '.' | '．' | '․' | '﹒' | 'ꓸ' | '。' | '｡'
                if self.ends_latin || !matches!(found, '。' | '｡') =>
            {
                let is_after_one_letter = self.characters == 1 && self.ends_latin;
                let is_host = is_after_one_letter || self.part >= 2;
                self.dot = is_host.then_some(Dot { is_after_one_letter, letters: 0 });
            }
            _ => {
                let is_ending = |dot: &mut Dot| {
                    dot.letters += 1;
                    is_latin && (!dot.is_after_one_letter || seen.is_ascii_lowercase())
                };
                self.dot = self.dot.take_if(is_ending);
                self.is_host |= self.dot.as_ref().is_some_and(|dot| dot.letters >= 2);
            }
        }
        self.is_address |= seen == b'/' && self.slashes == 2;
        self.slashes = match seen {
            b':' => 1,
            b'/' if self.slashes > 0 => self.slashes + 1,
            _ => 0,
        };
        let is_part = found == '-' || is_letter(found) || digit(found).is_some();
        self.part = if is_part { self.part + 1 } else { 0 };
        self.characters += 1;
        self.ends_latin = is_latin;
        self.is_latin |= is_latin && !matches!(found, '\u{370}'..='\u{4ff}');
    }
}
