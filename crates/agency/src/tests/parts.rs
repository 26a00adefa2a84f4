//! One wrong part of an organization affects no other part.

use crate::tests::*;

#[test]
fn one_bad_field_leaves_the_others() {
    let shown = |fault: &str| format!("utah-icac | organization 1, {fault}");
    check_field(r#""email":"a""#, &shown("email: `a` is not an e-mail address"));
    check_field(r#""email":null"#, &shown("email: it is nothing (null): write text"));
    check_field(r#""email":"""#, &shown("email: it is empty"));
    check_field(r#""website":"http://a.org""#, &shown("website: `http://a.org` is not a website"));
    check_field(r#""logo":"https://a.org/a.png""#, &shown("logo: `https://a.org/a.png` is not"));
    check_field(r#""assured_date":"2026-02-30""#, &shown("assured_date: `2026-02-30` is not in"));
    check_field(r#""kind":["police"]"#, &shown("kind: it is a list"));
    check_field(r#""area":"a\nb""#, &shown("area: it has several lines"));
    check_field(
        r#""address":"Pol\u200bice""#,
        &shown("address: after `Pol` is a character that nobody can see (U+200B)"),
    );
    check_field(r#""description":"Help""#, &shown("description: it is text: write { "));
    check_field(r#""description":{"EN":"Help"}"#, &shown("description: `EN` is not the tag"));
    check_field(
        r#""description":{"en":"Call 801-281-1212."}"#,
        &shown("description, en: `801-281-1212` looks like a telephone number"),
    );
    check_field(
        r#""description":{"en":"See evil.com"}"#,
        &shown("description, en: `evil.com` looks like a web"),
    );
    check_field(
        r#""e-mail":"a@b.org""#,
        "utah-icac | organization 1: `e-mail` is not a field here: did you mean `email`?",
    );
    check_field(r#""fax":1"#, "`fax` is not a field here: remove it, or use one of id, name,");
    check_field(
        &format!(r#""{}":1"#, "é\u{202e}".repeat(9_999)),
        "utah-icac | organization 1: `é\\u{202e}",
    );
}

#[test]
fn one_bad_phone_leaves_the_others() {
    let shown = |fault: &str| format!("utah-icac | organization 1, phone 1{fault}");
    check_phone(
        r#"{"number":"801-281-121"}"#,
        &shown(", number: `801-281-121` has 9 digits; a US"),
    );
    check_phone(r#"{"number":8012811211}"#, &shown(", number: it is a number: write text"));
    check_phone(r#"{"number":"801-281-1211","type":"fax"}"#, &shown(", type: `fax` is not a type"));
    check_phone(r#"{"number":"741741"}"#, &shown(": a number of 5 or 6 digits can be texted"));
    check_phone(
        r#"{"number":"801-281-1211","extension":7}"#,
        &shown(", extension: it is a number"),
    );
    check_phone(r#"{"number":"801-281-1211","extension":"x"}"#, &shown(", extension: `x` is not"));
    check_phone(
        r#"{"number":"801-281-1211","languages":["english"]}"#,
        &shown(", language 1: `english` is not"),
    );
    check_phone(r#"{"nummber":"801-281-1211"}"#, "did you mean `number`?");
}

#[test]
fn one_bad_line_of_a_schedule_leaves_the_others() {
    for (line, fault) in [
        (r#"{"byday":"MO-FR"}"#, ", byday: `MO-FR` is not a list of days"),
        (
            r#"{"byday":"MO","opens_at":"9:00","closes_at":"17:00"}"#,
            ", opens_at: `9:00` is not a time",
        ),
        (r#"{"byday":"MO","opens_at":"09:00"}"#, ": one time is not enough"),
        (r#"{"opens_at":"09:00","closes_at":"17:00"}"#, ": it has times and no days"),
        ("{}", ": it says nothing"),
        (r#"{"byday":"MO","valid_from":"2026-02-01","valid_to":"2026-01-01"}"#, ": it ends before"),
        (r#"{"byday":"MO","freq":"MONTHLY"}"#, ": `freq` is not a field here"),
    ] {
        let fields = format!(r#""schedule":[{line},{{"byday":"SU"}}]"#);
        check_field(&fields, &format!("utah-icac | organization 1, schedule 1{fault}"));
        let file = SHORTEST.replace("\"phones\"", &format!("{fields},\"phones\""));
        assert_eq!(parse(&file, &national()).agencies[0].schedule.len(), 1, "{line}");
    }
}

#[test]
fn an_id_that_no_new_agency_gets_is_reported_and_stays_readable() {
    for (id, says) in [("con", "Windows can store no file"), ("-a", "it begins with a hyphen")] {
        let file = SHORTEST.replace("utah-icac", id);
        check(&file, &format!("{id} | organization 1, id: {says}"));
    }
    check(&SHORTEST.replace("utah-icac", "fbi"), " | organization 1, id: this is the id of a");
}

#[test]
fn a_day_that_has_not_begun_is_no_day_of_checking() {
    let file = SHORTEST.replace("\"phones\"", r#""assured_date":"2026-03-02","phones""#);
    for (today, is_checked) in
        [("2026-03-01", false), ("2026-03-02", true), ("2026-03-03", true), ("1970-01-01", false)]
    {
        let today: day::Day = today.parse().unwrap();
        let parsed = parse_on(&file, &national(), today);
        let json = serde_json::from_str(&file).unwrap();
        assert_eq!(parse_json_on(&json, &national(), today), parsed);
        assert_eq!(parsed.agencies.len(), 1, "on {today}");
        assert_eq!(parsed.agencies[0].assured_date.is_some(), is_checked, "on {today}");
        let faults: Vec<String> = parsed.faults.iter().map(ToString::to_string).collect();
        let told = format!(
            "organization 1, assured_date: nobody has checked anything on 2026-03-02 yet, since \
             it is {today}: write the day of the last check"
        );
        assert_eq!(faults, if is_checked { vec![] } else { vec![told] }, "on {today}");
    }
    // Without a clock, every day is one.
    assert_eq!(parse(&file, &national()).faults, []);
}

#[test]
fn a_messenger_is_named_nowhere_but_in_sentences() {
    for field in ["kind", "area", "address", "assurer"] {
        check_field(
            &format!(r#""{field}":"Telegram utah_help""#),
            &format!("utah-icac | organization 1, {field}: a messenger or a network is named"),
        );
    }
    check(
        &SHORTEST.replace("Utah ICAC", "Snapchat"),
        " | organization 1, name: a messenger or a network is named",
    );
    check_field(r#""description":{"en":"Never pay on Telegram."}"#, "utah-icac | ");
    let file = SHORTEST.replace(
        "\"phones\"",
        r#""description":{"en":"We know Snapchat well."},"schedule":[{"description":"no Telegram"}],"phones""#,
    );
    assert_eq!(parse(&file, &national()).faults, []);
}

#[test]
fn a_number_that_reaches_nobody_is_left_out() {
    for (number, says) in [
        ("411", "`411` reaches no office that helps"),
        ("500-281-1211", "`500-281-1211` reaches no office"),
        ("604-281-1211", "`604-281-1211` is a number of another country"),
        ("555-555-5555", "no area code is 555"),
    ] {
        check_phone(
            &format!(r#"{{"number":"{number}"}}"#),
            &format!("utah-icac | organization 1, phone 1, number: {says}"),
        );
    }
}
