//! Finds numbers and addresses that are written in words: "eight oh one", "help at police dot org".

use crate::hidden_contacts::{digit, is_letter, is_mark, look_alike};
use crate::plain_text::TextError;

/// The digits in English and Spanish, from 0 to 9 and again.
const DIGITS: &str = "zero one two three four five six seven eight nine \
                      cero uno dos tres cuatro cinco seis siete ocho nueve";

/// So many digits in words are no count ("districts one, two and three"), and with others a number.
const MIN_WORDS: usize = 4;
const MIN_DIGITS: usize = 7;

/// How a host ends.
const ENDINGS: &str = "com org net gov edu info io app gg ly";
/// Endings that are also words. They count after "at" and a name.
const ENDINGS_AFTER_AT: &str = "me us co help";

/// The first number or address that is written in words. Other signs and line ends are between
/// words, as spaces are: `utahicac (dot) org`.
pub(super) fn find_spelled(text: &str) -> Option<TextError> {
    let mut run = Run::default();
    // Where the two words before this one begin, a name and perhaps a dot, and where they end.
    let (mut name, mut before) = (None, None);
    let (mut is_after_the, mut is_after_dot) = (false, false);
    // How many words ago there was an "at".
    let mut since_at = usize::MAX;
    for (start, end) in words(text) {
        let word = fold(text.get(start..end).unwrap_or_default());
        if run.push(&word, start) {
            return Some(TextError::Number { found: slice(text, run.start, end) });
        }
        let is_address = is_in(ENDINGS, &word) || since_at < 4 && is_in(ENDINGS_AFTER_AT, &word);
        if is_after_dot
            && is_address
            && let (Some((name, name_end)), Some((dot, dot_end))) = (name, before)
        {
            let has_hyphen = |from, to| text.get(from..to) == Some("-");
            let is_dot_com = has_hyphen(dot_end, start) && !has_hyphen(name_end, dot);
            if !is_dot_com {
                return Some(TextError::Address { found: slice(text, name, end) });
            }
        }
        name = before.filter(|_| !is_after_the);
        before = Some((start, end));
        is_after_the = word == "the";
        is_after_dot = matches!(&*word, "dot" | "punto");
        since_at = match &*word {
            "at" | "arroba" => 0,
            _ => since_at.saturating_add(1),
        };
    }
    None
}

/// The text with the digits that are written in words as digits; `None` if there are none.
pub(crate) fn digits_of_words(text: &str) -> Option<String> {
    let (mut digits, mut last) = (String::new(), 0);
    for (start, end) in words(text) {
        if let Some(digit) = digit_of_word(&fold(text.get(start..end).unwrap_or_default())) {
            digits.push_str(text.get(last..start).unwrap_or_default());
            digits.push(digit);
            last = end;
        }
    }
    digits.push_str(text.get(last..).unwrap_or_default());
    (last > 0).then_some(digits)
}

/// Digits in words, with only digits between them.
#[derive(Default)]
struct Run {
    start: usize,
    words: usize,
    digits: usize,
    is_spanish: bool,
}

impl Run {
    /// Whether it is a number with this word.
    fn push(&mut self, word: &str, start: usize) -> bool {
        let is_number = word.bytes().all(|sign| sign.is_ascii_digit());
        let digit = position(word);
        // `eight o one`; in Spanish, it is "or".
        let is_o = self.words > 0 && !self.is_spanish && matches!(word, "o" | "oh");
        let is_digit = digit.is_some() || is_o;
        if !is_number && !is_digit {
            *self = Self::default();
            return false;
        }
        if self.digits == 0 {
            self.start = start;
        }
        self.is_spanish = digit.is_some_and(|digit| digit >= 10);
        self.words += usize::from(is_digit);
        self.digits += if is_digit { 1 } else { word.len() };
        self.words >= MIN_WORDS && self.digits >= MIN_DIGITS
    }
}

fn digit_of_word(word: &str) -> Option<char> {
    u8::try_from(position(word)? % 10).ok().map(|digit| char::from(b'0' + digit))
}

/// The position among [`DIGITS`].
fn position(word: &str) -> Option<usize> {
    DIGITS.split(' ').position(|digit| digit == word)
}

/// Where each word of letters and digits begins and ends.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut signs = text.char_indices().chain([(text.len(), ' ')]);
    std::iter::from_fn(move || {
        let mut begins = None;
        loop {
            let (at, found) = signs.next()?;
            let is_of_a_word = is_letter(found) || digit(found).is_some() || is_mark(found);
            match begins {
                None if is_of_a_word => begins = Some(at),
                Some(start) if !is_of_a_word => return Some((start, at)),
                _ => (),
            }
        }
    })
}

/// Small letters without accents.
fn fold(word: &str) -> String {
    word.chars().map(|letter| char::from(look_alike(letter).to_ascii_lowercase())).collect()
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

fn slice(text: &str, start: usize, end: usize) -> String {
    text.get(start..end).unwrap_or_default().to_owned()
}
