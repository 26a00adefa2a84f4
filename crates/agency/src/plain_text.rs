//! Refuses characters that an agency's words may not have.
//!
//! Some characters are invisible, some reorder the text, some look like others: with them, a name
//! or a number looks like another one (Unicode UTS #39; CVE-2021-42574). They are refused and not
//! removed, so that what is shown is what was written.

use crate::confusables::is_latin;

/// Why a text is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextError {
    Empty,
    TooLong {
        characters: usize,
        most: usize,
    },
    /// A character that is invisible, reorders the text, or is broken. `after` is the text before
    /// it.
    Invisible {
        found: char,
        after: String,
    },
    /// A letter that is not Latin and may look like one that is.
    NonLatin {
        found: char,
    },
    /// A stylized letter or digit, such as a circled or a raised one.
    Stylized {
        found: char,
    },
    LineBreak,
    /// A telephone number that is not one of the agency's own.
    Number {
        found: String,
    },
    /// A web or e-mail address.
    Address {
        found: String,
    },
}

impl TextError {
    /// Whether a character that is not Latin is a picture or a sign (`™`, `№`), and not a letter of
    /// another script.
    #[must_use]
    pub fn is_sign(found: char) -> bool {
        matches!(found, '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{1f000}'..='\u{1faff}')
    }
}

/// The rule for the text of a field.
#[derive(Clone, Copy)]
pub(super) struct TextRule {
    pub max_characters: usize,
    pub letters: Letters,
    pub lines: Lines,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Letters {
    /// Those of English, Spanish, Vietnamese, Hawaiian, Navajo, Lakota and their neighbours: names
    /// whose letters can be compared with those of a national line.
    Latin,
    /// Of every script.
    Any,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Lines {
    One,
    Several,
}

/// The text without spaces and marks around it, if every character of it may be shown.
pub(super) fn plain_text(text: &str, rule: TextRule) -> Result<String, TextError> {
    // Programs put a byte order mark, and marks of direction, around what is copied. There they hide
    // nothing.
    let text = text.trim_matches([
        ' ', '\n', '\r', '\t', '\u{a0}', '\u{feff}', '\u{200b}', '\u{200e}', '\u{200f}',
        '\u{202a}', '\u{202c}', '\u{2066}', '\u{2068}', '\u{2069}',
    ]);
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    let characters = text.chars().count();
    if characters > rule.max_characters {
        return Err(TextError::TooLong { characters, most: rule.max_characters });
    }
    let mut plain = String::with_capacity(text.len());
    let (mut marks, mut last) = (0, ' ');
    for found in text.chars() {
        marks = if matches!(found, '\u{300}'..='\u{36f}') { marks + 1 } else { 0 };
        match found {
            '\n' if rule.lines == Lines::Several => (),
            // Windows ends lines with two characters; one is enough.
            '\r' if rule.lines == Lines::Several => continue,
            '\n' | '\r' => return Err(TextError::LineBreak),
            // Persian and Hindi need the two joiners, which follow a letter there.
            '\u{200c}' | '\u{200d}'
                if rule.letters == Letters::Any
                    && matches!(last, '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{17ff}') => {}
            _ if is_invisible(found) || marks > 2 => {
                return Err(TextError::Invisible { found, after: plain });
            }
            _ if is_stylized(found) => return Err(TextError::Stylized { found }),
            _ if rule.letters == Letters::Latin && !is_latin(found) => {
                return Err(TextError::NonLatin { found });
            }
            _ => (),
        }
        plain.push(found);
        last = found;
    }
    Ok(plain)
}

/// Controls, direction marks, joiners, fillers, tags, private and broken characters.
fn is_invisible(found: char) -> bool {
    matches!(found,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{61c}'
        | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{ffff}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{1fffe}'..='\u{1ffff}' | '\u{e0000}'..)
}

/// Raised, lowered, circled and mathematical letters and digits, keycaps and flags.
fn is_stylized(found: char) -> bool {
    matches!(found,
        '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}'..='\u{207e}' | '\u{2080}'..='\u{209f}' | '\u{20e3}'
        | '\u{2150}'..='\u{218f}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}'
        | '\u{3200}'..='\u{33ff}' | '\u{1d400}'..='\u{1d7ff}' | '\u{1f100}'..='\u{1f2ff}'
        | '\u{1fbf0}'..='\u{1fbf9}')
}

#[cfg(test)]
mod tests;
