//! Refuses names that look like the name of a national line.
//!
//! Promise 6: a local contact can neither replace nor imitate national help. A name that contains
//! the name of a national line is refused, whatever its contacts: the national lines are above it
//! anyway. This also refuses honest names, such as "FBI Salt Lake City Field Office": from December
//! 2023 to February 2025 the FBI had more than 100 reports of people who posed as its own IC3; a
//! field office is reached through the national line, which is on every page; and it can write its
//! town and its office instead. Source: FBI, advisory of April 2025.
//!
//! Names are compared as a hurried reader sees them: without case, accents, spaces and signs, with
//! `&` as "and", a plural as its singular, "centre" as "center", digits in words as digits, and with
//! look-alikes (`0` and `O`, `1`, `l` and `I`, `rn` and `m`, `cl` and `d`) made equal. In a long name
//! one letter may differ. `plain_text` has refused letters of other scripts before.
//!
//! A name is allowed if the words beside it show that another thing is meant: a district, a
//! precinct or a room with that number, a campus, a dispatcher of 911. The name of a state or town
//! is not enough ("988 Utah" is refused), except before a department or a center.
//!
//! Street addresses are compared in the same way, except with names that are numbers: people live at
//! 911 Main Street. So are websites and e-mail, since states have honest hosts with 988 in their
//! names; but a host has no spaces, and so a name of five letters and more is found between other
//! letters there, and a shorter one before `gov`.

mod exceptions;
mod messengers;
mod skeleton;

use crate::hidden_contacts::digits_of_words;
use skeleton::Skeleton;

pub(super) use messengers::names_messenger;

/// A national line that no agency may look like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalLine {
    pub id: String,
    /// The names that no agency may have. A name that local agencies share must not be here: "ICAC"
    /// is in the name of each task force. One that begins with a dot, such as `.missingkids`, is that
    /// of the line's host and only counts in websites and e-mail.
    pub names: Vec<String>,
    /// The names as a hurried reader sees them: made once, since a list of agencies compares 18,000
    /// times.
    skeletons: Vec<Skeleton>,
}

impl NationalLine {
    #[must_use]
    pub fn new(id: String, names: Vec<String>) -> Self {
        let skeletons = names.iter().map(|name| Skeleton::of(name)).collect();
        Self { id, names, skeletons }
    }

    /// The same without each name that holds a long one of the line, which is found in it anyway: less
    /// for visitors to download.
    #[must_use]
    pub fn without_redundant_names(mut self) -> Self {
        let (names, skeletons) = (self.names.clone(), self.skeletons.clone());
        let is_redundant = |name: &String| {
            let (is_host, skeleton) = (name.starts_with(HOST), Skeleton::of(name));
            names.iter().zip(&skeletons).any(|(other, found)| {
                // The host of `FBI` is `fbi.gov`, and has the rules of the name.
                let is_same_host = is_host && found.letters() == skeleton.letters();
                let is_part = found.letters().len() < skeleton.letters().len()
                    && (is_host || found.is_long())
                    && skeleton.contains(found, TextRole::of(name));
                !other.starts_with(HOST) && (is_same_host || is_part)
            })
        };
        self.names.retain(|name| !is_redundant(name));
        Self::new(self.id, self.names)
    }
}

/// Before the name of a host.
const HOST: char = '.';

/// What a text says about an agency.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum TextRole {
    Who,
    /// In a street: there, a number is not a name.
    Street,
    /// On the web, where a name has no spaces around it.
    Host,
}

impl TextRole {
    /// That of a name of a national line.
    fn of(name: &str) -> Self {
        if name.starts_with(HOST) { Self::Host } else { Self::Who }
    }
}

/// The first name of the national line that has a name which `text` contains.
pub(super) fn impersonated_name<'a>(
    text: &str,
    role: TextRole,
    national: &'a [NationalLine],
) -> Option<&'a str> {
    let spelled = (role == TextRole::Who).then(|| digits_of_words(text)).flatten();
    let spelled = spelled.map(|text| Skeleton::of(&text));
    let text = Skeleton::of(text);
    for line in national {
        for (name, skeleton) in line.names.iter().zip(&line.skeletons) {
            let is_compared = role == TextRole::Host || !name.starts_with(HOST);
            let is_spelled = || {
                let spelled = spelled.as_ref().filter(|_| skeleton.is_number());
                spelled.is_some_and(|text| text.contains(skeleton, role))
            };
            let is_named = is_compared && (text.contains(skeleton, role) || is_spelled());
            if is_named {
                return line.names.first().map(String::as_str);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests;
