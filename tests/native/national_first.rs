//! National help comes first: no local contact moves, replaces or imitates it.

mod names;

use crate::site::{UTAH, guides};
use agency::NationalLine;
use content::Content;
use names::{HONEST, HONEST_HOSTS, IMITATING_HOSTS, IMITATIONS};
use serde_json::json;

fn national(content: &Content) -> Vec<NationalLine> {
    content.hotlines.iter().map(|line| line.to_national_line()).collect()
}

#[track_caller]
fn check(names: &[&str], is_shown: bool) {
    let content = Content::load().expect("the site's own files are right");
    let national = national(&content);
    for name in names {
        for number in ["801-281-1211", "1-800-225-5324"] {
            let organization = json!({ "id": "a", "name": name, "phones": [{ "number": number }] });
            let file = json!({ "version": 1, "organizations": [organization] });
            let reading = agency::parse_json(&file, &national);
            let told: Vec<String> = reading.faults.iter().map(ToString::to_string).collect();
            assert_eq!(!reading.agencies.is_empty(), is_shown, "{name:?} with {number}: {told:?}");
        }
    }
}

#[test]
fn honest_names_are_shown() {
    check(HONEST, true);
}

#[test]
fn a_national_name_is_refused_even_with_the_lines_own_number() {
    check(IMITATIONS, false);
}

#[track_caller]
fn check_address(field: &str, address: &str, is_shown: bool, national: &[NationalLine]) {
    let organization = json!({ "id": "a", "name": "Police", field: address });
    let file = json!({ "version": 1, "organizations": [organization] });
    let reading = agency::parse_json(&file, national);
    assert_eq!(!reading.agencies.is_empty(), is_shown, "{address:?}: {:?}", reading.faults);
}

#[test]
fn hosts_and_mail_with_the_name_of_a_national_line_are_refused() {
    let content = Content::load().expect("the site's own files are right");
    let national = national(&content);
    for (hosts, is_shown) in [(HONEST_HOSTS, true), (IMITATING_HOSTS, false)] {
        for host in hosts {
            check_address("website", &format!("https://{host}/help"), is_shown, &national);
            check_address("email", &format!("help@{host}"), is_shown, &national);
        }
    }
    for name in ["reportcybertip", "missingkids", "tipsfbi", "f-b-i", "988lifeline"] {
        check_address("email", &format!("{name}@mail.example"), false, &national);
    }
    for force in &content.task_forces {
        if let Some(email) = &force.email {
            check_address("email", email, true, &national);
        }
        if let Some(website) = &force.website {
            check_address("website", website, true, &national);
        }
    }
}

#[test]
fn national_help_stands_before_any_local_contact() {
    for (sheet, html) in guides(UTAH) {
        let code = &sheet.words().language.code;
        let local = html.find("data-agency=\"utah-icac\"").unwrap_or_else(|| {
            panic!("{code}: the local contact stands in the page without any script")
        });
        for id in ["988", "911", "ncmec-cybertip", "fbi"] {
            let national = html.find(&format!("data-hotline=\"{id}\"")).expect("a national line");
            assert!(national < local, "{code}: {id} stands below a local contact");
        }
        let step = html.rfind("data-step=\"").map(|_| html[..local].rfind("data-step=\"").unwrap());
        assert!(
            html[step.unwrap()..].starts_with("data-step=\"report-it\""),
            "{code}: in the step to report it"
        );
        assert!(html.contains("tel:+18012811211") && html.contains("mailto:utahicac@agutah.gov"));
    }
}

#[test]
fn no_agency_moves_or_changes_a_national_line() {
    let lines = |html: &str| -> Vec<String> {
        html.match_indices("data-hotline=")
            .map(|(at, _)| html[at..].chars().take(400).collect())
            .collect()
    };
    let without: Vec<_> = guides("").iter().map(|(_, html)| lines(html)).collect();
    let hostile = r#"{"version":1,"organizations":[{"id":"988","name":"988","phones":[{"number":"801-281-1211"}]},
        {"id":"a","name":"National Center for Missing and Exploited Children","phones":[{"number":"801-281-1211"}]},
        {"id":"b","name":"Town Police","phones":[{"number":"801-281-1211"}]}]}"#;
    let with: Vec<_> = guides(hostile).iter().map(|(_, html)| lines(html)).collect();
    assert_eq!(without, with);
    let (_, html) = &guides(hostile)[0];
    assert!(html.contains("data-agency=\"b\""), "the honest one is shown");
    assert!(!html.contains("data-agency=\"a\"") && !html.contains("data-agency=\"988\""));
}

#[test]
fn words_of_an_agency_are_never_markup() {
    let hostile = r#"{"version":1,"organizations":[{"id":"x","name":"<b>Town</b> & \"Police\"","phones":[{"number":"801-281-1211"}],
        "website":"javascript:alert(1)","description":{"en":"<script>alert(1)</script>"}}]}"#;
    for (_, html) in guides(hostile) {
        assert!(
            !html.contains("<b>Town")
                && !html.contains("<script>alert")
                && !html.contains("javascript:")
        );
    }
}

#[test]
fn without_an_agency_the_slot_says_how_to_find_local_help() {
    for (sheet, html) in guides(include_str!("../../public/agency.json")) {
        assert!(!html.contains("data-agency="), "it ships with nobody in it");
        assert!(html.contains(&*html_escape::encode_text(&sheet.words().local.nobody)));
        assert!(html.contains("https://icactaskforce.org/TaskForceContacts"));
    }
}
