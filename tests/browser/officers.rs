//! An officer chooses a contact and shares a link, a QR code or a message in the family's language.

use crate::local_contact::UTAH;
use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Clipboard, NARROW, Role, Visitor};
use browser_harness::{Site, StubResponse};
use content::words::{OfficerWords, fill};
use xtask::deploy::copy_folder;

/// The address of the officers' page in every language, and the folder of the guide.
const PAGES: [(&str, &str); 2] = [("/officers/", ""), ("/es/officers/", "es/")];

fn words(language: usize) -> &'static OfficerWords {
    CONTENT.languages[language].officers.as_ref().expect("English and Spanish have them")
}

impl Visitor {
    /// Asserts that the link, the QR code and the message are those of this address, in a language.
    async fn assert_shared(&self, page: usize, language: usize, end: &str) {
        let link = format!("{}/{end}", self.site.origin());
        self.wait_until_shared_link(&link).await;
        let label = fill(&words(page).share.code_label, &[("link", &link)]);
        self.wait_until_qr_code(&label).await;
        assert_eq!(
            self.shared_message().await,
            fill(&words(language).share.text, &[("link", &link)])
        );
    }
}

#[tokio::test]
async fn without_an_agency_the_plain_address_is_shared() {
    run_in_every_engine(|officer| async move {
        for (language, (page, folder)) in PAGES.into_iter().enumerate() {
            officer.open_alive(page).await;
            officer.assert_shared(language, language, folder).await;
            officer.stub_clipboard(Clipboard::Working).await;
            officer.press_action("copy-message").await;
            officer.wait_until_announced(&words(language).share.copied).await;
            assert_eq!(officer.wait_for_copied_text().await, officer.shared_message().await);
            officer.assert_nothing_stored().await;
        }
        officer.assert_only_files_requested();
        officer.assert_no_outside_requests();
        officer.assert_no_console_errors().await;
    })
    .await;
}

#[tokio::test]
async fn a_link_too_long_for_a_code_is_reported_and_can_be_copied() {
    let host = tempfile::tempdir().expect("a folder for the site");
    let long = "a".repeat(200);
    let folder = host.path().join(&long).join(&long);
    for folder in [host.path(), &folder] {
        copy_folder(&Site::dist(), folder).expect("a copy of the site");
    }
    Setup::default()
        .with_site(host.path())
        .run_in_every_engine(move |officer| {
            let root = format!("/{long}/{long}");
            async move {
                officer.set_screen_size(NARROW).await;
                for (language, (page, folder)) in PAGES.into_iter().enumerate() {
                    officer.open_alive(&format!("{root}{page}")).await;
                    officer
                        .wait_until_shared_link(&format!(
                            "{}{root}/{folder}",
                            officer.site.origin()
                        ))
                        .await;
                    officer.wait_until_text_contains(&words(language).share.too_long).await;
                    assert_eq!(officer.too_wide_elements().await, Vec::<String>::new(), "{page}");
                    officer.stub_clipboard(Clipboard::Working).await;
                    officer.press_action("copy-link").await;
                    officer.wait_until_announced(&words(language).share.copied).await;
                    let copied = officer.wait_for_copied_text().await;
                    assert_eq!(copied, format!("{}{root}/{folder}", officer.site.origin()));
                }
            }
        })
        .await;
}

#[tokio::test]
async fn a_family_that_reads_another_language_gets_its_own_message() {
    Setup::default()
        .with_response("/agencies/utah-icac.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|officer| async move {
            officer.open_alive("/officers/#utah-icac").await;
            officer.assert_shared(0, 0, "#utah-icac").await;
            officer.choose_option("reads", "es").await;
            officer.assert_shared(0, 1, "es/#utah-icac").await;
            let hand_out = officer.href(&words(0).share.hand_out).await;
            assert_eq!(hand_out, format!("{}/es/handout/#utah-icac", officer.site.origin()));
            // The shared link shows the contact.
            officer.open_alive("/es/#utah-icac").await;
            officer.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
        })
        .await;
}

#[tokio::test]
async fn an_agency_is_chosen_from_the_hosts_list() {
    let page = Site::written_page("/officers/");
    assert_eq!(page.matches("\"has_list\":false").count(), 1);
    let index = r#"{"UT":[{"id":"utah-icac","name":"Utah ICAC Task Force"}]}"#;
    Setup::default()
        .with_response(
            "/officers/",
            StubResponse::Page(page.replace("\"has_list\":false", "\"has_list\":true")),
        )
        .with_response("/agencies/index.json", StubResponse::Json(index.into()))
        .with_response("/agencies/utah-icac.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|officer| async move {
            officer.open_alive("/officers/").await;
            officer.press_action("load-list").await;
            officer.choose_option("in-state", "UT").await;
            officer.choose_option("in-list", "utah-icac").await;
            officer.assert_shared(0, 0, "#utah-icac").await;
            officer.choose_option("whose", "nobody").await;
            officer.assert_shared(0, 0, "").await;
        })
        .await;
}

#[tokio::test]
async fn an_entry_that_does_not_load_is_reported_and_not_shared() {
    let page = Site::written_page("/officers/").replace("\"has_list\":false", "\"has_list\":true");
    let index = r#"{"UT":[{"id":"utah-icac","name":"Utah ICAC Task Force"}]}"#;
    Setup::default()
        .with_response("/officers/", StubResponse::Page(page))
        .with_response("/agencies/index.json", StubResponse::Json(index.into()))
        .run_in_every_engine(|officer| async move {
            officer.open_alive("/officers/").await;
            officer.press_action("load-list").await;
            officer.choose_option("in-state", "UT").await;
            officer.choose_option("in-list", "utah-icac").await;
            officer.wait_until_announced(&words(0).choose.missing).await;
            officer.assert_shared(0, 0, "").await;
            officer.stub_response("/agencies/index.json", StubResponse::NotFound);
            officer.open_alive("/officers/").await;
            officer.press_action("load-list").await;
            officer.wait_until_announced(&words(0).choose.not_loaded).await;
            officer.assert_shared(0, 0, "").await;
        })
        .await;
}

#[tokio::test]
async fn nothing_of_a_hostile_link_is_shared() {
    run_in_every_engine(|officer| async move {
        for end in
            ["nobody-knows", "900-555-0100", "Call-900-555-0100", "<b>x</b>", &"a".repeat(3_000)]
        {
            officer.open_alive(&format!("/officers/#{end}")).await;
            officer.assert_shared(0, 0, "").await;
            assert!(!officer.source().await.contains(end), "{end:.40}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_on_paper_and_in_no_link() {
    run_in_every_engine(|officer| async move {
        officer.open_alive("/desk/").await;
        let keeps = format!("localStorage.setItem('agency.json', {})", serde_json::json!(UTAH));
        officer.inject_script(&keeps).await;
        officer.open_alive("/officers/").await;
        officer.choose_option("whose", "draft").await;
        officer.wait_until_announced(&words(0).choose.draft_say).await;
        officer.assert_shared(0, 0, "").await;
        officer.open_alive("/handout/").await;
        officer.choose_option("whose", "draft").await;
        officer.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
    })
    .await;
}

#[tokio::test]
async fn when_the_share_sheet_fails_the_link_can_be_copied() {
    run_in_every_engine(|officer| async move {
        officer.open_alive("/officers/").await;
        officer.stub_share_sheet_error("NotAllowedError").await;
        officer.press_action("share").await;
        officer.wait_until_announced(&words(0).share.refused).await;
        officer.stub_clipboard(Clipboard::Working).await;
        officer.press_action("copy-link").await;
        officer.wait_until_announced(&words(0).share.copied).await;
        // An officer who closes the share sheet does not want to share any more.
        officer.stub_share_sheet_error("AbortError").await;
        officer.press_action("share").await;
        officer.assert_not_announced(&words(0).share.refused).await;
        officer.stub_clipboard(Clipboard::Refusing).await;
        officer.press_action("copy-link").await;
        officer.wait_until_announced(&words(0).share.copy_failed).await;
        officer.wait_until_visible(Role::Button, &words(0).share.copy_message).await;
        // Without a share sheet, there is no button for it.
        officer.stub_share_sheet_error("").await;
        officer.wait_until_hidden(Role::Button, &words(0).share.offer).await;
    })
    .await;
}
