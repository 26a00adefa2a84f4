//! Names that could be taken for a national line.
//!
//! Promise 6: a local contact can neither replace nor imitate national help. A name that bears
//! the name of a national line is refused unless every contact of the agency is a number of that
//! line. This refuses honest names, too, such as "FBI Salt Lake City Field Office": from December
//! 2023 to February 2025 the FBI had more than 100 reports of people who posed as its own IC3; a
//! field office is reached through the national line that stands above; and it can write its town
//! and its office instead. Source: FBI, advisory of April 2025.
//!
//! Names are compared as a hurried reader sees them: without case, accents, spaces and signs,
//! with `&` as "and", and with look-alikes (`0` and `O`, `1`, `l` and `I`, `rn` and `m`) made equal.
//! Letters of other scripts have been refused before.
//!
//! Websites, e-mail and street addresses are read in the same way, but for names that are numbers:
//! people live at 911 Main Street, and states have honest hosts with 988 in their names.

use super::Phone;

/// A national line, as far as an agency must not look like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalLine {
    pub id: String,
    /// Every name that nobody else may bear. Beware of names that local agencies share: "ICAC" is
    /// in the name of each task force.
    pub names: Vec<String>,
    /// In any form: digits alone are compared.
    pub numbers: Vec<String>,
    /// The names as a hurried reader sees them: taken once, since a directory asks 18,000 times.
    likenesses: Vec<Likeness>,
}

impl NationalLine {
    #[must_use]
    pub fn new(id: String, names: Vec<String>, numbers: Vec<String>) -> Self {
        let likenesses = names.iter().map(|name| Likeness::of(name)).collect();
        Self { id, names, numbers, likenesses }
    }

    fn has(&self, phone: &Phone) -> bool {
        self.numbers.iter().any(|number| phone.number.is(number))
    }
}

/// A name from this length on is found inside other words, too.
const LONG_NAME: usize = 10;

/// With so many letters after a short name, a word is put together from it and another.
const MANY_MORE: usize = 4;

/// What a text is for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Says {
    Who,
    /// On the web, or in a street: a number there is no name.
    Where,
}

/// The national name that `text` bears without being that line. `phones` are all contacts of the
/// agency, and empty when it has others, which nobody can compare.
pub(super) fn imitated<'a>(
    text: &str,
    says: Says,
    phones: &[Phone],
    national: &'a [NationalLine],
) -> Option<&'a str> {
    let seen = Likeness::of(text);
    let mut first = None;
    let mut lines = Vec::new();
    for line in national {
        let mut named = line.names.iter().zip(&line.likenesses);
        let counts = |name: &Likeness| says == Says::Who || !name.is_number;
        if let Some((name, _)) = named.find(|(_, name)| counts(name) && seen.bears(name)) {
            first = first.or(Some(name.as_str()));
            lines.push(line);
        }
    }
    let is_itself =
        !phones.is_empty() && phones.iter().all(|phone| lines.iter().any(|line| line.has(phone)));
    if is_itself { None } else { first }
}

/// A text as a hurried reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Likeness {
    letters: Vec<u8>,
    /// For each letter, whether a word begins with it.
    begins: Vec<bool>,
    capitals: Vec<bool>,
    is_number: bool,
}

impl Likeness {
    fn of(text: &str) -> Self {
        let (letters, begins, capitals) = (Vec::new(), Vec::new(), Vec::new());
        let mut likeness = Self { letters, begins, capitals, is_number: true };
        let mut last = Sort::Gap;
        for found in text.chars() {
            // A mark over a letter is no gap after it.
            if matches!(found, '\u{300}'..='\u{36f}') {
                continue;
            }
            if found == '&' {
                b"and".iter().enumerate().for_each(|(at, &letter)| likeness.push(letter, at == 0));
                last = Sort::Gap;
                continue;
            }
            let letter = without_accent(found);
            let sort = Sort::of(letter);
            if sort != Sort::Gap {
                let begins = sort != last && !(last == Sort::Upper && sort == Sort::Lower);
                likeness.push(letter, begins);
                likeness.is_number &= sort == Sort::Digit;
            }
            last = sort;
        }
        likeness
    }

    fn push(&mut self, letter: u8, begins: bool) {
        let classes: &[u8] = match letter.to_ascii_lowercase() {
            b'0' => b"o",
            b'1' | b'i' | b'|' | b'!' => b"l",
            b'3' => b"e",
            b'4' => b"a",
            b'5' | b'$' => b"s",
            b'7' => b"t",
            b'8' => b"b",
            b'9' | b'q' => b"g",
            b'm' => b"rn",
            b'w' => b"vv",
            other => &[other],
        };
        for (index, &class) in classes.iter().enumerate() {
            self.letters.push(class);
            self.begins.push(begins && index == 0);
            self.capitals.push(letter.is_ascii_uppercase());
        }
    }

    /// Whether a name is in it: a long one anywhere; a short one as whole words (`F.B.I.`,
    /// `98 8`) or, unless it is a number, as the beginning of one (`FBItips`, `fbitips`) that goes
    /// on for a while or is in capitals. So "Cliff Bishop" is not the FBI, "Police 3" not IC3,
    /// "Rain Network" not RAINN, "Unit 9118" not 911, and an officer may be called Hsieh.
    fn bears(&self, name: &Self) -> bool {
        let length = name.letters.len();
        if length < 2 {
            return false;
        }
        self.letters.windows(length).enumerate().any(|(start, window)| {
            let begins = |at: usize| self.begins.get(at).copied().unwrap_or(true);
            let rest = || (start + length..).take_while(|at| !begins(*at)).count();
            let is_capital = || self.capitals.get(start + 1).copied().unwrap_or_default();
            let begins_a_word = || {
                !name.is_number
                    && !(start + 1..start + length).any(begins)
                    && (is_capital() || rest() >= MANY_MORE)
            };
            window == name.letters
                && (length >= LONG_NAME
                    || begins(start) && (begins(start + length) || begins_a_word()))
        })
    }
}

/// What a letter is, to see where words begin: `UtahFBI` and `Call988` have two.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Gap,
    Upper,
    Lower,
    Digit,
}

impl Sort {
    fn of(letter: u8) -> Self {
        match letter {
            b'A'..=b'Z' => Self::Upper,
            // Signs that are drawn like letters.
            b'a'..=b'z' | b'|' | b'!' | b'$' => Self::Lower,
            b'0'..=b'9' => Self::Digit,
            _ => Self::Gap,
        }
    }
}

/// The ASCII letter that a Latin letter is, or looks like, without its accent; a space for signs.
fn without_accent(found: char) -> u8 {
    // U+00C0 to U+017F, all Latin letters of Europe. `ß` looks like a `B`, `ſ` like an `f`.
    const LETTERS: &[u8; 192] = b"\
        AAAAAAACEEEEIIIIDNOOOOOxOUUUUYPBaaaaaaaceeeeiiiidnooooo-ouuuuypy\
        AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
        lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzf";
    match found {
        '\0'..='\u{7f}' => found as u8,
        'Ǧ' | 'ǧ' => b'g',
        'Ȟ' | 'ȟ' => b'h',
        '¡' | '¦' => b'|',
        '©' | '¢' => b'c',
        '®' => b'r',
        'ª' => b'a',
        'º' => b'o',
        _ => {
            let index = (found as usize).checked_sub(0xc0);
            index.and_then(|index| LETTERS.get(index)).copied().unwrap_or(b' ')
        }
    }
}

#[cfg(test)]
mod tests;
