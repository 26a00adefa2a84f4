//! A text as a hurried reader sees it (UTS #39 calls it a skeleton).

use crate::confusables::look_alike;
use crate::impersonation::TextRole;
use crate::impersonation::exceptions::names_another;

/// Names from this length on are also found inside other words.
const LONG_NAME: usize = 11;

/// In a name of this length one letter may differ: `Know2Protekt`.
const VERY_LONG_NAME: usize = 13;

/// In a host, names of at least this length are found between other letters, and longer ones than
/// this anywhere: `trainnow.org` is not RAINN.
const NAME_IN_HOST: usize = 5;
const LONG_NAME_IN_HOST: usize = 7;

/// With so many letters after a short name, a word is a compound of it and another word.
const MANY_MORE: usize = 4;

/// What a host has before a short name, in the letters of a skeleton: `www`, `the` and so on.
const BEFORE_A_NAME_IN_HOST: [&[u8]; 6] = [b"vvvvvv", b"the", b"tlp", b"tlps", b"report", b"call"];

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Skeleton {
    letters: Vec<u8>,
    /// For each letter, `BEGINS` if a word begins with it, and `CAPITAL`.
    kinds: Vec<u8>,
    is_number: bool,
    /// Whether it is the name of a host.
    is_host: bool,
}

const BEGINS: u8 = 1;
const CAPITAL: u8 = 2;

impl Skeleton {
    pub(super) fn of(text: &str) -> Self {
        let mut skeleton = Self {
            letters: Vec::new(),
            kinds: Vec::new(),
            is_number: true,
            is_host: text.starts_with(super::HOST),
        };
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

    pub(super) fn letters(&self) -> &[u8] {
        &self.letters
    }

    pub(super) fn is_number(&self) -> bool {
        self.is_number
    }

    pub(super) fn is_long(&self) -> bool {
        self.letters.len() >= LONG_NAME
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
            b'd' => b"cl",
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
        if let [.., b'c', b'e', b'n', b't', r @ b'r', e @ b'e'] = &mut *self.letters {
            std::mem::swap(r, e);
        }
    }

    /// Whether a name is in it: a long one anywhere; a short one as whole words (`F.B.I.`,
    /// `98 8`) or, unless it is a number, as the beginning of one (`FBItips`, `fbitips`) that goes
    /// on for a while or is in capitals. So "Cliff Bishop" is not the FBI, "Police 3" not IC3,
    /// "Rain Network" not RAINN, "Unit 9118" not 911, and an officer may be called Hsieh.
    pub(super) fn contains(&self, name: &Self, role: TextRole) -> bool {
        let length = name.letters.len();
        if length < 2 {
            return false;
        }
        (0..self.letters.len()).any(|start| {
            // Most positions end here.
            if self.letters.get(start) != name.letters.first() {
                return false;
            }
            let Some(end) = self.end_of(name, start) else { return false };
            let rest = || (end..).take_while(|at| !self.begins(*at)).count();
            let is_capital = || self.kinds.get(start + 1).is_some_and(|kind| kind & CAPITAL != 0);
            let begins_a_word = || {
                !name.is_number
                    && !(start + 1..end).any(|at| self.begins(at))
                    && (is_capital() || rest() >= MANY_MORE)
            };
            // People live at 911 Main Street, and states have honest hosts with 988 in their names.
            let is_name = !name.is_host && (role == TextRole::Who || !name.is_number);
            let is_word = || self.begins(start) && (self.ends(end) || begins_a_word());
            (is_name && (length >= LONG_NAME || is_word())
                || role == TextRole::Host && self.is_in_host(name, start, end))
                && !names_another(self, name, start, end)
        })
    }

    /// Where a name that begins at `start` ends. Each word of either may be a plural, and in a very
    /// long name one letter may differ.
    fn end_of(&self, name: &Self, start: usize) -> Option<usize> {
        let (mut at, mut in_name) = (start, 0);
        let mut may_differ = name.letters.len() >= VERY_LONG_NAME;
        while let Some(&expected) = name.letters.get(in_name) {
            let found = self.letters.get(at).copied();
            if found == Some(expected) {
                (at, in_name) = (at + 1, in_name + 1);
            } else if found == Some(b's') && self.begins(at + 1) {
                at += 1;
            } else if expected == b's' && name.begins(in_name + 1) {
                in_name += 1;
            } else if may_differ && found.is_some() {
                may_differ = false;
                (at, in_name) = (at + 1, in_name + 1);
            } else {
                return None;
            }
        }
        Some(at)
    }

    /// Whether a name that a host holds is not only a part of other words.
    fn is_in_host(&self, name: &Self, start: usize, end: usize) -> bool {
        let length = name.letters.len();
        let rest = self.letters.get(end..).unwrap_or_default();
        if length < NAME_IN_HOST || name.is_number {
            let before = self.letters.get(..start).unwrap_or_default();
            let begins = self.begins(start)
                || BEFORE_A_NAME_IN_HOST.iter().any(|word| before.ends_with(word));
            let is_whole = !name.is_host && !name.is_number && self.ends(end);
            return begins && (is_whole || rest.starts_with(b"gov"));
        }
        // `icactaskforce`, too, is in the hosts of task forces.
        let is_shared = name.letters.starts_with(b"lcac");
        let is_beside_a_gap = self.begins(start) || !is_shared && self.ends(end);
        is_beside_a_gap || length >= LONG_NAME_IN_HOST && !is_shared
    }

    pub(super) fn begins(&self, at: usize) -> bool {
        self.kinds.get(at).is_none_or(|kind| kind & BEGINS != 0)
    }

    /// Whether a word ends before `at`, or after the `s` of a plural there.
    fn ends(&self, at: usize) -> bool {
        self.begins(at) || self.letters.get(at) == Some(&b's') && self.begins(at + 1)
    }
}

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
