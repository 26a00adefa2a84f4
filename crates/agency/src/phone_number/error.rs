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
    Extension {
        found: String,
    },
}

impl fmt::Display for PhoneNumberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character { written, .. } if ends_in_letters(written) => write!(
                f,
                "`{}` has letters; write the digits that they stand for: {}",
                written.escape_debug(),
                on_a_keypad(written).escape_debug()
            ),
            Self::Character { written, .. }
                if !written.contains(|one: char| one.is_ascii_digit()) =>
            {
                write!(
                    f,
                    "`{}` has no digits; write a number such as 801-281-1211, or leave it empty",
                    written.escape_debug()
                )
            }
            Self::Character { written, .. } if is_rounded(written) => write!(
                f,
                "`{}` was rounded by a spreadsheet, and its last digits are lost; format the column as \
                 text there, and write the number again",
                written.escape_debug()
            ),
            Self::Character { written, .. }
            | Self::ExtensionInside { written }
            | Self::Length { written, .. }
                if has_two_numbers(written) =>
            {
                write!(
                    f,
                    "`{}` has more than one number; write each in a field of its own",
                    written.escape_debug()
                )
            }
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
            Self::Extension { found } => write!(
                f,
                "`{}` is not an extension; write 1 to 7 digits after a number of ten, such as 123",
                found.escape_debug()
            ),
        }
    }
}

/// Whether letters end a number of ten digits, so that their keys make a number: `1-800-THE-LOST`.
fn ends_in_letters(written: &str) -> bool {
    let signs: Vec<char> = written.chars().filter(|sign| !" -.()/+".contains(*sign)).collect();
    let signs = match signs.as_slice() {
        ['1', rest @ ..] if rest.len() == 10 => rest,
        all => all,
    };
    let digits = signs.iter().take_while(|sign| sign.is_ascii_digit()).count();
    signs.len() == 10
        && (3..10).contains(&digits)
        && signs.iter().skip(digits).all(char::is_ascii_alphabetic)
}

/// Whether a text is `5.75E+09`, as a spreadsheet shows a number of ten digits.
fn is_rounded(written: &str) -> bool {
    let Some((number, power)) = written.trim().split_once(['e', 'E']) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number(&number.replace(['.', ','], "")) && is_number(power.trim_start_matches('+'))
}

/// Whether a text has the digits of two numbers.
fn has_two_numbers(written: &str) -> bool {
    written.bytes().filter(u8::is_ascii_digit).count() >= 20
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
