//! Importing files at the desk: what is imported, and what is reported.

mod exports;
mod phone_types;
mod private_contacts;
mod table_fields;
mod tables;
mod vcard_oracle;
mod vcards;

use content::Content;
use import::{ChosenFile, Diagnostic, FileFormat, Import, States, import_files};
use serde_json::{Value, json};

fn import_texts(files: &[(&str, &str)]) -> Result<Import, Diagnostic> {
    let states = States::new(Content::load().unwrap().states());
    let files: Vec<ChosenFile> = files
        .iter()
        .map(|(name, text)| ChosenFile { name: (*name).to_owned(), text: (*text).to_owned() })
        .collect();
    import_files(&files, &states)
}

/// All diagnostics, one on each line.
fn messages(imported: &Import) -> String {
    imported.diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect()
}

#[track_caller]
fn check(files: &[(&str, &str)], kind: FileFormat, organizations: &Value, sentences: &str) {
    let imported = import_texts(files).unwrap_or_else(|diagnostic| panic!("{diagnostic}"));
    assert_eq!(imported.format, kind, "{}", messages(&imported));
    let found = Value::from_iter(imported.organizations.iter().cloned().map(Value::Object));
    assert_eq!(&found, organizations, "{}", messages(&imported));
    assert_eq!(messages(&imported), sentences);
}

#[track_caller]
fn check_refused(files: &[(&str, &str)], sentence: &str) {
    match import_texts(files) {
        Ok(imported) => panic!("{} taken\n{}", imported.organizations.len(), messages(&imported)),
        Err(diagnostic) => {
            assert!(diagnostic.to_string().starts_with(sentence), "{diagnostic}\nnot {sentence}")
        }
    }
}

#[test]
fn an_agency_json_comes_as_it_is_with_its_faults() {
    let organizations = json!([
        { "id": "A b", "name": 7, "phones": [{ "number": "1" }], "color": "blue" },
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
fn a_file_of_no_known_format_is_refused_with_a_clear_message() {
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
fn an_agency_csv_is_read_under_any_name() {
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
    let alone = import_texts(&[("organizations.csv", ORGANIZATIONS)]).unwrap();
    assert_eq!(alone.organizations.len(), 1);
    assert!(messages(&alone).contains("only the organizations were taken: their phones"));
}

#[test]
fn an_export_in_json_reports_what_is_left_out() {
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
fn an_import_stops_after_500_organizations() {
    let rows: String = (0..100_000).map(|row| format!("Town {row},801-852-6210\n")).collect();
    let imported = import_texts(&[("a.csv", &format!("name,phone\n{rows}"))]).unwrap();
    assert_eq!(imported.organizations.len(), 500);
    assert!(messages(&imported).starts_with("a.csv:502: from here on nothing was taken: 500"));
    let wrong: String = (0..100_000).map(|_| "a,b,c\n").collect();
    let imported = import_texts(&[("a.csv", &format!("name,phone\n{wrong}"))]).unwrap();
    assert_eq!((imported.organizations.len(), imported.diagnostics.len()), (0, 101));
    assert!(
        messages(&imported)
            .ends_with("a.csv: and 99900 more things were told of what was not taken\n")
    );
}

#[test]
fn no_organization_gets_more_than_50_numbers() {
    let phones: Vec<Value> =
        (0..60).map(|index| json!({ "number": format!("801-852-{index:04}") })).collect();
    let export = json!([{ "id": "a1", "name": "Provo Police", "phones": phones }]);
    let found = import_texts(&[("a.json", &export.to_string())]).unwrap();
    assert_eq!(found.organizations[0]["phones"].as_array().unwrap().len(), 50);
    assert_eq!(
        messages(&found),
        "a.json: not taken: phones beyond the first 50 of the same organization\n"
    );
    // A repeated number does not count.
    let phones: Vec<Value> =
        (0..600).map(|index| json!({ "number": format!("801-852-{:04}", index % 50) })).collect();
    let export = json!([{ "id": "a1", "name": "Provo Police", "phones": phones }]);
    let found = import_texts(&[("a.json", &export.to_string())]).unwrap();
    assert_eq!((messages(&found).as_str(), found.organizations.len()), ("", 1));
}

#[test]
fn long_lists_of_names_are_shortened() {
    let fields: String = (0..10_000).map(|index| format!("\"x{index}\u{202e}\":1,")).collect();
    let text = format!("[{{{fields}\"name\":\"Provo Police\"}}]");
    let said = messages(&import_texts(&[("a.json", &text)]).unwrap());
    assert!(said.len() < 2_000 && said.contains("and 9960 more"), "{said}");
    assert!(!said.contains('\u{202e}'), "{said}");
}
