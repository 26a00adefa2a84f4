//! Exports in the Human Services Data Specification, of all versions and forms.

use crate::*;

#[track_caller]
fn check_only(files: &[(&str, &str)], expected: &Value) -> Import {
    let imported = import_texts(files).unwrap_or_else(|refused| panic!("{refused}"));
    let found = Value::from_iter(imported.organizations.iter().cloned().map(Value::Object));
    assert_eq!(found, json!([expected]), "{}", messages(&imported));
    imported
}

const PHONES: &str = "id,organization_id,number,type\np1,a1,435-555-0199,voice\n";

#[test]
fn all_tables_of_an_export_are_chosen_together() {
    let expected = json!({
        "id": "a1", "name": "Cedar Falls Center",
        "phones": [{ "number": "435-555-0199", "type": "voice" }],
    });
    let imported = check_only(
        &[
            ("taxonomy_terms.csv", "id,name,taxonomy_id\n1,Police,7\n"),
            ("organizations.csv", "id,name\na1,Cedar Falls Center\n"),
            ("phones.csv", PHONES),
            ("service_areas.csv", "id,service_id,name,description\n1,s1,Utah,All of it\n"),
            ("holiday_schedules.csv", "id,location_id,opens_at,closes_at\n1,l1,10:00,12:00\n"),
            ("programs.csv", ""),
            ("our_own.csv", "x\n1\n"),
            ("datapackage.json", "{\"name\":\"hsds\"}"),
        ],
        &expected,
    );
    assert_eq!(
        messages(&imported),
        "taxonomy_terms.csv: not taken, since these are other tables than those with the contacts of the \
         export: taxonomy_terms.csv, service_areas.csv, holiday_schedules.csv, programs.csv, our_own.csv, \
         datapackage.json\n"
    );
}

#[test]
fn tables_of_versions_1_and_2_are_read() {
    let expected = json!({
        "id": "1", "name": "Cedar Falls Center", "website": "https://www.a.example",
        "phones": [{ "number": "435 555-0199", "type": "voice", "languages": ["es"] }],
        "address": "1 Main St, Cedar Falls, UT 84720",
        "schedule": [
            { "byday": "MO", "opens_at": "08:00", "closes_at": "17:00" },
            { "byday": "TU", "opens_at": "09:30", "closes_at": "17:00" },
        ],
        "email": "desk@a.example",
    });
    check_only(
        &[
            ("organizations.csv", "id,name,url\n1,Cedar Falls Center,www.a.example\n"),
            ("locations.csv", "id,organization_id,name\n7,1,Hall\n"),
            ("services.csv", "id,location_id,name,email\ns1,7,Help,desk@a.example\n"),
            (
                "phones.csv",
                "id,location_id,number,number_type\np1,7,435 555-0199,voice\np2,7,435 555-0155,fax\n",
            ),
            ("languages.csv", "id,phone_id,language\nl1,p1,Spanish\n"),
            (
                "physical_addresses.csv",
                "id,location_id,address_1,city,state_province,postal_code,country\n\
                 d1,7,1 Main St,Cedar Falls,UT,84720,US\n",
            ),
            (
                "mail_addresses.csv",
                "id,location_id,address_1,city,state_province,postal_code,country\n\
                 d1,7,PO Box 1,Cedar Falls,UT,84720,US\n",
            ),
            (
                "regular_schedules.csv",
                "id,location_id,service_id,weekday,opens_at,closes_at\n\
                 h1,7,,Monday,08:00,17:00\nh2,7,,2,9:30am,5pm\n",
            ),
        ],
        &expected,
    );
}

#[test]
fn organizations_come_out_of_every_kind_of_object() {
    let owner = json!({ "id": "a1", "name": "Cedar Falls Center", "website": "a.example" });
    let phones = json!([{ "number": "435-555-0199 x7", "type": "Hotline" }]);
    let service = json!({ "id": "s1", "name": "Help", "organization": owner, "phones": phones });
    let location = json!({ "id": "l1", "addresses": [
        { "address_1": "1 Main St", "city": "Cedar Falls", "state_province": "UT",
          "postal_code": "84720", "address_type": "physical" },
    ] });
    let at_location = json!({ "id": "x1", "service": service, "location": location });
    let mut expected = json!({
        "id": "a1", "name": "Cedar Falls Center", "website": "https://a.example",
        "phones": [{ "number": "435-555-0199", "extension": "7", "type": "voice" }],
    });
    for text in [
        json!(service).to_string(),
        json!([service]).to_string(),
        json!({ "contents": [service] }).to_string(),
        json!({ "total": 1, "items": [service] }).to_string(),
    ] {
        check_only(&[("a.json", &text)], &expected);
    }
    expected["address"] = "1 Main St, Cedar Falls, UT 84720".into();
    for text in [json!(at_location).to_string(), json!([at_location, at_location]).to_string()] {
        check_only(&[("a.json", &text)], &expected);
    }
    let alone = json!([{ "id": "a1", "name": "Cedar Falls Center", "email": "desk@a.example" }]);
    check_only(&[("a.json", &alone.to_string())], &alone[0]);
    for (object, sentence) in [
        (json!([location]), "a.json:1: this location does not say whose it is"),
        (
            json!([{ "id": "x", "location": location }]),
            "a.json:1: this service at a location does not hold its service",
        ),
    ] {
        let said = messages(&import_texts(&[("a.json", &object.to_string())]).unwrap());
        assert!(said.starts_with(sentence), "{said}");
    }
}

#[test]
fn what_is_no_object_is_told_once() {
    let text = format!("[{}{{\"id\":\"a1\",\"name\":\"A\"}}]", "[1,null,2],\n[],7,".repeat(1_000));
    let imported = import_texts(&[("a.json", &text)]).unwrap();
    assert_eq!((imported.organizations.len(), imported.diagnostics.len()), (1, 1));
    assert!(messages(&imported).starts_with("a.json:1: this and 2999 more are no HSDS objects"));
}

#[test]
fn a_number_that_gives_way_to_the_organizations_own_is_named() {
    let export = json!([{ "id": "a1", "name": "Cedar Falls Center",
        "phones": [{ "number": "435-555-0199" }],
        "services": [{ "id": "s1", "phones": [{ "number": "435-555-0101", "type": "text" }] }],
    }]);
    let imported = import_texts(&[("a.json", &export.to_string())]).unwrap();
    assert_eq!(
        messages(&imported),
        "a.json: not taken: phones of services, locations and contacts, where the organization has its \
         own; the first is 435-555-0101\n"
    );
}
