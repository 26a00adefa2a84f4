//! The visitor: opens pages, reads, taps, and says what she sees.
//!
//! She finds things by what they are and what they are called, in the words of the page's language.

mod accessibility;
mod clipboard;
mod desk;
mod draft;
mod files;
mod geometry;
mod keys;
mod leaving;
mod links;
mod local;
mod officers;
mod page_view;
mod print;
mod report_notes;
mod screen_reader;
mod storage;
mod walking;

pub use accessibility::Look;
pub use clipboard::Clipboard;
pub use desk::{described, desks, own, pages_of_visitors, phone};
pub use page_view::{Role, languages, pages};
pub use print::Paper;
pub use walking::Screen;

use page_view::EYES;

use crate::scenario::CONTENT;
use browser_harness::{Engine, Instead, Outside, PATIENCE, Session, Site};
use content::words::Words;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{WebDriver, WebElement};
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

/// A small phone, held upright.
pub const PHONE: (u32, u32) = (360, 640);
/// The narrowest phone in use, and a page enlarged to 400 % (WCAG 1.4.10).
pub const NARROW: (u32, u32) = (320, 640);
/// A window of 1,280 × 1,024 pixels, enlarged to 400 %.
pub const ENLARGED: (u32, u32) = (320, 256);

/// Somebody who needs the site, with a browser.
#[derive(Clone)]
pub struct Visitor {
    driver: WebDriver,
    pub engine: Engine,
    pub site: Site,
    pub outside: Outside,
    /// Where the browser keeps all of its own.
    profile: PathBuf,
}

/// How long a driver may think about a script that only looks.
const SILENCE: Duration = Duration::from_secs(5);

/// And about one that may do something: a page that is busy answers late, and must not do it twice.
const LONG_SILENCE: Duration = Duration::from_secs(20);

impl Visitor {
    pub fn new(session: &Session) -> Self {
        Self {
            driver: session.browser.clone(),
            engine: session.engine,
            site: session.site.clone(),
            outside: session.outside.clone(),
            profile: session.profile().to_owned(),
        }
    }

    /// From now on, every address of the site that ends so gives something else.
    pub fn finds_instead_of(&self, end: &str, instead: Instead) {
        self.site.gives(end, instead);
    }

    /// From now on, this address and no other gives something else.
    pub fn finds_only_instead_of(&self, path: &str, instead: Instead) {
        self.site.gives_at(path, instead);
    }

    /// Opens a page of the site and returns when it can be read, alive or not.
    pub async fn opens(&self, path: &str) {
        let address = format!("{}{path}", self.site.origin());
        // A page that differs from the last one by its fragment only would not be opened anew.
        let page = |address: &str| address.split('#').next().map(str::to_owned);
        if page(&self.address().await) == page(&address) {
            self.goes_to("about:blank").await;
        }
        self.goes_to(&address).await;
    }

    /// Opens a page of the site and does not wait for anything of it.
    pub async fn begins_to_open(&self, path: &str) {
        let address = format!("{}{path}", self.site.origin());
        self.driver.goto(address).await.expect("the page begins to open");
    }

    /// Leaves by the address bar.
    pub async fn opens_another_site(&self) {
        self.goes_to(&CONTENT.host.exit).await;
    }

    /// Opens a tab and goes on in it.
    pub async fn opens_a_new_tab(&self) {
        let tab = self.driver.new_tab().await.expect("a tab");
        self.driver.switch_to_window(tab).await.expect("the new tab");
    }

    async fn goes_to(&self, address: &str) {
        self.driver.goto(address).await.expect("the page opens");
        until(format!("{address:.80} to be there"), async || {
            let script = "return document.readyState != 'loading'
                && location.href.split('#')[0] == said.split('#')[0]";
            self.finds_true(script, json!(address)).await.then_some(())
        })
        .await;
    }

    /// Opens a page and waits until it is alive.
    pub async fn opens_alive(&self, path: &str) {
        self.opens(path).await;
        self.is_alive().await;
    }

    /// Waits until all islands are alive.
    pub async fn is_alive(&self) {
        until("the page to come alive", async || self.seems_alive().await.then_some(())).await;
    }

    pub async fn seems_alive(&self) -> bool {
        self.script("return document.documentElement.hasAttribute('data-ready')", json!(null)).await
    }

    pub async fn address(&self) -> String {
        self.driver.current_url().await.expect("an address").to_string()
    }

    /// The words of the language in which the page is written.
    pub async fn words(&self) -> &'static Words {
        let code: String = self.script("return document.documentElement.lang", json!(null)).await;
        let words = CONTENT
            .languages
            .iter()
            .map(|pack| &pack.guide)
            .find(|words| words.language.code == code);
        words.unwrap_or_else(|| panic!("no words in `{code}`"))
    }

    /// Presses Back where there is an entry before, and returns when that is shown.
    pub async fn presses_back_in_the_browser(&self) {
        let _: Value = self.script("window.here = true; return null", json!(null)).await;
        self.driver.back().await.expect("back");
        until("Back to show another page", async || {
            let script = "return document.readyState != 'loading' && !window.here";
            self.finds_true(script, json!(null)).await.then_some(())
        })
        .await;
    }

    /// Asks the page; the script is the machinery's, and runs even where the site's cannot.
    ///
    /// While one page gives way to the next there is no answer; then it asks again.
    async fn script<T: DeserializeOwned>(&self, script: &str, argument: Value) -> T {
        until(format!("an answer to {script}"), async || {
            let answer = self.answer(script, argument.clone(), LONG_SILENCE).await?;
            serde_json::from_value(answer.json().clone()).ok()
        })
        .await
    }

    /// Whether a script that asks the page says yes. While one page gives way to the next there is
    /// no answer, which is a no.
    async fn finds_true(&self, script: &str, said: Value) -> bool {
        let answer = self.answer(&format!("{EYES} {script}"), said, SILENCE).await;
        answer.is_some_and(|answer| answer.json() == &Value::Bool(true))
    }

    /// What a script says, or nothing where its page has given way to the next meanwhile. Most drivers
    /// say so; WebKit's never answers then (2.50: once in some hundred pages), so its silence counts, too.
    async fn answer(&self, script: &str, argument: Value, silence: Duration) -> Option<ScriptRet> {
        timeout(silence, self.driver.execute(script, vec![argument])).await.ok()?.ok()
    }

    /// Scrolls there and taps. The middle of the screen is covered by nothing.
    async fn taps(&self, element: &WebElement) {
        let place = element.to_json().expect("an element");
        let script = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        let _: Value = self.script(script, place).await;
        element.click().await.unwrap_or_else(|error| panic!("it can be tapped: {error}"));
    }
}

/// Looks again and again until there is something to see.
pub async fn until<T>(what: impl Display, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    let mut again = interval(Duration::from_millis(20));
    again.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        again.tick().await;
        if let Some(seen) = look().await {
            return seen;
        }
        assert!(Instant::now() < end, "waited {PATIENCE:?} for {what}");
    }
}
