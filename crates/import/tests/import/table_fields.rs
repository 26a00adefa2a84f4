//! The fields of tables, as people and programs fill them in.

use crate::tables::{center, check_first};
use crate::*;

#[test]
fn fields_are_read_as_people_fill_them_in() {
    let text = "Agency,Phone,Phone 2,Website,Hours,Languages\n\
                Cedar Falls Center,\u{202a}(435) 555-0199 ext. 7,tel:+14355550101; 435-555-0102 TTY,\
                WWW.A.example,Mon-Fri 8am-5pm,\"English, Spanish\"\n\
                Cedar Falls Annex,N/A,435-555-0103,not available,by appointment,\n";
    let imported = import_texts(&[("a.csv", text)]).unwrap();
    let both = json!(["en", "es"]);
    let expected = center(json!({
        "phones": [
            { "number": "(435) 555-0199", "extension": "7", "languages": both },
            { "number": "+14355550101", "languages": both },
            { "number": "435-555-0102", "type": "tty", "languages": both },
        ],
        "website": "https://www.a.example",
        "schedule": [{ "byday": "MO,TU,WE,TH,FR", "opens_at": "08:00", "closes_at": "17:00" }],
    }));
    assert_eq!(Value::Object(imported.organizations[0].clone()), expected);
    let annex = json!({
        "id": "cedar-falls-annex", "name": "Cedar Falls Annex",
        "phones": [{ "number": "435-555-0103" }],
        "schedule": [{ "description": "by appointment" }],
    });
    assert_eq!(Value::Object(imported.organizations[1].clone()), annex);
    let readings: Vec<String> = imported.readings.iter().map(ToString::to_string).collect();
    for reading in [
        "a.csv:2: `WWW.A.example` was read as `https://www.a.example`",
        "a.csv:2: `(435) 555-0199 ext. 7` was read as `(435) 555-0199, extension 7`",
        "a.csv:2: `Mon-Fri 8am-5pm` was read as `MO,TU,WE,TH,FR 08:00-17:00`: look whether",
        "a.csv:2: `English, Spanish` was read as `en, es`",
    ] {
        assert!(readings.iter().any(|one| one.starts_with(reading)), "{reading}\n{readings:#?}");
    }
    assert_eq!(messages(&imported), "", "nothing is lost");
}

#[test]
fn words_beside_numbers_are_heeded() {
    let text = "name,phone,phone 2\n\
                Cedar Falls Center,435-555-0199; fax 435-555-0155,435-555-0101 (Spanish)\n";
    let phones = json!([
        { "number": "435-555-0199" },
        { "number": "435-555-0101", "languages": ["es"] },
    ]);
    check_first(text, &center(json!({ "phones": phones })));
    let said = messages(&import_texts(&[("a.csv", text)]).unwrap());
    assert_eq!(said, "a.csv:2: not taken: a fax number (`435-555-0155`)\n");
}

#[test]
fn html_is_taken_off() {
    let text = "name,phone,description\nA &amp; B Center,435-555-0199,<p>We <b>listen</b>.</p>Call&nbsp;us.\n";
    let expected = json!({
        "id": "a-and-b-center", "name": "A & B Center", "phones": [{ "number": "435-555-0199" }],
        "description": { "en": "We listen.\nCall us." },
    });
    check_first(text, &expected);
    let imported = import_texts(&[("a.csv", text)]).unwrap();
    assert_eq!(imported.readings.len(), 1, "{:?}", imported.readings);
}

#[test]
fn numbers_and_addresses_that_are_marked_as_private_are_not_taken() {
    let imported = import_texts(&[(
        "a.csv",
        "PublicName,Phone1Number,Phone1IsPrivate,PhoneTollFree,PhysicalAddress1,PhysicalCity,\
         PhysicalAddressIsPrivate\n\
         Cedar Falls Center,435-555-0101,True,800-555-0199,9 Quiet Lane,Cedar Falls,Yes\n",
    )])
    .unwrap();
    let expected = center(json!({ "phones": [{ "number": "800-555-0199" }] }));
    assert_eq!(Value::Object(imported.organizations[0].clone()), expected);
    let (index, contact) = &imported.private[0];
    assert_eq!(
        (*index, contact.field, &contact.value["number"]),
        (0, "phones", &json!("435-555-0101"))
    );
    assert_eq!(
        messages(&imported),
        "a.csv:2: not taken: addresses that are marked as private; this is the first\n"
    );
}

#[test]
fn contacts_of_google_and_outlook_are_read_without_what_is_private() {
    let google = "First Name,Last Name,Organization Name,Notes,E-mail 1 - Label,E-mail 1 - Value,\
                  E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,\
                  Phone 2 - Value,Website 1 - Value\n\
                  Dana,Roe,Cedar Falls Center,Alarm 4471,Home,dana@home.example,Work,desk@a.example,\
                  Home,435-555-0101,Work,435-555-0199,a.example\n";
    let contacts = json!({
        "phones": [{ "number": "435-555-0199", "type": "voice" }],
        "email": "desk@a.example",
        "website": "https://a.example",
    });
    check_first(google, &center(contacts));
    let older = "Name,Given Name,Organization 1 - Name,Phone 1 - Type,Phone 1 - Value\n\
                 Dana Roe,Dana,Cedar Falls Center,Work,435-555-0199 ::: 435-555-0101\n";
    let phones = json!([
        { "number": "435-555-0199", "type": "voice" },
        { "number": "435-555-0101", "type": "voice" },
    ]);
    check_first(older, &center(json!({ "phones": phones })));
    let outlook = "First Name,Company,Business Street,Business City,Business State,Business Postal Code,\
                   Home Street,Assistant's Phone,Business Fax,Business Phone,Home Phone,Mobile Phone,\
                   E-mail Address,Notes,Web Page\n\
                   Dana,Cedar Falls Center,1 Main St,Cedar Falls,UT,84720,9 Quiet Lane,435-555-0102,\
                   435-555-0103,435-555-0199,435-555-0104,435-555-0105,desk@a.example,4471,\n";
    let imported = import_texts(&[("a.csv", outlook)]).unwrap();
    let expected = center(json!({
        "phones": [{ "number": "435-555-0199" }],
        "email": "desk@a.example",
        "address": "1 Main St, Cedar Falls, UT 84720",
    }));
    assert_eq!(Value::Object(imported.organizations[0].clone()), expected);
    let offered: Vec<&str> = imported.private.iter().map(|(_, one)| one.mark.as_str()).collect();
    assert_eq!(offered, ["Assistant's Phone", "Home Phone", "Mobile Phone", "Notes"]);
}
