//! A visitor chooses a state on its own page or in the guide, and nobody learns which one.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Screen, Visitor, guide_addresses};
use agency::AgencyList;
use browser_harness::{Site, StubResponse};
use its_not_your_fault::pages::{Page, PageContext, SiteData, to_html};

/// A list in which names that must not be shown are between two good ones.
const INDEX: &str = r#"{
"":[{"id":"nowhere-police","name":"Nowhere Police"}],
"NM":[{"id":"taos-police","name":"Taos Police"}],
"UT":[{"id":"orem-police","name":"Orem Police"},{"id":"988","name":"Bad Org"},{"id":"bad","name":"Utah 988 Desk"},{"id":"bad","name":"Call 900-555-0100"},{"id":"bad","name":"<img src=x onerror=alert(1)>"},{"id":"provo-police","name":"Provo Police"}]
}"#;

const PROVO: &str = r#"{"version":1,"organizations":[{"id":"provo-police","name":"Provo Police","phones":[{"number":"801-555-0110"}]}]}"#;

const LOCAL: &str = "/local/";

#[tokio::test]
async fn a_state_is_chosen_within_the_guide_and_nobody_learns_which() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            visitor.open_alive(&path).await;
            visitor.wait_until_fetched("/agency.json").await;
            let (asked, address) = (visitor.site.requested_paths().len(), visitor.address().await);
            visitor.choose(Role::Link, &visitor.words().await.local.find).await;
            visitor.wait_until_state_list_focused().await;
            visitor.wait_until_visible_states(&[]).await;
            visitor.choose_state("UT").await;
            visitor.wait_until_visible_states(&["UT"]).await;
            visitor.wait_until_callable("801-281-1211").await;
            assert!(visitor.is_state_below_hotlines("UT", "report-it").await);
            visitor.choose_state("NM").await;
            visitor.wait_until_visible_states(&["NM"]).await;
            let page = format!("{path}local/");
            assert_eq!(visitor.site.requested_paths()[asked..], [page], "the page of states, once");
            assert_eq!(visitor.address().await, address);
            visitor.assert_nothing_stored().await;
        }
        visitor.assert_only_files_requested();
        visitor.assert_no_outside_requests();
        visitor.assert_no_console_errors().await;
    })
    .await;
}

#[tokio::test]
async fn a_chosen_state_stays_while_the_visitor_walks_on_and_back() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        let report = Screen::Step("report-it".into());
        loop {
            match visitor.walk_screen().await {
                here if here == report => break,
                Screen::Question(_) => visitor.tap_next().await,
                Screen::Step(_) => visitor.tap_next().await,
            }
        }
        visitor.choose(Role::Link, &visitor.words().await.local.find).await;
        visitor.wait_until_state_list_focused().await;
        visitor.choose_state("NM").await;
        visitor.wait_until_visible_states(&["NM"]).await;
        visitor.tap_next().await;
        visitor.wait_until_visible_states(&[]).await;
        visitor.tap_back().await;
        assert_eq!(visitor.walk_screen().await, report);
        visitor.wait_until_visible_states(&["NM"]).await;
        visitor.tap_show_all().await;
        visitor.wait_until_visible_states(&["NM"]).await;
        // A new page does not know the choice.
        visitor.open_alive("/").await;
        visitor.wait_until_visible_states(&[]).await;
        visitor.wait_until_visible(Role::Link, &visitor.words().await.local.find).await;
    })
    .await;
}

#[tokio::test]
async fn when_the_states_do_not_come_there_is_a_number_to_call() {
    run_in_every_engine(|visitor| async move {
        for other in
            [StubResponse::NotFound, StubResponse::Page("<h1>Sign in to this network</h1>".into())]
        {
            visitor.stub_response(LOCAL, other);
            visitor.open_alive("/").await;
            let words = visitor.words().await;
            visitor.choose(Role::Link, &words.local.find).await;
            visitor.wait_until_text_contains(&words.local.not_loaded).await;
            let line = CONTENT.hotline("ncmec-cybertip").and_then(|line| line.number.as_ref());
            assert!(
                visitor.can_call_beside(&words.local.not_loaded, line.unwrap().written()).await
            );
            // The visitor can try again.
            visitor.stub_response(LOCAL, StubResponse::Page(Site::written_page(LOCAL)));
            visitor.choose(Role::Link, &words.local.find).await;
            visitor.wait_until_state_list_focused().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_choice_on_the_page_of_states_is_kept_nowhere() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive(LOCAL).await;
        visitor.wait_until_fetched("/agency.json").await;
        let asked = visitor.site.requested_paths().len();
        visitor.choose_state("UT").await;
        visitor.wait_until_visible_states(&["UT"]).await;
        visitor.wait_until_announced(&CONTENT.languages[0].guide.near.one_shown).await;
        visitor.choose_state("").await;
        visitor.wait_until_announced(&CONTENT.languages[0].guide.near.every_shown).await;
        assert_eq!(visitor.site.requested_paths().len(), asked, "nobody is asked");
        visitor.assert_nothing_stored().await;
        visitor.open_alive(LOCAL).await;
        let all = visitor.visible_states().await;
        assert_eq!(all.len(), 56, "every state and place is back: {all:?}");
    })
    .await;
}

/// The page of states of a host with a long list.
fn with_a_long_list() -> StubResponse {
    let site: &'static SiteData = Box::leak(Box::new(SiteData {
        content: CONTENT.clone(),
        agencies: Vec::new(),
        agency_list: AgencyList::Many { bytes: INDEX.len() },
    }));
    let body = to_html(PageContext { site, language: 0, page: Page::TaskForces });
    let written = Site::written_page(LOCAL);
    let (before, rest) = written.split_once("<body>").expect("a body");
    let (_, after) = rest.rsplit_once("</body>").expect("its end");
    StubResponse::Page(format!("{before}<body>{body}</body>{after}"))
}

async fn load_agency_list(visitor: &Visitor) {
    let words = &visitor.words().await.near.agencies;
    visitor.choose(Role::Button, &words.show).await;
}

#[tokio::test]
async fn a_long_list_is_loaded_whole_and_only_on_request() {
    Setup::default()
        .with_response(LOCAL, with_a_long_list())
        .with_response("/agencies/index.json", StubResponse::Json(INDEX.into()))
        .with_response("/agencies/provo-police.json", StubResponse::Json(PROVO.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive(LOCAL).await;
            visitor.wait_until_fetched("/agency.json").await;
            let asked = visitor.site.requested_paths().len();
            visitor.choose_state("UT").await;
            assert_eq!(visitor.site.requested_paths().len(), asked, "nobody is asked");
            load_agency_list(&visitor).await;
            visitor.wait_until_visible(Role::Link, "Provo Police").await;
            visitor.wait_until_visible(Role::Link, "Orem Police").await;
            let source = visitor.source().await;
            for bad in ["Bad Org", "Utah 988 Desk", "900-555-0100", "<img"] {
                assert!(!source.contains(bad), "{bad}");
            }
            visitor.choose_state("NM").await;
            visitor.wait_until_visible(Role::Link, "Taos Police").await;
            visitor.wait_until_hidden(Role::Link, "Provo Police").await;
            visitor.choose_state("TX").await;
            visitor.wait_until_text_contains(&visitor.words().await.near.agencies.none).await;
            visitor.choose_state("").await;
            visitor.wait_until_visible(Role::Link, "Nowhere Police").await;
            let index = "/agencies/index.json".to_owned();
            assert_eq!(
                visitor.site.requested_paths()[asked..],
                [index],
                "once, whatever she picks"
            );
            visitor.choose_state("UT").await;
            visitor.choose(Role::Link, "Provo Police").await;
            visitor.wait_until_agency_visible("provo-police", "Provo Police").await;
            visitor.wait_until_callable("801-555-0110").await;
            assert!(visitor.is_agency_on_screen("provo-police").await);
        })
        .await;
}

#[tokio::test]
async fn a_long_list_is_found_within_the_guide_too() {
    Setup::default()
        .with_response(LOCAL, with_a_long_list())
        .with_response("/agencies/index.json", StubResponse::Json(INDEX.into()))
        .with_response("/agencies/provo-police.json", StubResponse::Json(PROVO.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.choose(Role::Link, &visitor.words().await.local.find).await;
            visitor.wait_until_state_list_focused().await;
            visitor.choose_state("UT").await;
            load_agency_list(&visitor).await;
            visitor.choose(Role::Link, "Provo Police").await;
            visitor.wait_until_agency_visible("provo-police", "Provo Police").await;
            assert!(visitor.is_agency_below_hotlines("provo-police", "report-it").await);
            assert!(visitor.is_agency_on_screen("provo-police").await);
            visitor.wait_until_visible_states(&["UT"]).await;
        })
        .await;
}

#[tokio::test]
async fn when_a_long_list_does_not_come_there_is_a_number_to_call() {
    for other in [StubResponse::NotFound, StubResponse::Json("<!doctype html>".into())] {
        Setup::default()
            .with_response(LOCAL, with_a_long_list())
            .with_response("/agencies/index.json", other)
            .run_in_every_engine(|visitor| async move {
                visitor.open_alive(LOCAL).await;
                load_agency_list(&visitor).await;
                visitor.wait_until_text_contains(&visitor.words().await.local.not_loaded).await;
                visitor.choose_state("UT").await;
                visitor.wait_until_visible_states(&["UT"]).await;
            })
            .await;
    }
}
