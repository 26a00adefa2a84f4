//! Every field of an agency, through every format, form and card that should know it.
//!
//! A new field of [`Agency`] does not compile here until it is in [`FIELDS`], and then each medium
//! that forgets it fails by name. What a medium leaves out on purpose is in [`LEFT_OUT`], with the
//! reason; what it should show and does not yet, too.

use agency::draft::Draft;
use agency::{AddressField, Agency, FormerIds, NationalLine, json_ld, to_vcard};
use content::Content;
use content::agency_card::AgencyCard;
use import::{ChosenFile, States};
use its_not_your_fault::browser::Element;
use its_not_your_fault::officers::for_handout;
use serde_json::Value;

/// Shown at the desk.
const EXAMPLE: &str = include_str!("../../src/content/agency-example.json");

/// The name of each field in `agency.json`, and a text that is in its value and nowhere else.
const FIELDS: [(&str, &str); 17] = [
    ("id", "orem-night-desk"),
    ("name", "Orem Night Office"),
    ("kind", "watch house"),
    ("area", "Vineyard and the lake"),
    ("logo", "agencies/lake.png"),
    ("number", "229-7070"),
    ("extension", "4711"),
    ("type", "801-229-7071"),
    ("languages", "yue"),
    ("email", "records@orem.example"),
    ("website", "night.example/help"),
    ("address", "95 E Center St"),
    ("schedule", "21:00"),
    ("description", "Ask for the duty officer."),
    ("assured_date", "2026-01-31"),
    ("assurer", "Captain Ruiz"),
    ("was", "orem-watch"),
];

const SAMPLE: &str = r#"{"version":1,"organizations":[{
    "id":"orem-night-desk","name":"Orem Night Office","kind":"watch house",
    "area":"Vineyard and the lake","logo":"agencies/lake.png",
    "phones":[{"number":"801-229-7070","extension":"4711","type":"voice","languages":["yue"]},
        {"number":"801-229-7071","type":"tty"}],
    "email":"records@orem.example","website":"https://night.example/help",
    "address":"95 E Center St, Orem, UT 84057",
    "schedule":[{"byday":"MO,TU","opens_at":"21:00","closes_at":"23:00"}],
    "description":{"en":"Ask for the duty officer."},
    "assured_date":"2026-01-31","assurer":"Captain Ruiz","was":["orem-watch"]}]}"#;

/// The columns and a row of the same agency.
const TABLE: &str = "id,name,kind,area,logo,phone,phone_extension,phone_languages,phone2,\
    phone2_type,email,website,address,schedule,description_en,assured_date,assurer,was\n\
    orem-night-desk,Orem Night Office,watch house,Vineyard and the lake,agencies/lake.png,\
    801-229-7070,4711,yue,801-229-7071,tty,records@orem.example,https://night.example/help,\
    \"95 E Center St, Orem, UT 84057\",\"MO,TU 21:00-23:00\",Ask for the duty officer.,\
    2026-01-31,Captain Ruiz,orem-watch\n";

/// The same agency as an organization of HSDS 3.
const HSDS: &str = r#"[{"id":"orem-night-desk","name":"Orem Night Office",
    "description":"Ask for the duty officer.","email":"records@orem.example",
    "website":"https://night.example/help","logo":"https://night.example/agencies/lake.png",
    "phones":[{"number":"801-229-7070","extension":4711,"type":"voice",
        "languages":[{"code":"yue"}]},{"number":"801-229-7071","type":"tty"}],
    "services":[{"id":"s","assured_date":"2026-01-31T00:00:00Z",
        "assurer_email":"Captain Ruiz"}],
    "locations":[{"addresses":[{"address_1":"95 E Center St","city":"Orem",
        "state_province":"UT","postal_code":"84057","address_type":"physical"}],
        "schedules":[{"byday":"MO,TU","opens_at":"21:00","closes_at":"23:00"}]}]}]"#;

/// Which field a medium leaves out, and why.
const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("HSDS", "kind", "HSDS has taxonomies, and no word for it"),
    ("HSDS", "area", "its service areas are not read yet"),
    ("HSDS", "logo", "it is an address elsewhere; a page loads pictures of its own host only"),
    ("HSDS", "assurer", "HSDS has an e-mail address, which may be a person's own"),
    ("HSDS", "was", "HSDS has no former ids"),
    ("vCard", "was", "it is for links"),
    ("JSON-LD", "was", "it is for links"),
    ("card", "was", "it is for links, and no page reads it"),
    ("hand-out", "was", "it is for links, and no page reads it"),
    ("vCard", "id", SAYS_WHO),
    ("vCard", "kind", SAYS_WHO),
    ("vCard", "area", SAYS_WHO),
    ("vCard", "logo", SAYS_WHO),
    ("vCard", "website", SAYS_WHO),
    ("vCard", "description", SAYS_WHO),
    ("vCard", "assured_date", SAYS_WHO),
    ("vCard", "assurer", SAYS_WHO),
    ("vCard", "languages", "vCard has no languages of a number"),
    ("vCard", "schedule", "vCard has no opening hours"),
    ("JSON-LD", "id", "an address of this host would be needed, which the build does not know"),
    ("JSON-LD", "kind", "schema.org's types are not people's words"),
    ("JSON-LD", "logo", "an address of this host would be needed, which the build does not know"),
    ("JSON-LD", "schedule", "not written yet"),
    ("JSON-LD", "description", "it has several languages, and JSON-LD is on every page"),
    ("JSON-LD", "assured_date", "schema.org has no word for who vouches"),
    ("JSON-LD", "assurer", "schema.org has no word for who vouches"),
    ("card", "logo", "a visitor's page loads no picture of an agency"),
    ("card", "languages", "not shown yet"),
    ("card", "schedule", "not shown yet"),
    ("hand-out", "languages", "not shown yet"),
    ("hand-out", "schedule", "not shown yet"),
];

/// A lock screen or a stranger may show the contacts of a telephone.
const SAYS_WHO: &str = "it tells who the contact is";

fn agencies() -> Vec<Agency> {
    let parsed = agency::parse(SAMPLE, &[] as &[NationalLine]);
    assert!(parsed.faults.is_empty(), "{:?}", parsed.faults);
    // A new field stops compiling here: add it to FIELDS, SAMPLE, TABLE and HSDS.
    let Agency {
        id: _,
        name: _,
        kind: _,
        area: _,
        logo: _,
        phones: _,
        email: _,
        website: _,
        address: _,
        schedule: _,
        description: _,
        assured_date: _,
        assurer: _,
    } = &parsed.agencies[0];
    parsed.agencies
}

/// A file, imported as the desk and the command do it, as `agency.json` would hold it.
fn imported(name: &str, text: &str) -> String {
    let content = Content::load().unwrap();
    let file = ChosenFile { name: name.to_owned(), text: text.to_owned() };
    let import = import::import_files(&[file], &States::new(content.states())).unwrap();
    let organizations = import.organizations.into_iter().map(Value::Object);
    Value::from_iter(organizations).to_string()
}

fn draft() -> String {
    let file: Value = serde_json::from_str(SAMPLE).unwrap();
    let organizations = file["organizations"].as_array().unwrap().iter();
    let organizations = organizations.filter_map(Value::as_object).cloned().collect::<Vec<_>>();
    let mut draft = Draft::blank();
    let unsupported = draft.import(&organizations);
    assert!(unsupported.is_empty());
    draft.to_json(|_| None).to_string()
}

/// Each medium, and what it makes of the agency.
fn media() -> Vec<(&'static str, String)> {
    let agencies = agencies();
    let former_ids = FormerIds::parse(&serde_json::from_str(SAMPLE).unwrap(), &[]);
    let content = Content::load().unwrap();
    let words = &content.languages[0].guide.local.card;
    let vcard = to_vcard(&agencies[0], &agencies[0].name, AddressField::Given);
    let vcard = vcard.replace("\r\n ", "").replace("\\,", ",");
    let card = format!("{:?}", AgencyCard::new(&agencies[0], "en", words));
    let paper = for_handout(&agencies, "en", words, "../");
    vec![
        ("agency.json", agency::to_json_with_former_ids(&agencies, &former_ids)),
        ("CSV", imported("list.csv", TABLE)),
        ("HSDS", imported("export.json", HSDS)),
        ("desk form", draft()),
        ("vCard", vcard),
        ("JSON-LD", json_ld(&agencies)),
        ("card", card),
        ("hand-out", paper.iter().map(Element::html).collect()),
    ]
}

/// Numbers and kinds are written in several ways.
fn plain(text: &str) -> String {
    text.replace('-', "").to_lowercase()
}

#[test]
fn every_field_of_an_agency_is_in_every_medium_or_left_out_with_a_reason() {
    let mut wrong = Vec::new();
    for (medium, text) in media() {
        for (field, marker) in FIELDS {
            let reason =
                LEFT_OUT.iter().find(|(own, left_out, _)| (*own, *left_out) == (medium, field));
            match (plain(&text).contains(&plain(marker)), reason) {
                (false, None) => wrong.push(format!("{medium} forgets `{field}`")),
                (true, Some(_)) => wrong.push(format!("{medium} has `{field}`: mend LEFT_OUT")),
                _ => (),
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_field_of_an_agency_is_in_the_schema_and_the_example() {
    let schema = include_str!("../../public/schema/agency.v1.json");
    for (field, _) in FIELDS {
        let key = format!("\"{field}\":");
        assert!(schema.contains(&key), "the schema forgets `{field}`");
        // An agency does not write its former ids at the desk: its host does.
        let is_in_example = EXAMPLE.contains(&key) || field == "was";
        assert!(is_in_example, "the example forgets `{field}`");
    }
}
