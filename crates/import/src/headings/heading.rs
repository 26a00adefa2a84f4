//! Finds the field of a heading, however it is written.

use crate::headings::KNOWN_COLUMNS;
use crate::phone_type::is_private;

/// Words that may stand before a heading and say nothing about its field.
const BEFORE: &str = "agency organization organisation org provider business work office company \
                      physical main primary general public site location street facility department \
                      station phone number telephone email e mail address contact value custom current";
/// Words that may stand after it.
const AFTER: &str = "number numbers no value main line text primary list field code num";

/// The longest heading that is looked at.
const MAX_CHARACTERS: usize = 100;
/// Fields whose headings mean something else before `Number` or `Code`.
const NAMES: [&str; 4] = ["name", "county", "area", "kind"];
/// Last words of headings of numbers, whatever is before them.
const PHONES: &str = "phone phones telephone telephones hotline helpline";
/// Words that make a number that of a person.
const PERSONS: &str = "chief chiefs director directors manager managers supervisor officer officers \
                       contact person staff employee owner mobile cell car radio other video";

/// A heading as it is compared: its words in small letters, without its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Heading {
    pub words: Vec<String>,
    pub number: Option<usize>,
}

impl Heading {
    /// Splits at signs, at capitals inside a word, and around digits: `Phone1IsPrivate`.
    pub fn new(text: &str) -> Self {
        let (mut words, mut number) = (Vec::<String>::new(), None);
        let mut last = ' ';
        // Longer than every heading: the time to compare one grows with the square of its length.
        for letter in text.chars().take(MAX_CHARACTERS) {
            // `Phone #` and `Assistant's`.
            if matches!(letter, '\'' | '’') {
                continue;
            }
            if letter.is_alphanumeric() {
                let begins = !last.is_alphanumeric()
                    || (letter.is_uppercase() && last.is_lowercase())
                    || letter.is_ascii_digit() != last.is_ascii_digit();
                if begins {
                    words.push(String::new());
                }
                if let Some(word) = words.last_mut() {
                    word.extend(letter.to_lowercase());
                }
            }
            last = letter;
        }
        // `24 hour line` keeps its number.
        words.retain(|word| {
            let found: Option<usize> = word.parse().ok().filter(|number| *number < 24);
            number = number.or(found);
            found.is_none()
        });
        Self { words, number }
    }

    pub fn has(&self, word: &str) -> bool {
        self.words.iter().any(|own| own == word)
    }

    /// The field, and how early its heading stands in the table, from 0.
    pub fn field(&self) -> Option<(&'static str, usize)> {
        let mut words: &[String] = &self.words;
        while !words.is_empty() {
            if let Some(found) = lookup(words) {
                return Some(found);
            }
            let mut shorter = words;
            while let Some((_, rest)) = shorter.split_last().filter(|(last, _)| is_in(AFTER, last))
            {
                shorter = rest;
                // `Agency Number` is no name.
                let found = lookup(shorter).filter(|(field, _)| !NAMES.contains(field));
                if found.is_some() {
                    return found;
                }
            }
            words = match words.split_first() {
                Some((first, rest)) if is_in(BEFORE, first) => rest,
                _ => break,
            };
        }
        // `Records Phone`, but not `Chief's Phone`.
        let mut own = self.words.iter().rev().skip_while(|word| is_in(AFTER, word));
        let is_phone = own.next().is_some_and(|last| is_in(PHONES, last));
        let is_of_a_person =
            is_private(&self.words.join(" ")) || self.words.iter().any(|word| is_in(PERSONS, word));
        (is_phone && !is_of_a_person).then_some(("phone", usize::MAX))
    }
}

fn lookup(words: &[String]) -> Option<(&'static str, usize)> {
    let key = words.concat();
    let mut all = KNOWN_COLUMNS.iter().flat_map(|known| {
        let headings = known.headings.split(", ").enumerate();
        headings.map(|(index, heading)| (known.field, index, heading))
    });
    let is_it = |heading: &str| {
        let mut rest = key.as_str();
        let is_prefix = heading.split(' ').all(|word| match rest.strip_prefix(word) {
            Some(after) => {
                rest = after;
                true
            }
            None => false,
        });
        is_prefix && rest.is_empty()
    };
    all.find(|(.., heading)| is_it(heading)).map(|(field, index, _)| (field, index))
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

/// Whether a cell is a heading that is known.
pub(crate) fn is_known(cell: &str) -> bool {
    cell.len() <= 60 && Heading::new(cell).field().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: &str, headings: &[&str]) {
        for heading in headings {
            let found = Heading::new(heading).field().map_or("", |(field, _)| field);
            assert_eq!(found, field, "{heading:?}");
        }
    }

    #[test]
    fn headings_are_known_as_people_write_them() {
        check(
            "name",
            &["Agency", "AGENCY NAME", "provider_name", "Organization", "Department", "PublicName"],
        );
        check("name", &["Organization 1 - Name", "organizationName", "Company", "Name of Agency"]);
        check(
            "phone",
            &["Telephone", "Phone #", "PHONE NUMBER", "Main Phone", "Toll-Free", "Hotline"],
        );
        check(
            "phone",
            &["Phone 1 - Value", "Business Phone 2", "Company Main Phone", "Phone1Number"],
        );
        check(
            "phone",
            &["PhoneNumberHotline", "PhoneTollFree", "PhoneNumberBusinessLine", "Phone Numbers"],
        );
        check("phone", &["Records Phone", "Non-Emergency Phone Number", "Victim Helpline"]);
        check("tty", &["TDD", "TTY/TDD Phone", "PhoneTTY"]);
        check(
            "email",
            &[
                "E-mail",
                "Email Address",
                "organization_email",
                "E-mail 1 - Value",
                "EmailAddressMain",
            ],
        );
        check(
            "website",
            &[
                "Web Site",
                "URL",
                "website_address",
                "WebsiteAddress",
                "Website 1 - Value",
                "Web Page",
            ],
        );
        check(
            "address",
            &["Address", "ADDRESS1", "Street Address", "Address 1 - Formatted", "PhysicalAddress2"],
        );
        check(
            "street",
            &["Street", "line1", "Business Street 2", "Address 1 - Street", "Address Line 2"],
        );
        check("city", &["CITY", "Town", "PhysicalCity", "Business City", "Address 1 - City"]);
        check(
            "state",
            &["State", "PROVINCE", "PhysicalStateProvince", "Address 1 - Region", "state_province"],
        );
        check("zip", &["Zip", "ZIP Code", "Postal Code", "PhysicalPostalCode", "zipcode"]);
        check("county", &["COUNTY", "PhysicalCounty"]);
        check("schedule", &["Hours", "HoursOfOperation", "Office Hours"]);
        check("description", &["Description", "AgencyDescription"]);
        check("extension", &["Ext.", "Extension", "phone_extension"]);
    }

    #[test]
    fn what_may_be_somebodys_own_is_no_number_of_the_office() {
        check("own", &["Mobile Phone", "Cell", "Assistant's Phone", "Other Phone"]);
        check("fax", &["FAX", "Fax Number", "PhoneFax", "Business Fax", "Pager"]);
        check("notes", &["Notes"]);
        check("", &["Chief's Phone", "Agency Number", "Organization Code", "County Code"]);
        check(
            "",
            &[
                "Home Phone",
                "Home Street",
                "Birthday",
                "OBJECTID",
                "LATITUDE",
                "Title",
                "",
                "Region",
            ],
        );
    }

    #[test]
    fn a_number_in_a_heading_is_apart() {
        let heading = Heading::new("Phone 2 - Type");
        assert_eq!((heading.words.join(" "), heading.number), ("phone type".into(), Some(2)));
        assert_eq!(Heading::new("phone1IsPrivate").words, ["phone", "is", "private"]);
    }
}
