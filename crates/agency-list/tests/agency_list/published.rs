//! A published agency keeps its name and contacts until somebody accepts a change.

use crate::*;

/// A desk that has published both good rows; `in.csv` then holds `rows`.
fn published(rows: &str) -> Desk {
    let input = format!("id,name,state,phone,text,email,website,address,description_en\n{rows}");
    let desk = Desk::with(&[("old.csv", GOOD.as_bytes()), ("in.csv", input.as_bytes())]);
    outcome(&desk, "old.csv");
    desk
}

const OREM: &str = ",Orem Police,UT,801-229-7070,,,,,\n";

/// Checks that a row is held back with these messages, and that the file and the index stay.
#[track_caller]
fn check_held_back(row: &str, changes: &[&str]) {
    let desk = published(&format!("{row}\n{OREM}"));
    let before = desk.written();
    let output = outcome(&desk, "in.csv");
    for change in changes {
        let sentence = format!("in.csv:2: provo-police: {change}\n");
        assert!(output.contains(&sentence), "no {sentence:?} in\n{output}");
    }
    let cure = "in.csv:2: provo-police: held back, and what is published stays";
    assert!(output.contains(cure), "no {cure:?} in\n{output}");
    assert!(output.contains("--accept provo-police"), "{output}");
    assert!(output.ends_with("1 written, 1 held back, 0 refused; 1 as they were"), "{output}");
    assert_eq!(desk.written(), before);
    assert!(!desk.build("in.csv", Prune::Keep).unwrap().is_complete());
}

#[test]
fn a_published_name_or_contact_does_not_change_unless_accepted() {
    check_held_back(
        "provo-police,Provo Police,UT,385-555-0177,,,,,",
        &["call 801-852-6210 -> 385-555-0177"],
    );
    check_held_back(
        "provo-police,Provo Police Department,UT,801-852-6210,,,,,",
        &["name “Provo Police” -> “Provo Police Department”"],
    );
    check_held_back(
        ",Provo Police,UT,801-852-6210,385-555-0177,a@b.example,https://b.example,\"1 A St, Provo\",",
        &[
            "text none -> 385-555-0177",
            "e-mail none -> a@b.example",
            "website none -> https://b.example",
            "address none -> “1 A St, Provo”",
        ],
    );
}

#[test]
fn a_number_that_would_be_lost_to_a_fault_stays_published() {
    let row = ",Provo Police,UT,801-852-62,385-555-0177,,,,";
    check_held_back(row, &["call 801-852-6210 -> none", "text none -> 385-555-0177"]);
}

#[test]
fn an_accepted_change_is_written_and_reported() {
    let desk = published(&format!(",Provo Police,UT,385-555-0177,,,,,\n{OREM}"));
    let output = output_of(&desk, desk.accept(&["orem", "provo-police"], "in.csv", Prune::Keep));
    assert_eq!(
        output,
        "in.csv:2: provo-police: call 801-852-6210 -> 385-555-0177\n\
         --accept orem: nothing with this id was held back: look whether the id is right\n\
         2 written, 0 refused; 1 of those written changed; 1 as they were"
    );
    assert!(desk.written()["provo-police.json"].contains("385-555-0177"));
}

#[test]
fn another_form_of_a_number_and_new_words_are_written_and_reported() {
    let desk = published(&format!(
        ",Provo Police,NM,(801) 852-6210,,,,,Ask for the desk.\n{OREM}b,Lehi Police,,801-555-0142,,,,,\n"
    ));
    assert_eq!(
        outcome(&desk, "in.csv"),
        "in.csv:2: provo-police: call 801-852-6210 -> (801) 852-6210\n\
         in.csv:2: provo-police: description changed\n\
         in.csv:2: provo-police: state UT -> NM\n\
         3 written, 0 refused; 1 of those written new; 1 of those written changed; 1 as they were"
    );
}

#[test]
fn a_published_file_that_somebody_broke_is_not_replaced_unasked() {
    let whole = files::version_1("provo-police").replace("801-766-5800", "801-852-6210");
    let two = whole.replace("}]}]}", "}]},{\"id\":\"b\",\"name\":\"B\"}]}");
    for broken in
        ["{", "", "{\"name\":\"site\"}", &two, &whole.replace("\"phones\"", "\"fax\":1,\"phones\"")]
    {
        let desk = published(&format!(",Provo Police,UT,801-852-6210,,,,,\n{OREM}"));
        fs::write(desk.out().join("provo-police.json"), broken).unwrap();
        let output = outcome(&desk, "in.csv");
        for sentence in [
            "in.csv:2: provo-police: what is published there cannot be compared: it is no version 1",
            "in.csv:2: provo-police: held back",
            "1 written, 1 held back",
        ] {
            assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
        }
        assert_eq!(desk.written()["provo-police.json"], broken);
        assert!(desk.written()["index.json"].contains("provo-police"), "{output}");
        desk.accept(&["provo-police"], "in.csv", Prune::Keep).unwrap();
        assert!(desk.written()["provo-police.json"].contains("801-852-6210"));
    }
}

#[test]
fn an_agency_that_is_held_back_is_never_removed() {
    let desk = published(&format!(",Provo Police,UT,385-555-0177,,,,,\n{OREM}"));
    let before = desk.written();
    let built = desk.build("in.csv", Prune::Remove).unwrap();
    assert_eq!((built.held_back, built.removed), (1, 0), "{:?}", built.diagnostics);
    assert_eq!(desk.written(), before);
}

#[test]
fn a_refused_entry_leaves_its_old_file_and_its_line_in_the_index() {
    let bad = GOOD.replace("801-852-6210", "1");
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes()), ("bad.csv", bad.as_bytes())]);
    outcome(&desk, "in.csv");
    let before = desk.written();
    assert_eq!(desk.build("bad.csv", Prune::Remove).unwrap().refused, 1);
    assert_eq!(desk.written(), before);
}

#[test]
fn an_entry_that_cannot_be_read_takes_nobody_out_of_the_index() {
    // With a comma too many, nobody knows whose row this is.
    let bad = GOOD.replace("Provo Police,", "Provo, Police,");
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes()), ("bad.csv", bad.as_bytes())]);
    outcome(&desk, "in.csv");
    let before = desk.written();
    for prune in [Prune::Keep, Prune::Remove] {
        let built = desk.build("bad.csv", prune);
        let output = output_of(&desk, built);
        let sentence = "out/provo-police.json: an entry of the input that could not be read may be";
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
        assert_eq!(desk.written(), before);
    }
}

#[test]
fn a_slip_in_a_published_file_does_not_take_it_out_of_the_index() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes())]);
    outcome(&desk, "in.csv");
    let index = desk.written()["index.json"].clone();
    fs::write(desk.out().join("provo-police.json"), "{").unwrap();
    for prune in [Prune::Keep, Prune::Remove] {
        assert_eq!(desk.build("out", prune).unwrap().refused, 1);
        assert_eq!(desk.written()["index.json"], index);
        assert_eq!(desk.written()["provo-police.json"], "{");
    }
}

#[test]
fn nothing_changes_when_nothing_of_the_input_is_good() {
    let held = ",Provo Police,UT,385-555-0177,,,,,\n";
    for rows in [",Provo Police,UT,1,,,,,\n", held, "b,Lehi Police,UT,,,,,,\n"] {
        let desk = published(rows);
        let before = desk.written();
        for prune in [Prune::Keep, Prune::Remove, Prune::List] {
            let built = desk.build("in.csv", prune);
            assert!(!built.as_ref().unwrap().is_complete());
            let output = output_of(&desk, built);
            let sentence = "in.csv: no organization of it can be written, so nothing in out has";
            assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
            assert_eq!(desk.written(), before);
        }
    }
    // A missing folder is not created, either.
    let desk = Desk::with(&[("in.csv", b"name,phone\nProvo Police,1\n")]);
    assert!(outcome(&desk, "in.csv").contains("nothing in out has changed"));
    assert!(!desk.out().exists());
}

#[test]
fn an_agency_keeps_the_state_of_the_index_where_the_input_has_none() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes())]);
    outcome(&desk, "in.csv");
    let before = desk.written();
    assert_eq!(outcome(&desk, "out"), "2 written, 0 refused; 2 as they were");
    assert_eq!(desk.written(), before);
}
