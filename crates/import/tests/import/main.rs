//! What a form takes of chosen files, and what it says of the rest.

mod phone_types;
mod private_contacts;
mod vcards;

use content::Content;
use import::{ChosenFile, Diagnostic, FileFormat, Import, States, take};
use serde_json::{Value, json};

fn taken(files: &[(&str, &str)]) -> Result<Import, Diagnostic> {
    let states = States::new(Content::load().unwrap().states());
    let files: Vec<ChosenFile> = files
        .iter()
        .map(|(name, text)| ChosenFile { name: (*name).to_owned(), text: (*text).to_owned() })
        .collect();
    take(&files, &states)
}

/// Everything that was told, one sentence a line.
fn told(taken: &Import) -> String {
    taken.told.iter().map(|told| format!("{told}\n")).collect()
}

#[track_caller]
fn check(files: &[(&str, &str)], kind: FileFormat, organizations: &Value, sentences: &str) {
    let taken = taken(files).unwrap_or_else(|told| panic!("{told}"));
    assert_eq!(taken.kind, kind, "{}", told(&taken));
    let found = Value::from_iter(taken.organizations.iter().cloned().map(Value::Object));
    assert_eq!(&found, organizations, "{}", told(&taken));
    assert_eq!(told(&taken), sentences);
}

#[track_caller]
fn check_refused(files: &[(&str, &str)], sentence: &str) {
    match taken(files) {
        Ok(taken) => panic!("{} taken\n{}", taken.organizations.len(), told(&taken)),
        Err(told) => assert!(told.to_string().starts_with(sentence), "{told}\nnot {sentence}"),
    }
}

#[test]
fn an_agency_json_comes_as_it_is_with_its_faults() {
    let organizations = json!([
        { "id": "A b", "name": 7, "phones": [{ "number": "1" }], "colour": "blue" },
        { "name": "Provo Police" },
    ]);
    let file = json!({ "version": 1, "organizations": organizations });
    check(&[("x.txt", &file.to_string())], FileFormat::Version1, &organizations, "");
    check(
        &[("x", r#"{"organizations":[7,{"id":"a"}],"b":1}"#)],
        FileFormat::Version1,
        &json!([{ "id": "a" }]),
        "x: it names no version, and was read as version 1\n\
         x: organization 1 is no object in { }: not taken\n\
         x: not taken: b\n",
    );
}

#[test]
fn a_version_that_nobody_knows_is_refused() {
    for (file, sentence) in [
        (r#"{"version":2,"organizations":[]}"#, "x: this is of version 2, and only version 1"),
        (r#"{"version":"3.0"}"#, "x: this is of version 3.0, and only version 1"),
        (r#"{"version":1,"organizations":{}}"#, "x: `organizations` is no list in [ ]"),
        (r#"{"version":1}"#, "x: `organizations` is no list in [ ]"),
        ("{\"version\":1,\n\"organizations\":[,]}", "x:2: column 18 is not JSON"),
    ] {
        check_refused(&[("x", file)], sentence);
    }
}

#[test]
fn what_is_no_such_file_gets_a_clear_sentence() {
    check_refused(&[], "no file: choose a file");
    check_refused(&[("a.json", "")], "a.json: it is empty: choose another file");
    check_refused(&[("a.json", "\u{feff} \r\n")], "a.json: it is empty: choose another file");
    check_refused(&[("a.zip", "PK\u{3}\u{4}\u{14}\0")], "a.zip: it is a ZIP file or a workbook");
    check_refused(&[("a.jpg", "\u{fffd}\u{fffd}\u{fffd}\0JFIF")], "a.jpg: it holds bytes that no");
    check_refused(&[("a.txt", "Call Bob\nor Jane\n")], "a.txt: this is neither agency.json, nor a");
    check_refused(&[("a.html", "<!doctype html>\n<p>")], "a.html: this is a web page");
    check_refused(
        &[("a.csv", "title,phone\na,b\n")],
        "a.csv:1: the first line has no column `name`",
    );
    check_refused(&[("a\u{202e}.json", "[")], "a\\u{202e}.json:1: column 1 is not JSON");
    let long = "x".repeat(10_000_000);
    check_refused(&[("a.csv", &long)], "a.csv: 10000000 bytes are too many: keep it under 4194304");
    check_refused(
        &[("a.vcf", "BEGIN:VCARD\nEND:VCARD"), ("b.csv", "name,phone\na,1")],
        "b.csv: this is a table (CSV), and a.vcf is a contact card (vCard): choose them one after",
    );
    // Deeper than any stack.
    check_refused(&[("a.json", &"[".repeat(100_000))], "a.json:1: column 100000 is not JSON");
}

#[test]
fn a_table_of_ours_is_read_whatever_it_is_called() {
    check(
        &[("organizations.csv", "name,state,phone,fax\nProvo Pe\u{fffd}a,UT,801-852-6210,1\n")],
        FileFormat::Table,
        &json!([
            { "id": "provo-pe-a", "name": "Provo Pe\u{fffd}a", "phones": [{ "number": "801-852-6210" }] }
        ]),
        "organizations.csv:2: a letter here, perhaps one with an accent, could not be read: write it \
         again in the form, or save the file as UTF-8\n\
         organizations.csv:1: not taken: the columns `fax`; the others are, and every row\n\
         organizations.csv:2: not taken: the state, for which the form has no field; write it into \
         the area or the address\n",
    );
}

const ORGANIZATIONS: &str = "id,name,description,email,website\n\
                             a1,Provo Police,We take reports.,,https://provo.example\n";
const PHONES: &str = "id,organization_id,number,type\np1,a1,801-852-6210,voice\n";

#[test]
fn tables_of_an_export_are_known_by_their_columns_and_joined() {
    let provo = json!([{
        "id": "a1", "name": "Provo Police", "website": "https://provo.example",
        "description": { "en": "We take reports." },
        "phones": [{ "number": "801-852-6210", "type": "voice" }],
    }]);
    for names in [["phones.csv", "organizations.csv"], ["phone (1).csv", "organization (2).csv"]] {
        check(&[(names[0], PHONES), (names[1], ORGANIZATIONS)], FileFormat::HsdsTables, &provo, "");
    }
    check(&[("1.csv", PHONES), ("2.csv", ORGANIZATIONS)], FileFormat::HsdsTables, &provo, "");
}

#[test]
fn a_table_without_its_organizations_says_what_is_missing() {
    check_refused(
        &[("phones.csv", PHONES)],
        "phones.csv: this is only the table of an HSDS export with each phone: choose \
         organizations.csv of the same export together with it",
    );
    check_refused(
        &[("1.csv", ORGANIZATIONS), ("2.csv", ORGANIZATIONS)],
        "2.csv: 1.csv holds the organization table already",
    );
    let alone = taken(&[("organizations.csv", ORGANIZATIONS)]).unwrap();
    assert_eq!(alone.organizations.len(), 1);
    assert!(told(&alone).contains("only the organizations were taken: their phones"));
}

#[test]
fn an_export_in_json_says_what_it_left() {
    check(
        &[(
            "e.json",
            r#"{"contents":[{"id":"a1","name":"Provo Police","email":"a@b.org","fee":1}]}"#,
        )],
        FileFormat::HsdsJson,
        &json!([{ "id": "a1", "name": "Provo Police", "email": "a@b.org" }]),
        "e.json: not taken of any organization: fee\n",
    );
}

#[test]
fn a_form_has_enough_after_a_few_hundred() {
    let rows: String = (0..100_000).map(|row| format!("Town {row},801-852-6210\n")).collect();
    let taken = taken(&[("a.csv", &format!("name,phone\n{rows}"))]).unwrap();
    assert_eq!(taken.organizations.len(), 500);
    assert!(told(&taken).starts_with("a.csv:502: from here on nothing was taken: 500"));
    let wrong: String = (0..100_000).map(|_| "a,b,c\n").collect();
    let taken = self::taken(&[("a.csv", &format!("name,phone\n{wrong}"))]).unwrap();
    assert_eq!((taken.organizations.len(), taken.told.len()), (0, 101));
    assert!(
        told(&taken).ends_with("a.csv: and 99900 more things were told of what was not taken\n")
    );
}

#[test]
fn no_organization_has_more_numbers_than_a_form_could_show() {
    let phones: Vec<Value> =
        (0..60).map(|index| json!({ "number": format!("801-852-{index:04}") })).collect();
    let export = json!([{ "id": "a1", "name": "Provo Police", "phones": phones }]);
    let found = taken(&[("a.json", &export.to_string())]).unwrap();
    assert_eq!(found.organizations[0]["phones"].as_array().unwrap().len(), 50);
    assert_eq!(
        told(&found),
        "a.json: not taken: phones beyond the first 50 of the same organization\n"
    );
    // The same number again is none too many.
    let phones: Vec<Value> =
        (0..600).map(|index| json!({ "number": format!("801-852-{:04}", index % 50) })).collect();
    let export = json!([{ "id": "a1", "name": "Provo Police", "phones": phones }]);
    let found = taken(&[("a.json", &export.to_string())]).unwrap();
    assert_eq!((told(&found).as_str(), found.organizations.len()), ("", 1));
}

#[test]
fn names_that_nobody_could_read_are_told_in_short() {
    let fields: String = (0..10_000).map(|index| format!("\"x{index}\u{202e}\":1,")).collect();
    let text = format!("[{{{fields}\"name\":\"Provo Police\"}}]");
    let said = told(&taken(&[("a.json", &text)]).unwrap());
    assert!(said.len() < 2_000 && said.contains("and 9960 more"), "{said}");
    assert!(!said.contains('\u{202e}'), "{said}");
}
