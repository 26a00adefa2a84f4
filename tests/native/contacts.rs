//! What a release waits for: contacts that nobody has looked at, each with the cure.

use crate::site::UTAH;
use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// Runs the program that `cargo xtask release` asks, on these files of a host; gives the exit
/// status and what is said of agencies.
fn due(files: &[(&str, &str)]) -> (Option<i32>, Vec<String>) {
    let public = TempDir::new().unwrap();
    fs::create_dir(public.path().join("agencies")).unwrap();
    for (name, text) in files {
        fs::write(public.path().join(name), text).unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_contacts"))
        .arg("--due")
        .arg("--public")
        .arg(public.path())
        .output()
        .unwrap();
    assert!(output.stdout.is_empty(), "the list stands where faults do");
    let said = String::from_utf8(output.stderr).unwrap();
    let own = said.lines().filter(|line| line.starts_with("agency ")).map(str::to_owned);
    (output.status.code(), own.collect())
}

fn assured_on(day: &str) -> String {
    UTAH.replace("\"phones\"", &format!("\"assured_date\":\"{day}\",\"phones\""))
}

#[test]
fn an_agency_that_nobody_vouched_for_is_due_in_both_of_its_places() {
    for name in ["agency.json", "agencies/utah-icac.json"] {
        let (status, said) = due(&[(name, UTAH)]);
        assert_eq!(status, Some(2), "{name}");
        let begin = "agency utah-icac, voice: 801-281-1211: nobody wrote down when";
        assert!(said[0].starts_with(begin), "{said:?}");
        let cure = format!("write the day as `assured_date` in public/{name}");
        assert!(said.iter().all(|line| line.ends_with(&cure)), "{said:?}");
        assert_eq!(said.len(), 2, "a number and an e-mail address");
    }
}

#[test]
fn old_days_and_days_to_come_are_due() {
    for (day, part) in [("2020-01-31", "last looked at on 2020-01-31, "), ("9999-01-01", "to come")]
    {
        let (status, said) = due(&[("agency.json", &assured_on(day))]);
        assert_eq!((status, said.len()), (Some(2), 2), "{said:?}");
        assert!(said.iter().all(|line| line.contains(part)), "{said:?}");
    }
}

#[test]
fn a_host_without_agencies_owes_nothing_for_them() {
    let (_, said) = due(&[("agency.json", r#"{"version":1,"organizations":[]}"#)]);
    assert_eq!(said, Vec::<String>::new());
}
