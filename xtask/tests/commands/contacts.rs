//! What a release waits for: contacts that nobody has verified, each with the cure.

use std::fs;
use tempfile::TempDir;
use xtask::contacts::overdue;

/// Utah's, confirmed on its own page on 2026-01-07.
const UTAH: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}],"email":"utahicac@agutah.gov"}]}"#;

/// What stands in the way of a release, of agencies in these files of a host.
fn due(files: &[(&str, &str)]) -> Vec<String> {
    let public = TempDir::new().unwrap();
    fs::create_dir(public.path().join("agencies")).unwrap();
    for (name, text) in files {
        fs::write(public.path().join(name), text).unwrap();
    }
    let (due, all) = overdue(public.path()).unwrap();
    assert!(due.len() <= all);
    due.into_iter().filter(|line| line.starts_with("agency ")).collect()
}

fn assured_on(day: &str) -> String {
    UTAH.replace("\"phones\"", &format!("\"assured_date\":\"{day}\",\"phones\""))
}

#[test]
fn an_agency_that_nobody_vouched_for_is_due_in_both_of_its_places() {
    for name in ["agency.json", "agencies/utah-icac.json"] {
        let said = due(&[(name, UTAH)]);
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
        let said = due(&[("agency.json", &assured_on(day))]);
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said.iter().all(|line| line.contains(part)), "{said:?}");
    }
}

#[test]
fn a_host_without_agencies_owes_nothing_for_them() {
    let said = due(&[("agency.json", r#"{"version":1,"organizations":[]}"#)]);
    assert_eq!(said, Vec::<String>::new());
}
