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
            Self::Character { written, .. } if digits_of_letters(written).is_some() => write!(
                f,
                "`{}` has letters; write the digits that they stand for: {}",
                written.escape_debug(),
                digits_of_letters(written).unwrap_or_default()
            ),
            Self::Character { written, .. } if count_digits(written) > MAX_DIGITS => write!(
                f,
                "`{}` is more than one number; write each by itself",
                written.escape_debug()
            ),
            Self::Character { found, written } if found.is_alphabetic() => write!(
                f,
                "`{}` has words or letters; write only the number, such as 801-281-1211",
                written.escape_debug()
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

/// The longest number that somebody writes, with the country code and an extension.
const MAX_DIGITS: usize = 18;

fn count_digits(written: &str) -> usize {
    written.bytes().filter(u8::is_ascii_digit).count()
}

/// The digits of a number whose end is spelled, such as `1-800-THE-LOST`; `None` if the letters are
/// something else, such as those of `Tel: 801-281-1211` or `N/A`.
#[must_use]
pub fn digits_of_letters(written: &str) -> Option<String> {
    let area_code = written.find(|sign: char| sign.is_ascii_alphabetic())?;
    let area_code = written.get(..area_code)?.trim_start_matches(['+', '1', ' ', '-', '.']);
    let keys = on_a_keypad(written);
    let is_number = (10..=11).contains(&count_digits(&keys))
        && (count_digits(&keys) == 10) != written.trim_start().starts_with(['1', '+'])
        && count_digits(area_code) >= 3
        && !written
            .contains(|sign: char| !sign.is_ascii_alphanumeric() && !" -.()+".contains(sign));
    is_number.then_some(keys)
}

/// `1-800-THE-LOST` as a telephone's keys have it: `1-800-843-5678` (ITU-T E.161).
pub(crate) fn on_a_keypad(written: &str) -> String {
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
