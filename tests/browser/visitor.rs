//! The visitor: a person with a browser, and everything that a browser test does with it. Elements
//! are found by their role and by the words of the content.

mod accessibility;
mod desk;
mod device;
mod exit;
mod guide;
mod made_up_links;
mod officer;
mod page;
mod requests;
mod storage;

pub use accessibility::Look;
pub use desk::{agency_field, description_field, phone_field};
pub use device::{Clipboard, ENLARGED, NARROW, PHONE, Paper};
pub use guide::Screen;
pub use page::{Role, desk_addresses, guide_addresses, page_addresses, visitor_page_addresses};

use browser_harness::{Engine, PATIENCE, Proxy, Session, Site};
use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::WebDriver;
use tokio::time::{Instant, MissedTickBehavior, interval};

/// A person with a browser. In some tests it is an officer or an agency.
#[derive(Clone)]
pub struct Visitor {
    driver: WebDriver,
    pub engine: Engine,
    pub site: Site,
    pub proxy: Proxy,
    /// The folder of the browser's profile.
    profile: PathBuf,
}

impl Visitor {
    pub fn new(session: &Session) -> Self {
        Self {
            driver: session.browser.clone(),
            engine: session.engine,
            site: session.site.clone(),
            proxy: session.proxy.clone(),
            profile: session.profile().to_owned(),
        }
    }
}

/// Looks again and again until there is something, and returns it. Fails after `PATIENCE`.
pub async fn wait_for<T>(what: impl Display, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    let mut again = interval(Duration::from_millis(20));
    again.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        again.tick().await;
        if let Some(found) = look().await {
            return found;
        }
        assert!(Instant::now() < end, "waited {PATIENCE:?} for {what}");
    }
}
