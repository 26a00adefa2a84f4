//! Plain words for the properties of a card that are not read.

/// What the properties hold whose names begin so, without `X-` and the name of a program.
const NAMES: [(&str, &str); 17] = [
    ("job titles", "TITLE ROLE PROFESSION"),
    ("categories", "CATEGORIES LABELS"),
    ("birthdays and other days", "BDAY ANNIVERSARY ABDATE DEATHDATE BIRTHPLACE DEATHPLACE"),
    (
        "names of other people",
        "AGENT RELATED ABRELATED SPOUSE ASSISTANT MANAGER CHILD MEMBER CUSTOM",
    ),
    (
        "chat and social media addresses",
        "IMPP AIM ICQ JABBER MSN YAHOO SKYPE TWITTER IMADDRESS SOCIALPROFILE GROUPWISE GADUGADU",
    ),
    ("places on a map", "GEO"),
    ("time zones", "TZ"),
    ("languages", "LANG"),
    ("nicknames and how a name is spoken", "NICKNAME PHONETIC PRONOUNS"),
    ("genders", "GENDER GRAMGENDER"),
    ("hobbies and interests", "HOBBY INTEREST EXPERTISE"),
    ("calendars", "CALURI CALADRURI FBURL CAPURI"),
    ("keys", "KEY"),
    ("sounds", "SOUND"),
    ("numbers of an older form", "TEL PHONE"),
    ("addresses of an older form", "ADDRESS CONTACT-URI"),
    ("directories", "ORG-DIRECTORY SOURCE NAME ADDRESSBOOK"),
];

/// Such as `job titles` for `TITLE`. What only the program uses that wrote the card is called so.
pub(super) fn plain_name(property: &str) -> &'static str {
    let mut name = property;
    for before in ["X-", "MS-", "EVOLUTION-", "KADDRESSBOOK-", "ANDROID-", "MOZILLA-"] {
        name = name.strip_prefix(before).unwrap_or(name);
    }
    let begins = |names: &str| names.split(' ').any(|begin| name.starts_with(begin));
    let known = NAMES.into_iter().find(|(_, names)| begins(names));
    known.map_or("entries that only the address book uses", |(plain, _)| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_property_is_shown() {
        for (name, plain) in [
            ("TITLE", "job titles"),
            ("X-EVOLUTION-ASSISTANT", "names of other people"),
            ("X-MS-IMADDRESS", "chat and social media addresses"),
            ("X-MS-OL-DESIGN", "entries that only the address book uses"),
            ("X-COUCHDB-APPLICATION-ANNOTATIONS", "entries that only the address book uses"),
        ] {
            assert_eq!(plain_name(name), plain, "{name}");
        }
    }
}
