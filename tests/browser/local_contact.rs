//! The host's own contact: below the hotlines if its file is valid, nowhere if it is not.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::guide_addresses;
use axum::http::StatusCode;
use browser_harness::{Scripts, Site, StubResponse};
use content::agency_card::AgencyCard;
use its_not_your_fault::browser::Element;
use its_not_your_fault::desk::export::patch_page::with_cards;
use its_not_your_fault::islands::agency_cards;

/// The shortest file that is valid.
pub const UTAH: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}]}]}"#;

/// Organizations that must not be shown, each with the reason.
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

/// Fields that must not be shown, in an organization that otherwise may be shown.
const HOSTILE_FIELDS: &[(&str, &str)] = &[
    ("\"website\":\"javascript:alert(1)\"", "javascript:"),
    ("\"website\":\"http://bad.example/\"", "bad.example"),
    ("\"name\":\"<script>alert(1)</script>\"", "<script>alert(1)"),
    ("\"name\":\"<img src=x onerror=alert(1)>\"", "<img"),
    ("\"name\":\"Safe \u{202e}gro.dab\"", "\u{202e}"),
    ("\"description\":{\"en\":\"<b onclick=alert(1)>x</b>\"}", "<b "),
];

/// Files that cannot be used at all.
fn invalid_files() -> Vec<(&'static str, StubResponse)> {
    vec![
        ("none", StubResponse::NotFound),
        ("empty", StubResponse::Json(String::new())),
        ("broken", StubResponse::Json(UTAH.replace("]}]}", ""))),
        ("no JSON", StubResponse::Json("<!doctype html><h1>Sign in to this network</h1>".into())),
        ("another version", StubResponse::Json(UTAH.replace("\"version\":1", "\"version\":2"))),
        ("a list", StubResponse::Json("[]".into())),
        ("deep", StubResponse::Json("[".repeat(100_000))),
        ("10 MB", StubResponse::Json(UTAH.replace("Utah ICAC", &"x".repeat(10_000_000)))),
    ]
}

#[tokio::test]
async fn a_good_contact_stands_below_the_national_lines() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            for path in guide_addresses() {
                visitor.open_alive(&path).await;
                visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
                visitor.wait_until_callable("801-281-1211").await;
                assert!(visitor.is_agency_below_hotlines("utah-icac", "report-it").await);
                visitor.start_walk().await;
                visitor.walk_to_end(&[]).await;
                while visitor.steps().await != ["report-it"] {
                    visitor.tap_back().await;
                }
                visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            }
        })
        .await;
}

#[tokio::test]
async fn an_invalid_file_shows_no_contact() {
    run_in_every_engine(|visitor| async move {
        let mut without = None;
        for (what, response) in invalid_files() {
            visitor.stub_response("/agency.json", response);
            visitor.open_alive("/").await;
            visitor.wait_until_fetched("/agency.json").await;
            assert_eq!(visitor.agency_ids().await, Vec::<String>::new(), "{what}");
            let text = visitor.text().await;
            assert_eq!(without.get_or_insert_with(|| text.clone()), &text, "{what}");
        }
    })
    .await;
}

/// A page whose written file contains the host's contact.
fn with_written_contact(path: &str) -> StubResponse {
    let agencies = agency::parse(UTAH, &[]).agencies;
    StubResponse::Page(with_cards(&Site::written_page(path), |code| {
        let words = CONTENT
            .languages
            .iter()
            .map(|pack| &pack.guide)
            .find(|words| words.language.code == code);
        let words = &words.expect("a language of the site").local.card;
        let cards = agencies.iter().map(|agency| AgencyCard::new(agency, code, words));
        agency_cards(cards.collect()).iter().map(Element::html).collect()
    }))
}

/// Responses of a host that is busy, or of a network that changes what is sent.
fn refusals() -> Vec<(&'static str, StubResponse)> {
    let of = |status| StubResponse::Refusal(status);
    let nobody_good = UTAH.replace("801-281-1211", "900-555-0100");
    vec![
        ("not found", of(StatusCode::NOT_FOUND)),
        ("gone", of(StatusCode::GONE)),
        ("forbidden", of(StatusCode::FORBIDDEN)),
        ("too many", of(StatusCode::TOO_MANY_REQUESTS)),
        ("busy", of(StatusCode::SERVICE_UNAVAILABLE)),
        ("half a file", StubResponse::Json(UTAH[..UTAH.len() / 2].to_owned())),
        ("nobody good", StubResponse::Json(nobody_good)),
    ]
}

#[tokio::test]
async fn a_written_contact_stays_unless_a_well_formed_file_changes_it() {
    run_in_every_engine(|visitor| async move {
        let pages = ["/", "/families/", "/es/local/"];
        for path in pages {
            visitor.stub_response_at(path, with_written_contact(path));
        }
        for (what, response) in invalid_files().into_iter().chain(refusals()) {
            visitor.stub_response("/agency.json", response);
            let path = if what == "busy" { pages[1] } else { pages[0] };
            visitor.open_alive(path).await;
            visitor.wait_until_fetched("/agency.json").await;
            assert_eq!(visitor.agency_ids().await, ["utah-icac"], "{what}");
        }
        for path in pages {
            let other =
                UTAH.replace("utah-icac", "kane-county").replace("Utah ICAC", "Kane County");
            visitor.stub_response("/agency.json", StubResponse::Json(other));
            visitor.open_alive(path).await;
            visitor.wait_until_agency_visible("kane-county", "Kane County Task Force").await;
            assert_eq!(visitor.agency_ids().await, ["kane-county"], "{path}");
            let emptied = r#"{"version":1,"organizations":[]}"#;
            visitor.stub_response("/agency.json", StubResponse::Json(emptied.into()));
            visitor.open_alive(path).await;
            visitor.wait_until_fetched("/agency.json").await;
            assert_eq!(visitor.agency_ids().await, Vec::<String>::new(), "{path}: taken away");
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
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(every_way))
        .run_in_every_engine(|visitor| async move {
            for path in ["/", "/handout/"] {
                visitor.open_alive(path).await;
                visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
                let ways = visitor.contact_links("utah-icac").await;
                let in_place = ["tel:", "sms:", "tel:", "mailto:"].map(|scheme| (scheme, ""));
                let wanted = in_place.into_iter().chain([("https:", "_blank")]);
                let wanted: Vec<_> = wanted.map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
                assert_eq!(ways, wanted, "{path}: each scheme, and where it opens");
            }
        })
        .await;
}

#[tokio::test]
async fn a_hostile_organization_is_left_out_and_the_good_one_stays() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let lines: Vec<_> = CONTENT.hotlines.iter().map(|line| line.id.clone()).collect();
        for (what, hostile) in HOSTILE {
            let file = UTAH.replace("[{", &format!("[{hostile},{{"));
            visitor.stub_response("/agency.json", StubResponse::Json(file));
            visitor.open_alive("/").await;
            visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            assert_eq!(visitor.agency_ids().await, ["utah-icac"], "{what}");
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
    run_in_every_engine(|visitor| async move {
        for (field, bad) in HOSTILE_FIELDS {
            let key = field.split(':').next().expect("a key");
            let name =
                if key == "\"name\"" { String::new() } else { "\"name\":\"Odd Org\",".into() };
            let odd = format!(
                "{{\"id\":\"odd\",{name}{field},\"phones\":[{{\"number\":\"801-555-0123\"}}]}}"
            );
            let file = UTAH.replace("[{\"id\"", &format!("[{odd},{{\"id\""));
            visitor.stub_response("/agency.json", StubResponse::Json(file));
            visitor.open_alive("/").await;
            visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            // In the source of the page, text would be escaped; only markup would not be.
            assert!(!visitor.source().await.contains(bad), "{field}");
        }
    })
    .await;
}

#[tokio::test]
async fn without_scripts_a_contact_is_as_the_page_was_written() {
    Setup::with_scripts(Scripts::Blocked)
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.open("/").await;
            visitor.assert_text_as_written("/").await;
            assert!(!visitor.site.requested_paths().contains(&"/agency.json".to_owned()));
        })
        .await;
}
