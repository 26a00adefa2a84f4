//! Numbers and addresses that hide in words.
//!
//! A number in a description would look as if this site gave it, without the checks that a number
//! under `phones` gets. So words may hold no telephone number but the agency's own, and no web or
//! e-mail address. National lines may be named ("call 911 in danger") since their three digits
//! reach them whoever writes it. Words for digits ("eight oh one"), seven digits in other groups
//! than a telephone's and endings of hosts in other scripts are beyond this rule.

use super::Phone;
use super::plain_text::TextError;
use crate::domain::phone_number::on_a_keypad;

/// Whether the words hold a contact that belongs elsewhere.
pub(super) fn check_hidden_contacts(text: &str, own: &[Phone]) -> Result<(), TextError> {
    let (mut digits, mut written) = (String::new(), String::new());
    // The lengths of the groups as decimal digits: 334 for `801-281-1211`.
    let mut groups: u32 = 0;
    for found in text.chars().chain(['a']) {
        if let Some(digit) = digit(found) {
            let continues = written.ends_with(|last: char| self::digit(last).is_some());
            groups = if continues {
                groups.saturating_add(1)
            } else {
                groups.saturating_mul(10).saturating_add(1)
            };
            digits.push(digit);
            written.push(found);
        } else if is_letter(found) {
            if can_be_dialled(&digits, groups) && !own.iter().any(|phone| phone.number.is(&digits))
            {
                return Err(TextError::Number { found: written });
            }
            digits.clear();
            written.clear();
            groups = 0;
        } else if !written.is_empty() {
            written.push(found);
        }
    }
    if let Some(found) = in_letters(text, own).or_else(|| short_code(text, own)) {
        return Err(TextError::Number { found: found.to_owned() });
    }
    match hidden_address(text) {
        Some(found) => Err(TextError::Address { found: found.to_owned() }),
        None => Ok(()),
    }
}

/// A number that is free to call, spelt in capitals without spaces: `1-888-SEX-HELP`, `800FBITIPS`. A
/// room (`800-A`), a size (`an 800-bed hospital`) and a street (`800 STATE ST`) are none.
fn in_letters<'a>(text: &'a str, own: &[Phone]) -> Option<&'a str> {
    text.split([' ', '\n', ',', ';']).find(|word| {
        let signs: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        let number = signs.strip_prefix('1').unwrap_or(&signs);
        let codes = ["800", "833", "844", "855", "866", "877", "888"];
        let is_own = || {
            let digits = on_a_keypad(number);
            own.iter().any(|phone| phone.number.is(digits.get(..10).unwrap_or_default()))
        };
        codes.iter().any(|code| number.starts_with(code))
            && number.len() >= 10
            && number.bytes().any(|sign| sign.is_ascii_uppercase())
            && !number.bytes().any(|sign| sign.is_ascii_lowercase())
            && !is_own()
    })
}

/// Five or six digits to which a message shall be sent: `Text HELP to 833911`. Elsewhere they are a
/// postal code or the number of a house.
fn short_code<'a>(text: &'a str, own: &[Phone]) -> Option<&'a str> {
    let mut words = text.split([' ', '\n']);
    // By letters: a whole text in small letters would add 1 KB to every visitor's download.
    let is_word = |word: &str, of: &[&str]| of.iter().any(|one| word.eq_ignore_ascii_case(one));
    words.find(|word| is_word(word, &["text", "texto", "textea", "sms", "mensaje"]))?;
    let (mut leads, mut found) = (false, None);
    for word in words {
        let code = word.trim_end_matches(['.', ',', ';', '!', ')']);
        let is_code = matches!(code.len(), 5 | 6) && code.bytes().all(|byte| byte.is_ascii_digit());
        if leads && is_code && !own.iter().any(|phone| phone.number.is(code)) {
            found = found.or(Some(code));
        }
        leads = is_word(word, &["to", "al", "a"]);
    }
    found
}

/// Whether a phone in the US would dial it: seven digits as one group or as 3 and 4, or ten and
/// more however written. Eight and nine are dates, years and postal codes (`84114-2320`), seven
/// in other groups are house numbers of Queens and opening hours.
fn can_be_dialled(digits: &str, groups: u32) -> bool {
    digits.len() >= 10 || matches!(groups, 7 | 34)
}

/// The ASCII digit that any script's decimal digit stands for.
fn digit(found: char) -> Option<char> {
    // Where the ten digits of each script in use begin (Unicode, category Nd).
    const ZEROS: [u16; 20] = [
        0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
        0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
    ];
    let code = u32::from(found);
    ZEROS
        .iter()
        .find_map(|&zero| code.checked_sub(u32::from(zero)).filter(|&value| value < 10))
        .and_then(|value| char::from_digit(value, 10))
}

/// Everything but spaces and signs, so that `801·281—1211` is one run and `Room 801 b` is not.
fn is_letter(found: char) -> bool {
    match found {
        '\0'..='\u{7f}' => found.is_ascii_alphabetic(),
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{300}'..='\u{36f}' => false,
        // The long vowel mark of Japanese passes for a hyphen.
        'ー' | '\u{fe00}'..='\u{fe0f}' => false,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff20}' => false,
        _ => true,
    }
}

/// The word that is `https://…`, `www.…`, `name@host` or `host.org`. `U.S.`, `a.m.`, `Ph.D.` and
/// `J.Doe` are none: a host has at least two characters on both sides of its dot, or is one letter
/// and a small ending such as `t.me`.
fn hidden_address(text: &str) -> Option<&str> {
    let is_part = |letter: &char| *letter == '-' || is_letter(*letter) || digit(*letter).is_some();
    text.split([' ', '\n', '(', ')', ',', ';']).find(|word| {
        // By bytes: a search for a text in a text would add 2 KB to every visitor's download.
        word.as_bytes().windows(3).any(|three| three == b"://")
            || word.contains(['@', '＠'])
            || word.char_indices().any(|(at, dot)| {
                let (before, after) = word.split_at_checked(at).unwrap_or_default();
                let mut ending = after.chars().skip(1).take_while(char::is_ascii_alphabetic);
                let is_short =
                    before.len() == 1 && before.bytes().all(|one| one.is_ascii_alphabetic());
                let last = before.chars().next_back();
                match dot {
                    '.' | '．' | '․' | '﹒' => (),
                    // It ends sentences, too; between such letters it does not.
                    '。' | '｡' if last.is_some_and(|last| last.is_ascii_alphabetic()) => (),
                    _ => return false,
                }
                if is_short {
                    ending.clone().count() >= 2 && ending.all(|one| one.is_ascii_lowercase())
                } else {
                    before.chars().rev().take_while(is_part).count() >= 2 && ending.count() >= 2
                }
            })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::agency::PhoneKind;

    #[track_caller]
    fn check(texts: &[&str], hides: bool) {
        let own = Phone {
            number: "801-281-1211".parse().unwrap(),
            kind: PhoneKind::Voice,
            languages: Vec::new(),
        };
        for text in texts {
            let found = check_hidden_contacts(text, std::slice::from_ref(&own));
            assert_eq!(found.is_err(), hides, "{text:?} gave {found:?}");
        }
    }

    #[test]
    fn honest_words_hide_nothing() {
        check(
            &[
                "Call 801-281-1211, day or night",
                "Tip line: (801) 281-1211.",
                "+1 801.281.1211",
                "If you are in danger, call 911. To talk, call or text 988.",
                "24/7/365",
                "5272 S College Dr #200, Salt Lake City, UT 84123-2320",
                "Since 2019-2024",
                "90-15 161st St, Queens",
                "Closed 12/24/2026",
                "8:00-17:00",
                "08:00-17:00",
                "Ask for Det. J. Doe, Ph.D., of the U.S. Attorney, 9 a.m. to 5 p.m.",
                "9 a.m.to 5 p.m.",
                "Serving 38 counties. 1 in 7.",
                "我们提供帮助。Call us.",
                "请拨打 911。Help is free.",
                "Room 800-A, an 800-bed hospital",
                "800 STATE ST, Provo",
                "1-801-281-1211",
                "Text us at 801-281-1211. We serve 84111.",
                "We text back. Write to PO Box 84111, Provo",
                "Ask for J.Doe",
            ],
            false,
        );
    }

    #[test]
    fn numbers_of_others_are_found_in_every_dress() {
        check(
            &[
                "801-281-1212",
                "Call 8012811212 now",
                "8 0 1 2 8 1 1 2 1 2",
                "801·281—1212",
                "801:281:1212",
                "281-1212",
                "2811212",
                "٨٠١٢٨١١٢١٢",
                "８０１ー２８１ー１２１２",
                "801\n281\n1212",
                "801 (281) / 1212",
                "+44 20 7946 0000",
                "१८००५५५०१००",
                "1-800-555-0100",
                "801\u{200d}281\u{200d}1212",
                "801️281️1212",
                "Call 1-888-SEX-HELP!",
                "Call “888-SEX-HELP”",
                "800-FBI-TIPS",
                "(800)FBI-TIPS now",
                "1800FBITIPS.",
                "833.591.KNOW",
                "Text HELP to 833911",
                "Manda un texto con AYUDA al 833911.",
            ],
            true,
        );
    }

    #[test]
    fn a_number_of_ones_own_may_be_spelt_and_texted() {
        let own = ["833-591-5669", "741741"].map(|number| Phone {
            number: number.parse().unwrap(),
            kind: PhoneKind::Voice,
            languages: Vec::new(),
        });
        for text in ["Call 833-591-KNOW.", "Call 1-833-591-KNOW", "Text HOME to 741741"] {
            assert_eq!(check_hidden_contacts(text, &own), Ok(()), "{text:?}");
        }
    }

    #[test]
    fn addresses_are_found() {
        check(
            &[
                "See https://evil.example",
                "write to a@b.example",
                "www.evil.example",
                "evil.com",
                "(evil.com)",
                "Go to evil.com/x",
                "evil．com",
                "evil。help",
                "evil․com",
                "evil﹒com",
                "t.me/icac_utah",
                "x.com",
                "M.me/icac",
                "St.George",
            ],
            true,
        );
    }
}
