//! National help stands first: no local contact moves, replaces or imitates it.

use crate::site::{UTAH, guides};

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
fn what_an_agency_writes_is_text() {
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
