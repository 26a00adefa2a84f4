//! Two entries of an input with one id or one number.

use crate::*;

#[test]
fn two_entries_with_one_id_or_number_are_reported() {
    let table = "id,name,phone\na,One,801-852-6210\na,Two,801-852-6211\nb,Three,(801) 852-6210\n";
    check_csv(
        table.as_bytes(),
        &["a", "b"],
        &[
            "in.csv:3: organization a: another organization has this id already",
            "in.csv:2)",
            "in.csv:4: organization b: (801) 852-6210 is the number of a, too",
            "2 written, 1 refused",
        ],
    );
}

#[test]
fn two_entries_with_one_name_are_refused_and_neither_is_blamed() {
    // The order must not decide to which of two agencies of one name a link leads.
    let named = "name,phone\nFranklin Police,801-852-6210\nFranklin Police,801-852-6211\n";
    check_csv(
        named.as_bytes(),
        &[],
        &[
            "in.csv:2: organization franklin-police: another organization has the same id (in.csv:3)",
            "in.csv:3: organization franklin-police: another organization has the same id (in.csv:2)",
            "2 refused",
        ],
    );
    // Nor may an entry win by writing the id that is made from the name of the other.
    let written = "id,name,phone\n\
                   franklin-police,Franklin Police Department,801-852-6210\n\
                   ,Franklin Police,801-852-6211\n\
                   b,Lehi Police,801-555-0142\n";
    check_csv(
        written.as_bytes(),
        &["b"],
        &[
            "in.csv:2: organization franklin-police: another organization has the same id (in.csv:3)",
            "in.csv:3: organization franklin-police: another organization has the same id (in.csv:2)",
            "1 written, 2 refused",
        ],
    );
}

#[test]
fn the_same_row_twice_counts_once() {
    let table = format!("{GOOD}Provo Police,UT,801-852-6210\n");
    check_csv(
        table.as_bytes(),
        BOTH,
        &[
            "in.csv:4: organization provo-police: the same entry stands at in.csv:2, too, and counts",
            "2 written, 0 refused; 1 given again and counted once",
        ],
    );
}

const PUBLISHED: &str = "name,phone\nProvo Police,801-852-6210\n";

/// Publishes the first entry, then builds from both; returns the output.
fn build_both(first: &str, second: &str) -> (Desk, String) {
    let both =
        format!("id,name,phone,description_en\n{first}\n{second}\nb,Lehi Police,801-555-0142,\n");
    let desk = Desk::with(&[("old.csv", PUBLISHED.as_bytes()), ("in.csv", both.as_bytes())]);
    outcome(&desk, "old.csv");
    let output = outcome(&desk, "in.csv");
    (desk, output)
}

#[test]
fn of_two_entries_with_a_published_id_the_published_one_stays() {
    let honest = ",Provo Police,(801) 852-6210,Ask for the desk.";
    let other = "provo-police,Provo Police Department,385-555-0177,";
    for (first, second, line) in [(honest, other, 3), (other, honest, 2)] {
        let (desk, output) = build_both(first, second);
        let published = &desk.written()["provo-police.json"];
        assert!(published.contains("(801) 852-6210"), "{output}");
        assert!(published.contains("Ask for the desk."), "{output}");
        for sentence in [
            format!("in.csv:{line}: provo-police: call 801-852-6210 -> 385-555-0177"),
            format!("in.csv:{line}: organization provo-police: this id is published, and what"),
            "2 written, 1 refused".to_owned(),
        ] {
            assert!(output.contains(&sentence), "no {sentence:?} in\n{output}");
        }
        let honest = if line == 3 { "in.csv:2: organization" } else { "in.csv:3: organization" };
        assert!(!output.contains(honest), "the honest entry is blamed in\n{output}");
    }
}

#[test]
fn two_entries_that_differ_from_the_published_one_are_not_written() {
    let first = "provo-police,Provo Police,385-555-0177,";
    let (desk, output) = build_both(first, ",Provo Police,385-555-0188,");
    for sentence in [
        "in.csv:2: provo-police: call 801-852-6210 -> 385-555-0177",
        "in.csv:3: provo-police: call 801-852-6210 -> 385-555-0188",
        "in.csv:3: provo-police: held back, and what is published stays: several entries",
        "1 written, 2 held back, 0 refused",
    ] {
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
    }
    let before = desk.written();
    assert!(before["provo-police.json"].contains("801-852-6210"));
    // Two entries cannot be accepted at once.
    let built = desk.accept(&["provo-police"], "in.csv", Prune::Keep).unwrap();
    assert_eq!(built.held_back, 2, "{:?}", built.diagnostics);
    assert_eq!(desk.written(), before);
}

#[test]
fn a_file_that_sorts_first_does_not_beat_the_published_one() {
    let file = |number: &str| files::version_1("lehi-police").replace("801-766-5800", number);
    let desk = Desk::with(&[
        ("in/lehi-police.json", file("801-766-5800").as_bytes()),
        ("in/0-update.json", file("385-555-0177").as_bytes()),
        ("out/lehi-police.json", file("801-766-5800").as_bytes()),
        ("out/0-update.json", file("385-555-0177").as_bytes()),
    ]);
    for input in ["in", "out"] {
        let output = outcome(&desk, input);
        let sentence = "0-update.json:1: lehi-police: call 801-766-5800 -> 385-555-0177";
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
        assert!(desk.written()["lehi-police.json"].contains("801-766-5800"), "{output}");
    }
}
