//! Tests of `contacts::overdue`: a contact that nobody has verified is listed, with the cure.

use std::fs;
use tempfile::TempDir;
use xtask::contacts::overdue;

/// Utah's, confirmed on its own page on 2026-01-07.
const UTAH: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}],"email":"utahicac@agutah.gov"}]}"#;

/// The overdue contacts of agencies in these files of a host.
fn overdue_contacts(files: &[(&str, &str)]) -> Vec<String> {
    let public = TempDir::new().unwrap();
    fs::create_dir(public.path().join("agencies")).unwrap();
    for (name, text) in files {
        fs::write(public.path().join(name), text).unwrap();
    }
    let (sentences, all) = overdue(public.path()).unwrap();
    assert!(sentences.len() <= all);
    sentences.into_iter().filter(|line| line.starts_with("agency ")).collect()
}

fn assured_on(day: &str) -> String {
    UTAH.replace("\"phones\"", &format!("\"assured_date\":\"{day}\",\"phones\""))
}

#[test]
fn an_agency_without_a_day_is_overdue_in_either_file() {
    for name in ["agency.json", "agencies/utah-icac.json"] {
        let found = overdue_contacts(&[(name, UTAH)]);
        let begin = "agency utah-icac, voice: 801-281-1211: nobody wrote down when";
        assert!(found[0].starts_with(begin), "{found:?}");
        let cure = format!("write the day as `assured_date` in public/{name}");
        assert!(found.iter().all(|line| line.ends_with(&cure)), "{found:?}");
        assert_eq!(found.len(), 2, "a number and an e-mail address");
    }
}

#[test]
fn old_days_and_days_in_the_future_are_overdue() {
    for (day, part) in [("2020-01-31", "last looked at on 2020-01-31, "), ("9999-01-01", "to come")]
    {
        let found = overdue_contacts(&[("agency.json", &assured_on(day))]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|line| line.contains(part)), "{found:?}");
    }
}

#[test]
fn a_host_without_agencies_has_no_overdue_agency() {
    let found = overdue_contacts(&[("agency.json", r#"{"version":1,"organizations":[]}"#)]);
    assert_eq!(found, Vec::<String>::new());
}
