//! Why a text is not a telephone number, and what would be right.

use std::fmt;

/// Why a text is not a telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhoneNumberError {
    /// A character that no number has, such as a letter.
    Character {
        found: char,
        written: String,
    },
    /// `801-281-1211 ext. 5`: an extension has its own field.
    ExtensionInside {
        written: String,
    },
    Length {
        digits: usize,
        written: String,
    },
    /// A number of another country.
    Abroad {
        written: String,
    },
    /// An area code or an exchange that cannot exist: they begin with 2 to 9, and no area code
    /// ends in 11.
    Unassigned {
        part: &'static str,
        digits: String,
    },
    /// An area code, or an exchange, that makes the caller pay.
    Charged,
    /// No office has it: it belongs to a carrier, follows a person, or only tells something.
    NobodyAnswers {
        written: String,
    },
    Extension {
        found: String,
    },
}

impl fmt::Display for PhoneNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character { found, written } if found.is_ascii_alphabetic() => write!(
                f,
                "`{}` has letters; write the digits that they stand for: {}",
                written.escape_debug(),
                on_a_keypad(written).escape_debug()
            ),
            Self::Character { found, written } => write!(
                f,
                "`{}` has `{}`; a number has only digits, spaces, hyphens, dots and one pair of \
                 brackets, such as (801) 281-1211",
                written.escape_debug(),
                found.escape_debug()
            ),
            Self::ExtensionInside { written } => write!(
                f,
                "`{}` has an extension; write its digits under `extension`",
                written.escape_debug()
            ),
            Self::Length { digits, written } => write!(
                f,
                "`{}` has {digits} digits; a US telephone number has 10, such as 801-281-1211",
                written.escape_debug()
            ),
            Self::Abroad { written } => write!(
                f,
                "`{}` is a number of another country; write one in the US",
                written.escape_debug()
            ),
            Self::Unassigned { part, digits } => {
                write!(f, "no {part} is {digits}; look at the number again, digit by digit")
            }
            Self::Charged => {
                f.write_str("900 and 976 numbers charge the caller; give one that is free to call")
            }
            Self::NobodyAnswers { written } => write!(
                f,
                "`{}` reaches no office that helps, and may charge the caller; give the number of \
                 your own desk",
                written.escape_debug()
            ),
            Self::Extension { found } => write!(
                f,
                "`{}` is not an extension; write 1 to 7 digits after a number of ten, such as 123",
                found.escape_debug()
            ),
        }
    }
}

/// `1-800-THE-LOST` as a telephone's keys have it: `1-800-843-5678` (ITU-T E.161).
pub fn on_a_keypad(written: &str) -> String {
    let key = |letter: char| match letter.to_ascii_lowercase() {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
        other => other,
    };
    written.chars().map(key).collect()
}

impl std::error::Error for PhoneNumberError {}
