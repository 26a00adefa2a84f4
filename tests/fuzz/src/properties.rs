//! What must be true of every parser for any input.

// Also included from tests/native, so that its folder is named here.
#[path = "properties/words.rs"]
mod words;

pub use words::{are_shown, words};

use agency::agency_link::AgencyLink;
use agency::phone_number::PhoneNumber;
use agency::{AddressField, Agency, NationalLine};
use content::Content;
use content::agency_card::AgencyCard;
use import::{ChosenFile, States, hsds, import_files};
use serde_json::{Value, json};
use std::sync::OnceLock;

/// Gives a text to a parser, and panics if a property does not hold.
type Target = fn(&str);

/// Every parser by its name.
pub const TARGETS: &[(&str, Target)] = &[
    ("agency-json", agency_json),
    ("agency-link", agency_link),
    ("phone-number", phone_number),
    ("opening-hours", opening_hours),
    ("table", table),
    ("hsds-json", hsds_json),
    ("hsds-tables", hsds_tables),
    ("vcard", vcard),
    ("words", words),
];

struct Site {
    content: Content,
    national: Vec<NationalLine>,
    states: States,
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let content = Content::load().expect("the site's own files are right");
        let national = content.hotlines.iter().map(|line| line.to_national_line()).collect();
        let states = States::new(content.states());
        Site { content, national, states }
    })
}

pub fn agency_json(text: &str) {
    let parsed = agency::parse(text, &site().national);
    for fault in &parsed.faults {
        check_shown(&fault.to_string());
    }
    check(&parsed.agencies);
}

/// Checks that agencies are safe to show, and that serializing and parsing them changes nothing.
fn check(agencies: &[Agency]) {
    for agency in agencies {
        for words in site().content.languages.iter().map(|pack| &pack.guide) {
            let card = AgencyCard::new(agency, &words.language.code, &words.local.card);
            check_shown(&card.name);
            card.about.iter().for_each(|text| check_shown(text));
            for way in &card.ways {
                check_shown(&way.label);
                check_href(&way.href);
            }
        }
        let card = agency::to_vcard(agency, "A friend", AddressField::Given);
        check_contact_card(agency, &card);
    }
    let again = agency::parse(&agency::to_json(agencies), &site().national);
    assert_eq!(again.agencies, agencies);
    assert_eq!(again.faults, []);
}

/// Checks that a text has no control characters except line ends, and none that reorders it.
fn check_shown(text: &str) {
    let hidden = text.chars().find(|letter| {
        (letter.is_control() && *letter != '\n')
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    });
    assert_eq!(hidden, None, "in {text:?}");
}

fn check_href(href: &str) {
    let schemes = ["tel:", "sms:", "mailto:", "https:"];
    assert!(schemes.iter().any(|scheme| href.starts_with(scheme)), "{href:?}");
    let is_of_a_link = |byte: u8| byte.is_ascii_graphic() && !b"\"'<>`\\".contains(&byte);
    assert!(href.bytes().all(is_of_a_link), "{href:?}");
}

/// Checks that an exported card is imported with the same contacts.
fn check_contact_card(agency: &Agency, card: &str) {
    assert!(card.split("\r\n").all(|line| line.len() <= 75), "{card}");
    let mut organization = import_all(&[("a.vcf", card)]).remove(0);
    organization["name"] = agency.name.as_str().into();
    organization["id"] = agency.id.as_str().into();
    let file = json!({ "version": 1, "organizations": [organization] });
    // An agency without a number and an e-mail address has only a website, which no card has.
    let Some(read) = agency::parse_json(&file, &site().national).agencies.pop() else {
        return assert!(agency.phones.is_empty() && agency.email.is_none(), "{card}");
    };
    let mut dialled: Vec<_> =
        agency.phones.iter().map(|phone| (phone.kind, phone.number.href())).collect();
    // A number that is there twice is read once, and a text has no extension.
    let mut known = Vec::new();
    dialled.retain(|phone| {
        !known.contains(phone) && {
            known.push(phone.clone());
            true
        }
    });
    let found: Vec<_> = read.phones.iter().map(|phone| (phone.kind, phone.number.href())).collect();
    let base = |href: &str| href.split(',').next().unwrap_or_default().to_owned();
    let bases = |all: &[(agency::PhoneKind, String)]| {
        let mut bases: Vec<_> = all.iter().map(|(kind, href)| (kind.name(), base(href))).collect();
        bases.sort_unstable();
        bases.dedup();
        bases
    };
    assert_eq!(bases(&found), bases(&dialled), "{card}");
    assert_eq!(read.email, agency.email, "{card}");
}

pub fn agency_link(text: &str) {
    if let Some(link) = AgencyLink::from_fragment(text) {
        assert!(text.ends_with(link.id().as_str()));
        assert_eq!(AgencyLink::from_fragment(&link.fragment()).as_ref(), Some(&link));
        let is_of_an_id = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-');
        assert!(link.id().as_str().bytes().all(is_of_an_id));
    }
}

pub fn phone_number(text: &str) {
    match text.parse::<PhoneNumber>() {
        Ok(number) => {
            check_shown(number.written());
            check_href(&number.href());
            check_href(&number.sms_href(Some(text)));
            assert_eq!(number.written().parse().as_ref(), Ok(&number), "{text:?}");
        }
        Err(error) => check_shown(&error.to_string()),
    }
}

/// Lines of a schedule, each `days|opens|closes|from|to|words`.
pub fn opening_hours(text: &str) {
    let fields = ["byday", "opens_at", "closes_at", "valid_from", "valid_to", "description"];
    let line = |line: &str| -> Value {
        let parts = fields.iter().zip(line.split('|')).filter(|(_, part)| !part.is_empty());
        parts.map(|(field, part)| ((*field).to_owned(), Value::from(part))).collect()
    };
    let schedule: Vec<Value> = text.lines().map(line).collect();
    let file = json!({ "version": 1, "organizations": [
        { "id": "a", "name": "Police", "email": "a@b.org", "schedule": schedule }
    ] });
    agency_json(&file.to_string());
}

pub fn table(text: &str) {
    validate(import_all(&[("a.csv", text)]));
}

/// Tables with a line `===` between them.
pub fn hsds_tables(text: &str) {
    let names =
        ["organizations.csv", "phones.csv", "addresses.csv", "locations.csv", "services.csv"];
    let files: Vec<(&str, &str)> = names.into_iter().zip(text.split("\n===\n")).collect();
    validate(import_all(&files));
}

pub fn vcard(text: &str) {
    validate(import_all(&[("a.vcf", &format!("BEGIN:VCARD\n{text}"))]));
    validate(import_all(&[("a.vcf", text)]));
}

pub fn hsds_json(text: &str) {
    validate(import_all(&[("a.json", text)]));
    let mut all = Collector::default();
    if let Err(diagnostic) = hsds::json::read(&"a".into(), text, &site().states, &mut all) {
        check_shown(&diagnostic.to_string());
    }
    validate(all.0);
}

/// Collects every entry.
#[derive(Default)]
struct Collector(Vec<Value>);

impl import::Sink for Collector {
    fn expect(&mut self, _entries: usize) {}

    fn add(&mut self, found: import::Found) -> Result<(), import::Diagnostic> {
        use import::Found;
        match found {
            Found::Entry(entry) => self.0.push(entry.organization.into()),
            Found::Refused(diagnostic) | Found::Remark(diagnostic) => {
                check_shown(&diagnostic.to_string())
            }
        }
        Ok(())
    }
}

fn import_all(files: &[(&str, &str)]) -> Vec<Value> {
    let chosen = |(name, text): &(&str, &str)| ChosenFile {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    };
    let files: Vec<ChosenFile> = files.iter().map(chosen).collect();
    match import_files(&files, &site().states) {
        Ok(imported) => {
            imported.diagnostics.iter().for_each(|diagnostic| check_shown(&diagnostic.to_string()));
            imported.organizations.into_iter().map(Value::Object).collect()
        }
        Err(diagnostic) => {
            check_shown(&diagnostic.to_string());
            Vec::new()
        }
    }
}

/// Validates imported organizations one by one, as the page does.
fn validate(organizations: Vec<Value>) {
    for organization in organizations {
        let file = json!({ "version": 1, "organizations": [organization] });
        let parsed = agency::parse_json(&file, &site().national);
        parsed.faults.iter().for_each(|fault| check_shown(&fault.to_string()));
        check(&parsed.agencies);
    }
}
