//! Writes a contact card to save on a telephone: vCard 4.0 (RFC 6350).
//!
//! Other people may read the contacts of a telephone, so the card says how to reach the agency and
//! not who it is: its name is a neutral one from the caller, and it has no organization, no note,
//! no picture, no website and no mark of the program that wrote it.
//!
//! Written by hand: five properties do not pay for a library of all of them. A test reads the card
//! with `calcard`.

use crate::phone_number::Dialling;
use crate::{Agency, Phone, PhoneKind};

/// Whether the card has the agency's address, from which anybody can learn who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressField {
    LeftOut,
    Given,
}

/// The longest line in bytes, without its end (RFC 6350, 3.2).
const MAX_BYTES_OF_A_LINE: usize = 75;

/// The text of a `.vcf` file. `name` is what the contact is saved under, such as "Jane (work)".
#[must_use]
pub fn to_vcard(agency: &Agency, name: &str, whereabouts: AddressField) -> String {
    let mut card = String::new();
    push_line(&mut card, "BEGIN:VCARD");
    push_line(&mut card, "VERSION:4.0");
    push_line(&mut card, &["FN:", &escaped(name)].concat());
    for phone in &agency.phones {
        push_line(&mut card, &telephone(phone));
    }
    if let Some(email) = &agency.email {
        push_line(&mut card, &["EMAIL:", &escaped(email.as_str())].concat());
    }
    if let (AddressField::Given, Some(address)) = (whereabouts, &agency.address) {
        let street = address.split('\n').map(str::trim).collect::<Vec<_>>().join(", ");
        push_line(&mut card, &["ADR:;;", &escaped(&street), ";;;;"].concat());
    }
    push_line(&mut card, "END:VCARD");
    card
}

fn telephone(phone: &Phone) -> String {
    let kind = match phone.kind {
        PhoneKind::Voice => "voice",
        PhoneKind::Text => "text",
        PhoneKind::Tty => "textphone",
    };
    let digits: String = phone.number.written().chars().filter(char::is_ascii_digit).collect();
    if phone.number.dialling() != Dialling::Full {
        // A short number is not a `tel:` URI without its country (RFC 3966, 5.1.5).
        return ["TEL;TYPE=", kind, ":", &digits].concat();
    }
    let country = if digits.len() == 11 { "+" } else { "+1" };
    let mut line = ["TEL;VALUE=uri;TYPE=", kind, ":tel:", country, &digits].concat();
    if let Some(extension) = phone.number.extension() {
        line.push_str(";ext=");
        line.push_str(extension);
    }
    line
}

/// Escapes a value (RFC 6350, 3.4).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        match letter {
            '\\' | ',' | ';' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            // A control character could end the line, and with it the property.
            _ if letter.is_control() => (),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Appends a line, folded between characters so that no letter is cut in two.
fn push_line(card: &mut String, line: &str) {
    let mut bytes = 0;
    for letter in line.chars() {
        if bytes + letter.len_utf8() > MAX_BYTES_OF_A_LINE {
            card.push_str("\r\n ");
            bytes = 1;
        }
        card.push(letter);
        bytes += letter.len_utf8();
    }
    card.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;

    fn agency() -> Agency {
        let file = r##"{"version":1,"organizations":[{"id":"a","name":"Utah ICAC Task Force",
            "kind":"police","website":"https://a.example","email":"tips@a.example",
            "phones":[{"number":"(801) 281-1211","extension":"007"},
                {"number":"1-801-281-1212","type":"tty"},{"number":"741741","type":"text"}],
            "address":"5272 S College Dr #200; rear\nMurray, UT 84123",
            "description":{"en":"We work on sextortion."},"assurer":"Jane"}]}"##;
        parse(file, &[]).agencies.remove(0)
    }

    #[test]
    fn a_card_says_how_to_reach_somebody_and_not_who_they_are() {
        assert_eq!(
            to_vcard(&agency(), "Jane, work", AddressField::LeftOut),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Jane\\, work\r\n\
             TEL;VALUE=uri;TYPE=voice:tel:+18012811211;ext=007\r\n\
             TEL;VALUE=uri;TYPE=textphone:tel:+18012811212\r\n\
             TEL;TYPE=text:741741\r\nEMAIL:tips@a.example\r\nEND:VCARD\r\n"
        );
    }

    #[test]
    fn a_card_has_an_address_only_if_it_is_wanted() {
        let card = to_vcard(&agency(), "Jane", AddressField::Given);
        let address = "ADR:;;5272 S College Dr #200\\; rear\\, Murray\\, UT 84123;;;;\r\n";
        assert!(card.contains(address), "{card}");
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let name = "é".repeat(100);
        let card = to_vcard(&agency(), &name, AddressField::LeftOut);
        assert!(card.split("\r\n").all(|line| line.len() <= 75), "{card}");
        assert!(card.replace("\r\n ", "").contains(&name), "{card}");
    }

    #[test]
    fn a_name_cannot_add_a_line() {
        let card = to_vcard(&agency(), "a\r\nNOTE:x\u{85}y", AddressField::LeftOut);
        assert!(card.contains("FN:a\\nNOTE:xy\r\n"), "{card}");
    }
}
