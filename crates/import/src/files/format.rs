//! Detects the format of a file by what is in it, never by its name.

use crate::vcard::is_vcard;
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// The formats that this crate reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFormat {
    Version1,
    VCard,
    HsdsJson,
    HsdsTables,
    Table,
}

impl fmt::Display for FileFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Version1 => "an agency.json of version 1",
            Self::VCard => "a contact card (vCard)",
            Self::HsdsJson => "an Open Referral HSDS export in JSON",
            Self::HsdsTables => "tables of an Open Referral HSDS export",
            Self::Table => "a table (CSV)",
        })
    }
}

/// The format of a text. It is never `HsdsTables`: only the header of a table, or the folder in
/// which it is, shows whether it belongs to an export.
#[must_use]
pub fn detect_format(text: &str) -> FileFormat {
    detect_with(text, |text| {
        let fields = serde_json::from_str::<TopFields>(text);
        fields.is_ok_and(|fields| has_fields_of_version_1(|name| fields.0.contains(&name)))
    })
}

/// The fields at the top of an object that tell its format. No other is kept: a hostile object has
/// millions.
struct TopFields(Vec<&'static str>);

impl<'de> Deserialize<'de> for TopFields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TopFieldsVisitor;

        impl<'de> Visitor<'de> for TopFieldsVisitor {
            type Value = TopFields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<TopFields, A::Error> {
                let mut found = Vec::new();
                while let Some((name, IgnoredAny)) = fields.next_entry::<Cow<'de, str>, _>()? {
                    let known = ["organizations", "version", "contents"];
                    let known = known.into_iter().find(|known| *known == name);
                    found.extend(known.filter(|known| !found.contains(known)));
                }
                Ok(TopFields(found))
            }
        }

        deserializer.deserialize_map(TopFieldsVisitor)
    }
}

/// As [`detect_format`]; the caller says whether an object is a version 1 file. The desk parses the
/// whole file, since parsing only its fields would be 1 KB more of Wasm.
pub(super) fn detect_with(text: &str, is_version_1: impl FnOnce(&str) -> bool) -> FileFormat {
    if is_vcard(text) {
        return FileFormat::VCard;
    }
    match text.trim_start().chars().next() {
        Some('{') if is_version_1(text) => FileFormat::Version1,
        // Its own reader says where it is broken.
        Some('{' | '[') => FileFormat::HsdsJson,
        _ => FileFormat::Table,
    }
}

/// Whether an object is a version 1 file, whatever its version. Neither a page of HSDS nor an
/// organization has these fields.
pub(super) fn has_fields_of_version_1(has: impl Fn(&str) -> bool) -> bool {
    has("organizations") || (has("version") && !has("contents"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_what_is_in_the_file() {
        for (text, format) in [
            ("\n{\"version\":1,\"organizations\":[]}", FileFormat::Version1),
            ("{\"organizations\":null}", FileFormat::Version1),
            ("{\"version\":\"2\"}", FileFormat::Version1),
            ("{\"version\":\"3.0\",\"contents\":[]}", FileFormat::HsdsJson),
            ("{\"version\":1,\"organizations\":[,]}", FileFormat::HsdsJson),
            ("[{\"organizations\":[]}]", FileFormat::HsdsJson),
            ("{\"id\":\"a\"}\n{\"id\":\"b\"}", FileFormat::HsdsJson),
            (" begin:vcard\nEND:VCARD", FileFormat::VCard),
            ("name,phone\n", FileFormat::Table),
            ("", FileFormat::Table),
        ] {
            assert_eq!(detect_format(text), format, "{text:?}");
        }
    }
}
