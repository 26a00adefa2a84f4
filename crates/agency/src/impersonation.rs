//! Names that could be taken for a national line.
//!
//! Promise 6: a local contact can neither replace nor imitate national help. A name that bears
//! the name of a national line is refused, whatever its contacts: the lines stand above it already.
//! This refuses honest names, too, such as "FBI Salt Lake City Field Office": from December
//! 2023 to February 2025 the FBI had more than 100 reports of people who posed as its own IC3; a
//! field office is reached through the national line that stands above; and it can write its town
//! and its office instead. Source: FBI, advisory of April 2025.
//!
//! Names are compared as a hurried reader sees them: without case, accents, spaces and signs, with
//! `&` as "and", and with look-alikes (`0` and `O`, `1`, `l` and `I`, `rn` and `m`) made equal.
//! Letters of other scripts have been refused before.
//!
//! Names are free that others bear, too, if the words beside them say so: a district, a precinct or
//! a room of that number, a campus, who dispatches for 911. A place is not enough: "988 Utah" is
//! 988.
//!
//! Websites, e-mail and street addresses are read in the same way, but for names that are numbers:
//! people live at 911 Main Street, and states have honest hosts with 988 in their names.

use crate::confusables::look_alike;

/// A national line, as far as an agency must not look like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalLine {
    pub id: String,
    /// Every name that nobody else may bear. Beware of names that local agencies share: "ICAC" is
    /// in the name of each task force.
    pub names: Vec<String>,
    /// The names as a hurried reader sees them: taken once, since a directory asks 18,000 times.
    likenesses: Vec<Skeleton>,
}

impl NationalLine {
    #[must_use]
    pub fn new(id: String, names: Vec<String>) -> Self {
        let likenesses = names.iter().map(|name| Skeleton::of(name)).collect();
        Self { id, names, likenesses }
    }
}

/// A name from this length on is found inside other words, too.
const LONG_NAME: usize = 10;

/// With so many letters after a short name, a word is put together from it and another.
const MANY_MORE: usize = 4;

/// What a text is for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TextRole {
    Who,
    /// On the web, or in a street: a number there is no name.
    Where,
}

/// The national name that `text` bears.
pub(super) fn impersonated_name<'a>(
    text: &str,
    says: TextRole,
    national: &'a [NationalLine],
) -> Option<&'a str> {
    let seen = Skeleton::of(text);
    for line in national {
        for (name, likeness) in line.names.iter().zip(&line.likenesses) {
            if (says == TextRole::Who || !likeness.is_number) && seen.bears(likeness) {
                return Some(name);
            }
        }
    }
    None
}

/// A text as a hurried reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Skeleton {
    letters: Vec<u8>,
    /// For each letter, `BEGINS` if a word begins with it, and `CAPITAL`.
    kinds: Vec<u8>,
    is_number: bool,
}

const BEGINS: u8 = 1;
const CAPITAL: u8 = 2;

impl Skeleton {
    fn of(text: &str) -> Self {
        let mut likeness = Self { letters: Vec::new(), kinds: Vec::new(), is_number: true };
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
            let letter = look_alike(found);
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
            let begins = u8::from(begins && index == 0) * BEGINS;
            let capital = u8::from(letter.is_ascii_uppercase()) * CAPITAL;
            self.kinds.push(begins | capital);
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
            let rest = || (start + length..).take_while(|at| !self.begins(*at)).count();
            let is_capital = || self.kinds.get(start + 1).is_some_and(|kind| kind & CAPITAL != 0);
            let begins_a_word = || {
                !name.is_number
                    && !(start + 1..start + length).any(|at| self.begins(at))
                    && (is_capital() || rest() >= MANY_MORE)
            };
            window == name.letters
                && (length >= LONG_NAME
                    || self.begins(start) && (self.begins(start + length) || begins_a_word()))
                && !self.is_of_another(start, name)
        })
    }

    fn begins(&self, at: usize) -> bool {
        self.kinds.get(at).is_none_or(|kind| kind & BEGINS != 0)
    }

    /// Whether the words beside a name say that somebody else is meant.
    fn is_of_another(&self, start: usize, name: &Self) -> bool {
        let before = self.letters.get(..start).unwrap_or_default();
        let with_name = self.letters.get(..start + name.letters.len()).unwrap_or_default();
        for word in COUNTED.split(' ').map(str::as_bytes) {
            if name.is_number && (before.ends_with(word) || with_name.ends_with(word)) {
                return true;
            }
        }
        for other in OTHERS.split('/') {
            let (mut at, mut is_other) = (start, true);
            for letter in other.bytes() {
                match letter {
                    b' ' => is_other &= self.begins(at),
                    b'_' => is_other &= !self.begins(at),
                    _ => {
                        is_other &= self.letters.get(at) == Some(&letter);
                        at += 1;
                    }
                }
            }
            if is_other {
                return true;
            }
        }
        false
    }
}

/// What is counted, so that a number after it is no line: `District 211`; and numbers after those
/// who bear them: who dispatches for 911, and the United Way. In letters as `Skeleton` has them.
const COUNTED: &str = "dlstrlct preclnct sulte unlt statlon roorn dlstrlto dlspatchgll \
                       unltedvvay2ll";

/// Who bears a national name, too: who dispatches for 911, the Community College of Rhode Island,
/// centers that help children, and Fort Bend's school district. A word begins at a space, and none
/// at `_`.
const OTHERS: &str = "gll dlspatch /ccrl carnpus /chlld help center /fbl_sd ";

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

#[cfg(test)]
mod tests;
