//! Finds telephone numbers and addresses that are hidden in words.
//!
//! A number in a description would look like one from this site, without the checks that a number
//! under `phones` gets. So words may contain no telephone number except the agency's own, and no
//! web or e-mail address. National lines may be named ("call 911 in danger"), since three digits
//! always reach the line itself. Not found are up to six words for digits ("eight oh one"; see
//! `remarks`), seven digits in unusual groups, and hosts completely in other scripts.

mod address;
mod digit_run;
mod spelled;

use crate::Phone;
use crate::confusables::look_alike;
use crate::phone_number::on_a_keypad;
use crate::plain_text::TextError;
use address::hidden_address;
use digit_run::{BRACKET, DigitRun};
use spelled::find_spelled;

pub(crate) use spelled::{digits_of_words, words};

/// Refuses words with a contact that belongs into another field.
pub(super) fn check_hidden_contacts(text: &str, own: &[Phone]) -> Result<(), TextError> {
    for counted in [Digits::Alone, Digits::WithLetters, Digits::WithSigns] {
        if let Some(found) = find_number(text, own, counted) {
            return Err(TextError::Number { found: found.to_owned() });
        }
    }
    if let Some(found) = find_spelled_number(text, own) {
        return Err(TextError::Number { found: found.to_owned() });
    }
    if let Some(found) = hidden_address(text) {
        return Err(TextError::Address { found: found.to_owned() });
    }
    find_spelled(text).map_or(Ok(()), Err)
}

/// What counts as a digit.
#[derive(Clone, Copy, PartialEq)]
enum Digits {
    Alone,
    /// Also letters that look like a digit: `8O1-28l-1212`.
    WithLetters,
    /// Also signs: `80|-281-1212`. Otherwise they separate digits, as in `8O1|281|1212`.
    WithSigns,
}

/// The first telephone number that is not one of the agency's own.
fn find_number<'a>(text: &'a str, own: &[Phone], counted: Digits) -> Option<&'a str> {
    let (mut run, mut start, mut signs) = (DigitRun::default(), 0, 1);
    for (at, found) in text.char_indices().chain([(text.len(), 'a')]) {
        if is_mark(found) {
            continue;
        }
        let is_letter = is_letter(found);
        let true_digit = digit(found);
        let mut digit = true_digit;
        if digit.is_none()
            && (counted == Digits::WithSigns || counted == Digits::WithLetters && is_letter)
        {
            digit = digit_look_alike(found);
        }
        let is_number = if counted == Digits::Alone {
            is_letter && run.can_be_dialled()
        } else {
            (signs > 0 || true_digit.is_none()) && run.has_look_alike()
        };
        if is_number && !own.iter().any(|phone| phone.number.matches(&run.digits)) {
            return text.get(start..at);
        }
        if let Some(digit) = digit {
            if run.groups == 0 || run.true_digits == 0 && signs > 0 {
                start = at;
            }
            run.push(digit, true_digit.is_some(), signs);
            signs = 0;
        } else if is_letter {
            run = DigitRun::default();
            signs = 0;
        } else {
            signs += match found {
                '\n' => 2,
                '(' => BRACKET,
                _ => 1,
            };
        }
    }
    None
}

/// The digit that a letter or sign looks like.
fn digit_look_alike(found: char) -> Option<u8> {
    // Six look-alikes for each digit, from 0 to 9.
    const LOOK_ALIKES: &[u8] = b"OoQD00Iil|!1Zz2222E33333A44444Ss$555Gb6666T77777B88888gq9999";
    let seen = look_alike(found);
    let at = LOOK_ALIKES.iter().position(|&letter| letter == seen)?;
    u8::try_from(at / 6).ok()
}

/// The first number that is spelled in one word, or to which a message shall be sent. Without such
/// words, five or six digits are a postal code or the number of a house.
fn find_spelled_number<'a>(text: &'a str, own: &[Phone]) -> Option<&'a str> {
    let (mut start, mut word) = (0, String::new());
    let (mut is_message, mut leads) = (false, false);
    // A plain loop: splitting and trimming would add 1 KB to every visitor's download.
    for (at, found) in text.char_indices().chain([(text.len(), ' ')]) {
        if found.is_ascii_alphanumeric() {
            word.push(found);
        }
        if !matches!(found, ' ' | '\n' | ',' | ';') {
            continue;
        }
        let is_any = |of: &[&str]| of.iter().any(|one| word.eq_ignore_ascii_case(one));
        if is_toll_free(&word, own) || leads && is_short_code(&word, own) {
            return text.get(start..at);
        }
        is_message |= is_any(&["text", "texto", "textea", "sms", "mensaje"]);
        leads = is_message && (is_any(&["to", "al", "a"]) || leads && word.is_empty());
        start = at + 1;
        word.clear();
    }
    None
}

/// The number in `Text HELP to 833911`, also with letters for some digits.
fn is_short_code(word: &str, own: &[Phone]) -> bool {
    matches!(word.len(), 5 | 6)
        && word.chars().all(|sign| digit_look_alike(sign).is_some())
        && word.bytes().filter(u8::is_ascii_digit).count() > 3
        && !own.iter().any(|phone| phone.number.matches(word))
}

/// A toll-free number, spelled without spaces, and in capitals if it does not begin with 1:
/// `1-888-sex-help`, `800FBITIPS`. The number of a room (`800-A`), a size (`an 800-bed hospital`) and
/// a street (`800 STATE ST`) are not.
fn is_toll_free(word: &str, own: &[Phone]) -> bool {
    let number = word.strip_prefix('1').unwrap_or(word);
    // 800, 833 and so on to 888.
    let [b'8', second, third, ..] = *number.as_bytes() else { return false };
    let digit = digit_look_alike(char::from(second));
    digit == digit_look_alike(char::from(third))
        && !matches!(digit, None | Some(1 | 2 | 9))
        && number.len() >= 10
        && number.bytes().any(|sign| sign.is_ascii_alphabetic())
        && (!number.bytes().any(|sign| sign.is_ascii_lowercase())
            || number.len() == 10 && word.len() == 11)
        && {
            let digits = on_a_keypad(number);
            let digits = digits.get(..10).unwrap_or_default();
            !own.iter().any(|phone| phone.number.matches(digits))
        }
}

/// The value of a decimal digit in any script.
fn digit(found: char) -> Option<u8> {
    // Where the ten digits of each script in use begin (Unicode, category Nd).
    const ZEROS: [u16; 20] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
        0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
    ];
    let code = u32::from(found);
    ZEROS
        .iter()
        .find_map(|&zero| code.checked_sub(u32::from(zero)).filter(|&value| value < 10))
        .and_then(|value| u8::try_from(value).ok())
}

/// Whether a character ends a run of digits. Spaces and signs do not: `801·281—1211` is one run.
fn is_letter(found: char) -> bool {
    match found {
        '\0'..='\u{7f}' => found.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' | '×' | '÷' => false,
        // The long vowel mark of Japanese looks like a hyphen.
        'ー' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff20}' => {
            false
        }
        _ => true,
    }
}

/// Characters over or between letters that separate nothing: accents, joiners, variation selectors.
fn is_mark(found: char) -> bool {
    matches!(found, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests;
