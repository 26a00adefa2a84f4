//! A visitor chooses her state, here or within the guide, and nobody learns which.

use crate::scenario::{CONTENT, World, in_every_engine};
use crate::visitor::{Role, Screen, Visitor, languages};
use agency::AgencyList;
use browser_harness::{Instead, Site};
use its_not_your_fault::pages::{Page, PageContext, SiteData, to_html};

/// Names that must not be shown stand between two good ones.
const INDEX: &str = r#"{
"":[{"id":"nowhere-police","name":"Nowhere Police"}],
"NM":[{"id":"taos-police","name":"Taos Police"}],
"UT":[{"id":"orem-police","name":"Orem Police"},{"id":"988","name":"Bad Org"},{"id":"bad","name":"Utah 988 Desk"},{"id":"bad","name":"Call 900-555-0100"},{"id":"bad","name":"<img src=x onerror=alert(1)>"},{"id":"provo-police","name":"Provo Police"}]
}"#;

const PROVO: &str = r#"{"version":1,"organizations":[{"id":"provo-police","name":"Provo Police","phones":[{"number":"801-555-0110"}]}]}"#;

const LOCAL: &str = "/local/";

#[tokio::test]
async fn a_state_is_chosen_within_the_guide_and_nobody_learns_which() {
    in_every_engine(|visitor| async move {
        for path in languages() {
            visitor.opens_alive(&path).await;
            visitor.has_got("/agency.json").await;
            let (asked, address) = (visitor.site.paths().len(), visitor.address().await);
            visitor.chooses(Role::Link, &visitor.words().await.local.find).await;
            visitor.is_asked_for_her_state().await;
            visitor.sees_states(&[]).await;
            visitor.picks_state("UT").await;
            visitor.sees_states(&["UT"]).await;
            visitor.can_call("801-281-1211").await;
            assert!(visitor.sees_state_below_the_lines("UT", "report-it").await);
            visitor.picks_state("NM").await;
            visitor.sees_states(&["NM"]).await;
            let page = format!("{path}local/");
            assert_eq!(visitor.site.paths()[asked..], [page], "the page of states, once");
            assert_eq!(visitor.address().await, address);
            visitor.keeps_nothing().await;
        }
        visitor.asked_for_files_only();
        visitor.asked_nobody_at_all();
        visitor.saw_no_error().await;
    })
    .await;
}

#[tokio::test]
async fn a_chosen_state_stays_while_the_visitor_walks_on_and_back() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        let report = Screen::Step("report-it".into());
        loop {
            match visitor.screen_of_the_walk().await {
                here if here == report => break,
                Screen::Question(_) => visitor.skips().await,
                Screen::Step(_) => visitor.goes_on().await,
            }
        }
        visitor.chooses(Role::Link, &visitor.words().await.local.find).await;
        visitor.is_asked_for_her_state().await;
        visitor.picks_state("NM").await;
        visitor.sees_states(&["NM"]).await;
        visitor.goes_on().await;
        visitor.sees_states(&[]).await;
        visitor.goes_back().await;
        assert_eq!(visitor.screen_of_the_walk().await, report);
        visitor.sees_states(&["NM"]).await;
        visitor.shows_everything().await;
        visitor.sees_states(&["NM"]).await;
        // Opened anew, the guide knows of nothing.
        visitor.opens_alive("/").await;
        visitor.sees_states(&[]).await;
        visitor.sees(Role::Link, &visitor.words().await.local.find).await;
    })
    .await;
}

#[tokio::test]
async fn when_the_states_do_not_come_there_is_a_number_to_call() {
    in_every_engine(|visitor| async move {
        for other in [Instead::Nothing, Instead::Page("<h1>Sign in to this network</h1>".into())] {
            visitor.finds_instead_of(LOCAL, other);
            visitor.opens_alive("/").await;
            let words = visitor.words().await;
            visitor.chooses(Role::Link, &words.local.find).await;
            visitor.reads(&words.local.not_loaded).await;
            let line = CONTENT.hotline("ncmec-cybertip").and_then(|line| line.number.as_ref());
            assert!(
                visitor.can_call_beside(&words.local.not_loaded, line.unwrap().written()).await
            );
            // It may be tried again.
            visitor.finds_instead_of(LOCAL, Instead::Page(Site::written(LOCAL)));
            visitor.chooses(Role::Link, &words.local.find).await;
            visitor.is_asked_for_her_state().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_choice_on_the_page_of_states_is_kept_nowhere() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive(LOCAL).await;
        visitor.has_got("/agency.json").await;
        let asked = visitor.site.paths().len();
        visitor.picks_state("UT").await;
        visitor.sees_states(&["UT"]).await;
        visitor.hears(&CONTENT.languages[0].guide.near.one_shown).await;
        visitor.picks_state("").await;
        visitor.hears(&CONTENT.languages[0].guide.near.every_shown).await;
        assert_eq!(visitor.site.paths().len(), asked, "nobody is asked");
        visitor.keeps_nothing().await;
        visitor.opens_alive(LOCAL).await;
        let all = visitor.states().await;
        assert_eq!(all.len(), 50, "every state is back: {all:?}");
    })
    .await;
}

/// The page of states as a host with a long list has it.
fn with_a_long_list() -> Instead {
    let site: &'static SiteData = Box::leak(Box::new(SiteData {
        content: CONTENT.clone(),
        agencies: Vec::new(),
        directory: AgencyList::Many { bytes: INDEX.len() },
    }));
    let body = to_html(PageContext { site, language: 0, page: Page::Local });
    let written = Site::written(LOCAL);
    let (before, rest) = written.split_once("<body>").expect("a body");
    let (_, after) = rest.rsplit_once("</body>").expect("its end");
    Instead::Page(format!("{before}<body>{body}</body>{after}"))
}

async fn asks_for_agencies(visitor: &Visitor) {
    let words = &visitor.words().await.near.agencies;
    visitor.chooses(Role::Button, &words.show).await;
}

#[tokio::test]
async fn a_long_list_comes_whole_and_only_for_whoever_asks() {
    World::default()
        .instead_of(LOCAL, with_a_long_list())
        .instead_of("/agencies/index.json", Instead::Text(INDEX.into()))
        .instead_of("/agencies/provo-police.json", Instead::Text(PROVO.into()))
        .in_every_engine(|visitor| async move {
            visitor.opens_alive(LOCAL).await;
            visitor.has_got("/agency.json").await;
            let asked = visitor.site.paths().len();
            visitor.picks_state("UT").await;
            assert_eq!(visitor.site.paths().len(), asked, "nobody is asked");
            asks_for_agencies(&visitor).await;
            visitor.sees(Role::Link, "Provo Police").await;
            visitor.sees(Role::Link, "Orem Police").await;
            let source = visitor.source().await;
            for bad in ["Bad Org", "Utah 988 Desk", "900-555-0100", "<img"] {
                assert!(!source.contains(bad), "{bad}");
            }
            visitor.picks_state("NM").await;
            visitor.sees(Role::Link, "Taos Police").await;
            visitor.does_not_see(Role::Link, "Provo Police").await;
            visitor.picks_state("TX").await;
            visitor.reads(&visitor.words().await.near.agencies.none).await;
            visitor.picks_state("").await;
            visitor.sees(Role::Link, "Nowhere Police").await;
            let index = "/agencies/index.json".to_owned();
            assert_eq!(visitor.site.paths()[asked..], [index], "once, whatever she picks");
            visitor.picks_state("UT").await;
            visitor.chooses(Role::Link, "Provo Police").await;
            visitor.sees_agency("provo-police", "Provo Police").await;
            visitor.can_call("801-555-0110").await;
            assert!(visitor.has_agency_on_the_screen("provo-police").await);
        })
        .await;
}

#[tokio::test]
async fn a_long_list_is_found_within_the_guide_too() {
    World::default()
        .instead_of(LOCAL, with_a_long_list())
        .instead_of("/agencies/index.json", Instead::Text(INDEX.into()))
        .instead_of("/agencies/provo-police.json", Instead::Text(PROVO.into()))
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/").await;
            visitor.chooses(Role::Link, &visitor.words().await.local.find).await;
            visitor.is_asked_for_her_state().await;
            visitor.picks_state("UT").await;
            asks_for_agencies(&visitor).await;
            visitor.chooses(Role::Link, "Provo Police").await;
            visitor.sees_agency("provo-police", "Provo Police").await;
            assert!(visitor.sees_agency_below_the_lines("provo-police", "report-it").await);
            assert!(visitor.has_agency_on_the_screen("provo-police").await);
            visitor.sees_states(&["UT"]).await;
        })
        .await;
}

#[tokio::test]
async fn when_a_long_list_does_not_come_there_is_a_number_to_call() {
    for other in [Instead::Nothing, Instead::Text("<!doctype html>".into())] {
        World::default()
            .instead_of(LOCAL, with_a_long_list())
            .instead_of("/agencies/index.json", other)
            .in_every_engine(|visitor| async move {
                visitor.opens_alive(LOCAL).await;
                asks_for_agencies(&visitor).await;
                visitor.reads(&visitor.words().await.local.not_loaded).await;
                visitor.picks_state("UT").await;
                visitor.sees_states(&["UT"]).await;
            })
            .await;
    }
}
