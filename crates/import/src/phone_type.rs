//! The type of a phone, from what programs and people write: `WORK,FAX`, `Crisis lines`.

use crate::{Diagnostic, Found, Location, Sink, escape_and_truncate};
use serde_json::{Map, Value};

/// Machines: their numbers are never numbers to call, whatever else their type says.
const MACHINES: &str = "fax facsimile pager beeper modem telex";
/// Services without voice, unless the type also says that the number takes calls.
const NO_VOICE: &str = "video isdn bbs";
/// Towns with `fax` in their names.
const NO_FAX: &str = "fairfax halifax colfax";
const PRIVATE: &str = "spouse wife husband mom mum dad mother father girlfriend boyfriend \
                       residence unlisted internal";

/// The words of a text in small letters. A single letter, as in `x-work`, is not a word. All
/// characters beyond ASCII count as letters, so that a word with one is unknown and its number left
/// out.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let parts =
        |letter: char| !letter.is_ascii_alphabetic() && (letter.is_ascii() || letter == '’');
    text.split(parts).filter(|word| word.len() > 1)
}

/// Whether a word is in a list with spaces between.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Whether a word of a text begins with one of these.
pub(super) fn begins(text: &str, beginnings: &str) -> bool {
    words(text).any(|word| beginnings.split(' ').any(|beginning| word.starts_with(beginning)))
}

/// Whether a text in small letters says that a contact is private.
pub(super) fn is_private(text: &str) -> bool {
    begins(text, "personal priv assistant")
        || words(text).any(|word| match word.strip_prefix("home") {
            Some(rest) => !is_in("page less land", rest),
            None => is_in(PRIVATE, word),
        })
}

pub(super) fn is_mobile(text: &str) -> bool {
    begins(text, "cell celu mobil móvil iphone")
}

/// The types in version 1 for a type in small letters.
///
/// # Errors
/// The machine that answers instead of a person, such as `fax`.
pub(super) fn types(text: &str) -> Result<&'static [&'static str], &'static str> {
    let machine = |list: &'static str, matches: fn(&str, &str) -> bool| {
        let is_said =
            |machine: &&str| words(text).any(|word| matches(word, machine) && !is_in(NO_FAX, word));
        list.split(' ').find(is_said)
    };
    let speaks = is_mobile(text) || begins(text, "voice call talk");
    let machine = machine(MACHINES, |word, machine| word.contains(machine))
        .or_else(|| machine(NO_VOICE, |word, kind| word.starts_with(kind)).filter(|_| !speaks));
    if let Some(machine) = machine {
        return Err(machine);
    }
    let letters: String = words(text).collect();
    let writes = ["textphone", "texttelephone", "teletype"];
    Ok(if begins(text, "tty tdd ttd") || writes.iter().any(|kind| letters.contains(kind)) {
        &["tty"]
    } else if !begins(text, "text sms") {
        &["voice"]
    } else if speaks {
        &["voice", "text"]
    } else {
        &["text"]
    })
}

/// A phone once with each of these types.
pub(super) fn of_types(
    phone: &Map<String, Value>,
    types: &'static [&'static str],
) -> impl Iterator<Item = Value> {
    types.iter().map(|kind| {
        let mut phone = phone.clone();
        phone.insert("type".to_owned(), (*kind).into());
        phone.into()
    })
}

/// Whether a heading is that of a type, however it is written: `Phone types`.
pub(super) fn is_type(heading: &str) -> bool {
    let heading = heading.to_lowercase();
    words(&heading).last().is_some_and(|last| last.ends_with("type") || last.ends_with("types"))
}

/// Whose number it is in a table or an export.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    Office,
    Person,
}

/// The most notes: nobody reads more, and a hostile export could name thousands of types.
const MAX_NOTES: usize = 40;

/// Diagnostics about the types of phones: one for each type, however many phones have it.
#[derive(Default)]
pub(super) struct Notes(Vec<Diagnostic>);

impl Notes {
    /// The types in version 1 for a number of that type; none if it is left out. Notes every type
    /// that is left out or not known.
    pub fn types(
        &mut self,
        kind: &str,
        number: &str,
        holder: Holder,
        location: &Location,
    ) -> &'static [&'static str] {
        let kind = kind.to_lowercase();
        let (used, message) = match types(&kind) {
            Err(_) => (None, "not taken, since nobody answers there at night"),
            Ok(_) if is_private(&kind) => {
                (None, "not taken, since it is marked as home or personal")
            }
            Ok(_) if holder == Holder::Person && is_mobile(&kind) => {
                (None, "of a contact not taken, since it may be somebody's own")
            }
            Ok(types @ ["voice"])
                if kind.split(' ').any(|word| !is_in("voice cell work business office ", word)) =>
            {
                (Some(types), "taken as a number to call")
            }
            Ok(types) => return types,
        };
        let message =
            format!("phones of the type {}: {message}; the first is ", escape_and_truncate(&kind));
        let mut earlier = self.0.iter();
        if self.0.len() < MAX_NOTES && !earlier.any(|earlier| earlier.message.starts_with(&message))
        {
            self.0.push(Diagnostic {
                location: location.clone(),
                message: message + &escape_and_truncate(number),
            });
        }
        used.unwrap_or_default()
    }

    /// A phone of version 1 once for each type that its own `type` means; none if it is left out.
    /// `other` may be the type of a phone, or of something else.
    pub fn with_types(
        &mut self,
        mut phone: Map<String, Value>,
        other: &str,
        location: &Location,
    ) -> Vec<Value> {
        let number = phone.get("number").and_then(Value::as_str).unwrap_or_default().to_owned();
        let own = phone.remove("type");
        let is_of_phones = |kind: &&str| types(&kind.to_lowercase()) != Ok(&["voice"]);
        let other = || Some(other).filter(is_of_phones);
        match own.as_ref().and_then(Value::as_str).or_else(other) {
            Some(kind) => {
                of_types(&phone, self.types(kind, &number, Holder::Office, location)).collect()
            }
            None => vec![phone.into()],
        }
    }

    /// # Errors
    /// When the sink stops.
    pub fn report(self, sink: &mut impl Sink) -> Result<(), Diagnostic> {
        self.0.into_iter().try_for_each(|diagnostic| sink.add(Found::Remark(diagnostic)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str], expected: &str) {
        for text in texts {
            let found = types(&text.to_lowercase());
            let found = found.map_or_else(|machine| format!("no {machine}"), |all| all.join(" "));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn a_fax_in_any_spelling_is_no_number_to_call() {
        check(&["fax", "FAX", "Faxes", "work,fax", "WORKFAX", "_$!<WorkFAX>!$_"], "no fax");
        check(&["Telefax", "e-fax", "fax-number", "faxline", "voice fax", "main/fax"], "no fax");
        check(&["Facsimile"], "no facsimile");
        check(&["Pagers", "WORKPAGER,voice"], "no pager");
        check(&["modem"], "no modem");
        check(&["telex"], "no telex");
        check(&["video", "video phone", "Videophone"], "no video");
        check(&["work,cell,video", "voice,isdn", "Fairfax office"], "voice");
    }

    #[test]
    fn a_text_line_and_a_tty_keep_their_type() {
        check(&["text", "SMS", "texts", "Text line", "text-message"], "text");
        check(&["text,voice", "call or text", "CELL TEXT"], "voice text");
        check(&["TTY", "TTYs", "TDD", "TTY-TDD", "tty/tdd", "textphone"], "tty");
        check(&["text phone", "Text-phones", "Text telephone", "teletypewriter"], "tty");
    }

    #[test]
    fn every_other_type_is_a_number_to_call() {
        check(&["", "voice", "Hotline", "toll-free", "crisis lines", "24-hour", "main"], "voice");
        check(&["context", "Betty", "línea de ayuda", "7"], "voice");
    }

    #[test]
    fn a_heading_ends_in_type_however_it_is_written() {
        for heading in ["type", "number_type", "phoneType", "Phone 1 - Type", "Phone types (1)"] {
            assert!(is_type(heading), "{heading:?}");
        }
        for heading in ["number", "type_of_service", "typed", ""] {
            assert!(!is_type(heading), "{heading:?}");
        }
    }

    #[test]
    fn home_is_private_and_a_home_page_is_not() {
        for text in ["home", "homephone", "home office", "my personal line", "privado", "wife's"] {
            assert!(is_private(text), "{text:?}");
        }
        for text in ["homepage", "homeless outreach", "homeland security", "personnel", "moms"] {
            assert!(!is_private(text), "{text:?}");
        }
    }
}
