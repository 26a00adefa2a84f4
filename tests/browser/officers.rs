//! An officer picks a contact and leaves a link, a code or a message, in the family's language.

use crate::local_contact::UTAH;
use crate::scenario::{CONTENT, World, in_every_engine};
use crate::visitor::{Clipboard, NARROW, Role, Visitor};
use browser_harness::{Instead, Site};
use content::words::{OfficerWords, fill};
use xtask::deploy::copy_folder;

/// The officers' page in every language, and the guide's folder.
const PAGES: [(&str, &str); 2] = [("/officers/", ""), ("/es/officers/", "es/")];

fn words(place: usize) -> &'static OfficerWords {
    CONTENT.languages[place].officers.as_ref().expect("English and Spanish have them")
}

impl Visitor {
    /// The link, the code and the message lead to the same place, and say nothing besides.
    async fn shares(&self, page: usize, language: usize, end: &str) {
        let link = format!("{}/{end}", self.site.origin());
        self.sees_link(&link).await;
        let label = fill(&words(page).share.code_label, &[("link", &link)]);
        self.sees_code(&label).await;
        assert_eq!(self.message().await, fill(&words(language).share.text, &[("link", &link)]));
    }
}

#[tokio::test]
async fn without_an_agency_the_plain_address_is_shared() {
    in_every_engine(|officer| async move {
        for (place, (page, folder)) in PAGES.into_iter().enumerate() {
            officer.opens_alive(page).await;
            officer.shares(place, place, folder).await;
            officer.has_a(Clipboard::Working).await;
            officer.does("copy-message").await;
            officer.hears(&words(place).share.copied).await;
            assert_eq!(officer.has_copied().await, officer.message().await);
            officer.keeps_nothing().await;
        }
        officer.asked_for_files_only();
        officer.asked_nobody_at_all();
        officer.saw_no_error().await;
    })
    .await;
}

#[tokio::test]
async fn a_link_too_long_for_a_code_is_told_and_can_be_copied() {
    let host = tempfile::tempdir().expect("a folder for the site");
    let long = "a".repeat(200);
    let folder = host.path().join(&long).join(&long);
    for folder in [host.path(), &folder] {
        copy_folder(&Site::folder(), folder).expect("a copy of the site");
    }
    World::default()
        .of(host.path())
        .in_every_engine(move |officer| {
            let root = format!("/{long}/{long}");
            async move {
                officer.looks_through(NARROW).await;
                for (place, (page, folder)) in PAGES.into_iter().enumerate() {
                    officer.opens_alive(&format!("{root}{page}")).await;
                    officer.sees_link(&format!("{}{root}/{folder}", officer.site.origin())).await;
                    officer.reads(&words(place).share.too_long).await;
                    assert_eq!(officer.too_wide().await, Vec::<String>::new(), "{page}");
                    officer.has_a(Clipboard::Working).await;
                    officer.does("copy-link").await;
                    officer.hears(&words(place).share.copied).await;
                    let copied = officer.has_copied().await;
                    assert_eq!(copied, format!("{}{root}/{folder}", officer.site.origin()));
                }
            }
        })
        .await;
}

#[tokio::test]
async fn a_family_that_reads_another_language_gets_its_own_message() {
    World::default()
        .instead_of("/agencies/utah-icac.json", Instead::Text(UTAH.into()))
        .in_every_engine(|officer| async move {
            officer.opens_alive("/officers/#utah-icac").await;
            officer.shares(0, 0, "#utah-icac").await;
            officer.picks("reads", "es").await;
            officer.shares(0, 1, "es/#utah-icac").await;
            let hand_out = officer.href(&words(0).share.hand_out).await;
            assert_eq!(hand_out, format!("{}/es/handout/#utah-icac", officer.site.origin()));
            // The link that was shared shows the contact.
            officer.opens_alive("/es/#utah-icac").await;
            officer.sees_agency("utah-icac", "Utah ICAC Task Force").await;
        })
        .await;
}

#[tokio::test]
async fn an_agency_is_chosen_from_the_hosts_list() {
    let page = Site::written("/officers/");
    assert_eq!(page.matches("\"has_list\":false").count(), 1);
    let index = r#"{"UT":[{"id":"utah-icac","name":"Utah ICAC Task Force"}]}"#;
    World::default()
        .instead_of(
            "/officers/",
            Instead::Page(page.replace("\"has_list\":false", "\"has_list\":true")),
        )
        .instead_of("/agencies/index.json", Instead::Text(index.into()))
        .instead_of("/agencies/utah-icac.json", Instead::Text(UTAH.into()))
        .in_every_engine(|officer| async move {
            officer.opens_alive("/officers/").await;
            officer.does("load-list").await;
            officer.picks("in-state", "UT").await;
            officer.picks("in-list", "utah-icac").await;
            officer.shares(0, 0, "#utah-icac").await;
            officer.picks("whose", "nobody").await;
            officer.shares(0, 0, "").await;
        })
        .await;
}

#[tokio::test]
async fn an_entry_that_does_not_come_is_told_and_not_shared() {
    let page = Site::written("/officers/").replace("\"has_list\":false", "\"has_list\":true");
    let index = r#"{"UT":[{"id":"utah-icac","name":"Utah ICAC Task Force"}]}"#;
    World::default()
        .instead_of("/officers/", Instead::Page(page))
        .instead_of("/agencies/index.json", Instead::Text(index.into()))
        .in_every_engine(|officer| async move {
            officer.opens_alive("/officers/").await;
            officer.does("load-list").await;
            officer.picks("in-state", "UT").await;
            officer.picks("in-list", "utah-icac").await;
            officer.hears(&words(0).choose.missing).await;
            officer.shares(0, 0, "").await;
            officer.finds_instead_of("/agencies/index.json", Instead::Nothing);
            officer.opens_alive("/officers/").await;
            officer.does("load-list").await;
            officer.hears(&words(0).choose.not_loaded).await;
            officer.shares(0, 0, "").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_of_a_hostile_link_is_shared() {
    in_every_engine(|officer| async move {
        for end in
            ["nobody-knows", "900-555-0100", "Call-900-555-0100", "<b>x</b>", &"a".repeat(3_000)]
        {
            officer.opens_alive(&format!("/officers/#{end}")).await;
            officer.shares(0, 0, "").await;
            assert!(!officer.source().await.contains(end), "{end:.40}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_on_paper_and_in_no_link() {
    in_every_engine(|officer| async move {
        officer.opens_alive("/desk/").await;
        let keeps = format!("localStorage.setItem('agency.json', {})", serde_json::json!(UTAH));
        officer.lives_with(&keeps).await;
        officer.opens_alive("/officers/").await;
        officer.picks("whose", "draft").await;
        officer.hears(&words(0).choose.draft_say).await;
        officer.shares(0, 0, "").await;
        officer.opens_alive("/handout/").await;
        officer.picks("whose", "draft").await;
        officer.sees_agency("utah-icac", "Utah ICAC Task Force").await;
    })
    .await;
}

#[tokio::test]
async fn a_share_sheet_that_refuses_has_a_way_on() {
    in_every_engine(|officer| async move {
        officer.opens_alive("/officers/").await;
        officer.has_a_share_sheet_that("NotAllowedError").await;
        officer.does("share").await;
        officer.hears(&words(0).share.refused).await;
        officer.has_a(Clipboard::Working).await;
        officer.does("copy-link").await;
        officer.hears(&words(0).share.copied).await;
        // Whoever closes the sheet has changed her mind.
        officer.has_a_share_sheet_that("AbortError").await;
        officer.does("share").await;
        officer.hears_no(&words(0).share.refused).await;
        officer.has_a(Clipboard::Refusing).await;
        officer.does("copy-link").await;
        officer.hears(&words(0).share.copy_failed).await;
        officer.sees(Role::Button, &words(0).share.copy_message).await;
        // A device without one is offered none.
        officer.has_a_share_sheet_that("").await;
        officer.does_not_see(Role::Button, &words(0).share.offer).await;
    })
    .await;
}
