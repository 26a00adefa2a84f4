//! The host's own contact: below the national lines when it is good, nowhere when it is not.

use crate::scenario::{CONTENT, World, in_every_engine};
use crate::visitor::languages;
use axum::http::StatusCode;
use browser_harness::{Instead, Scripts, Site};
use content::agency_card::AgencyCard;
use its_not_your_fault::browser::Markup;
use its_not_your_fault::desk::export::patch_page::with_cards;
use its_not_your_fault::islands::agency_cards;

/// The shortest file that is valid.
pub const UTAH: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}]}]}"#;

/// Organisations that must not be shown, each with the reason.
const HOSTILE: &[(&str, &str)] = &[
    (
        "the id of a national line",
        r#"{"id":"988","name":"Bad Org","phones":[{"number":"900-555-0100"}]}"#,
    ),
    (
        "the name of a national line",
        r#"{"id":"bad","name":"988 Suicide & Crisis Lifeline","phones":[{"number":"900-555-0100"}]}"#,
    ),
    (
        "a name that looks like one",
        r#"{"id":"bad","name":"NCMEC Cyber-Tipline","phones":[{"number":"900-555-0100"}]}"#,
    ),
    (
        "an id that is a path",
        r#"{"id":"../bad","name":"Bad Org","phones":[{"number":"900-555-0100"}]}"#,
    ),
    ("no way to reach it", r#"{"id":"bad","name":"Bad Org"}"#),
    ("no text at all", r#"{"id":7,"name":["Bad Org"],"phones":{}}"#),
];

/// Fields that must not be shown, in an organisation that otherwise may be.
const HOSTILE_FIELDS: &[(&str, &str)] = &[
    ("\"website\":\"javascript:alert(1)\"", "javascript:"),
    ("\"website\":\"http://bad.example/\"", "bad.example"),
    ("\"name\":\"<script>alert(1)</script>\"", "<script>alert(1)"),
    ("\"name\":\"<img src=x onerror=alert(1)>\"", "<img"),
    ("\"name\":\"Safe \u{202e}gro.dab\"", "\u{202e}"),
    ("\"description\":{\"en\":\"<b onclick=alert(1)>x</b>\"}", "<b "),
];

/// Files of which nothing is shown.
fn worthless() -> Vec<(&'static str, Instead)> {
    vec![
        ("none", Instead::Nothing),
        ("empty", Instead::Text(String::new())),
        ("broken", Instead::Text(UTAH.replace("]}]}", ""))),
        ("no JSON", Instead::Text("<!doctype html><h1>Sign in to this network</h1>".into())),
        ("another version", Instead::Text(UTAH.replace("\"version\":1", "\"version\":2"))),
        ("a list", Instead::Text("[]".into())),
        ("deep", Instead::Text("[".repeat(100_000))),
        ("10 MB", Instead::Text(UTAH.replace("Utah ICAC", &"x".repeat(10_000_000)))),
    ]
}

#[tokio::test]
async fn a_good_contact_stands_below_the_national_lines() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            for path in languages() {
                visitor.opens_alive(&path).await;
                visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
                visitor.can_call("801-281-1211").await;
                assert!(visitor.sees_agency_below_the_lines("utah-icac", "report-it").await);
                visitor.starts_walking().await;
                visitor.walks_to_the_end(&[]).await;
                while visitor.steps().await != ["report-it"] {
                    visitor.goes_back().await;
                }
                visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_worthless_file_is_as_none() {
    in_every_engine(|visitor| async move {
        let mut without = None;
        for (what, instead) in worthless() {
            visitor.finds_instead_of("/agency.json", instead);
            visitor.opens_alive("/").await;
            visitor.has_got("/agency.json").await;
            assert_eq!(visitor.agencies().await, Vec::<String>::new(), "{what}");
            let text = visitor.text().await;
            assert_eq!(without.get_or_insert_with(|| text.clone()), &text, "{what}");
        }
    })
    .await;
}

/// A page into which the host's contact was written.
fn with_written_contact(path: &str) -> Instead {
    let agencies = agency::parse(UTAH, &[]).agencies;
    Instead::Page(with_cards(&Site::written(path), |code| {
        let words = CONTENT
            .languages
            .iter()
            .map(|pack| &pack.guide)
            .find(|words| words.language.code == code);
        let words = &words.expect("a language of the site").local.card;
        let cards = agencies.iter().map(|agency| AgencyCard::new(agency, code, words));
        agency_cards(cards.collect()).iter().map(Markup::html).collect()
    }))
}

/// What comes instead of the file where the host is busy, or somebody stands between.
fn refusals() -> Vec<(&'static str, Instead)> {
    let of = |status| Instead::Refusal(status);
    let nobody_good = UTAH.replace("801-281-1211", "900-555-0100");
    vec![
        ("not found", of(StatusCode::NOT_FOUND)),
        ("gone", of(StatusCode::GONE)),
        ("forbidden", of(StatusCode::FORBIDDEN)),
        ("too many", of(StatusCode::TOO_MANY_REQUESTS)),
        ("busy", of(StatusCode::SERVICE_UNAVAILABLE)),
        ("half a file", Instead::Text(UTAH[..UTAH.len() / 2].to_owned())),
        ("nobody good", Instead::Text(nobody_good)),
    ]
}

#[tokio::test]
async fn a_written_contact_stays_unless_a_well_formed_file_changes_it() {
    in_every_engine(|visitor| async move {
        let pages = ["/", "/families/", "/es/local/"];
        for path in pages {
            visitor.finds_only_instead_of(path, with_written_contact(path));
        }
        for (what, instead) in worthless().into_iter().chain(refusals()) {
            visitor.finds_instead_of("/agency.json", instead);
            let path = if what == "busy" { pages[1] } else { pages[0] };
            visitor.opens_alive(path).await;
            visitor.has_got("/agency.json").await;
            assert_eq!(visitor.agencies().await, ["utah-icac"], "{what}");
        }
        for path in pages {
            let other =
                UTAH.replace("utah-icac", "kane-county").replace("Utah ICAC", "Kane County");
            visitor.finds_instead_of("/agency.json", Instead::Text(other));
            visitor.opens_alive(path).await;
            visitor.sees_agency("kane-county", "Kane County Task Force").await;
            assert_eq!(visitor.agencies().await, ["kane-county"], "{path}");
            let emptied = r#"{"version":1,"organizations":[]}"#;
            visitor.finds_instead_of("/agency.json", Instead::Text(emptied.into()));
            visitor.opens_alive(path).await;
            visitor.has_got("/agency.json").await;
            assert_eq!(visitor.agencies().await, Vec::<String>::new(), "{path}: taken away");
        }
    })
    .await;
}

#[tokio::test]
async fn a_call_a_text_and_a_mail_to_a_local_contact_open_no_tab() {
    let every_way = UTAH.replace(
        "\"phones\":[{\"number\":\"801-281-1211\"}]",
        r#""phones":[{"number":"801-281-1211"},{"number":"801-281-1212","type":"text"},
            {"number":"801-281-1213","type":"tty"}],"email":"help@utah.example","website":"https://utah.example/""#,
    );
    World::default()
        .instead_of("/agency.json", Instead::Text(every_way))
        .in_every_engine(|visitor| async move {
            for path in ["/", "/handout/"] {
                visitor.opens_alive(path).await;
                visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
                let ways = visitor.ways_to_reach("utah-icac").await;
                let in_place = ["tel:", "sms:", "tel:", "mailto:"].map(|scheme| (scheme, ""));
                let wanted = in_place.into_iter().chain([("https:", "_blank")]);
                let wanted: Vec<_> = wanted.map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
                assert_eq!(ways, wanted, "{path}: each scheme, and where it opens");
            }
        })
        .await;
}

#[tokio::test]
async fn a_hostile_organisation_is_left_out_and_the_good_one_stays() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        let lines: Vec<_> = CONTENT.hotlines.iter().map(|line| line.id.clone()).collect();
        for (what, hostile) in HOSTILE {
            let file = UTAH.replace("[{", &format!("[{hostile},{{"));
            visitor.finds_instead_of("/agency.json", Instead::Text(file));
            visitor.opens_alive("/").await;
            visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            assert_eq!(visitor.agencies().await, ["utah-icac"], "{what}");
            let source = visitor.source().await;
            for bad in ["Bad Org", "900-555-0100", "9005550100"] {
                assert!(!source.contains(bad), "{what}: {bad}");
            }
            assert!(lines.iter().all(|line| source.contains(&format!("data-hotline=\"{line}\""))));
        }
    })
    .await;
}

#[tokio::test]
async fn hostile_fields_are_never_more_than_text() {
    in_every_engine(|visitor| async move {
        for (field, bad) in HOSTILE_FIELDS {
            let key = field.split(':').next().expect("a key");
            let name =
                if key == "\"name\"" { String::new() } else { "\"name\":\"Odd Org\",".into() };
            let odd = format!(
                "{{\"id\":\"odd\",{name}{field},\"phones\":[{{\"number\":\"801-555-0123\"}}]}}"
            );
            let file = UTAH.replace("[{\"id\"", &format!("[{odd},{{\"id\""));
            visitor.finds_instead_of("/agency.json", Instead::Text(file));
            visitor.opens_alive("/").await;
            visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            // As markup it would not be escaped.
            assert!(!visitor.source().await.contains(bad), "{field}");
        }
    })
    .await;
}

#[tokio::test]
async fn without_scripts_a_contact_is_as_the_page_was_written() {
    World::with(Scripts::Blocked)
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            visitor.opens("/").await;
            visitor.sees_only_what_was_written("/").await;
            assert!(!visitor.site.paths().contains(&"/agency.json".to_owned()));
        })
        .await;
}
