//! What has to be true of every reader, whatever it is given.

use agency::agency_link::AgencyLink;
use agency::phone_number::PhoneNumber;
use agency::{AddressField, Agency, NationalLine};
use content::Content;
use content::agency_card::AgencyCard;
use import::{ChosenFile, States, hsds, take};
use serde_json::{Value, json};
use std::sync::OnceLock;

/// Gives a text to a reader, and panics if something is not as it has to be.
type Target = fn(&str);

/// Every reader by its name.
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
        let national = content.hotlines.iter().map(|line| line.as_national()).collect();
        let states = States::new(content.states());
        Site { content, national, states }
    })
}

pub fn agency_json(text: &str) {
    let reading = agency::parse(text, &site().national);
    for fault in &reading.faults {
        check_shown(&fault.to_string());
    }
    check(&reading.agencies);
}

/// What is shown is safe, and writing and reading again changes nothing.
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

/// No control but the end of a line, and nothing that turns the rest around.
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

/// A card of ours leads to the same contacts.
fn check_contact_card(agency: &Agency, card: &str) {
    assert!(card.split("\r\n").all(|line| line.len() <= 75), "{card}");
    let mut organization = taken(&[("a.vcf", card)]).remove(0);
    organization["name"] = agency.name.as_str().into();
    organization["id"] = agency.id.as_str().into();
    let file = json!({ "version": 1, "organizations": [organization] });
    // One without a number and an address by e-mail has only its website, which no card has.
    let Some(read) = agency::parse_json(&file, &site().national).agencies.pop() else {
        return assert!(agency.phones.is_empty() && agency.email.is_none(), "{card}");
    };
    let mut dialled: Vec<_> =
        agency.phones.iter().map(|phone| (phone.kind, phone.number.href())).collect();
    // A number that stands there twice is read once, and a text takes no extension.
    let mut seen = Vec::new();
    dialled.retain(|phone| {
        !seen.contains(phone) && {
            seen.push(phone.clone());
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

/// Words of an agency. What is shown of them holds no number and no host, even when letters and
/// signs are taken for the digits and letters that they look like.
pub fn words(text: &str) {
    let Some(agency) = with_description(text) else { return };
    for (_, shown) in &agency.description {
        let is_drawn =
            |letter: &char| !matches!(letter, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}');
        let letters: Vec<char> = shown.chars().filter(is_drawn).collect();
        for start in 0..letters.len() {
            assert!(!is_number(&letters, start), "from character {start} of {shown:?}");
            assert!(!is_host(&letters, start), "from character {start} of {shown:?}");
        }
    }
}

/// Whether words may stand on the page.
pub fn are_shown(text: &str) -> bool {
    with_description(text).is_some_and(|agency| !agency.description.is_empty())
}

fn with_description(text: &str) -> Option<Agency> {
    let description = json!({ "en": text });
    let organization =
        json!({ "id": "a", "name": "Police", "email": "a@b.org", "description": description });
    let file = json!({ "version": 1, "organizations": [organization] });
    agency::parse_json(&file, &site().national).agencies.pop()
}

/// Ten digits, six of them true, as one group or as 3, 3 and 4 with a sign between.
fn is_number(letters: &[char], start: usize) -> bool {
    let is_true = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let (mut at, mut count, mut true_digits) = (start, 0, 0);
    while count < 10 {
        let Some(letter) = letters.get(at) else { return false };
        if "0123456789OoQDIil|ZzSsBbGgq○ОоІЅΟο".contains(*letter) {
            true_digits += usize::from(is_true(at));
            count += 1;
        } else if !(matches!(count, 3 | 6) && "-. ".contains(*letter))
            || letters.get(at - 1).is_some_and(|before| "-. ".contains(*before))
        {
            return false;
        }
        at += 1;
    }
    let before = start.checked_sub(1);
    // In `School 107-0205`, `ool` is no area code.
    let is_end_of_word = before.and_then(|at| letters.get(at)).is_some_and(|it| it.is_alphabetic())
        && !(start..start + 3).any(is_true);
    true_digits >= 6 && !before.is_some_and(is_true) && !is_end_of_word && !is_true(at)
}

/// Two letters or digits, a dot and a small ending.
fn is_host(letters: &[char], start: usize) -> bool {
    let is_part = |letter: &char| letter.is_ascii_alphanumeric();
    let is_ending = |letter: &char| letter.is_ascii_lowercase() || "аеорсхіѕ".contains(*letter);
    let [one, other, dot, rest @ ..] = letters.get(start..).unwrap_or_default() else {
        return false;
    };
    let ending: Vec<&char> = rest.iter().take_while(|letter| is_ending(letter)).collect();
    [one, other].into_iter().all(is_part)
        && [one, other].into_iter().chain(ending.iter().copied()).any(char::is_ascii_alphabetic)
        && matches!(dot, '.' | '．' | '․')
        && ending.len() >= 2
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
    judge(taken(&[("a.csv", text)]));
}

/// Tables with a line `===` between them.
pub fn hsds_tables(text: &str) {
    let names =
        ["organizations.csv", "phones.csv", "addresses.csv", "locations.csv", "services.csv"];
    let files: Vec<(&str, &str)> = names.into_iter().zip(text.split("\n===\n")).collect();
    judge(taken(&files));
}

pub fn vcard(text: &str) {
    judge(taken(&[("a.vcf", &format!("BEGIN:VCARD\n{text}"))]));
    judge(taken(&[("a.vcf", text)]));
}

pub fn hsds_json(text: &str) {
    judge(taken(&[("a.json", text)]));
    let mut all = All::default();
    if let Err(told) = hsds::json::read(&"a".into(), text, &site().states, &mut all) {
        check_shown(&told.to_string());
    }
    judge(all.0);
}

/// Takes everything.
#[derive(Default)]
struct All(Vec<Value>);

impl import::Sink for All {
    fn expect(&mut self, _entries: usize) {}

    fn add(&mut self, found: import::Found) -> Result<(), import::Diagnostic> {
        use import::Found;
        match found {
            Found::Entry(entry) => self.0.push(entry.organization.into()),
            Found::Refused(told) | Found::Remark(told) => check_shown(&told.to_string()),
        }
        Ok(())
    }
}

fn taken(files: &[(&str, &str)]) -> Vec<Value> {
    let chosen = |(name, text): &(&str, &str)| ChosenFile {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    };
    let files: Vec<ChosenFile> = files.iter().map(chosen).collect();
    match take(&files, &site().states) {
        Ok(taken) => {
            taken.told.iter().for_each(|told| check_shown(&told.to_string()));
            taken.organizations.into_iter().map(Value::Object).collect()
        }
        Err(told) => {
            check_shown(&told.to_string());
            Vec::new()
        }
    }
}

/// What was taken is judged as the page judges it, one by one.
fn judge(organizations: Vec<Value>) {
    for organization in organizations {
        let file = json!({ "version": 1, "organizations": [organization] });
        let reading = agency::parse_json(&file, &site().national);
        reading.faults.iter().for_each(|fault| check_shown(&fault.to_string()));
        check(&reading.agencies);
    }
}
