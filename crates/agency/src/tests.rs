//! Which agencies of an `agency.json` are shown, and which faults are reported.

mod parts;

use crate::*;
use std::fmt::Write as _;

/// The shortest file that is valid.
const SHORTEST: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}]}]}"#;

/// The real entry, from attorneygeneral.utah.gov/icac/ as of 2026-01-07, with every other field
/// filled in as an example.
const FULL: &str = r#"{"version": 1, "organizations": [{
    "id": "utah-icac", "name": "Utah ICAC Task Force", "kind": "police",
    "area": "Utah, statewide", "logo": "agencies/utah-icac.png",
    "phones": [
        {"number": "801-281-1211", "extension": "007", "languages": ["en", "es"]},
        {"number": "(801) 281-1211", "type": "tty"},
        {"number": "741741", "type": "text"}],
    "email": "utahicac@agutah.gov", "website": "https://attorneygeneral.utah.gov/icac/",
    "address": "5272 S College Dr #200\nMurray, UT 84123-2320",
    "schedule": [
        {"byday": "MO,TU,WE,TH,FR", "opens_at": "08:00", "closes_at": "17:00",
         "valid_from": "2026-01-01", "valid_to": "2026-12-31"},
        {"byday": "SA", "description": "by appointment"}, {"description": "Closed on holidays"}],
    "description": {"en": "We work with the FBI. Call 801-281-1211; in danger, call 911.",
                    "es": "Línea de denuncias.", "fa": "می‌توانید زنگ بزنید."},
    "assured_date": "2026-01-07", "assurer": "Utah Attorney General's Office"}]}"#;

fn national() -> Vec<NationalLine> {
    let line = |id: &str, name: &str| NationalLine::new(id.to_owned(), vec![name.to_owned()]);
    vec![line("988", "988"), line("fbi", "FBI")]
}

/// Checks the agencies and faults of a file, as `id id | fault; fault`.
#[track_caller]
fn check(file: &str, outcome: &str) {
    let parsed = parse(file, &national());
    let shown: Vec<&str> = parsed.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let faults: Vec<String> = parsed.faults.iter().map(ToString::to_string).collect();
    let found = format!("{} | {}", shown.join(" "), faults.join("; "));
    assert!(found.contains(outcome), "\n  found {found}\n  not   {outcome}\n  in    {file:.300}");
}

/// The shortest file, with `fields` added to its organization.
#[track_caller]
fn check_field(fields: &str, outcome: &str) {
    check(&SHORTEST.replace("\"phones\"", &format!("{fields},\"phones\"")), outcome);
}

/// The shortest file with another phone.
#[track_caller]
fn check_phone(phone: &str, outcome: &str) {
    check(&SHORTEST.replace("[{\"number\"", &format!("[{phone},{{\"number\"")), outcome);
}

#[test]
fn a_right_file_is_shown_whole() {
    for file in [SHORTEST, FULL, &format!("\u{feff}{SHORTEST}\r\n")] {
        let parsed = parse(file, &national());
        assert_eq!(parsed.faults, [], "{file}");
        assert_eq!(parsed.agencies.len(), 1, "{file}");
    }
    let utah = parse(FULL, &national()).agencies.remove(0);
    assert_eq!(utah.phones.len(), 3);
    assert_eq!(utah.phones[0].number.href(), "tel:+18012811211,007");
    assert_eq!(utah.schedule.len(), 3);
    assert_eq!(utah.description_in("es-MX"), Some("Línea de denuncias."));
    assert_eq!(utah.description_in("fr"), None);
    assert_eq!(
        utah.website.map(|website| website.host().to_owned()).as_deref(),
        Some("attorneygeneral.utah.gov")
    );
}

#[test]
fn the_file_that_ships_has_nobody_in_it() {
    assert_eq!(parse("{\"version\":1,\"organizations\":[]}\n", &national()), Parsed::default());
}

#[test]
fn a_serialized_agency_parses_to_the_same_agency() {
    let agencies = parse(FULL, &national()).agencies;
    let again = parse(&to_json(&agencies), &national());
    assert_eq!((again.agencies, again.faults), (agencies.clone(), Vec::new()));
    assert_eq!(to_json(&parse(&to_json(&agencies), &national()).agencies), to_json(&agencies));
    assert_eq!(parse(&to_json(&[]), &national()), Parsed::default());
}

#[test]
fn a_file_that_is_not_version_1_shows_nobody_and_says_why() {
    check("", " | the file: it is empty");
    check("\u{feff} \n", " | the file: it is empty");
    check("<!doctype html>", " | the file: line 1, column 1 is not JSON");
    check("{\"version\":1,\n\"organizations\":[,]}", " | the file: line 2, column 18 is not JSON");
    check("{\"version\":1,", " | the file: it ends too early");
    check("[]", " | the file: it is a list: write an object in { }");
    check("{}", " | the file: it is not of a version");
    check(r#"{"version":"1","organizations":[]}"#, " | the file: it is not of a version");
    check(r#"{"version":2,"organizations":[]}"#, " | the file: it is not of a version");
    check(r#"{"version":1}"#, " | the file: `organizations` is missing");
    check(r#"{"version":1,"organizations":{}}"#, " | organizations: it is an object: write a list");
    check(&" ".repeat(10_000_000), " | the file: 10000000 bytes are too many");
    check(&"[".repeat(200_000), " | the file: line 1, column 128 is not JSON");
    check("{\"version\":1,\"organizations\":[\"\\ud800\"]}", " | the file: line 1");
}

#[test]
fn one_bad_organization_leaves_the_others() {
    let good = |id: &str| {
        format!(r#"{{"id":"{id}","name":"Police","phones":[{{"number":"801-281-1211"}}]}}"#)
    };
    let file =
        |entries: &[String]| format!(r#"{{"version":1,"organizations":[{}]}}"#, entries.join(","));
    check(&file(&[good("a"), "7".into(), good("b")]), "a b | organization 2: it is a number");
    check(&file(&[good("a"), good("a"), good("b")]), "a b | organization 2: another organization");
    check(&file(&[good("A"), good("b")]), "b | organization 1, id: `A` is not an id");
    check(&file(&[good("988"), good("b")]), "b | organization 1, id: this is the id of a national");
    check(
        &file(&["a", "b", "c", "d", "e"].map(good)),
        "a b c d | organizations: 5 are too many: keep the 4 most useful",
    );
    check(
        &file(&["{}".into()]),
        " | organization 1: `id` is missing: add it; organization 1: `name`",
    );
}

#[test]
fn an_agency_that_nobody_can_reach_is_left_out() {
    let file = r#"{"version":1,"organizations":[{"id":"a","name":"Police","phones":[{"number":"1"}],"email":"a"}]}"#;
    check(file, "organization 1: nobody can be reached there");
    check(file, " | organization 1, phone 1, number: `1` has 1 digits");
    check(&file.replace("\"a\"}", "\"a@b.org\"}"), "a | organization 1, phone 1, number");
}

#[test]
fn no_agency_looks_like_a_national_line() {
    let named = |name: &str| SHORTEST.replace("Utah ICAC Task Force", name);
    for name in ["FBI Salt Lake City", "F.B.I.", "FB1", "9 8 8", "Utah 988 Lifeline"] {
        check(&named(name), " | organization 1, name: this looks like the national line");
    }
    for name in ["FВI", "Utah\\u202e ICAC", "𝐅𝐁𝐈", "Utah ICAC 801-281-1212", "evil.com", " "]
    {
        check(&named(name), " | organization 1, name: ");
    }
    for field in ["kind", "area", "assurer"] {
        check_field(
            &format!(r#""{field}":"FBI""#),
            &format!("utah-icac | organization 1, {field}: this looks like the national line FBI"),
        );
    }
    let fbi = named("FBI").replace("801-281-1211", "1-800-225-5324");
    check(
        &fbi,
        " | organization 1, name: this looks like the national line FBI, which stands on every page",
    );
}

#[test]
fn a_hostile_file_is_read_to_its_end() {
    let mut fields = String::new();
    for index in 0..10_000 {
        write!(fields, r#""x{index}":1,"#).unwrap();
    }
    let file = SHORTEST.replace("\"phones\"", &format!("{fields}\"phones\""));
    let parsed = parse(&file, &national());
    assert_eq!((parsed.agencies.len(), parsed.faults.len()), (1, 100));
    // Every beginning of a right file, and every file with one byte replaced.
    for end in (0..FULL.len()).filter(|&end| FULL.is_char_boundary(end)) {
        assert_eq!(parse(&FULL[..end], &national()).agencies, [], "the first {end} bytes");
        for other in ["\"", "{", "]", ",", "0", "\u{0}", "\u{202e}"] {
            let next = FULL.chars().next().map_or(0, char::len_utf8) + end;
            let rest = FULL.get(next..).unwrap_or_default();
            let parsed = parse(&format!("{}{other}{rest}", &FULL[..end]), &national());
            for fault in parsed.faults {
                assert!(!fault.to_string().is_empty());
            }
        }
    }
}
