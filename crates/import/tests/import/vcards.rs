//! vCards that other programs wrote: everything that is imported, and every message.

use crate::*;
use agency::{AddressField, Agency, to_vcard};
use std::fs;
use std::path::Path;

#[track_caller]
fn check_card(name: &str, organizations: &Value, sentences: &[&str]) {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/samples");
    let text = fs::read_to_string(samples.join(name)).unwrap();
    let expected: String = sentences.iter().map(|sentence| format!("{name}{sentence}\n")).collect();
    check(&[(name, &text)], FileFormat::VCard, organizations, &expected);
}

const PERSON: &str =
    "not taken: the name of a person beside the organization, since people change posts";
const NOTE: &str = "not taken: the note, which may be private";

#[test]
fn google_contacts() {
    check_card(
        "google.vcf",
        &json!([{
            "id": "provo-police-department",
            "name": "Provo Police Department",
            "phones": [
                { "number": "(801) 852-6210", "type": "voice" },
                { "number": "+1 801-852-6215", "type": "text" },
            ],
            "email": "tips@provo.example",
            "website": "https://www.provo.example/police",
            "address": "445 W Center St, Provo, UT 84601",
        }]),
        &[
            ":7: not taken: a number of the type fax ((801) 852-6211), since nobody answers there \
             at night",
            &format!(":15: {NOTE}"),
            ": not taken of any card: categories",
        ],
    );
}

#[test]
fn apple_contacts() {
    check_card(
        "apple.vcf",
        &json!([{
            "id": "utah-attorney-generals-office-icac-task-force",
            "name": "Utah Attorney General’s Office, ICAC Task Force",
            "phones": [
                { "number": "+1 (801) 281-1211", "extension": "7", "type": "voice" },
            ],
            "email": "utahicac@agutah.example",
            "website": "https://attorneygeneral.utah.example/icac/",
            "address": "5272 S College Dr, #200, Murray, UT 84123",
        }]),
        &[
            &format!(":5: {PERSON}"),
            ":9: the e-mail address `jane@home.example` is marked as home or personal, so it was not \
             taken: if it is the office's, write it by hand",
            ":11: the number `(801) 555-0142` is marked as mobile and not as work, so it was not \
             taken: if it is the office's, write it by hand",
            ":12: not taken: a number of the type fax ((801) 281-1222), since nobody answers there \
             at night",
            ":19: not taken: the picture; choose one of your own in the form",
            ": not taken of any card: job titles",
        ],
    );
}

#[test]
fn outlook() {
    check_card(
        "outlook-2.1.vcf",
        &json!([{
            "id": "penasco-police",
            "name": "Peñasco Police",
            "phones": [{ "number": "(505) 587-2222", "extension": "12", "type": "voice" }],
            "email": "desk@penasco.example",
            "website": "https://police.penasco.example",
            "address": "15136 State Road 75, PO Box 1, Penasco, NM 87553",
        }]),
        &[
            &format!(":5: {PERSON}"),
            ":9: not taken: a number of the type fax ((505) 587-2223), since nobody answers there \
             at night",
            &format!(":18: {NOTE}"),
            ": not taken of any card: entries that only the address book uses, job titles",
        ],
    );
}

#[test]
fn nextcloud() {
    check_card(
        "nextcloud-4.0.vcf",
        &json!([{
            "id": "child-advocacy-center-of-utah-county",
            "name": "Child Advocacy Center of Utah County",
            "phones": [
                { "number": "+1-801-555-0100", "type": "voice" },
                { "number": "+1-385-555-0101", "extension": "3", "type": "voice" },
                { "number": "+1-385-555-0101", "type": "text" },
                { "number": "+1-801-555-0103", "type": "tty" },
            ],
            "email": "help@cac.example",
            "website": "https://cac.example",
            "address": "1 Main St, Provo, UT 84601",
        }]),
        &[
            &format!(":15: {NOTE}"),
            &format!(":16: {NOTE}"),
            ": not taken of any card: languages, places on a map",
        ],
    );
}

#[test]
fn vobject() {
    check_card(
        "vobject-3.0.vcf",
        &json!([{
            "id": "orem-police-records-utah",
            "name": "Orem Police; Records, Utah",
            "phones": [{ "number": "801-229-7070", "extension": "4", "type": "voice" }],
            "email": "records@orem.example",
            "address": "95 E Center St, Room 2, Orem, UT 84057",
        }]),
        &[&format!(":7: {NOTE}")],
    );
}

#[test]
fn the_example_of_rfc_6350() {
    check_card(
        "rfc6350.vcf",
        &json!([{
            "id": "viagenie",
            "name": "Viagenie",
            "phones": [
                { "number": "+1-418-656-9254", "extension": "102", "type": "voice" },
                { "number": "+1-418-262-6501", "type": "voice" },
                { "number": "+1-418-262-6501", "type": "text" },
            ],
            "email": "simon.perreault@viagenie.ca",
            "address": "2875 Laurier, Suite D2-630, Quebec, QC G1V 2M2, Canada",
        }]),
        &[
            &format!(":3: {PERSON}"),
            ":20: the website `http://nomis80.org` is marked as home or personal, so it was not \
             taken: if it is the office's, write it by hand",
            ": not taken of any card: birthdays and other days, genders, keys, languages, places on a \
             map, time zones",
        ],
    );
}

#[test]
fn the_two_cards_of_rfc_2426() {
    check_card(
        "rfc2426.vcf",
        &json!([
            {
                "id": "lotus-development-corporation",
                "name": "Lotus Development Corporation",
                "phones": [{ "number": "+1-919-676-9515", "type": "voice" }],
                "email": "Frank_Dawson@Lotus.com",
                "website": "https://home.earthlink.net/~fdawson",
                "address": "6544 Battleford Drive, Raleigh, NC 27613-3502",
            },
            {
                "id": "netscape-communications-corp",
                "name": "Netscape Communications Corp.",
                "phones": [{ "number": "+1-415-937-3419", "type": "voice" }],
                "email": "howes@netscape.com",
                "address": "501 E. Middlefield Rd., Mountain View, CA 94043",
            },
        ]),
        &[
            &format!(":3: {PERSON}"),
            ":8: not taken: a number of the type fax (+1-919-676-9564), since nobody answers there \
             at night",
            ":10: not taken: a further e-mail address (`fdawson@earthlink.net`)",
            &format!(":17: {PERSON}"),
            ":22: not taken: a number of the type fax (+1-415-528-4164), since nobody answers there \
             at night",
        ],
    );
}

#[test]
fn a_card_without_an_organization_is_reported() {
    let file = "hello\nBEGIN:VCARD\nFN:Provo Police\nN:Police;Provo\nTEL:801-852-6210\nwhat\n";
    check(
        &[("a.vcf", file.strip_prefix("hello\n").unwrap())],
        FileFormat::VCard,
        &json!([{ "id": "provo-police", "name": "Provo Police",
                  "phones": [{ "number": "801-852-6210", "type": "voice" }] }]),
        "a.vcf:1: this card has no END:VCARD, so its end may be missing: look whether all of it is \
         here\n\
         a.vcf:2: this card names no organization (ORG), so its name was taken: look whether it is \
         the name of an organization\n\
         a.vcf:5: not taken: this line is no property of a card\n",
    );
    let empty = "BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n\nleft\nBEGIN:VCARD\nTEL:1\nEND:VCARD\n";
    check(
        &[("a.vcf", empty)],
        FileFormat::VCard,
        &json!([{ "phones": [{ "number": "1", "type": "voice" }] }]),
        "a.vcf:1: this card has no name: write that of the organization\n\
         a.vcf:1: nothing of this card could be taken\n\
         a.vcf:5: not taken: what stands outside of any card\n\
         a.vcf:6: this card has no name: write that of the organization\n",
    );
}

/// A group may have several labels, and a long label is cut.
#[test]
fn all_labels_of_a_group_give_the_type() {
    let phone = |labels: &[&str]| {
        let labels: String = labels.iter().map(|one| format!("a.X-ABLABEL:{one}\n")).collect();
        let card =
            format!("BEGIN:VCARD\nORG:Provo Police\n{labels}A.TEL:801-852-6210\nEND:VCARD\n");
        let organization = import_texts(&[("a.vcf", &card)]).unwrap().organizations.remove(0);
        organization.get("phones").map(|phones| phones[0]["type"].clone()).unwrap_or_default()
    };
    assert_eq!(phone(&["TTY"]), "tty");
    assert_eq!(phone(&["Main", "text"]), "text");
    assert_eq!(phone(&["Main", "fax"]), Value::Null);
    assert_eq!(phone(&[&format!("{} tty", "main ".repeat(20))]), "voice");
}

#[test]
fn fields_of_a_card_are_read_as_in_a_table() {
    let card = "BEGIN:VCARD\nORG:A &amp\\; B Center\nTEL;WORK:sms:+14355550101\nTEL;WORK:tel:+1-435-555-0199;ext=7\n\
                TEL;WORK:435-555-0102 or 435-555-0103\nURL:http://a.example\nEMAIL:mailto:desk@a.example\nEND:VCARD\n";
    let imported = import_texts(&[("a.vcf", card)]).unwrap();
    let expected = json!({
        "id": "a-and-b-center", "name": "A & B Center",
        "phones": [
            { "number": "+14355550101", "type": "text" },
            { "number": "+1-435-555-0199", "type": "voice", "extension": "7" },
            { "number": "435-555-0102", "type": "voice" },
            { "number": "435-555-0103", "type": "voice" },
        ],
        "email": "desk@a.example",
        "website": "https://a.example",
    });
    assert_eq!(Value::Object(imported.organizations[0].clone()), expected);
    assert_eq!(messages(&imported), "");
    let readings: Vec<String> = imported.readings.iter().map(ToString::to_string).collect();
    assert!(readings.iter().any(|one| one.contains("open it once with https://")), "{readings:?}");
}

fn agencies(organizations: Vec<serde_json::Map<String, Value>>) -> Vec<Agency> {
    let file = json!({ "version": 1, "organizations": organizations });
    let reading = agency::parse_json(&file, &[]);
    assert_eq!(reading.faults, []);
    reading.agencies
}

#[test]
fn an_exported_card_is_imported_with_the_same_contacts() {
    let organization = json!({
        "id": "a", "name": "Provo Police", "email": "tips@provo.example",
        "phones": [
            { "number": "(801) 852-6210", "extension": "007" },
            { "number": "1-801-852-6211", "type": "tty" },
            { "number": "741741", "type": "text" },
        ],
        "address": "445 W Center St; rear\nProvo, UT 84601",
    });
    let written = agencies(vec![organization.as_object().unwrap().clone()]);
    let card = to_vcard(&written[0], &"Tía Ñuñoa ".repeat(20), AddressField::Given);
    let imported = import_texts(&[("a.vcf", &card)]).unwrap();
    assert_eq!(
        imported.diagnostics.len(),
        1,
        "only that the name may be a person's: {}",
        messages(&imported)
    );
    let mut organization = imported.organizations[0].clone();
    organization.insert("name".to_owned(), "Provo Police".into());
    let read = agencies(vec![organization]);
    let reached = |agency: &Agency| {
        let phones = agency.phones.iter();
        let phones = phones.map(|phone| (phone.kind, phone.number.href())).collect::<Vec<_>>();
        (phones, agency.email.clone())
    };
    assert_eq!(reached(&read[0]), reached(&written[0]));
    assert_eq!(read[0].address.as_deref(), Some("445 W Center St; rear, Provo, UT 84601"));
}
