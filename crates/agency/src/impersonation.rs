//! Refuses names that look like the name of a national line.
//!
//! Promise 6: a local contact can neither replace nor imitate national help. A name that contains
//! the name of a national line is refused, whatever its contacts: the national lines are above it
//! anyway. This also refuses honest names, such as "FBI Salt Lake City Field Office": from December
//! 2023 to February 2025 the FBI had more than 100 reports of people who posed as its own IC3; a
//! field office is reached through the national line, which is on every page; and it can write its
//! town and its office instead. Source: FBI, advisory of April 2025.
//!
//! Names are compared as a hurried reader sees them: without case, accents, spaces and signs, with
//! `&` as "and", and with look-alikes (`0` and `O`, `1`, `l` and `I`, `rn` and `m`) made equal.
//! `plain_text` has refused letters of other scripts before.
//!
//! A name is allowed if the words beside it show that another thing is meant: a district, a
//! precinct or a room with that number, a campus, a dispatcher of 911. The name of a state or town
//! is not enough: "988 Utah" is refused.
//!
//! Websites, e-mail and street addresses are compared in the same way, except with names that are
//! numbers: people live at 911 Main Street, and states have honest hosts with 988 in their names.

use crate::confusables::look_alike;

/// A national line that no agency may look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalLine {
    pub id: String,
    /// The names that no agency may have. A name that local agencies share must not be here: "ICAC"
    /// is in the name of each task force.
    pub names: Vec<String>,
    /// The names as a hurried reader sees them: made once, since a list of agencies compares 18,000
    /// times.
    skeletons: Vec<Skeleton>,
}

impl NationalLine {
    #[must_use]
    pub fn new(id: String, names: Vec<String>) -> Self {
        let skeletons = names.iter().map(|name| Skeleton::of(name)).collect();
        Self { id, names, skeletons }
    }

    /// The same without each name that holds a long one of the line, which is found in it anyway: less
    /// for visitors to download.
    #[must_use]
    pub fn without_redundant_names(mut self) -> Self {
        let skeletons = self.skeletons.clone();
        let is_redundant = |name: &Skeleton| {
            skeletons.iter().any(|other| {
                let is_long = other.letters.len() >= LONG_NAME;
                is_long && other.letters.len() < name.letters.len() && name.contains(other)
            })
        };
        self.names.retain(|name| !is_redundant(&Skeleton::of(name)));
        Self::new(self.id, self.names)
    }
}

/// Names from this length on are also found inside other words.
const LONG_NAME: usize = 10;

/// With so many letters after a short name, a word is a compound of it and another word.
const MANY_MORE: usize = 4;

/// What a text says about an agency.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TextRole {
    Who,
    /// On the web, or in a street: there, a number is not a name.
    Where,
}

/// The national name that `text` contains.
pub(super) fn impersonated_name<'a>(
    text: &str,
    role: TextRole,
    national: &'a [NationalLine],
) -> Option<&'a str> {
    let text = Skeleton::of(text);
    for line in national {
        for (name, skeleton) in line.names.iter().zip(&line.skeletons) {
            if (role == TextRole::Who || !skeleton.is_number) && text.contains(skeleton) {
                return Some(name);
            }
        }
    }
    None
}

/// A text as a hurried reader sees it (UTS #39 calls it a skeleton).
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
        let mut skeleton = Self { letters: Vec::new(), kinds: Vec::new(), is_number: true };
        let mut last = CharClass::Gap;
        for found in text.chars() {
            // A mark over a letter does not end a word.
            if matches!(found, '\u{300}'..='\u{36f}') {
                continue;
            }
            if found == '&' {
                b"and".iter().enumerate().for_each(|(at, &letter)| skeleton.push(letter, at == 0));
                last = CharClass::Gap;
                continue;
            }
            let letter = look_alike(found);
            let class = CharClass::of(letter);
            if class != CharClass::Gap {
                let begins =
                    class != last && !(last == CharClass::Upper && class == CharClass::Lower);
                skeleton.push(letter, begins);
                skeleton.is_number &= class == CharClass::Digit;
            }
            last = class;
        }
        skeleton
    }

    fn push(&mut self, letter: u8, begins: bool) {
        let folded: &[u8] = match letter.to_ascii_lowercase() {
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
        for (index, &base) in folded.iter().enumerate() {
            self.letters.push(base);
            let begins = u8::from(begins && index == 0) * BEGINS;
            let capital = u8::from(letter.is_ascii_uppercase()) * CAPITAL;
            self.kinds.push(begins | capital);
        }
    }

    /// Whether a name is in it: a long one anywhere; a short one as whole words (`F.B.I.`,
    /// `98 8`) or, unless it is a number, as the beginning of one (`FBItips`, `fbitips`) that goes
    /// on for a while or is in capitals. So "Cliff Bishop" is not the FBI, "Police 3" not IC3,
    /// "Rain Network" not RAINN, "Unit 9118" not 911, and an officer may be called Hsieh.
    fn contains(&self, name: &Self) -> bool {
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
                && !self.names_another(start, name)
        })
    }

    fn begins(&self, at: usize) -> bool {
        self.kinds.get(at).is_none_or(|kind| kind & BEGINS != 0)
    }

    /// Whether the words beside a name show that another thing is meant.
    fn names_another(&self, start: usize, name: &Self) -> bool {
        let before = self.letters.get(..start).unwrap_or_default();
        let with_name = self.letters.get(..start + name.letters.len()).unwrap_or_default();
        for word in NUMBERED.split(' ').map(str::as_bytes) {
            if name.is_number && (before.ends_with(word) || with_name.ends_with(word)) {
                return true;
            }
        }
        for other in EXCEPTIONS.split('/') {
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

/// Words after which a number is not a line: `District 211`; and the dispatchers of 911 and the
/// United Way with their numbers. In the letters of a `Skeleton`.
const NUMBERED: &str = "dlstrlct preclnct sulte unlt statlon roorn dlstrlto dlspatchgll \
                       unltedvvay2ll";

/// Others with a national name: dispatchers of 911, the Community College of Rhode Island, centers
/// that help children, and Fort Bend's school district. A space begins a word; `_` continues it.
const EXCEPTIONS: &str = "gll dlspatch /ccrl carnpus /chlld help center /fbl_sd ";

/// The class of a character, to see where words begin: `UtahFBI` and `Call988` have two.
#[derive(Clone, Copy, PartialEq)]
enum CharClass {
    Gap,
    Upper,
    Lower,
    Digit,
}

impl CharClass {
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
