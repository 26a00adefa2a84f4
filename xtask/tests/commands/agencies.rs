//! Tests of `cargo xtask agencies` as a program: its output and its exit status.

use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;

const GOOD: &str = "name,state,phone\nProvo Police,UT,801-852-6210\nOrem Police,UT,801-229-7070\n";

/// What an agency mails: the desk's `agency.json`.
const MAILED: &str = r#"{"version":1,"organizations":[{"id":"lehi-police","name":"Lehi Police",
    "phones":[{"number":"801-555-0142"}]}]}"#;

/// Runs the command, with the names of files and folders below `folder`; returns whether it
/// succeeded, and its output.
fn run(folder: &Path, words: &[&str]) -> (bool, String) {
    let is_path = |word: &str| word.ends_with(".csv") || word.ends_with(".json") || word == "out";
    let words = words.iter().map(|word| match is_path(word) {
        true => folder.join(word).into_os_string(),
        false => word.into(),
    });
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command.arg("agencies").args(words).output().unwrap();
    let printed = [output.stderr, output.stdout].concat();
    (output.status.success(), String::from_utf8(printed).unwrap())
}

#[test]
fn the_program_succeeds_only_if_every_entry_was_accepted() {
    let changed = GOOD.replace("801-852-6210", "385-555-0177");
    let changed = changed.replace("801-229-7070", "385-555-0188");
    let folder = TempDir::new().unwrap();
    for (name, text) in [
        ("in.csv", GOOD),
        ("changed.csv", &changed),
        ("bad.csv", &GOOD.replace("801-852-6210", "1")),
        ("mailed.json", MAILED),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    for (words, succeeds, summary) in [
        (&["in.csv", "--out", "out"][..], true, "2 written, 0 refused"),
        (&["bad.csv", "--out", "out"], false, "1 written, 1 refused"),
        (&["changed.csv", "--out", "out"], false, "0 written, 2 held back, 0 refused"),
        (
            &["changed.csv", "--accept", "provo-police", "--out", "out"],
            false,
            "1 written, 1 held back, 0 refused",
        ),
        (
            &["changed.csv", "--out", "out", "--accept", "provo-police", "orem-police"],
            true,
            "2 written, 0 refused",
        ),
        (&["add", "mailed.json", "--out", "out"], true, "1 written, 0 refused"),
        (
            &["add", "mailed.json", "--out", "out", "--prune"],
            false,
            "unexpected argument '--prune'",
        ),
    ] {
        let (succeeded, printed) = run(folder.path(), words);
        assert_eq!(succeeded, succeeds, "{words:?}: {printed}");
        assert!(printed.contains(summary), "{words:?}: no {summary:?} in\n{printed}");
    }
    let words = ["bad.csv", "--out", "out", "--report", "report.csv"];
    let (_, printed) = run(folder.path(), &words);
    assert!(printed.contains("Written into "), "{printed}");
    let report = fs::read_to_string(folder.path().join("report.csv")).unwrap();
    assert!(report.starts_with("\u{feff}file,line,what,row\r\n"), "{report}");
    assert!(report.contains("\"Provo Police,UT,1\"\r\n"), "{report}");
    let index = fs::read_to_string(folder.path().join("out/index.json")).unwrap();
    assert!(["provo-police", "orem-police", "lehi-police"].iter().all(|id| index.contains(id)));
}
