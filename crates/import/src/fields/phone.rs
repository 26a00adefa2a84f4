//! Telephone numbers as people write them: with their extensions, several in one field, with words.

use crate::phone_type;
use agency::phone_number::PhoneNumber;

/// A number as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phone {
    pub number: String,
    pub extension: Option<String>,
    /// The words beside the number, in small letters, such as `tty`; a link by `sms:` has `text`.
    pub label: String,
}

/// Words beside a number that say how it works and do not have to be read out.
const LABELS: &str = "tel telephone phone ph number no voice main office business work desk front \
                      hotline helpline line crisis emergency non toll free local dispatch call or text \
                      sms tty tdd relay ttd fax cell mobile hours hour hrs day days night at after 24 \
                      24/7 the for and us is direct general information info records español spanish \
                      english";

/// The numbers in a field. A text in which none can be found with certainty comes back as it is, so
/// that its fault is shown.
#[must_use]
pub fn phones(text: &str) -> Vec<Phone> {
    let text = text.trim_matches([' ', '\n', '"', '\'', '=', '`']);
    if let Some(phone) = one(text) {
        return vec![phone];
    }
    let pieces = pieces(text);
    let read: Option<Vec<Phone>> = pieces.iter().map(|piece| one(piece)).collect();
    match read {
        Some(phones) if phones.len() > 1 => phones,
        _ => vec![Phone { number: text.to_owned(), ..Phone::default() }],
    }
}

/// The pieces of a field that holds several numbers.
fn pieces(text: &str) -> Vec<String> {
    let mut spaced = text.to_owned();
    for separator in [" or ", " and ", " o ", " y ", " & ", ":::", " / ", "\n", ";", ",", "|"] {
        spaced = spaced.replace(separator, "\u{1}");
    }
    let mut pieces: Vec<String> = Vec::new();
    for piece in spaced.split('\u{1}').map(str::trim).filter(|piece| !piece.is_empty()) {
        // `801-555-0142; ext. 7` is one number, and so is `801-555-0142, 7`.
        match pieces.last_mut() {
            Some(last) if extension(piece).is_some() => last.extend([" x", piece]),
            _ => pieces.push(piece.to_owned()),
        }
    }
    match pieces.as_slice() {
        [only] => only.split('/').map(|half| half.trim().to_owned()).collect(),
        _ => pieces,
    }
}

/// A text that holds one number.
fn one(text: &str) -> Option<Phone> {
    let (text, is_text) = without_scheme(text);
    // A spreadsheet that counts a number among the numbers writes `8015550142.0`.
    let text = text.strip_suffix(".0").filter(|digits| is_digits(digits)).unwrap_or(text);
    let (number, extension, label) = match is_number(text) {
        true => (text, None, String::new()),
        false => parts(text)?,
    };
    let label = if is_text { [&label, " text"].concat().trim().to_owned() } else { label };
    Some(Phone { number: number.trim().to_owned(), extension, label })
}

/// A number, its extension, and the words beside it.
fn parts(text: &str) -> Option<(&str, Option<String>, String)> {
    let of_number = |letter: char| {
        letter.is_ascii_digit() || " +-.()/\u{2010}\u{2011}\u{2012}\u{2013}".contains(letter)
    };
    let begin = text.find(|letter: char| letter.is_ascii_digit() || "+(".contains(letter))?;
    let (before, rest) = text.split_at_checked(begin)?;
    let end = rest.find(|letter: char| !of_number(letter)).unwrap_or(rest.len());
    let (mut number, mut after) = rest.split_at_checked(end)?;
    // The bracket of `801-555-0142 (ext. 7)`, and the hours of `801-555-0142 24/7`.
    let trimmed = number.trim_end_matches([' ', '-', '(', '.', '/']);
    after = rest.get(trimmed.len()..).unwrap_or(after);
    number = trimmed;
    if !is_number(number) {
        let shorter = ["24/7", "24"].iter().find_map(|hours| number.strip_suffix(hours))?;
        let shorter = shorter.trim_end_matches([' ', '-', '(', '.', '/']);
        after = rest.get(shorter.len()..)?;
        number = shorter;
    }
    if !is_number(number) {
        return None;
    }
    let after = after.trim_matches([' ', '-', '(', ')', '.', '/', ',', ';', '\n']);
    let (extension, after) = match extension(after) {
        Some((digits, rest)) => (Some(digits), rest),
        None => (None, after),
    };
    let label = [before, " ", after].concat().to_lowercase();
    is_label(&label).then(|| (number, extension, label.trim().to_owned()))
}

/// Whether all words beside a number are known.
fn is_label(text: &str) -> bool {
    let parts = |letter: char| letter.is_whitespace() || "()[]:,;.-/#*".contains(letter);
    let mut words = text.split(parts).filter(|word| !word.is_empty());
    words.all(|word| phone_type::is_in(LABELS, word) || word == "7")
}

/// `7` of `x7`, `ext. 7`, `#7`, `extension: 7`, `7`, and what is after it.
pub(super) fn extension(text: &str) -> Option<(String, &str)> {
    let lower = text.to_lowercase();
    let marks = ["extension", "extensión", "extn", "ext", "ex", "x", "#"];
    let mark = marks.into_iter().find(|mark| lower.starts_with(mark)).unwrap_or_default();
    let rest = text.get(mark.len()..)?.trim_start_matches(['.', ':', '=', ' ', '#', '-', '_']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (found, after) = rest.split_at_checked(digits)?;
    let is_extension = (1..=7).contains(&digits)
        && !after.starts_with(|next: char| next.is_alphanumeric() || next == '/')
        && (!mark.is_empty() || after.trim().is_empty());
    is_extension.then(|| (found.to_owned(), after.trim_matches([' ', ')', ',', ';', '.'])))
}

/// A number without the scheme of its link, as `801-555-0142 x7`, and whether the link is that of a
/// text message.
fn without_scheme(text: &str) -> (&str, bool) {
    for (scheme, is_text) in [("tel:", false), ("callto:", false), ("sms:", true), ("smsto:", true)]
    {
        let start = text.get(..scheme.len());
        if start.is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
            let rest = text.get(scheme.len()..).unwrap_or_default().trim_start_matches([' ', '/']);
            let end = rest.find('?').unwrap_or(rest.len());
            return (rest.get(..end).unwrap_or(rest), is_text);
        }
    }
    (text, false)
}

/// `tel:+1-801-555-0142;ext=7` as `+1-801-555-0142 x7`, and the other parameters of a link left out.
#[must_use]
pub(super) fn plain_link(text: &str) -> String {
    let (number, is_text) = without_scheme(text);
    if number.len() == text.len() {
        return text.to_owned();
    }
    // Further numbers after a semicolon are no parameters.
    if !number.split(';').skip(1).all(|part| part.contains('=')) {
        return if is_text { text.to_owned() } else { number.to_owned() };
    }
    let mut parts = number.split(';');
    let mut plain = parts.next().unwrap_or_default().trim().to_owned();
    let is_extension =
        |part: &&str| part.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("ext="));
    if let Some(extension) = parts.find(is_extension).and_then(|part| part.get(4..)) {
        plain.extend([" x", extension]);
    }
    if is_text { ["sms:", &plain].concat() } else { plain }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text is a number that can be dialled. A short code counts: it can be texted.
fn is_number(text: &str) -> bool {
    text.parse::<PhoneNumber>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `number|extension|label` of each number.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = phones(&plain_link(text))
            .into_iter()
            .map(|Phone { number, extension, label }| {
                let extension = extension.unwrap_or_default();
                [&*number, &*extension, &*label].join("|").trim_end_matches('|').to_owned()
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn an_extension_is_parted_from_its_number() {
        for written in [
            "x204",
            " x 204",
            " ext. 204",
            " Ext 204",
            " extension 204",
            " EXT: 204",
            " #204",
            ", 204",
            ";204",
            " (ext. 204)",
            " (x204)",
            ", ext. 204",
            "; x204",
            " ext-204",
            " extn 204",
        ] {
            check(&format!("(801) 555-0142{written}"), &["(801) 555-0142|204"]);
        }
        check("tel:+1-801-555-0142;ext=204", &["+1-801-555-0142|204"]);
        check("TEL:+18015550142;phone-context=x;EXT=007", &["+18015550142|007"]);
        check("=\"8015550142\"", &["8015550142"]);
        check("8015550142.0", &["8015550142"]);
    }

    #[test]
    fn several_numbers_in_a_field_are_several() {
        for separator in [" or ", "; ", ", ", " / ", "/", " and ", "\n", " | ", " ::: "] {
            check(
                &format!("801-555-0142{separator}801-555-0143"),
                &["801-555-0142", "801-555-0143"],
            );
        }
        check("801-555-0142 x7, 801-555-0143 TTY", &["801-555-0142|7", "801-555-0143||tty"]);
        check("801/555-0142", &["801/555-0142"]);
    }

    #[test]
    fn known_words_beside_a_number_are_its_label() {
        check("Phone: 801-555-0142", &["801-555-0142||phone:"]);
        check("Tel: 801-555-0142", &["801-555-0142"]);
        check("801-555-0142 (24/7 hotline)", &["801-555-0142||24/7 hotline"]);
        check("801-555-0142 TTY", &["801-555-0142||tty"]);
        check("Main (801) 555-0142 ext. 7", &["(801) 555-0142|7|main"]);
        check("tel:801-555-0142; 801-555-0143", &["801-555-0142", "801-555-0143"]);
        check("sms:+18015550142?body=Hi", &["+18015550142||text"]);
        check("988", &["988"]);
    }

    #[test]
    fn what_is_not_certain_stays_as_it_is() {
        for text in [
            "1-800-FLOWERS",
            "ask for Amy 801-555-0142",
            "801-555-0142 x",
            "555-0142",
            "5.75E+09",
            "801-555-0142 or 0143 West",
            "call dispatch",
            "O801-555-0142",
            "",
            "+44 1234 234567",
        ] {
            check(text, &[text]);
        }
    }
}
