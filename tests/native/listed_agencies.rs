//! The host's list of agencies on the page of task forces: a short list is in the page, a long one
//! is loaded only for a visitor who asks.

use crate::site::{UTAH, in_every_language, shell, values, writing_with};
use agency::AgencyList;
use agency_list::load_agency_list;
use content::Content;
use its_not_your_fault::pages::{Page, render};
use std::fs;
use tempfile::TempDir;

fn file(id: &str, name: &str, number: &str) -> String {
    format!(
        r#"{{"version":1,"organizations":[{{"id":"{id}","name":"{name}","phones":[{{"number":"{number}"}}]}}]}}"#
    )
}

/// Short lists: each entry with the code of its state, its id and its number.
fn few(entries: &[(&str, &str, &str)]) -> AgencyList {
    let agencies = entries.iter().flat_map(|(state, id, number)| {
        let read = agency::parse(&file(id, &format!("Police {id}"), number), &[]);
        assert_eq!(read.faults, [], "{id}");
        read.agencies.into_iter().map(|agency| ((*state).to_owned(), agency))
    });
    AgencyList::Few(agencies.collect())
}

/// A page in every language.
fn pages(page: Page, agency_file: &str, list: AgencyList) -> Vec<String> {
    let writing = writing_with(agency_file, list);
    let sheets = in_every_language(writing, page);
    sheets.map(|sheet| render(sheet, &shell())).collect()
}

fn section<'a>(html: &'a str, state: &str) -> &'a str {
    let start = html.split(&format!("<section data-state=\"{state}\"")).nth(1);
    start.and_then(|rest| rest.split("</section>").next()).unwrap_or_default()
}

#[test]
fn a_short_list_stands_in_its_states_below_the_task_force() {
    let list = few(&[
        ("UT", "provo", "801-555-0110"),
        ("PR", "ponce", "787-555-0120"),
        ("", "nowhere", "505-555-0130"),
    ]);
    for html in pages(Page::TaskForces, "", list) {
        let utah = section(&html, "UT");
        let force = utah.find("data-task-force=\"ut\"").expect("the task force");
        let agency = utah.find("data-agency=\"provo\"").expect("the agency");
        assert!(force < agency, "the task force stands first");
        assert!(values(utah, "href").iter().any(|href| href.ends_with("8015550110")));
        assert!(!section(&html, "NM").contains("data-agency"), "only its own state");
        let elsewhere = section(&html, "");
        assert_eq!(values(elsewhere, "data-agency"), ["nowhere"]);
        assert_eq!(values(section(&html, "PR"), "data-agency"), ["ponce"], "a territory, too");
        assert!(!html.contains("data-do=\"agencies\""), "there is nothing to load");
    }
}

#[test]
fn the_hosts_own_contact_is_not_said_twice() {
    for html in pages(Page::TaskForces, UTAH, few(&[("UT", "utah-icac", "801-281-1211")])) {
        assert_eq!(values(&html, "data-agency"), ["utah-icac"]);
    }
}

#[test]
fn one_more_agency_in_a_long_list_costs_a_visitor_nothing() {
    let long = |bytes| pages(Page::TaskForces, "", AgencyList::Many { bytes });
    for (first, second) in long(1_500_000).into_iter().zip(long(1_500_080)) {
        assert_eq!(first.len(), second.len());
        assert_eq!(values(&first, "data-do"), ["agencies"]);
        assert!(first.contains("1465 KB"), "what the button costs is said");
        assert!(!first.contains("data-agency="));
    }
    let without = pages(Page::Guide, "", AgencyList::None);
    for list in [AgencyList::Many { bytes: 1 }, few(&[("UT", "provo", "801-555-0110")])] {
        assert_eq!(pages(Page::Guide, "", list), without, "the guide knows no list");
    }
}

#[test]
fn what_the_guide_takes_from_the_page_of_states_needs_nothing_else_of_it() {
    let utah = few(&[("UT", "provo", "801-555-0110")]);
    for list in [utah, AgencyList::Many { bytes: 1 }] {
        for html in pages(Page::TaskForces, "", list) {
            let part = html.split("<div id=\"states\">").nth(1).expect("the part");
            let part = part.split("</leptos-children>").next().expect("its end");
            assert!(part.contains("<select id=\"state\""));
            assert!(!part.contains("<leptos-island"), "nothing would wake it");
            for href in values(part, "href") {
                let is_whole = ["https://", "tel:", "sms:", "mailto:"]
                    .iter()
                    .any(|scheme| href.starts_with(scheme));
                assert!(is_whole, "{href} would lead elsewhere from the guide");
            }
        }
    }
    for html in pages(Page::Guide, "", AgencyList::None) {
        let part = html.split("<div id=\"states\">").nth(1).expect("a place for it");
        assert!(part.split("</div>").next().is_some_and(|part| part.contains("local/\"")));
    }
}

/// The list that is loaded from a folder with these files.
fn read(files: &[(&str, String)]) -> (AgencyList, Vec<String>) {
    let public = TempDir::new().unwrap();
    fs::create_dir(public.path().join("agencies")).unwrap();
    for (name, text) in files {
        fs::write(public.path().join("agencies").join(name), text).unwrap();
    }
    load_agency_list(public.path(), &Content::load().unwrap())
}

fn index(ids: impl Iterator<Item = String>) -> String {
    let entries = ids.map(|id| format!(r#"{{"id":"{id}","name":"Police {id}"}}"#));
    format!(r#"{{"UT":[{}]}}"#, entries.collect::<Vec<_>>().join(","))
}

#[test]
fn up_to_50_agencies_are_written_out_and_more_are_not() {
    let ids = |count: usize| (0..count).map(|number| format!("town-{number}"));
    let files = |count: usize| {
        let file =
            |id: String| (format!("{id}.json"), file(&id, &format!("Police {id}"), "801-555-0110"));
        let mut files: Vec<(String, String)> = ids(count).map(file).collect();
        files.push(("index.json".into(), index(ids(count))));
        files
    };
    let read = |count| {
        let files = files(count);
        read(&files.iter().map(|(name, text)| (name.as_str(), text.clone())).collect::<Vec<_>>())
    };
    let (list, diagnostics) = read(50);
    assert!(matches!(list, AgencyList::Few(few) if few.len() == 50), "{diagnostics:?}");
    assert_eq!(read(51).0, AgencyList::Many { bytes: index(ids(51)).len() });
}

#[test]
fn a_host_without_a_list_has_none() {
    assert_eq!(read(&[]), (AgencyList::None, vec![]));
    assert_eq!(read(&[("index.json", "{}".into())]), (AgencyList::None, vec![]));
}

#[test]
fn files_that_cannot_be_read_are_reported_and_left_out() {
    for text in ["", "[]", "<!doctype html>"] {
        let (list, diagnostics) = read(&[("index.json", text.into())]);
        assert_eq!(list, AgencyList::None);
        assert!(
            diagnostics[0].contains("make it anew with `cargo xtask agencies`"),
            "{diagnostics:?}"
        );
    }
    let both = index(["a", "b"].map(str::to_owned).into_iter());
    let (list, diagnostics) =
        read(&[("index.json", both.clone()), ("b.json", file("b", "Police b", "801-555-0110"))]);
    assert!(matches!(list, AgencyList::Few(few) if few.len() == 1));
    assert!(diagnostics[0].starts_with("agencies/a.json: "), "{diagnostics:?}");
    // The file of another agency, and one that imitates a national line.
    for other in [file("c", "Police c", "801-555-0110"), file("b", "988 Lifeline", "801-555-0110")]
    {
        assert_eq!(read(&[("index.json", both.clone()), ("b.json", other)]).0, AgencyList::None);
    }
}
