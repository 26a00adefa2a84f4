//! Reads `agency.json`: what could be read of it, and everything that is wrong with the rest.
//!
//! One mistake costs as little as it can: a bad telephone number leaves out that number; an
//! agency is left out when its id or name is bad or nothing is left to reach it by; the file,
//! when it is not JSON of version 1.

mod entries;
mod path_cursor;
mod values;

use serde_json::{Map, Value};

use crate::day::Day;
use crate::faults::{AgencyError, Fault, Format};
use crate::hidden_contacts::check_hidden_contacts;
use crate::impersonation::{NationalLine, TextRole, impersonated_name};
use crate::plain_text::{Letters, Lines, TextError, TextRule, plain_text};
use crate::{Agency, AgencyId, Email, Language, Logo, Phone, Website};
use crate::{MAX_AGENCIES, MAX_BYTES, MAX_HOURS, MAX_LANGUAGES, MAX_PHONES};
use path_cursor::PathCursor;

/// What came out of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Safe to show, at most [`MAX_AGENCIES`], each id once.
    pub agencies: Vec<Agency>,
    /// For the agency's eyes, one organization after the other; the first hundred.
    pub faults: Vec<Fault>,
}

impl Parsed {
    /// What takes the place of the contact that was written into a page: the agencies of the file, or
    /// nobody where the host has emptied its list. `None` leaves what was written: the file is none of
    /// ours, or nothing in it is good.
    #[must_use]
    pub fn replacement(self) -> Option<Vec<Agency>> {
        (!self.agencies.is_empty() || self.faults.is_empty()).then_some(self.agencies)
    }
}

/// More than these, nobody reads; a hostile file could have thousands.
const MAX_FAULTS: usize = 100;

/// Longer than every value that has a form, such as a number or a website.
const MAX_CHARACTERS_OF_A_FORM: usize = 500;

const HEADLINE: TextRule = TextRule { most: 100, letters: Letters::Latin, lines: Lines::One };
const ADDRESS: TextRule = TextRule { most: 200, letters: Letters::Latin, lines: Lines::Several };
const DESCRIPTION: TextRule =
    TextRule { most: 500, letters: Letters::Every, lines: Lines::Several };
const HOURS: TextRule = TextRule { most: 120, letters: Letters::Every, lines: Lines::One };

const FILE_FIELDS: &[&str] = &["version", "organizations"];
const ORGANIZATION_FIELDS: &[&str] = &[
    "id",
    "name",
    "kind",
    "area",
    "logo",
    "phones",
    "email",
    "website",
    "address",
    "schedule",
    "description",
    "assured_date",
    "assurer",
];
const PHONE_FIELDS: &[&str] = &["number", "extension", "type", "languages"];
const HOURS_FIELDS: &[&str] =
    &["byday", "opens_at", "closes_at", "valid_from", "valid_to", "description"];

/// Reads the text of a version 1 file. `national` are the lines that no agency may look like.
#[must_use]
pub fn parse(text: &str, national: &[NationalLine]) -> Parsed {
    match to_value(text) {
        Ok(file) => parse_json(&file, national),
        Err(error) => Parsed {
            agencies: Vec::new(),
            faults: vec![Fault { place: PathCursor::File.place(), error }],
        },
    }
}

/// Reads a version 1 file that another JSON reader has taken apart.
#[must_use]
pub fn parse_json(file: &Value, national: &[NationalLine]) -> Parsed {
    let mut reader = Parser { national, faults: Vec::new(), told: 0 };
    let agencies = reader.file(file);
    Parsed { agencies, faults: reader.faults }
}

/// A name that stands alone.
pub(super) fn name(text: &str, national: &[NationalLine]) -> Option<String> {
    let plain = plain_text(text, HEADLINE).ok()?;
    check_hidden_contacts(&plain, &[]).ok()?;
    impersonated_name(&plain, TextRole::Who, national).is_none().then_some(plain)
}

fn to_value(text: &str) -> Result<Value, AgencyError> {
    if text.len() > MAX_BYTES {
        return Err(AgencyError::FileTooLong { bytes: text.len() });
    }
    // Windows editors put a mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_ascii().is_empty() {
        return Err(AgencyError::FileEmpty);
    }
    // Refuses more than 128 levels, so nothing below can run out of stack.
    serde_json::from_str(text).map_err(|error| AgencyError::NotJson {
        line: error.line(),
        column: error.column(),
        ends_early: error.is_eof(),
    })
}

type Object = Map<String, Value>;

struct Parser<'a> {
    national: &'a [NationalLine],
    faults: Vec<Fault>,
    /// How many faults there are, with those beyond the first hundred.
    told: usize,
}

impl Parser<'_> {
    fn tell(&mut self, here: &PathCursor, error: AgencyError) {
        self.told += 1;
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { place: here.place(), error });
        }
    }

    fn file(&mut self, file: &Value) -> Vec<Agency> {
        let here = &PathCursor::File;
        let Some(file) = self.object(file, here) else {
            return Vec::new();
        };
        if file.get("version").and_then(Value::as_u64) != Some(1) {
            self.tell(here, AgencyError::Version);
            return Vec::new();
        }
        self.unknown_fields(file, FILE_FIELDS, here);
        self.required(file, "organizations", here);
        let here = &here.field("organizations");
        let mut agencies: Vec<Agency> = Vec::new();
        for (index, value) in
            self.list(file, "organizations", MAX_AGENCIES, here).iter().enumerate()
        {
            let here = &here.entry(index);
            let Some(agency) = self.organization(value, here) else {
                continue;
            };
            if agencies.iter().any(|earlier| earlier.id == agency.id) {
                self.tell(here, AgencyError::IdTwice);
            } else {
                agencies.push(agency);
            }
        }
        agencies
    }

    /// `None` when no visitor could use it. All of it is read first, so all faults are told.
    fn organization(&mut self, value: &Value, here: &PathCursor) -> Option<Agency> {
        let object = self.object(value, here)?;
        self.unknown_fields(object, ORGANIZATION_FIELDS, here);
        self.required(object, "id", here);
        self.required(object, "name", here);
        let id = self.form(object, "id", Format::Id, AgencyId::new, here);
        let id = id.filter(|id| {
            let is_free = self.national.iter().all(|line| line.id != id.as_str());
            if !is_free {
                self.tell(&here.field("id"), AgencyError::IdOfNationalLine);
            }
            is_free
        });
        let phones_here = &here.field("phones");
        let mut phones = Vec::new();
        for (index, value) in
            self.list(object, "phones", MAX_PHONES, phones_here).iter().enumerate()
        {
            phones.extend(self.phone(value, &phones_here.entry(index)));
        }
        let email = self.email(object, here);
        let website = self.website(object, here);
        let own = &phones;
        let name = self.headline(object, "name", own, here);
        let kind = self.headline(object, "kind", own, here);
        let area = self.headline(object, "area", own, here);
        let assurer = self.headline(object, "assurer", own, here);
        let address = self.address(object, own, here);
        let description = self.description(object, own, here);
        let schedule_here = &here.field("schedule");
        let mut schedule = Vec::new();
        for (index, value) in
            self.list(object, "schedule", MAX_HOURS, schedule_here).iter().enumerate()
        {
            schedule.extend(self.hours(value, own, &schedule_here.entry(index)));
        }
        let logo = self.form(object, "logo", Format::Logo, Logo::new, here);
        let assured_date = self.form(object, "assured_date", Format::Day, day, here);
        if phones.is_empty() && email.is_none() && website.is_none() {
            self.tell(here, AgencyError::Unreachable);
            return None;
        }
        Some(Agency {
            id: id?,
            name: name?,
            kind,
            area,
            logo,
            phones,
            email,
            website,
            address,
            schedule,
            description,
            assured_date,
            assurer,
        })
    }
}

/// A fault keeps what it found, and `Day` says why it is none once the fault is shown.
fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}
