//! What a person must look at before an agency is published, since no rule can judge it.
//!
//! "Never send the picture" is good advice and "Send the picture" is a crime, and a filter sees the
//! same words. So the parser refuses only what has no honest use; everything else that an offender
//! would write on a card is remarked upon here, for whoever publishes it. Nothing is left out for a
//! remark. Visitors never see one, and their pages do not call this module.

mod hosts;
mod phrases;
mod short_numbers;
mod words;

use std::fmt;

use crate::faults::escape_and_truncate;
use crate::{Agency, JsonPath, Segment};
use words::Words;

/// One thing to look at: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Within the organization, such as `description`, `en`.
    pub path: JsonPath,
    pub kind: RemarkKind,
    /// The words, the host or the number.
    pub found: String,
}

/// Why somebody must look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// A messenger or a network, in words or as a website.
    Messenger,
    /// A way to pay that cannot be taken back, or the wish for a payment.
    Payment,
    /// A picture that somebody shall send.
    Picture,
    /// Words against calling or telling somebody.
    Silence,
    /// Four to six digits in words.
    SpelledDigits,
    /// Five or six digits that seem to be neither a postal code nor a house: one texts them.
    ShortNumber,
    /// A website that only leads to another one.
    Shortener,
    /// A website or form that anybody can make for nothing.
    FreeHost,
    /// A host in letters of another script.
    EncodedHost,
    /// An e-mail address that anybody can have for nothing.
    FreeMail,
}

/// Everything in an agency that a person must look at, in the order of its fields.
#[must_use]
pub fn remarks(agency: &Agency) -> Vec<Remark> {
    let mut remarks = Remarks { agency, all: Vec::new() };
    remarks.text(&[field("name")], &agency.name);
    for (name, text) in [("kind", &agency.kind), ("area", &agency.area)] {
        text.iter().for_each(|text| remarks.text(&[field(name)], text));
    }
    if let Some(email) = &agency.email {
        let host = email.as_str().split('@').next_back().unwrap_or_default();
        remarks.host("email", host, hosts::of_mail(host));
    }
    if let Some(website) = &agency.website {
        remarks.host("website", website.host(), hosts::of_website(website.host()));
    }
    agency.address.iter().for_each(|text| remarks.words(&[field("address")], text));
    for (index, hours) in agency.schedule.iter().enumerate() {
        let path = [field("schedule"), Segment::Entry(index + 1), field("description")];
        hours.description.iter().for_each(|text| remarks.text(&path, text));
    }
    for (language, text) in &agency.description {
        remarks.text(&[field("description"), field(language.as_str())], text);
    }
    agency.assurer.iter().for_each(|text| remarks.text(&[field("assurer")], text));
    remarks.all
}

fn field(name: &str) -> Segment {
    Segment::Field(name.to_owned())
}

struct Remarks<'a> {
    agency: &'a Agency,
    all: Vec<Remark>,
}

impl Remarks<'_> {
    /// A text that is no address, where five digits are a postal code.
    fn text(&mut self, path: &[Segment], text: &str) {
        self.words(path, text);
        for found in short_numbers::find(&Words::of(text), &self.agency.phones) {
            self.push(path, RemarkKind::ShortNumber, found);
        }
    }

    fn words(&mut self, path: &[Segment], text: &str) {
        for (kind, found) in phrases::find(&Words::of(text)) {
            self.push(path, kind, found);
        }
    }

    fn host(&mut self, name: &str, host: &str, kind: Option<RemarkKind>) {
        if let Some(kind) = kind {
            self.push(&[field(name)], kind, host);
        }
    }

    fn push(&mut self, path: &[Segment], kind: RemarkKind, found: &str) {
        let (path, found) = (JsonPath(path.to_vec()), found.to_owned());
        self.all.push(Remark { path, kind, found });
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: `{}` {}", self.path, escape_and_truncate(&self.found), self.kind)
    }
}

/// The rest of a sentence that begins with what was found.
impl fmt::Display for RemarkKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Messenger => {
                "is a messenger or a network, where nobody can tell who writes: make sure that it \
                 leads no visitor there"
            }
            Self::Payment => {
                "is about paying: make sure that it asks for nothing; no agency is paid for help"
            }
            Self::Picture => {
                "may ask for a picture: make sure that it does not; no agency needs it from a \
                 visitor"
            }
            Self::Silence => {
                "may keep somebody from calling or telling anybody: make sure that it does not"
            }
            Self::SpelledDigits => "has digits in words: if it is a number, write it under `phones`",
            Self::ShortNumber => {
                "may be a number to text: if it is one, write it under `phones`; if it is a postal \
                 code, write ZIP before it"
            }
            Self::Shortener => {
                "leads to another website that nobody can see: give that one's own address"
            }
            Self::FreeHost => {
                "is a host where anybody can make a page: ask for a website of the agency's own, or \
                 make sure by telephone that this one is its own"
            }
            Self::EncodedHost => {
                "has letters of another script, and may look like another host: make sure that it is \
                 right"
            }
            Self::FreeMail => {
                "gives an address to anybody: ask for one of the agency's own, or make sure by \
                 telephone that this one is its own"
            }
        })
    }
}

#[cfg(test)]
mod tests;
