//! An officer's device works without a network once that is switched on, and deletes everything when
//! it is switched off.

mod release;

use crate::local_contact::UTAH;
use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Visitor};
use browser_harness::{Site, StubResponse};
use content::words::OfflineWords;
use release::Releases;
use std::sync::Arc;

/// The pages that an officer needs with a family at home.
const PAGES: [&str; 6] =
    ["/", "/es/", "/officers/", "/es/officers/", "/handout/", "/es/handout/both/"];

fn words(language: usize) -> &'static OfflineWords {
    &CONTENT.languages[language].officers.as_ref().expect("English and Spanish have them").offline
}

impl Visitor {
    async fn switch_on_offline_mode(&self) {
        self.open_alive("/officers/").await;
        self.wait_until_announced(&words(0).is_off).await;
        self.press_action("offline").await;
        self.wait_until_announced(&words(0).is_on).await;
    }
}

#[tokio::test]
async fn an_officers_device_works_without_a_network_and_forgets_again() {
    let setup = Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.replace("utah", "ohio")))
        .with_response("/agencies/utah-icac.json", StubResponse::Json(UTAH.into()))
        .with_response(
            "/agencies/orem-police.json",
            StubResponse::Json(UTAH.replace("utah-icac", "orem-police")),
        );
    setup
        .run_in_every_engine(|officer| async move {
            officer.switch_on_offline_mode().await;
            // A contact that the officer chose is cached, too.
            officer.open_alive("/officers/#utah-icac").await;
            let link = format!("{}/#utah-icac", officer.site.origin());
            officer.wait_until_shared_link(&link).await;
            // A contact with which somebody only read the guide is not cached.
            officer.open_alive("/#orem-police").await;
            officer.wait_until_agency_visible("orem-police", "Utah ICAC Task Force").await;
            officer.site.network.cut();
            let before = officer.site.requested_paths();
            for path in PAGES {
                officer.open_alive(path).await;
                officer.unfold_everything().await;
                officer.wait_until_callable("988").await;
            }
            officer.open_alive("/").await;
            officer.wait_until_agency_visible("ohio-icac", "Utah ICAC Task Force").await;
            officer.start_walk().await;
            officer.tap_next().await;
            officer.answer("danger", "made-me-send").await;
            officer.tap_next().await;
            for path in ["/#utah-icac", "/handout/#utah-icac"] {
                officer.open_alive(path).await;
                officer.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            }
            officer.open_alive("/#orem-police").await;
            assert!(!officer.agency_ids().await.contains(&"orem-police".to_owned()));
            officer.open_alive("/es/officers/").await;
            officer.wait_until_announced(&words(1).is_on).await;
            assert_eq!(officer.site.requested_paths(), before, "the network was cut");
            // After switching off, nothing is left.
            officer.press_action("offline").await;
            officer.wait_until_announced(&words(1).is_off).await;
            officer.site.network.restore();
            officer.open_alive("/officers/").await;
            officer.assert_nothing_stored().await;
            officer.site.network.cut();
            assert!(!officer.can_open("/officers/").await, "a page came from somewhere");
        })
        .await;
}

#[tokio::test]
async fn with_a_network_the_newest_page_and_contact_are_shown() {
    run_in_every_engine(|officer| async move {
        officer.switch_on_offline_mode().await;
        officer.stub_response("/agency.json", StubResponse::Json(UTAH.into()));
        officer.open_alive("/").await;
        officer.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
        // The host has removed the contact.
        officer.stub_response("/agency.json", StubResponse::NotFound);
        officer.open_alive("/").await;
        officer.wait_until_fetched("/agency.json").await;
        assert_eq!(officer.agency_ids().await, Vec::<String>::new());
        officer.site.network.cut();
        officer.open_alive("/").await;
        assert_eq!(officer.agency_ids().await, Vec::<String>::new());
    })
    .await;
}

#[tokio::test]
async fn a_network_that_never_answers_counts_as_no_network() {
    run_in_every_engine(|officer| async move {
        officer.switch_on_offline_mode().await;
        officer.stub_response("", StubResponse::Silence);
        officer.open_alive("/handout/").await;
        officer.open_alive("/").await;
        officer.start_walk().await;
    })
    .await;
}

#[tokio::test]
async fn a_new_release_never_mixes_with_the_old_one() {
    let releases = Arc::new(Releases::of(&Site::dist()));
    Setup::default()
        .with_site(releases.folder())
        .run_in_every_engine(move |officer| {
            let releases = releases.clone();
            async move {
                releases.write_old_release();
                officer.switch_on_offline_mode().await;
                // The host is in the middle of an upload: some files are new.
                releases.write_part_of_new_release();
                officer.open_alive("/").await;
                assert_eq!(officer.release().await, releases.new);
                officer.open_alive("/officers/").await;
                assert_eq!(officer.release().await, releases.old);
                officer.check_for_new_release().await;
                officer.site.network.cut();
                for path in PAGES {
                    officer.open_alive(path).await;
                    assert_eq!(officer.release().await, releases.old, "{path}");
                }
                officer.site.network.restore();
                // Now the upload is complete.
                releases.write_new_release();
                officer.open_alive("/officers/").await;
                assert_eq!(officer.release().await, releases.new);
                officer.wait_until_only_release_cached(&releases.new).await;
                officer.site.network.cut();
                for path in PAGES {
                    officer.open_alive(path).await;
                    assert_eq!(officer.release().await, releases.new, "{path}");
                }
                officer.site.network.restore();
                officer.open_alive("/officers/").await;
                officer.wait_until_announced(&words(0).is_on).await;
                officer.press_action("offline").await;
                officer.wait_until_announced(&words(0).is_off).await;
                officer.assert_nothing_stored().await;
            }
        })
        .await;
}

#[tokio::test]
async fn when_something_does_not_arrive_nothing_is_kept() {
    run_in_every_engine(|officer| async move {
        for missing in ["/offline.js", "/es/handout/"] {
            officer.open_alive("/officers/").await;
            officer.stub_response(missing, StubResponse::NotFound);
            officer.press_action("offline").await;
            officer.wait_until_announced(&words(0).failed).await;
            officer.assert_nothing_stored().await;
            let there = Site::file(match missing {
                "/offline.js" => "offline.js",
                _ => "es/handout/index.html",
            });
            let there = String::from_utf8(there).expect("a file in UTF-8");
            officer.stub_response(
                missing,
                match missing {
                    "/offline.js" => StubResponse::Script(there),
                    _ => StubResponse::Page(there),
                },
            );
        }
        // The same button tries it again.
        officer.press_action("offline").await;
        officer.wait_until_announced(&words(0).is_on).await;
    })
    .await;
}

#[tokio::test]
async fn the_page_says_when_a_browser_cannot_work_offline() {
    // As in a window without https, or a private one.
    let without = "delete Navigator.prototype.serviceWorker";
    let page = Site::page_with_script("/officers/", without);
    Setup::default()
        .with_response("/officers/", StubResponse::Page(page))
        .run_in_every_engine(|officer| async move {
            officer.open_alive("/officers/").await;
            officer.wait_until_announced(&words(0).refused).await;
            officer.wait_until_hidden(Role::Button, &words(0).on).await;
            officer.assert_nothing_stored().await;
        })
        .await;
}
