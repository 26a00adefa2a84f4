//! Splits a text into cards and their properties, with their lines.
//!
//! A long line continues in the next one, which begins with a space (RFC 6350, 3.2; vCard 2.1 keeps
//! that space). Quoted-printable text continues after a `=` at the end of a line.

use crate::vcard::charset;
use std::borrow::Cow;

/// The lines of one card, still folded.
pub(super) struct Card<'a> {
    /// Where it begins, from 1.
    pub line: usize,
    lines: Vec<(usize, &'a str)>,
    pub is_complete: bool,
    /// The first line before it that belongs to no card and is not empty.
    pub stray_line: Option<usize>,
}

/// One property of a card.
#[derive(Debug)]
pub(super) struct Property {
    pub line: usize,
    /// The group of properties that it belongs to, such as `item1`; in small letters.
    pub group: Option<String>,
    /// In capitals.
    pub name: String,
    /// Names in capitals, values unchanged.
    pub parameters: Vec<(String, String)>,
    /// Still escaped.
    pub value: String,
}

impl Property {
    /// The values of a parameter, split at commas.
    pub fn parameter<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        let all = self.parameters.iter().filter(move |(own, _)| own == name);
        all.flat_map(|(_, value)| value.split(',')).map(str::trim).filter(|one| !one.is_empty())
    }

    /// Whether it has that `TYPE`.
    pub fn has_type(&self, kind: &str) -> bool {
        self.parameter("TYPE").any(|own| own.eq_ignore_ascii_case(kind))
    }

    /// 1 for the most preferred, up to 100; 101 if there is no preference.
    pub fn preference(&self) -> u8 {
        let given = self.parameter("PREF").find_map(|pref| pref.parse().ok());
        given.unwrap_or(if self.has_type("pref") { 1 } else { 101 })
    }
}

/// Every card of a text. A card inside another (`AGENT`) is skipped.
pub(super) fn cards(text: &str) -> impl Iterator<Item = Card<'_>> {
    let mut rest = physical_lines(text);
    std::iter::from_fn(move || {
        let mut stray_line = None;
        let (begin, _) = rest.find(|(number, line)| {
            let begins = is_line(line, "BEGIN:VCARD");
            if !begins && !line.trim().is_empty() {
                stray_line.get_or_insert(*number);
            }
            begins
        })?;
        let (mut lines, mut depth) = (Vec::new(), 1_usize);
        for (number, line) in rest.by_ref() {
            if is_line(line, "BEGIN:VCARD") {
                depth += 1;
            } else if is_line(line, "END:VCARD") {
                depth -= 1;
                if depth == 0 {
                    return Some(Card { line: begin, lines, is_complete: true, stray_line });
                }
            } else if depth == 1 {
                lines.push((number, line));
            }
        }
        Some(Card { line: begin, lines, is_complete: false, stray_line })
    })
}

/// The properties of a card; the number of each line that is not a property.
pub(super) fn properties(card: &Card<'_>) -> impl Iterator<Item = Result<Property, usize>> {
    let keeps_space = card.lines.iter().any(|(_, line)| is_line(line, "VERSION:2.1"));
    let mut lines = card.lines.iter().copied().peekable();
    std::iter::from_fn(move || {
        loop {
            let (number, first) = lines.next()?;
            if first.trim().is_empty() {
                continue;
            }
            let mut whole = Cow::Borrowed(first);
            let is_printable = is_quoted_printable(first);
            while let Some((_, next)) = lines.peek() {
                if is_printable && whole.ends_with('=') {
                    whole.to_mut().pop();
                    whole.to_mut().push_str(next);
                } else if let Some(more) = next.strip_prefix([' ', '\t']) {
                    whole.to_mut().push_str(if keeps_space { next } else { more });
                } else {
                    break;
                }
                lines.next();
            }
            return Some(property(number, &whole).ok_or(number));
        }
    })
}

fn is_line(line: &str, expected: &str) -> bool {
    line.trim().eq_ignore_ascii_case(expected)
}

/// Whether the parameters of a line say that its value is quoted-printable.
fn is_quoted_printable(line: &str) -> bool {
    let parameters = line.split(':').next().unwrap_or_default();
    parameters.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

/// The lines with their numbers from 1, however they end.
fn physical_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    let lines = std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let (line, after) = rest.split_at_checked(end)?;
        // Programs that convert lines twice end them with CR CR LF.
        let mark = ["\r\r\n", "\r\n"].iter().find(|mark| after.starts_with(**mark));
        rest = after.get(mark.map_or(1, |mark| mark.len())..).unwrap_or_default();
        Some(line)
    });
    lines.enumerate().map(|(index, line)| (index + 1, line))
}

/// `group.NAME;PARAMETER=value,"value";BARE:value`.
fn property(line: usize, text: &str) -> Option<Property> {
    let (head, value) = split_head(text)?;
    let mut pieces = split_outside_quotes(head, ';').into_iter();
    let name = pieces.next()?.trim();
    let (group, name) = match name.rsplit_once('.') {
        Some((group, name)) => (Some(group.to_ascii_lowercase()), name),
        None => (None, name),
    };
    let is_name = !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    if !is_name {
        return None;
    }
    let parameters: Vec<(String, String)> = pieces.map(parameter).collect();
    let mut property = Property {
        line,
        group,
        name: name.to_ascii_uppercase(),
        parameters,
        value: value.to_owned(),
    };
    let is_printable =
        |encoding: &str| matches!(&*encoding.to_ascii_uppercase(), "QUOTED-PRINTABLE" | "Q");
    if property.parameter("ENCODING").any(is_printable) {
        let charset = property.parameter("CHARSET").next().unwrap_or("UTF-8");
        property.value = charset::decode(&charset::quoted_printable(value), charset);
    }
    Some(property)
}

/// Splits at the first colon outside of quotation marks.
fn split_head(text: &str) -> Option<(&str, &str)> {
    let mut is_quoted = false;
    let colon = text.char_indices().find(|(_, found)| {
        is_quoted ^= *found == '"';
        *found == ':' && !is_quoted
    });
    // A quotation mark that never closes belongs to the text.
    let colon = colon.map(|(index, _)| index).or_else(|| text.find(':'))?;
    Some((text.get(..colon)?, text.get(colon + 1..)?))
}

fn split_outside_quotes(text: &str, delimiter: char) -> Vec<&str> {
    let mut is_quoted = false;
    let pieces = text.split(|found: char| {
        is_quoted ^= found == '"';
        found == delimiter && !is_quoted
    });
    pieces.collect()
}

/// A parameter. In vCard 2.1, a type or an encoding may be there without its name.
fn parameter(piece: &str) -> (String, String) {
    let piece = piece.trim();
    // Some telephones write `X-CUSTOM(CHARSET=UTF-8,Amy)`, a type of its own.
    if let Some((name, value)) = piece.split_once('=').filter(|(name, _)| !name.contains('(')) {
        let value = value.replace('"', "");
        return (name.trim().to_ascii_uppercase(), value);
    }
    let name = match piece.to_ascii_uppercase().as_str() {
        "QUOTED-PRINTABLE" | "BASE64" | "8BIT" | "7BIT" => "ENCODING",
        "URL" | "CID" | "CONTENT-ID" | "INLINE" => "VALUE",
        _ => "TYPE",
    };
    (name.to_owned(), piece.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `name group parameters value` of each property of the first card.
    #[track_caller]
    fn check(body: &str, expected: &[&str]) {
        let text = format!("BEGIN:VCARD\r\n{body}\r\nEND:VCARD\r\n");
        let card = cards(&text).next().unwrap();
        let found: Vec<String> = properties(&card)
            .map(|property| match property {
                Ok(Property { line, group, name, parameters, value }) => {
                    let parameters: Vec<String> =
                        parameters.iter().map(|(name, value)| format!("{name}={value}")).collect();
                    let group = group.map_or(String::new(), |group| group + ".");
                    format!("{line} {group}{name} [{}] {value}", parameters.join(" "))
                }
                Err(line) => format!("{line} none"),
            })
            .collect();
        assert_eq!(found, expected, "{body:?}");
    }

    #[test]
    fn folded_lines_are_one() {
        check("NOTE:a\r\n b\r\n\t c", &["2 NOTE [] ab c"]);
        check("NOTE:a\r\r\n b\r\r\nTEL:1", &["2 NOTE [] ab", "4 TEL [] 1"]);
        check("NOTE:a\n b\nTEL:1", &["2 NOTE [] ab", "4 TEL [] 1"]);
        check("VERSION:2.1\r\nNOTE:a\r\n b", &["2 VERSION [] 2.1", "3 NOTE [] a b"]);
    }

    #[test]
    fn quoted_printable_goes_on_and_has_a_character_set() {
        check(
            "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Pe=C3=B1=\r\nasco=0D=0Aa=3D",
            &["2 NOTE [ENCODING=QUOTED-PRINTABLE CHARSET=UTF-8] Peñasco\r\na="],
        );
        check(
            "ORG;WORK;QUOTED-PRINTABLE;CHARSET=windows-1252:Pe=F1asco=92s",
            &["2 ORG [TYPE=WORK ENCODING=QUOTED-PRINTABLE CHARSET=windows-1252] Peñasco’s"],
        );
    }

    #[test]
    fn groups_and_quoted_parameters_are_apart() {
        check("TEL;X-CUSTOM(A=B):1", &["2 TEL [TYPE=X-CUSTOM(A=B)] 1"]);
        check(
            "item1.tel;type=\"work,voice\";TYPE=pref;X=\"a;b:c\":tel:+1;ext=7",
            &["2 item1.TEL [TYPE=work,voice TYPE=pref X=a;b:c] tel:+1;ext=7"],
        );
    }

    #[test]
    fn a_line_that_is_not_a_property_is_reported() {
        check("TEL:1\r\ngarbage\r\n\r\n:x\r\nA B:c", &["2 TEL [] 1", "3 none", "5 none", "6 none"]);
    }

    #[test]
    fn a_card_inside_another_is_skipped() {
        let text = "hello\nBEGIN:VCARD\nFN:a\nAGENT:\nBEGIN:VCARD\nFN:b\nEND:VCARD\nEND:VCARD\n\
                    begin:vcard\nFN:c\n";
        let found: Vec<_> = cards(text)
            .map(|card| (card.line, card.lines.len(), card.is_complete, card.stray_line))
            .collect();
        assert_eq!(found, [(2, 2, true, Some(1)), (9, 1, false, None)]);
    }
}
