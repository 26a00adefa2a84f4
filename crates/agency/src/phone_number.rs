//! Telephone numbers that a visitor can call or text.
//!
//! Written by hand: `phonenumber` is 335 KB more to download (measured: Brotli 11, optimized for
//! size), and its rules are not ours: it takes numbers that charge, and neither N11 nor short codes.
//! A test holds our rules against its data.

mod error;
mod numbering_plan;

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) use error::on_a_keypad;
pub use error::{PhoneNumberError, digits_of_letters};
use numbering_plan::{fault_of_ten, is_line_of_three};

/// A number of the North American Numbering Plan, stored twice: as its owner writes it, to be
/// shown, and as it is dialled, for the link.
///
/// It is one of three kinds: ten digits; three digits (`988`, `911` and those N11 that help); or a
/// short code of five or six digits, which can be texted but not called.
/// Sources: North American Numbering Plan Administrator, nanpa.com; US Short Code Registry.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PhoneNumber {
    written: String,
    /// Digits only, without the country code.
    dialled: String,
    extension: Option<String>,
}

/// What can be done with a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialling {
    /// Ten digits: reached from anywhere, by voice or text.
    Full,
    /// Three digits, inside the country.
    ThreeDigits,
    /// Five or six digits, by text only.
    ShortCode,
}

impl PhoneNumber {
    /// As its owner writes it. A number with letters, other signs or long gaps was refused or
    /// rewritten.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    #[must_use]
    pub fn dialling(&self) -> Dialling {
        match self.dialled.len() {
            3 => Dialling::ThreeDigits,
            5 | 6 => Dialling::ShortCode,
            _ => Dialling::Full,
        }
    }

    /// The same number with an extension, which the caller says or presses afterwards.
    ///
    /// # Errors
    /// When it is not 1 to 7 digits, or when the number cannot have an extension.
    pub fn with_extension(mut self, digits: &str) -> Result<Self, PhoneNumberError> {
        let is_extension = (1..=7).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && self.dialling() == Dialling::Full;
        if !is_extension {
            return Err(PhoneNumberError::Extension { found: digits.to_owned() });
        }
        // Stored as text: as a number, `007` would lose its zeros.
        self.extension = Some(digits.to_owned());
        Ok(self)
    }

    /// Whether `digits`, in any form and with or without the country code, is this number.
    #[must_use]
    pub fn matches(&self, digits: &str) -> bool {
        let mut found: Vec<u8> = digits.bytes().filter(u8::is_ascii_digit).collect();
        if found.len() == 11 && found.first() == Some(&b'1') {
            found.remove(0);
        }
        found == self.dialled.as_bytes()
    }

    /// A link that calls the number or, for a short code, opens a text message.
    ///
    /// An extension follows a comma, a pause of about two seconds, because the standard's
    /// `;ext=` (RFC 3966) misdials: Android turns its letters into digits (`396123` for
    /// `;ext=123`) and the iPhone shows it as it is. Source: stackoverflow.com/q/9482633,
    /// tried on both in June 2021.
    #[must_use]
    pub fn href(&self) -> String {
        if self.dialling() == Dialling::ShortCode {
            return self.sms_href(None);
        }
        let mut href = String::from("tel:");
        self.push_dialled(&mut href);
        if let Some(extension) = &self.extension {
            href.push(',');
            href.push_str(extension);
        }
        href
    }

    /// A link that opens a text message, with `keyword` already in it.
    ///
    /// RFC 5724 wants `?body=`, which Android reads; iPhones since iOS 8 read `&body=`. `?&body=`
    /// is read by both. Source: stackoverflow.com/q/6480462.
    #[must_use]
    pub fn sms_href(&self, keyword: Option<&str>) -> String {
        let mut href = String::from("sms:");
        self.push_dialled(&mut href);
        if let Some(keyword) = keyword {
            href.push_str("?&body=");
            for byte in keyword.bytes() {
                push_percent_encoded(&mut href, byte);
            }
        }
        href
    }

    fn push_dialled(&self, href: &mut String) {
        if self.dialling() == Dialling::Full {
            href.push_str("+1");
        }
        href.push_str(&self.dialled);
    }
}

fn push_percent_encoded(href: &mut String, byte: u8) {
    if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
        href.push(char::from(byte));
        return;
    }
    href.push('%');
    for half in [byte >> 4, byte & 15] {
        href.push(char::from(if half < 10 { b'0' + half } else { b'A' + half - 10 }));
    }
}

impl FromStr for PhoneNumber {
    type Err = PhoneNumberError;

    fn from_str(text: &str) -> Result<Self, PhoneNumberError> {
        let scanned = Scanned::from_text(text)?;
        let mut digits = scanned.digits;
        if scanned.is_international && !digits.starts_with('1') {
            return Err(PhoneNumberError::Abroad { written: text.to_owned() });
        }
        if digits.len() == 11 && digits.starts_with('1') {
            digits.remove(0);
        }
        let fault = match *digits.as_bytes() {
            [a @ b'2'..=b'9', b, c] if is_line_of_three([a, b, c]) => None,
            [b'2'..=b'9', b'1', b'1'] => {
                Some(PhoneNumberError::NobodyAnswers { written: text.to_owned() })
            }
            [b'2'..=b'9', _, _, _, _] | [b'2'..=b'9', _, _, _, _, _] => None,
            _ => match <[u8; 10]>::try_from(digits.as_bytes()) {
                Ok(ten) => fault_of_ten(ten, text),
                Err(_) => Some(PhoneNumberError::Length {
                    digits: digits.len(),
                    written: text.to_owned(),
                }),
            },
        };
        if let Some(fault) = fault {
            return Err(fault);
        }
        let written = match digits.len() {
            10 if scanned.is_common => scanned.written,
            10 => hyphenated(&digits),
            _ => digits.clone(),
        };
        Ok(Self { written, dialled: digits, extension: None })
    }
}

/// `801-281-1211` for `8012811211`, which is hard to read.
fn hyphenated(digits: &str) -> String {
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index == 3 || index == 6 {
            written.push('-');
        }
        written.push(digit);
    }
    written
}

/// The characters of a number, before its digits are checked.
struct Scanned {
    digits: String,
    /// The text with plain hyphens and single spaces.
    written: String,
    /// Whether it has groups of 3, 3 and 4 digits, perhaps after a 1: then it is shown as written.
    is_common: bool,
    is_international: bool,
}

impl Scanned {
    fn from_text(text: &str) -> Result<Self, PhoneNumberError> {
        let (mut digits, mut written) = (String::new(), String::new());
        // The lengths of the groups as decimal digits: 334 for `801-281-1211`.
        let mut groups: u32 = 0;
        let mut brackets = 0_u32;
        for found in text.trim().chars() {
            let plain = match found {
                // Windows puts marks that nobody sees around a number that is copied.
                '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{2069}'
                | '\u{feff}' => continue,
                '\u{2010}'..='\u{2014}' => '-',
                '\u{a0}' | '\u{202f}' => ' ',
                other => other,
            };
            match plain {
                '0'..='9' => {
                    let continues = written.ends_with(|last: char| last.is_ascii_digit());
                    groups = if continues {
                        groups.saturating_add(1)
                    } else {
                        groups.saturating_mul(10).saturating_add(1)
                    };
                    digits.push(plain);
                }
                '+' if written.is_empty() => (),
                '(' if brackets == 0 => brackets = 1,
                ')' if brackets == 1 => brackets = 2,
                ' ' | '-' | '.' | '/' => (),
                'x' | 'X' | 'e' | 'E' | '#' | ',' | ';' if digits.len() >= 10 => {
                    return Err(PhoneNumberError::ExtensionInside { written: text.to_owned() });
                }
                _ => {
                    return Err(PhoneNumberError::Character { found, written: text.to_owned() });
                }
            }
            if !(plain == ' ' && written.ends_with(' ')) {
                written.push(plain);
            }
        }
        let is_common = matches!(groups, 334 | 1334) && brackets != 1 && written.len() <= 20;
        Ok(Self { is_international: written.starts_with('+'), digits, written, is_common })
    }
}

impl fmt::Display for PhoneNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl<'de> Deserialize<'de> for PhoneNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

impl Serialize for PhoneNumber {
    /// Without its extension, which always has a field of its own.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}

#[cfg(test)]
mod tests;
