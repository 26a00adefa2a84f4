//! Tables of agencies as people keep them.

use crate::*;
use import::{ColumnMapping, KNOWN_COLUMNS, TEMPLATE_CSV, import_files_with};

/// The organizations of a table.
#[track_caller]
fn organizations(text: &str) -> Vec<Value> {
    let imported = import_texts(&[("a.csv", text)]).unwrap_or_else(|refused| panic!("{refused}"));
    imported.organizations.into_iter().map(Value::Object).collect()
}

#[track_caller]
pub(crate) fn check_first(text: &str, expected: &Value) {
    let found = organizations(text);
    assert_eq!(found.first(), Some(expected), "{text}");
}

pub(crate) fn center(fields: Value) -> Value {
    let mut center = json!({ "id": "cedar-falls-center", "name": "Cedar Falls Center" });
    center.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
    center
}

#[test]
fn headings_are_taken_as_people_write_them() {
    for headings in [
        "name,phone,email,website",
        "Agency,Phone #,E-mail,Web Site",
        "AGENCY NAME,TELEPHONE,EMAIL ADDRESS,URL",
        "provider_name,phone_number,email_address,website_address",
        "Organization,Main Phone,Mail,Web Page",
        "Department,Hotline,eMail,HomePage",
        "PublicName,Phone1Number,EmailAddressMain,WebsiteAddress",
        "Company,Business Phone,E-mail Address,Web Page",
    ] {
        check_first(
            &format!(
                "{headings}\nCedar Falls Center,435-555-0199,desk@a.example,https://a.example\n"
            ),
            &center(json!({
                "phones": [{ "number": "435-555-0199" }],
                "email": "desk@a.example",
                "website": "https://a.example",
            })),
        );
    }
}

#[test]
fn headings_below_a_title_and_in_other_forms_are_found() {
    let rows = [
        ("sep=;\r\n", ";", "\r\n"),
        ("Offices in Utah\r\nAs of 2026, all of them\r\n\r\n", ",", "\r\n"),
        ("\u{feff}", "\t", "\n"),
        ("", ",", "\r\r\n"),
        ("", "|", "\n"),
    ];
    for (before, delimiter, end) in rows {
        let text = [
            before,
            &["Agency", "Telephone", "Town"].join(delimiter),
            end,
            &["Cedar Falls Center", "435-555-0199", "Cedar Falls"].join(delimiter),
            end,
        ]
        .concat();
        let phones = json!([{ "number": "435-555-0199" }]);
        check_first(&text, &center(json!({ "phones": phones, "address": "Cedar Falls" })));
    }
}

#[test]
fn an_address_is_put_together_in_postal_order() {
    let phones = json!([{ "number": "435-555-0199" }]);
    for (headings, cells, address) in [
        (
            "street,city,state,zip",
            "1 Main St,Cedar Falls,UT,84720",
            "1 Main St, Cedar Falls, UT 84720",
        ),
        (
            "line1,Address Line 2,town,province,postal code",
            "1 Main St,Room 2,Cedar Falls,UT,84720",
            "1 Main St, Room 2, Cedar Falls, UT 84720",
        ),
        (
            "address,city,state,zip",
            "\"1 Main St, Cedar Falls, UT 84720\",Cedar Falls,UT,84720",
            "1 Main St, Cedar Falls, UT 84720",
        ),
        ("ADDRESS,CITY,STATE,ZIP", "N/A,Hartford,CT,6101", "Hartford, CT 06101"),
        (
            "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code",
            "\"1 Main St\nCedar Falls, UT 84720\",1 Main St,Cedar Falls,UT,84720",
            "1 Main St\nCedar Falls, UT 84720",
        ),
    ] {
        check_first(
            &format!("name,phone,{headings}\nCedar Falls Center,435-555-0199,{cells}\n"),
            &center(json!({ "phones": phones, "address": address })),
        );
    }
}

#[test]
fn agencies_of_one_name_are_told_apart_by_state_and_town() {
    let found = organizations(
        "name,phone,city,state\n\
         Clinton Police,319-555-0101,Clinton,IA\n\
         Clinton Police,601-555-0102,Clinton,MS\n\
         Perry Township Police,330-555-0103,Massillon,OH\n\
         Perry Township Police,419-555-0104,Lima,OH\n\
         Provo Police,801-555-0105,Provo,UT\n\
         Provo Police,801-555-0105,Provo,UT\n",
    );
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|one| (one["id"].as_str().unwrap(), one["name"].as_str().unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            ("clinton-police-ia", "Clinton Police"),
            ("clinton-police-ms", "Clinton Police"),
            ("perry-township-police-massillon", "Perry Township Police (Massillon)"),
            ("perry-township-police-lima", "Perry Township Police (Lima)"),
            // Equal rows are one.
            ("provo-police", "Provo Police"),
        ]
    );
    // With ids of their own, the names are told apart all the same.
    let found = organizations(
        "id,name,phone,city,state\n7,Perry Police,330-555-0103,Massillon,OH\n\
         8,Perry Police,419-555-0104,Lima,OH\n",
    );
    assert_eq!((&found[0]["id"], &found[1]["name"]), (&json!("7"), &json!("Perry Police (Lima)")));
}

#[test]
fn all_missing_headings_are_named_at_once() {
    check_refused(
        &[("a.csv", "Station,Front desk,City\nCedar,435-555-0199,Provo\n")],
        "a.csv:1: the first line has no column `name`, and no column `phone` (nor `text`, `email` or \
         `website`): it names Station, Front desk, City; `Front desk` seems to hold telephone numbers; \
         rename one, add it, or say which column is which",
    );
}

#[test]
fn a_column_of_numbers_that_is_not_taken_has_a_sentence_of_its_own() {
    let text =
        "name,email,Front desk,Latitude\nCedar Falls Center,a@b.example,(435) 555-0199,37.1\n";
    let said = messages(&import_texts(&[("a.csv", text)]).unwrap());
    assert_eq!(
        said,
        "a.csv:1: `Front desk` seems to hold telephone numbers and was not taken, since the heading is \
         not known: call it phone2 (or phone, if there is none) to take it\n\
         a.csv:1: not taken: the columns `Latitude`; the others are, and every row\n"
    );
}

#[test]
fn columns_can_be_named() {
    let text = "Station,Front desk,Line 2,Where,Web\nCedar Falls Center,435-555-0199 x7,435-555-0101,\
                1 Main St,a.example\n";
    let file = ChosenFile { name: "a.csv".to_owned(), text: text.to_owned() };
    let states = States::new([]);
    let mapping: ColumnMapping =
        "name=Station,phone=Front desk,phone=line 2,address=Where".parse().unwrap();
    let found = import_files_with(std::slice::from_ref(&file), &states, &mapping).unwrap();
    let expected = center(json!({
        "phones": [{ "number": "435-555-0199", "extension": "7" }, { "number": "435-555-0101" }],
        "address": "1 Main St",
        "website": "https://a.example",
    }));
    assert_eq!(Value::Object(found.organizations[0].clone()), expected);
    let mapping: ColumnMapping = "name=Office".parse().unwrap();
    let refused = import_files_with(&[file], &states, &mapping).unwrap_err().to_string();
    assert!(refused.starts_with("a.csv:1: no column is called `Office`, which was named for name"));
}

#[test]
fn a_table_with_a_map_is_no_export() {
    check_first(
        "Name,Telephone,State,Latitude,Longitude\nCedar Falls Center,435-555-0199,UT,37.1,-113.1\n",
        &center(json!({ "phones": [{ "number": "435-555-0199" }] })),
    );
    check_refused(
        &[("a.csv", "id,title,latitude\n1,Chief,37.1\n")],
        "a.csv:1: the first line has no column `name`",
    );
    check_refused(
        &[("taxonomies.csv", "id,name,description,uri\n1,a,b,c\n")],
        "taxonomies.csv:1: this is the table of taxonomies of an HSDS export",
    );
}

#[test]
fn a_row_that_is_closed_is_not_taken() {
    let text =
        "name,phone,status\nCedar Falls Center,435-555-0199,OPEN\nOld Center,435-555-0101,CLOSED\n";
    let imported = import_texts(&[("a.csv", text)]).unwrap();
    assert_eq!(imported.organizations.len(), 1);
    assert!(messages(&imported).starts_with("a.csv:3: not taken: 1 of the rows, whose status is"));
}

#[test]
fn the_template_is_read_whole() {
    let imported = import_texts(&[("a.csv", TEMPLATE_CSV)]).unwrap();
    assert_eq!(messages(&imported), "");
    let file = json!({ "version": 1, "organizations": imported.organizations });
    let parsed = agency::parse_json(&file, &[]);
    assert_eq!((parsed.faults.len(), parsed.agencies.len()), (0, 1), "{:?}", parsed.faults);
    assert_eq!(parsed.agencies[0].phones.len(), 2);
}

#[test]
fn every_known_heading_is_read_as_its_field() {
    for known in KNOWN_COLUMNS {
        assert!(!known.headings.is_empty());
        for (index, heading) in known.headings.split(", ").enumerate() {
            let earlier = KNOWN_COLUMNS.iter().take_while(|other| other.field != known.field);
            let is_twice =
                earlier.flat_map(|other| other.headings.split(", ")).any(|one| one == heading);
            let again = known.headings.split(", ").take(index).any(|one| one == heading);
            assert!(!is_twice && !again, "{heading}");
        }
    }
}
