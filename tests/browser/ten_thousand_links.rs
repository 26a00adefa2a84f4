//! None of ten thousand made-up, hostile addresses puts a word on the page.

use crate::local_contact::UTAH;
use crate::setup::Setup;
use browser_harness::StubResponse;

/// The number of links, in each browser.
const LINKS: usize = 10_000;

/// The number of links for one script. Chromium's driver looks only every 100 ms whether a script has
/// ended, so fewer at a time take longer: with 50, the test took 73 s there instead of 69.
const AT_A_TIME: usize = 500;

/// The number of links that a page is opened with; the others change the fragment of an open page.
const OPENED: usize = 20;

#[tokio::test]
async fn nothing_of_ten_thousand_addresses_is_shown_or_asked_for() {
    Setup::default()
        .with_response("/agency.json", StubResponse::Json(UTAH.into()))
        .run_in_every_engine(|visitor| async move {
            visitor.open_alive("/").await;
            visitor.wait_until_agency_visible("utah-icac", "Utah ICAC Task Force").await;
            let (written, asked) = (visitor.text().await, visitor.site.requested_paths().len());
            for from in (0..LINKS).step_by(AT_A_TIME) {
                let shown = visitor.follow_made_up_links(from, AT_A_TIME).await;
                assert_eq!(shown, Vec::<String>::new(), "these left something");
            }
            assert_eq!(visitor.text().await, written, "the page says what it said");
            assert_eq!(
                visitor.site.requested_paths().len(),
                asked,
                "{:?}",
                &visitor.site.requested_paths()[asked..]
            );
            for number in 0..OPENED {
                let end = visitor.made_up_link(number).await;
                for address in
                    [format!("/?{end}"), format!("/?agency={end}#{end}"), format!("/es/?{end}")]
                {
                    let asked = visitor.site.requested_paths().len();
                    visitor.open_alive(&address).await;
                    assert!(!visitor.has_made_up_text().await, "{address}");
                    let after = &visitor.site.requested_paths()[asked..];
                    let told = after.iter().skip(1).filter(|path| path.contains("MADEUP"));
                    assert_eq!(told.count(), 0, "{after:?}");
                }
            }
        })
        .await;
}
