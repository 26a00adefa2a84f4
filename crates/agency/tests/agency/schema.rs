//! The published schema and the parser agree about `agency.json`.

use agency::{FormerIds, NationalLine, parse};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../../../public/schema/agency.v1.json");
const SHIPPED: &str = include_str!("../../../../public/agency.json");

/// An organization that both accept; each case below changes one thing in it.
const RIGHT: &str = r#"{"id":"utah-icac","name":"Utah ICAC Task Force","kind":"police","area":"Utah","logo":"agencies/utah.png","phones":[{"number":"801-281-1211","extension":"01","type":"voice","languages":["en"]}],"email":"utahicac@agutah.gov","website":"https://attorneygeneral.utah.gov/icac/","address":"Murray\nUtah","schedule":[{"byday":"MO,TU","opens_at":"09:00","closes_at":"17:00","valid_from":"2026-01-01","valid_to":"2026-12-31","description":"Day"}],"description":{"en":"Help","zh-Hant":"Help"},"assured_date":"2026-01-07","assurer":"A. Doe","was":["utah-police"]}"#;

/// What refuses a file.
#[derive(Debug, PartialEq)]
enum Refusal {
    Nobody,
    /// The parser alone, for what no schema can express: a calendar, a look-alike, a number in
    /// words.
    ReaderOnly,
    Both,
}

#[track_caller]
fn check_file(file: &str, refused_by: Refusal) {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let validator = jsonschema::draft202012::new(&schema).expect("the schema is one");
    let national = [NationalLine::new("fbi".to_owned(), vec!["FBI".to_owned()])];
    let mut faults = parse(file, &national).faults;
    let value: Value = serde_json::from_str(file).unwrap_or_default();
    faults.extend(FormerIds::parse(&value, &national).faults);
    let is_valid = validator.is_valid(&value);
    let found = match (is_valid, faults.is_empty()) {
        (true, true) => Refusal::Nobody,
        (true, false) => Refusal::ReaderOnly,
        (false, false) => Refusal::Both,
        (false, true) => panic!("only the schema refuses {file}"),
    };
    assert_eq!(found, refused_by, "{file} has {faults:?}");
}

/// Changes one thing in the right organization.
#[track_caller]
fn check(from: &str, to: &str, refused_by: Refusal) {
    assert!(RIGHT.contains(from), "{from} is nowhere in the right organization");
    let organization = RIGHT.replacen(from, to, 1);
    check_file(&format!(r#"{{"version":1,"organizations":[{organization}]}}"#), refused_by);
}

#[test]
fn right_files_are_right_for_both() {
    check_file(SHIPPED, Refusal::Nobody);
    check_file(
        r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}]}]}"#,
        Refusal::Nobody,
    );
    for (from, to) in [
        ("801-281-1211", "(801) 281-1211"),
        ("\"voice\"", "\"tty\""),
        ("agencies/utah.png", "a_B-1.webp"),
        ("https://attorneygeneral.utah.gov/icac/", "https://a.xn--p1ai:8443?x=%20#@y"),
        ("utahicac@agutah.gov", "a.b_c+d-e@x.y.us"),
        ("MO,TU", "MO,TU,WE,TH,FR,SA,SU"),
        ("\"opens_at\":\"09:00\",\"closes_at\":\"17:00\",", ""),
        ("\"byday\":\"MO,TU\",\"opens_at\":\"09:00\",\"closes_at\":\"17:00\",", ""),
        ("\"Help\"", "\"پیش\u{200c}رو\""),
    ] {
        check(from, to, Refusal::Nobody);
    }
}

#[test]
fn both_refuse_values_in_a_wrong_format() {
    for file in [
        "",
        "{",
        "[]",
        "{}",
        r#"{"version":1}"#,
        r#"{"organizations":[]}"#,
        r#"{"version":2,"organizations":[]}"#,
        r#"{"version":1,"organizations":[],"x":1}"#,
        r#"{"version":1,"organizations":[{"id":"a","name":"A"}]}"#,
        r#"{"version":1,"organizations":[{"id":"a","name":"A","phones":[]}]}"#,
    ] {
        check_file(file, Refusal::Both);
    }
    for (from, to) in [
        ("\"utah-icac\"", "\"Utah\""),
        ("\"utah-icac\"", "\"\""),
        ("\"id\":\"utah-icac\",", ""),
        ("\"police\"", "null"),
        ("\"police\"", "\"  \""),
        ("\"area\"", "\"areas\""),
        ("agencies/utah.png", "https://a.org/utah.png"),
        ("agencies/utah.png", "agencies/../utah.png"),
        ("\"801-281-1211\"", "8012811211"),
        ("801-281-1211", "1-800-THE-LOST"),
        ("\"01\"", "1"),
        ("\"01\"", "\"12345678\""),
        ("\"voice\"", "\"fax\""),
        ("\"en\"", "\"English\""),
        ("utahicac@agutah.gov", "utahicac"),
        ("utahicac@agutah.gov", "a@b.org?cc=c@d.org"),
        ("https:", "http:"),
        ("attorneygeneral.utah.gov/icac/", "fbi.gov@a.org"),
        ("attorneygeneral.utah.gov/icac/", "a.org\\\\b"),
        ("attorneygeneral.utah.gov/icac/", "192.168.0.1/"),
        ("MO,TU", "MO-TU"),
        ("09:00", "9:00"),
        ("17:00", "24:00"),
        ("\"opens_at\":\"09:00\",", ""),
        ("\"byday\":\"MO,TU\",", ""),
        ("2026-01-01", "2026-1-1"),
        ("2026-01-07", "2026-13-07"),
        ("{\"en\":\"Help\",\"zh-Hant\":\"Help\"}", "\"Help\""),
        ("zh-Hant", "ZH"),
        ("\"valid_from\"", "\"freq\""),
        ("[\"utah-police\"]", "\"utah-police\""),
        ("\"utah-police\"", "\"Utah Police\""),
        ("\"utah-police\"", "7"),
        ("\"utah-police\"", r#""a","b","c","d","e","f","g","h","i","j","k""#),
    ] {
        check(from, to, Refusal::Both);
    }
    check("\"A. Doe\"", &format!("\"{}\"", "é".repeat(101)), Refusal::Both);
    check("Murray", &"a".repeat(200), Refusal::Both);
    check("\"Help\"", &format!("\"{}\"", "a".repeat(501)), Refusal::Both);
    check("\"Day\"", &format!("\"{}\"", "a".repeat(121)), Refusal::Both);
    check("gov/icac/", &format!("gov/{}", "a".repeat(500)), Refusal::Both);
}

#[test]
fn only_the_parser_checks_what_no_schema_can_express() {
    for (from, to) in [
        ("Utah ICAC Task Force", "FBI Utah"),
        ("\"utah-icac\"", "\"fbi\""),
        ("Task Force", "Task\u{202e}Force"),
        ("Task Force", "Tаsk Force"),
        ("Help", "801-281-1212"),
        ("Help", "See evil.com"),
        ("801-281-1211", "801-281-121"),
        ("\"01\",\"type\":\"voice\"", "\"01\",\"type\":\"voice\",\"number\":\"741741\""),
        ("2026-01-07", "2026-02-30"),
        ("2026-12-31", "2025-12-31"),
        ("MO,TU", "MO,MO"),
        ("\"utah-police\"", "\"fbi\""),
    ] {
        check(from, to, Refusal::ReaderOnly);
    }
}
