//! Telephone numbers, websites and addresses of a card.

use super::lines::Property;
use super::value;
use serde_json::{Value, json};

/// What becomes of a `TEL`.
#[derive(Debug, PartialEq)]
pub(super) enum Number {
    /// Entries of `phones`: two where one number takes calls and texts.
    Taken(Vec<Value>),
    /// What it is instead, such as `fax`.
    LeftOut(&'static str),
}

/// Nobody answers there at night.
const NOBODY: [&str; 7] = ["fax", "pager", "modem", "bbs", "isdn", "video", "telex"];

/// `label` is what the address book calls the number, in small letters.
pub(super) fn number(property: &Property, label: &str) -> Number {
    let is = |kinds: &[&str]| {
        let words = || label.split(|letter: char| !letter.is_ascii_alphabetic());
        kinds.iter().any(|kind| property.is_of_type(kind) || words().any(|word| word == *kind))
    };
    let speaks = is(&["voice", "cell", "iphone"]);
    if !speaks && let Some(what) = NOBODY.into_iter().find(|kind| is(&[kind]) || fax(label, kind)) {
        return Number::LeftOut(what);
    }
    let kinds: &[&str] = if is(&["textphone", "tty", "tdd", "tty-tdd"]) {
        &["tty"]
    } else if !is(&["text", "sms"]) {
        &["voice"]
    } else if speaks {
        &["voice", "text"]
    } else {
        &["text"]
    };
    let (written, extension) = written(&value::one_line(&property.value));
    let phones = kinds.iter().map(|kind| match &extension {
        Some(extension) if *kind != "text" => {
            json!({ "number": written, "type": kind, "extension": extension })
        }
        _ => json!({ "number": written, "type": kind }),
    });
    Number::Taken(phones.collect())
}

/// Apple's own labels, such as `_$!<HomeFAX>!$_`.
fn fax(label: &str, kind: &str) -> bool {
    kind == "fax" && label.contains("fax>")
}

/// A number and its extension, from `tel:+1-801-281-1211;ext=7` or `801-281-1211 ext. 7`. Where
/// the rest is no extension, all of it stays the number, so that the form shows what is wrong.
fn written(text: &str) -> (String, Option<String>) {
    let is_uri = text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("tel:"));
    let text = if is_uri { text.get(4..).unwrap_or_default() } else { text };
    let of_number = |letter: char| letter.is_ascii_digit() || " +-.()/\u{a0}".contains(letter);
    let end = text.find(|letter: char| !of_number(letter)).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    if is_uri {
        let mut parameters = rest.split(';').skip(1).filter_map(|one| one.split_once('='));
        let extension = parameters.find(|(name, _)| name.eq_ignore_ascii_case("ext"));
        return (number.trim().to_owned(), extension.map(|(_, digits)| digits.to_owned()));
    }
    let letters = rest.to_ascii_lowercase();
    let after = ["extension", "ext", "x", "#", ";", ","]
        .into_iter()
        .find_map(|mark| letters.strip_prefix(mark))
        .map(|after| after.trim_start_matches(['.', ':', '=', ' ']))
        .map(|after| after.strip_prefix("ext=").unwrap_or(after).trim());
    match after {
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            (number.trim_end_matches([' ', '-', '(']).trim().to_owned(), Some(digits.to_owned()))
        }
        _ => (text.trim().to_owned(), None),
    }
}

/// As on an envelope: street, further lines, box, city, state and postal code; the country only
/// where it is another than the United States.
pub(super) fn address(value: &str) -> String {
    let parts = value::components(value);
    let part = |index: usize| parts.get(index).map(|part| part.trim()).unwrap_or_default();
    let home = ["", "us", "usa", "u.s.", "u.s.a.", "united states", "united states of america"];
    let country = if home.contains(&&*part(6).to_lowercase()) { "" } else { part(6) };
    let state = [part(4), part(5)].join(" ");
    let all = [part(2), part(1), part(0), part(3), state.trim(), country];
    let all: Vec<&str> = all.into_iter().filter(|part| !part.is_empty()).collect();
    all.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_written(text: &str, number: &str, extension: &str) {
        let found = written(text);
        assert_eq!((&*found.0, found.1.unwrap_or_default().as_str()), (number, extension));
    }

    #[test]
    fn numbers_are_parted_from_their_extensions() {
        check_written("tel:+1-801-281-1211;ext=12", "+1-801-281-1211", "12");
        check_written("TEL:+18012811211;phone-context=x;EXT=007", "+18012811211", "007");
        check_written("(801) 281-1211", "(801) 281-1211", "");
        for text in
            ["x123", " x 123", " ext. 123", " Ext: 123", " extension 123", ",123", ";ext=123"]
        {
            check_written(&format!("801-281-1211{text}"), "801-281-1211", "123");
        }
        for text in ["801-281-1211 or 1212", "801-281-1211 x", "1-800-FLOWERS", ""] {
            check_written(text, text, "");
        }
    }

    #[track_caller]
    fn check_kind(types: &[&str], label: &str, expected: &str) {
        let parameters = types.iter().map(|kind| ("TYPE".to_owned(), (*kind).to_owned())).collect();
        let (line, group, name, value) = (1, None, "TEL".to_owned(), "988".to_owned());
        let found = match number(&Property { line, group, name, parameters, value }, label) {
            Number::LeftOut(what) => format!("no {what}"),
            Number::Taken(phones) => {
                let kinds: Vec<&str> =
                    phones.iter().map(|phone| phone["type"].as_str().unwrap()).collect();
                kinds.join(" ")
            }
        };
        assert_eq!(found, expected, "{types:?} {label:?}");
    }

    #[test]
    fn a_number_is_what_its_types_and_its_label_say() {
        check_kind(&[], "", "voice");
        check_kind(&["WORK,VOICE", "pref"], "", "voice");
        check_kind(&["work", "fax"], "", "no fax");
        check_kind(&["fax", "voice"], "", "voice");
        check_kind(&["text"], "", "text");
        check_kind(&["text,voice,cell"], "", "voice text");
        check_kind(&["textphone"], "", "tty");
        check_kind(&["TTY-TDD"], "", "tty");
        check_kind(&["pager"], "", "no pager");
        check_kind(&["video"], "", "no video");
        check_kind(&["iPhone", "CELL"], "", "voice");
        check_kind(&[], "text line", "text");
        check_kind(&[], "context", "voice");
        check_kind(&[], "_$!<workfax>!$_", "no fax");
        check_kind(&["other"], "fax", "no fax");
    }

    #[test]
    fn an_address_is_as_on_an_envelope() {
        assert_eq!(
            address(";Suite 200;445 W Center St;Provo;UT;84601;USA"),
            "445 W Center St, Suite 200, Provo, UT 84601"
        );
        assert_eq!(address(r"PO Box 1;;;Provo\;;;84601"), "PO Box 1, Provo;, 84601");
        assert_eq!(
            address(";;1 Rue X\\nB;Paris;;75001;France"),
            "1 Rue X, B, Paris, 75001, France"
        );
        assert_eq!(address(""), "");
    }
}
