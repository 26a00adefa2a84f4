//! Of ten thousand addresses that somebody made up, not one leaves a word on the page.

use crate::local_contact::UTAH;
use crate::scenario::World;
use browser_harness::Instead;

/// All of them, in each browser.
const LINKS: usize = 10_000;

/// So many at a time: a script must answer before a driver grows impatient.
const AT_A_TIME: usize = 100;

/// Addresses that a page is opened with, rather than led to while it is open.
const OPENED: usize = 20;

#[tokio::test]
async fn nothing_of_ten_thousand_addresses_is_shown_or_asked_for() {
    World::default()
        .instead_of("/agency.json", Instead::Text(UTAH.into()))
        .in_every_engine(|visitor| async move {
            visitor.opens_alive("/").await;
            visitor.sees_agency("utah-icac", "Utah ICAC Task Force").await;
            let (written, asked) = (visitor.text().await, visitor.site.paths().len());
            for from in (0..LINKS).step_by(AT_A_TIME) {
                let shown = visitor.follows_made_up_links(from, AT_A_TIME).await;
                assert_eq!(shown, Vec::<String>::new(), "these left something");
            }
            assert_eq!(visitor.text().await, written, "the page says what it said");
            assert_eq!(visitor.site.paths().len(), asked, "{:?}", &visitor.site.paths()[asked..]);
            for number in 0..OPENED {
                let end = visitor.made_up_link(number).await;
                for address in
                    [format!("/?{end}"), format!("/?agency={end}#{end}"), format!("/es/?{end}")]
                {
                    let asked = visitor.site.paths().len();
                    visitor.opens_alive(&address).await;
                    assert!(!visitor.says_what_was_made_up().await, "{address}");
                    let after = &visitor.site.paths()[asked..];
                    let told = after.iter().skip(1).filter(|path| path.contains("MADEUP"));
                    assert_eq!(told.count(), 0, "{after:?}");
                }
            }
        })
        .await;
}
