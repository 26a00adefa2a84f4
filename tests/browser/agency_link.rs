//! A link can choose one of the host's agencies, and tell nothing.

use crate::local_contact::UTAH;
use crate::scenario::{World, in_every_engine};
use crate::visitor::{Role, languages};
use browser_harness::Instead;

#[tokio::test]
async fn a_link_chooses_an_agency_of_this_host() {
    World::default()
        .instead_of("/agencies/utah-icac.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            for path in languages() {
                visitor.opens_alive(&format!("{path}#utah-icac")).await;
                visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
                assert!(visitor.sees_agency_below_the_lines("utah-icac", "report-it").await);
            }
            // Without the choice it is not there.
            visitor.opens_alive("/").await;
            visitor.has_got("/agency.json").await;
            assert_eq!(visitor.agencies().await, Vec::<String>::new());
        })
        .await;
}

#[tokio::test]
async fn a_link_and_the_hosts_own_contact_stand_together() {
    World::default()
        .instead_of("/agencies/utah-icac.json", Instead::Text(UTAH.into()))
        .instead_of(
            "/agency.json",
            Instead::Text(UTAH.replace("utah", "ohio").replace("Utah", "Ohio")),
        )
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/#utah-icac").await;
            visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            visitor.sees_agency("ohio-icac", "Ohio ICAC Task Force").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_of_an_unknown_or_hostile_link_is_shown() {
    // A file that does not hold what its name says is none.
    let world = World::default().instead_of("/agencies/wrong.json", Instead::Text(UTAH.into()));
    world
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/").await;
            visitor.has_got("/agency.json").await;
            let without = visitor.text().await;
            let long = format!("x{}", "9".repeat(10_000));
            let links = [
                "nobody-knows",
                "wrong",
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
                visitor.opens_alive(&format!("/#{link}")).await;
                visitor.has_got("/agency.json").await;
                if link.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
                    visitor.has_got(&format!("/agencies/{link}.json")).await;
                }
                assert_eq!(visitor.text().await, without, "{link:.40}");
                assert!(!visitor.source().await.contains(link), "{link:.40}");
                assert_eq!(visitor.agencies().await, Vec::<String>::new(), "{link:.40}");
            }
            let asked = visitor.site.paths();
            let agencies: Vec<_> = asked.iter().filter(|path| path.contains("/agencies")).collect();
            assert_eq!(agencies, ["/agencies/nobody-knows.json", "/agencies/wrong.json"]);
        })
        .await;
}

#[tokio::test]
async fn links_within_the_page_still_work_beside_it() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/#nobody-knows").await;
        visitor.starts_walking().await;
        visitor.answers("who", "me").await;
        visitor.goes_on().await;
        visitor.shows_everything().await;
        visitor.sees(Role::Heading, &visitor.words().await.opening.title).await;
    })
    .await;
}
