//! What leaves the index, and why.

use crate::*;

/// Publishes both good rows, then builds from other rows; returns the output.
fn after(rows: &str, prune: Prune) -> (Desk, String) {
    let table = format!("id,name,state,phone\n{rows}");
    let desk = Desk::with(&[("old.csv", GOOD.as_bytes()), ("in.csv", table.as_bytes())]);
    outcome(&desk, "old.csv");
    let output = output_of(&desk, desk.build("in.csv", prune));
    (desk, output)
}

#[test]
fn an_agency_that_was_renamed_is_asked_about() {
    for prune in [Prune::Keep, Prune::Remove] {
        let rows = ",Provo Police,UT,801-852-6210\n,Orem City Police,UT,801-229-7070\n";
        let (_, output) = after(rows, prune);
        let sentence = "renamed? orem-city-police (in.csv:3) has its 801-229-7070: keep its id";
        assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
        assert!(output.contains("; 1 no longer in the index"), "{output}");
    }
}

#[test]
fn an_agency_that_was_merged_is_asked_about() {
    let rows = "provo-police,Provo Police,UT,801-852-6210\n";
    let both = format!("{rows},Orem Police,UT,801-852-6210\n");
    let table = |rows: &str| format!("id,name,state,phone\n{rows}");
    let (old, new) = (table(&both), table(rows));
    let desk = Desk::with(&[("old.csv", old.as_bytes()), ("in.csv", new.as_bytes())]);
    outcome(&desk, "old.csv");
    let output = outcome(&desk, "in.csv");
    let sentence = "merged? provo-police (in.csv:2) has its 801-852-6210: write orem-police under";
    assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
}

#[test]
fn an_agency_of_the_index_without_a_file_is_reported() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes())]);
    outcome(&desk, "in.csv");
    fs::remove_file(desk.out().join("orem-police.json")).unwrap();
    let only = GOOD.lines().take(2).collect::<Vec<_>>().join("\n");
    fs::write(desk.folder.path().join("in.csv"), only).unwrap();
    for prune in [Prune::List, Prune::Keep] {
        let output = output_of(&desk, desk.build("in.csv", prune));
        if prune == Prune::List {
            let sentence = "out/orem-police.json: the index listed it, and has no file of it";
            assert!(output.contains(sentence), "no {sentence:?} in\n{output}");
            assert!(output.contains("1 no longer in the index"), "{output}");
        } else {
            assert!(!output.contains("orem-police"), "{output}");
        }
    }
}

#[test]
fn the_summary_says_where_and_what_is_next() {
    let (desk, _) = after(",Provo Police,UT,385-555-0177\n,Orem Police,UT,1\n", Prune::Keep);
    let steps = desk.build("in.csv", Prune::Keep).unwrap().next_steps(&desk.out());
    for part in ["Nothing was written into ", "--accept provo-police", "--report FILE.csv"] {
        assert!(steps.contains(part), "no {part:?} in\n{steps}");
    }
    let fresh = Desk::with(&[("in.csv", GOOD.as_bytes())]);
    let steps = fresh.build("in.csv", Prune::Keep).unwrap().next_steps(Path::new("out"));
    assert!(steps.starts_with("Written into out: a file for each, and index.json, which lists 2."));
    assert!(steps.contains("call each new or changed number once"), "{steps}");
}

#[cfg(unix)]
#[test]
fn an_index_that_is_a_link_is_refused() {
    let desk = Desk::with(&[("in.csv", GOOD.as_bytes()), ("other.json", b"{}"), ("out/a", b"")]);
    std::os::unix::fs::symlink("../other.json", desk.out().join("index.json")).unwrap();
    let output = outcome(&desk, "in.csv");
    assert!(output.contains("out/index.json is a symbolic link or a folder"), "{output}");
    assert!(!desk.out().join("provo-police.json").exists());
}

#[test]
fn a_file_that_is_too_long_is_told_once() {
    let long = format!("{{\"version\":1,\"organizations\":[{}[]]}}", "[],".repeat(200_000));
    let desk = Desk::with(&[("in.json", long.as_bytes()), ("in/a.json", long.as_bytes())]);
    for input in ["in.json", "in"] {
        let output = outcome(&desk, input);
        assert!(output.contains("bytes are too many: keep it under 262144"), "{output:.500}");
        assert!(output.ends_with("0 written, 1 refused"), "{output:.500}");
    }
}
