//! An officer's own device works without a network, once switched on, and forgets when switched off.

mod release;

use crate::local_contact::UTAH;
use crate::scenario::{CONTENT, World, in_every_engine};
use crate::visitor::{Role, Visitor};
use browser_harness::{Instead, Site};
use content::words::OfflineWords;
use release::Releases;
use std::sync::Arc;

/// The pages that an officer needs at a kitchen table.
const PAGES: [&str; 6] =
    ["/", "/es/", "/officers/", "/es/officers/", "/handout/", "/es/handout/both/"];

fn words(place: usize) -> &'static OfflineWords {
    &CONTENT.languages[place].officers.as_ref().expect("English and Spanish have them").offline
}

impl Visitor {
    async fn switches_on(&self) {
        self.opens_alive("/officers/").await;
        self.hears(&words(0).is_off).await;
        self.does("offline").await;
        self.hears(&words(0).is_on).await;
    }
}

#[tokio::test]
async fn an_officers_device_works_without_a_network_and_forgets_again() {
    let world = World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.replace("utah", "ohio")))
        .instead_of("/agencies/utah-icac.json", Instead::Text(UTAH.into()))
        .instead_of(
            "/agencies/orem-police.json",
            Instead::Text(UTAH.replace("utah-icac", "orem-police")),
        );
    world
        .in_every_engine(|officer| async move {
            officer.switches_on().await;
            // A contact that somebody chose is kept, too.
            officer.opens_alive("/officers/#utah-icac").await;
            let link = format!("{}/#utah-icac", officer.site.origin());
            officer.sees_link(&link).await;
            // With whose contact somebody has read the guide is not.
            officer.opens_alive("/#orem-police").await;
            officer.sees_agency("orem-police", "Utah ICAC Task Force").await;
            officer.site.cable.is_cut();
            let before = officer.site.paths();
            for path in PAGES {
                officer.opens_alive(path).await;
                officer.unfolds_everything().await;
                officer.can_call("988").await;
            }
            officer.opens_alive("/").await;
            officer.sees_agency("ohio-icac", "Utah ICAC Task Force").await;
            officer.starts_walking().await;
            officer.answers("who", "me").await;
            officer.goes_on().await;
            for path in ["/#utah-icac", "/handout/#utah-icac"] {
                officer.opens_alive(path).await;
                officer.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            }
            officer.opens_alive("/#orem-police").await;
            assert!(!officer.agencies().await.contains(&"orem-police".to_owned()));
            officer.opens_alive("/es/officers/").await;
            officer.hears(&words(1).is_on).await;
            assert_eq!(officer.site.paths(), before, "the network was cut");
            // Switched off, nothing is left.
            officer.does("offline").await;
            officer.hears(&words(1).is_off).await;
            officer.site.cable.is_mended();
            officer.opens_alive("/officers/").await;
            officer.keeps_nothing().await;
            officer.site.cable.is_cut();
            assert!(!officer.can_open("/officers/").await, "a page came from somewhere");
        })
        .await;
}

#[tokio::test]
async fn with_a_network_the_newest_page_and_contact_are_shown() {
    in_every_engine(|officer| async move {
        officer.switches_on().await;
        officer.finds_instead_of("/agency.json", Instead::Text(UTAH.into()));
        officer.opens_alive("/").await;
        officer.sees_agency("utah-icac", "Utah ICAC Task Force").await;
        // Its host has taken it away.
        officer.finds_instead_of("/agency.json", Instead::Nothing);
        officer.opens_alive("/").await;
        officer.has_got("/agency.json").await;
        assert_eq!(officer.agencies().await, Vec::<String>::new());
        officer.site.cable.is_cut();
        officer.opens_alive("/").await;
        assert_eq!(officer.agencies().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_network_that_never_answers_is_none() {
    in_every_engine(|officer| async move {
        officer.switches_on().await;
        officer.finds_instead_of("", Instead::Silence);
        officer.opens_alive("/handout/").await;
        officer.opens_alive("/").await;
        officer.starts_walking().await;
    })
    .await;
}

#[tokio::test]
async fn a_new_release_never_mixes_with_the_old_one() {
    let releases = Arc::new(Releases::of(&Site::folder()));
    World::default()
        .of(releases.folder())
        .in_every_engine(move |officer| {
            let releases = releases.clone();
            async move {
                releases.puts_the_old_one();
                officer.switches_on().await;
                // Its host is in the middle of it: some of what is there is new.
                releases.puts_some_of_the_new_one();
                officer.opens_alive("/").await;
                assert_eq!(officer.release().await, releases.new);
                officer.opens_alive("/officers/").await;
                assert_eq!(officer.release().await, releases.old);
                officer.has_looked_for_another_release().await;
                officer.site.cable.is_cut();
                for path in PAGES {
                    officer.opens_alive(path).await;
                    assert_eq!(officer.release().await, releases.old, "{path}");
                }
                officer.site.cable.is_mended();
                // Now all of it is there.
                releases.puts_the_new_one();
                officer.opens_alive("/officers/").await;
                assert_eq!(officer.release().await, releases.new);
                officer.keeps_only_release(&releases.new).await;
                officer.site.cable.is_cut();
                for path in PAGES {
                    officer.opens_alive(path).await;
                    assert_eq!(officer.release().await, releases.new, "{path}");
                }
                officer.site.cable.is_mended();
                officer.opens_alive("/officers/").await;
                officer.hears(&words(0).is_on).await;
                officer.does("offline").await;
                officer.hears(&words(0).is_off).await;
                officer.keeps_nothing().await;
            }
        })
        .await;
}

#[tokio::test]
async fn when_something_does_not_arrive_nothing_is_kept() {
    in_every_engine(|officer| async move {
        for missing in ["/offline.js", "/es/handout/"] {
            officer.opens_alive("/officers/").await;
            officer.finds_instead_of(missing, Instead::Nothing);
            officer.does("offline").await;
            officer.hears(&words(0).failed).await;
            officer.keeps_nothing().await;
            let there = Site::file(match missing {
                "/offline.js" => "offline.js",
                _ => "es/handout/index.html",
            });
            let there = String::from_utf8(there).expect("a file in UTF-8");
            officer.finds_instead_of(
                missing,
                match missing {
                    "/offline.js" => Instead::Script(there),
                    _ => Instead::Page(there),
                },
            );
        }
        // The same button tries again.
        officer.does("offline").await;
        officer.hears(&words(0).is_on).await;
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so() {
    // As in a window without https, or a private one.
    let without = "delete Navigator.prototype.serviceWorker";
    let page = Site::written_with("/officers/", without);
    World::default()
        .instead_of("/officers/", Instead::Page(page))
        .in_every_engine(|officer| async move {
            officer.opens_alive("/officers/").await;
            officer.hears(&words(0).refused).await;
            officer.does_not_see(Role::Button, &words(0).on).await;
            officer.keeps_nothing().await;
        })
        .await;
}
