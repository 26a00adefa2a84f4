//! Parses `agency.json` and reports every fault in it.
//!
//! A fault loses as little as possible: a wrong telephone number leaves out only that number. An
//! agency is left out if its id or name is wrong or no contact is left; the whole file, if it is
//! not JSON of version 1.

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

/// The agencies and the faults of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Safe to show, at most [`MAX_AGENCIES`], each id once.
    pub agencies: Vec<Agency>,
    /// For the agency, one organization after the other; the first hundred.
    pub faults: Vec<Fault>,
}

impl Parsed {
    /// The agencies that replace the contact in a prerendered page; none if the host has emptied
    /// its list. `None` leaves the page as it is: the file is not an `agency.json`, or no agency in
    /// it is right.
    #[must_use]
    pub fn replacement(self) -> Option<Vec<Agency>> {
        (!self.agencies.is_empty() || self.faults.is_empty()).then_some(self.agencies)
    }
}

/// The most faults: nobody reads more, and a hostile file could have thousands.
const MAX_FAULTS: usize = 100;

/// Longer than every value with a format, such as a number or a website.
const MAX_VALUE_CHARACTERS: usize = 500;

const HEADLINE: TextRule =
    TextRule { max_characters: 100, letters: Letters::Latin, lines: Lines::One };
const ADDRESS: TextRule =
    TextRule { max_characters: 200, letters: Letters::Latin, lines: Lines::Several };
const DESCRIPTION: TextRule =
    TextRule { max_characters: 500, letters: Letters::Any, lines: Lines::Several };
const HOURS: TextRule = TextRule { max_characters: 120, letters: Letters::Any, lines: Lines::One };

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
    // A page does not read it: `FormerIds` does.
    "was",
];
const PHONE_FIELDS: &[&str] = &["number", "extension", "type", "languages"];
const HOURS_FIELDS: &[&str] =
    &["byday", "opens_at", "closes_at", "valid_from", "valid_to", "description"];

/// Parses the text of a version 1 file. `national` are the lines that no agency may look like.
#[must_use]
pub fn parse(text: &str, national: &[NationalLine]) -> Parsed {
    match to_value(text) {
        Ok(file) => parse_json(&file, national),
        Err(error) => Parsed {
            agencies: Vec::new(),
            faults: vec![Fault { path: PathCursor::File.to_json_path(), error }],
        },
    }
}

/// Parses a version 1 file that is JSON already.
#[must_use]
pub fn parse_json(file: &Value, national: &[NationalLine]) -> Parsed {
    let mut parser = Parser { national, faults: Vec::new(), fault_count: 0 };
    let agencies = parser.file(file);
    Parsed { agencies, faults: parser.faults }
}

/// A name that is valid on its own, such as one in the index.
pub(super) fn name(text: &str, national: &[NationalLine]) -> Option<String> {
    let plain = plain_text(text, HEADLINE).ok()?;
    check_hidden_contacts(&plain, &[]).ok()?;
    impersonated_name(&plain, TextRole::Who, national).is_none().then_some(plain)
}

/// The JSON of a file, not validated yet.
///
/// # Errors
/// When the text is too long, or no JSON.
pub fn to_value(text: &str) -> Result<Value, AgencyError> {
    if text.len() > MAX_BYTES {
        return Err(AgencyError::FileTooLong { bytes: text.len() });
    }
    // Windows editors write a byte order mark before the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim_ascii().is_empty() {
        return Err(AgencyError::FileEmpty);
    }
    // Refuses more than 128 levels, so that nothing below runs out of stack.
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
    /// The number of all faults, including those beyond the first hundred.
    fault_count: usize,
}

impl Parser<'_> {
    fn report(&mut self, path: &PathCursor, error: AgencyError) {
        self.fault_count += 1;
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { path: path.to_json_path(), error });
        }
    }

    fn file(&mut self, file: &Value) -> Vec<Agency> {
        let path = &PathCursor::File;
        let Some(file) = self.object(file, path) else {
            return Vec::new();
        };
        if file.get("version").and_then(Value::as_u64) != Some(1) {
            self.report(path, AgencyError::Version);
            return Vec::new();
        }
        self.unknown_fields(file, FILE_FIELDS, path);
        self.required(file, "organizations", path);
        let path = &path.field("organizations");
        let mut agencies: Vec<Agency> = Vec::new();
        for (index, value) in
            self.list(file, "organizations", MAX_AGENCIES, path).iter().enumerate()
        {
            let path = &path.entry(index);
            let Some(agency) = self.organization(value, path) else {
                continue;
            };
            if agencies.iter().any(|earlier| earlier.id == agency.id) {
                self.report(path, AgencyError::IdTwice);
            } else {
                agencies.push(agency);
            }
        }
        agencies
    }

    /// `None` if no visitor could use it. All of it is parsed first, so that all faults are
    /// reported.
    fn organization(&mut self, value: &Value, path: &PathCursor) -> Option<Agency> {
        let object = self.object(value, path)?;
        self.unknown_fields(object, ORGANIZATION_FIELDS, path);
        self.required(object, "id", path);
        self.required(object, "name", path);
        let id = self.parse_field(object, "id", Format::Id, AgencyId::new, path);
        let id = id.filter(|id| {
            let is_free = self.national.iter().all(|line| line.id != id.as_str());
            if !is_free {
                self.report(&path.field("id"), AgencyError::IdOfNationalLine);
            }
            is_free
        });
        let phones_path = &path.field("phones");
        let mut phones = Vec::new();
        for (index, value) in
            self.list(object, "phones", MAX_PHONES, phones_path).iter().enumerate()
        {
            phones.extend(self.phone(value, &phones_path.entry(index)));
        }
        let email = self.email(object, path);
        let website = self.website(object, path);
        let own = &phones;
        let name = self.headline(object, "name", own, path);
        let kind = self.headline(object, "kind", own, path);
        let area = self.headline(object, "area", own, path);
        let assurer = self.headline(object, "assurer", own, path);
        let address = self.address(object, own, path);
        let description = self.description(object, own, path);
        let schedule_path = &path.field("schedule");
        let mut schedule = Vec::new();
        for (index, value) in
            self.list(object, "schedule", MAX_HOURS, schedule_path).iter().enumerate()
        {
            schedule.extend(self.hours(value, own, &schedule_path.entry(index)));
        }
        let logo = self.parse_field(object, "logo", Format::Logo, Logo::new, path);
        let assured_date = self.parse_field(object, "assured_date", Format::Day, day, path);
        if phones.is_empty() && email.is_none() && website.is_none() {
            self.report(path, AgencyError::Unreachable);
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

/// A fault stores the text; `Day` gives the reason once the fault is shown.
fn day(text: &str) -> Option<Day> {
    text.parse().ok()
}
