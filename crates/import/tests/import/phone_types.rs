//! Types of phones in exports and tables, as people write them.

use crate::*;

/// The messages about a type that is left out, or that is not known.
fn sentence(place: &str, kind: &str, what: &str, first: &str) -> String {
    format!("{place}: phones of the type {kind}: {what}; the first is {first}\n")
}

const NOBODY: &str = "not taken, since nobody answers there at night";
const CALLED: &str = "taken as a number to call";
const PRIVATE: &str = "not taken, since it is marked as home or personal";

const ORGANIZATIONS: &str = "id,name\na1,Cedar Falls Center\n";

/// The phones of an export with this table of phones, and the messages.
fn of_table(phones: &str) -> (Value, String) {
    let imported =
        import_texts(&[("organizations.csv", ORGANIZATIONS), ("phones.csv", phones)]).unwrap();
    (imported.organizations[0].get("phones").cloned().unwrap_or_default(), messages(&imported))
}

/// The same for an export in JSON with one phone.
fn of_json(phone: &Value) -> (Value, String) {
    let export = json!([{ "id": "a1", "name": "Cedar Falls Center", "phones": [phone] }]);
    let imported = import_texts(&[("a.json", &export.to_string())]).unwrap();
    (imported.organizations[0].get("phones").cloned().unwrap_or_default(), messages(&imported))
}

const HEADINGS: [&str; 9] = [
    "type",
    "Type",
    "number_type",
    "Number Type",
    "phone_type",
    "phone-types",
    "Phone 1 - Type",
    "device_type",
    "contact_type",
];

#[test]
fn a_fax_under_any_heading_that_ends_in_type_is_never_a_number_to_call() {
    for heading in HEADINGS {
        for kind in ["fax", "FAX", "Fax line", "work fax", "e-fax", "Pager", "modem", "Video"] {
            let (phones, messages) = of_table(&format!(
                "id,organization_id,number,{heading}\n\
                 1,a1,435-555-0155,{kind}\n2,a1,435-555-0199,voice\n"
            ));
            let voice = json!([{ "number": "435-555-0199", "type": "voice" }]);
            assert_eq!(phones, voice, "{heading} {kind}\n{messages}");
            let kind = kind.to_lowercase();
            let sentence = sentence("phones.csv:2", &kind, NOBODY, "435-555-0155");
            assert_eq!(messages, sentence, "{heading}");
            let (phones, messages) = of_json(&json!({ "number": "435-555-0155", heading: kind }));
            assert_eq!(phones, Value::Null, "{heading} {kind}\n{messages}");
            assert!(
                messages.starts_with("a.json:1: phones of the type") && messages.contains(NOBODY),
                "{messages}"
            );
        }
    }
    for kind in [json!(["voice", "fax"]), json!({ "name": "fax" })] {
        let (phones, messages) = of_json(&json!({ "number": "435-555-0155", "phoneType": kind }));
        assert_eq!(phones, Value::Null, "{messages}");
    }
}

#[test]
fn a_hotline_is_a_number_to_call_and_is_told_with_its_line() {
    for heading in HEADINGS {
        for kind in ["hotline", "Hotlines", "toll-free", "Crisis line", "24-hour", "mobile", "main"]
        {
            let (phones, messages) = of_table(&format!(
                "id,organization_id,number,{heading}\n\
                 1,a1,435-555-0199,voice\n2,a1,435-555-0101,{kind}\n"
            ));
            let both = json!([
                { "number": "435-555-0199", "type": "voice" },
                { "number": "435-555-0101", "type": "voice" },
            ]);
            assert_eq!(phones, both, "{heading} {kind}\n{messages}");
            let kind = kind.to_lowercase();
            let sentence = sentence("phones.csv:3", &kind, CALLED, "435-555-0101");
            assert_eq!(messages, sentence, "{heading}");
        }
    }
    let (phones, messages) = of_json(&json!({ "number": "435-555-0101", "type": "Hotline" }));
    assert_eq!(phones, json!([{ "number": "435-555-0101", "type": "voice" }]));
    assert_eq!(messages, sentence("a.json:1", "hotline", CALLED, "435-555-0101"));
}

#[test]
fn each_type_is_told_once_with_the_first_line() {
    let rows: String = (0..5)
        .map(|index| format!("a1,435-555-010{index},hotline\na1,435-555-015{index},fax\n"))
        .collect();
    let (phones, messages) = of_table(&format!("organization_id,number,type\n{rows}"));
    assert_eq!(phones.as_array().unwrap().len(), 5);
    let hotline = sentence("phones.csv:2", "hotline", CALLED, "435-555-0100");
    let fax = sentence("phones.csv:3", "fax", NOBODY, "435-555-0150");
    assert_eq!(messages, hotline + &fax);
}

#[test]
fn types_of_our_own_are_kept_and_not_told() {
    for heading in HEADINGS {
        for (kind, ours) in [
            ("", "voice"),
            ("Voice", "voice"),
            ("cell", "voice"),
            ("SMS", "text"),
            ("Text", "text"),
            ("texts", "text"),
            ("TTY", "tty"),
            ("TDD", "tty"),
            ("Text phone", "tty"),
            ("textphone", "tty"),
        ] {
            let (phones, messages) =
                of_table(&format!("organization_id,number,{heading}\na1,435-555-0101,{kind}\n"));
            let phone = json!([{ "number": "435-555-0101", "type": ours }]);
            assert_eq!((&phones, &*messages), (&phone, ""), "{heading} {kind}");
        }
    }
    let (phones, _) = of_json(&json!({ "number": "435-555-0101", "type": "call or text" }));
    let both = json!([
        { "number": "435-555-0101", "type": "voice" },
        { "number": "435-555-0101", "type": "text" },
    ]);
    assert_eq!(phones, both);
}

#[test]
fn of_several_headings_that_end_in_type_the_one_of_the_phone_counts() {
    let (phones, messages) = of_table(
        "organization_id,number,service_type,number_type,extension_type\n\
         a1,435-555-0101,Fax and copies,voice,fax\n",
    );
    assert_eq!(phones[0]["type"], "voice", "{messages}");
    assert_eq!(
        messages,
        "phones.csv: not taken of any phone: extension_type, service_type\n"
            .replace("phones.csv", "the tables")
    );
    for (kind, number_type) in [("voice", "fax"), ("fax", "voice"), ("", "fax")] {
        let (phones, messages) = of_table(&format!(
            "organization_id,number,type,number_type\na1,435-555-0101,{kind},{number_type}\n"
        ));
        assert_eq!(phones, Value::Null, "{messages}");
    }
    // No other field has the type.
    let (phones, messages) = of_json(&json!({ "number": "435-555-0101", "service_type": "fax" }));
    assert_eq!(phones, Value::Null, "{messages}");
}

#[test]
fn a_number_of_the_type_home_is_never_taken() {
    for kind in ["home", "Home phone", "personal", "Private", "personal cell"] {
        let (phones, messages) = of_json(&json!({ "number": "435-555-0101", "type": kind }));
        assert_eq!(phones, Value::Null, "{kind}");
        assert!(messages.contains(PRIVATE), "{messages}");
    }
}

#[test]
fn the_mobile_phone_of_a_contact_is_not_taken() {
    for kind in ["cell", "Mobile"] {
        let export = json!([{ "id": "a1", "name": "Cedar Falls Center", "contacts": [
            { "name": "Dana Roe", "phones": [
                { "number": "435-555-0101", "type": kind },
                { "number": "435-555-0199", "type": "voice" },
            ] },
        ] }]);
        let imported = import_texts(&[("a.json", &export.to_string())]).unwrap();
        let voice = json!([{ "number": "435-555-0199", "type": "voice" }]);
        assert_eq!(imported.organizations[0]["phones"], voice);
        let what = "of a contact not taken, since it may be somebody's own";
        let sentence = sentence("a.json:1", &kind.to_lowercase(), what, "435-555-0101");
        assert!(messages(&imported).contains(&sentence), "{}", messages(&imported));
    }
}

#[test]
fn a_table_with_number_type_is_one_of_an_export_whatever_its_name() {
    let organizations = "id,name,description\na1,Cedar Falls Center,We listen.\n";
    for heading in ["number_type", "phone_type", "Phone 1 - Type"] {
        let phones = format!("organization_id,number,{heading}\na1,435-555-0155,fax\n");
        let imported = import_texts(&[("1.csv", organizations), ("2.csv", &phones)]).unwrap();
        assert_eq!(imported.format, FileFormat::HsdsTables, "{heading}");
        assert_eq!(imported.organizations[0].get("phones"), None, "{heading}");
    }
}

#[track_caller]
fn check_row(header: &str, row: &str, phones: &Value, sentences: &str) {
    let text = format!("name,{header}\nCedar Falls Center,{row}\n");
    let mut organization = json!({ "id": "cedar-falls-center", "name": "Cedar Falls Center" });
    if !phones.is_null() {
        organization["phones"] = phones.clone();
    }
    check(&[("a.csv", &text)], FileFormat::Table, &json!([organization]), sentences);
}

#[test]
fn a_table_of_agencies_has_the_same_types() {
    let fax = |kind: &str| sentence("a.csv:2", kind, NOBODY, "435-555-0155");
    let voice = |number: &str| json!([{ "number": number, "type": "voice" }]);
    for heading in ["phone_type", "Phone Type", "number_type", "Phone 1 - Type", "phone types"] {
        let header = format!("phone,{heading}");
        check_row(&header, "435-555-0155,Fax", &Value::Null, &fax("fax"));
        check_row(&header, "435-555-0101,Voice", &voice("435-555-0101"), "");
        check_row(
            &header,
            "435-555-0101,Hotline",
            &voice("435-555-0101"),
            &sentence("a.csv:2", "hotline", CALLED, "435-555-0101"),
        );
        check_row(
            &header,
            "435-555-0101,home",
            &Value::Null,
            &sentence("a.csv:2", "home", PRIVATE, "435-555-0101"),
        );
    }
    check_row(
        "phone,phone_type,phone2,Phone 2 - Type",
        "435-555-0199,,435-555-0155,fax",
        &json!([{ "number": "435-555-0199" }]),
        &fax("fax"),
    );
    check_row(
        "phone,phone_type,number_type",
        "435-555-0155,voice,fax",
        &Value::Null,
        &fax("voice fax"),
    );
}

#[test]
fn a_type_of_agencies_is_not_one_of_phones() {
    const NOT_TAKEN: &str =
        "a.csv:1: not taken: the columns `type`; the others are, and every row\n";
    for kind in ["Local police", "Private nonprofit", ""] {
        check_row(
            "phone,type",
            &format!("435-555-0101,{kind}"),
            &json!([{ "number": "435-555-0101" }]),
            NOT_TAKEN,
        );
    }
    check_row(
        "phone,type",
        "435-555-0155,fax",
        &Value::Null,
        &(NOT_TAKEN.to_owned() + &sentence("a.csv:2", "fax", NOBODY, "435-555-0155")),
    );
}
