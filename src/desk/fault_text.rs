//! The sentence for each fault, in the words of the form.

use agency::phone_number::{PhoneNumberError, digits_of_letters};
use agency::{AgencyError, Format, HoursError, NewIdError, TextError, escape_and_truncate};
use content::words::fill;

/// The sentence for a fault.
pub fn fault_text(error: &AgencyError, say: impl Fn(&str) -> &'static str) -> String {
    let (kind, values) = kind(error);
    let values: Vec<(&str, &str)> =
        values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(say(kind), &values)
}

type Values = Vec<(&'static str, String)>;

/// The key of the sentence, and the values to fill in.
fn kind(error: &AgencyError) -> (&'static str, Values) {
    match error {
        AgencyError::FileTooLong { bytes } => ("file-too-long", vec![("bytes", number(bytes))]),
        AgencyError::FileEmpty => ("file-empty", vec![]),
        AgencyError::NotJson { ends_early: true, .. } => ("ends-early", vec![]),
        AgencyError::NotJson { line, column, .. } => {
            ("not-json", vec![("line", number(line)), ("column", number(column))])
        }
        AgencyError::Version => ("version", vec![]),
        AgencyError::Missing { .. } => ("missing", vec![]),
        AgencyError::WrongType { right, found } => {
            ("wrong-type", vec![("right", (*right).to_owned()), ("found", (*found).to_owned())])
        }
        AgencyError::UnknownField { name, .. } => {
            ("unknown-field", vec![("name", escape_and_truncate(name))])
        }
        AgencyError::TooMany { found, most } => {
            ("too-many", vec![("found", number(found)), ("most", number(most))])
        }
        AgencyError::Format { format, found } => {
            (format_kind(*format), vec![("found", escape_and_truncate(found))])
        }
        AgencyError::IdOfNationalLine => ("id-of-national-line", vec![]),
        AgencyError::NewId(NewIdError::OfNationalLine) => ("id-of-national-line", vec![]),
        AgencyError::NewId(_) => ("id-of-no-file", vec![]),
        AgencyError::IdTwice => ("id-twice", vec![]),
        AgencyError::Imitates { line } => ("imitates", vec![("line", line.clone())]),
        AgencyError::Messenger => ("messenger", vec![]),
        AgencyError::DayToCome { found, .. } => ("day-to-come", vec![("found", found.to_string())]),
        AgencyError::Unreachable => ("unreachable", vec![]),
        AgencyError::Text(error) => text_kind(error),
        AgencyError::PhoneNumber(error) => phone_kind(error),
        AgencyError::ShortCodeToCall => ("short-code", vec![]),
        AgencyError::Hours(error) => (hours_kind(error), vec![]),
    }
}

fn format_kind(form: Format) -> &'static str {
    match form {
        Format::Id => "form-id",
        Format::PhoneKind => "form-phone-kind",
        Format::Language => "form-language",
        Format::Email => "form-email",
        Format::Website => "form-website",
        Format::Logo => "form-logo",
        Format::Day => "form-day",
        Format::Days => "form-days",
        Format::Time => "form-time",
    }
}

fn text_kind(error: &TextError) -> (&'static str, Values) {
    match error {
        TextError::Empty => ("text-empty", vec![]),
        TextError::TooLong { characters, most } => {
            ("text-too-long", vec![("characters", number(characters)), ("most", number(most))])
        }
        TextError::Invisible { after, .. } => {
            ("text-unseen", vec![("after", escape_and_truncate(after))])
        }
        TextError::NonLatin { found } if TextError::is_sign(*found) => {
            ("text-sign", vec![("found", found.to_string())])
        }
        TextError::NonLatin { found } => ("text-foreign", vec![("found", found.to_string())]),
        TextError::Stylized { found } => ("text-dressed", vec![("found", found.to_string())]),
        TextError::LineBreak => ("text-line-break", vec![]),
        TextError::Number { found } => ("text-number", vec![("found", escape_and_truncate(found))]),
        TextError::Address { found } => {
            ("text-address", vec![("found", escape_and_truncate(found))])
        }
    }
}

fn phone_kind(error: &PhoneNumberError) -> (&'static str, Values) {
    let written = |written: &String| ("written", escape_and_truncate(written));
    match error {
        PhoneNumberError::Character { found, written: text } => match digits_of_letters(text) {
            Some(digits) => {
                ("phone-letters", vec![written(text), ("digits", escape_and_truncate(&digits))])
            }
            None if found.is_alphabetic() => ("phone-words", vec![written(text)]),
            None => (
                "phone-character",
                vec![written(text), ("found", escape_and_truncate(&found.to_string()))],
            ),
        },
        PhoneNumberError::ExtensionInside { written: text } => {
            ("phone-extension-inside", vec![written(text)])
        }
        PhoneNumberError::Length { digits, .. } => {
            ("phone-length", vec![("digits", number(digits))])
        }
        PhoneNumberError::Abroad { written: text } => ("phone-abroad", vec![written(text)]),
        PhoneNumberError::Unassigned { part, digits } => {
            let kind = if *part == "area code" { "phone-area-code" } else { "phone-exchange" };
            (kind, vec![("digits", digits.clone())])
        }
        PhoneNumberError::Charged => ("phone-charged", vec![]),
        PhoneNumberError::NobodyAnswers { written: text } => ("phone-nobody", vec![written(text)]),
        PhoneNumberError::Extension { found } => {
            ("phone-extension", vec![("found", escape_and_truncate(found))])
        }
    }
}

fn hours_kind(error: &HoursError) -> &'static str {
    match error {
        HoursError::HalfOpen => "hours-half-open",
        HoursError::NoDays => "hours-no-days",
        HoursError::SaysNothing => "hours-nothing",
        HoursError::Backwards => "hours-backwards",
    }
}

fn number(number: &usize) -> String {
    number.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Content;
    use std::collections::BTreeMap;

    /// Every key of a fault sentence.
    const KINDS: [&str; 50] = [
        "day-to-come",
        "ends-early",
        "file-empty",
        "file-too-long",
        "form-day",
        "form-days",
        "form-email",
        "form-id",
        "form-language",
        "form-logo",
        "form-phone-kind",
        "form-time",
        "form-website",
        "hours-backwards",
        "hours-half-open",
        "hours-no-days",
        "hours-nothing",
        "id-of-national-line",
        "id-of-no-file",
        "id-twice",
        "imitates",
        "messenger",
        "missing",
        "not-json",
        "phone-abroad",
        "phone-area-code",
        "phone-character",
        "phone-charged",
        "phone-exchange",
        "phone-extension",
        "phone-extension-inside",
        "phone-length",
        "phone-letters",
        "phone-nobody",
        "phone-words",
        "short-code",
        "text-address",
        "text-dressed",
        "text-empty",
        "text-foreign",
        "text-line-break",
        "text-number",
        "text-sign",
        "text-too-long",
        "text-unseen",
        "too-many",
        "unknown-field",
        "unreachable",
        "version",
        "wrong-type",
    ];

    fn words(language: usize) -> &'static BTreeMap<String, String> {
        let words = Content::load().unwrap().languages.remove(language).desk.unwrap();
        Box::leak(Box::new(words.fault))
    }

    #[test]
    fn every_kind_of_fault_has_words_in_every_language_and_no_other_has() {
        for words in Content::load().unwrap().languages.into_iter().filter_map(|pack| pack.desk) {
            let known: Vec<&str> = words.fault.keys().map(String::as_str).collect();
            assert_eq!(known, KINDS, "{}", words.title);
        }
    }

    #[test]
    fn a_fault_is_told_with_what_was_found() {
        let words = words(0);
        let error = PhoneNumberError::Length { digits: 9, written: "801-281-121".into() };
        let text = fault_text(&AgencyError::PhoneNumber(error), |kind| &words[kind]);
        assert_eq!(text, "This phone number has 9 digits. It needs 10, such as 801-281-1211.");
    }

    #[test]
    fn no_place_of_a_sentence_stays_open() {
        let text = |found: &str| AgencyError::Text(TextError::Number { found: found.into() });
        let faults = [
            AgencyError::NotJson { line: 3, column: 7, ends_early: false },
            AgencyError::TooMany { found: 7, most: 6 },
            AgencyError::Format { format: Format::Day, found: "{day}".replace(['{', '}'], "") },
            AgencyError::PhoneNumber(PhoneNumberError::Character {
                found: 'T',
                written: "1-800-THE-LOST".into(),
            }),
            text("801-281-1211"),
        ];
        for words in [words(0), words(1)] {
            for fault in &faults {
                let text = fault_text(fault, |kind| &words[kind]);
                assert!(!text.contains(['{', '}']), "{text}");
            }
        }
    }
}
