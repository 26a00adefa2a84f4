//! A link can choose one of the host's agencies, and can show nothing of its own.

use crate::local_contact::UTAH;
use crate::setup::{Setup, run_in_every_engine};
use crate::visitor::{Role, guide_addresses};
use browser_harness::StubResponse;

#[tokio::test]
async fn a_link_chooses_an_agency_of_this_host() {
    Setup::default()
        .with_response("/agencies/utah-icac.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            for path in guide_addresses() {
                visitor.open_alive(&format!("{path}#utah-icac")).await;
                visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
                assert!(visitor.is_agency_below_hotlines("utah-icac", "report-it").await);
            }
            // Without the fragment, the agency is not shown.
            visitor.open_alive("/").await;
            visitor.wait_until_fetched("/agency.json").await;
            assert_eq!(visitor.agency_ids().await, Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn a_link_and_the_hosts_own_contact_stand_together() {
    Setup::default()
        .with_response("/agencies/utah-icac.json", StubResponse::Json(UTAH.into()))
        .with_response(
            "/agency.json",
            StubResponse::Json(UTAH.replace("utah", "ohio").replace("Utah", "Ohio")),
        )
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/#utah-icac").await;
            visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            visitor.wait_until_agency_visible("ohio-icac", "Ohio ICAC Task Force").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_of_an_unknown_or_hostile_link_is_shown() {
    // A file whose agency has another id than its name counts as missing.
    let setup = Setup::default()
        .with_response("/agencies/another-id.json", StubResponse::Json(UTAH.into()));
    setup
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.wait_until_fetched("/agency.json").await;
            let without = visitor.text().await;
            let long = format!("x{}", "9".repeat(10_000));
            let links = [
                "nobody-knows",
                "another-id",
                "<img src=x onerror=alert(1)>",
                "%3Cscript%3Ealert(1)%3C/script%3E",
                "Call-900-555-0100-now",
                "name=Police&phone=900-555-0100",
                "../agency",
                "//evil.example/x",
                "javascript:alert(1)",
                &long,
            ];
            for link in links {
                visitor.open_alive(&format!("/#{link}")).await;
                visitor.wait_until_fetched("/agency.json").await;
                if link.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
                    visitor.wait_until_fetched(&format!("/agencies/{link}.json")).await;
                }
                assert_eq!(visitor.text().await, without, "{link:.40}");
                assert!(!visitor.source().await.contains(link), "{link:.40}");
                assert_eq!(visitor.agency_ids().await, Vec::<String>::new(), "{link:.40}");
            }
            let asked = visitor.site.requested_paths();
            let agencies: Vec<_> = asked.iter().filter(|path| path.contains("/agencies")).collect();
            assert_eq!(agencies, ["/agencies/nobody-knows.json", "/agencies/another-id.json"]);
        })
        .await;
}

#[tokio::test]
async fn links_within_the_page_work_beside_an_agency_link() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/#nobody-knows").await;
        visitor.start_walk().await;
        visitor.tap_next().await;
        visitor.answer("danger", "made-me-send").await;
        visitor.tap_next().await;
        visitor.tap_show_all().await;
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.opening.title).await;
    })
    .await;
}
