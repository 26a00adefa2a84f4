//! A browser with its driver, the site and the proxy, ready for a test.

use crate::driver::Driver;
use crate::{Engine, PATIENCE, Proxy, Scripts, Site, StubResponse};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;
use xtask::tools::{self, Program};
use xtask::xvfb::{self, Screen};

/// The longest that a script of the harness may take before it is tried again. While a page is
/// being replaced by the next one, WebKit's driver at times loses a script.
const SCRIPT_PATIENCE: Duration = Duration::from_secs(3);

/// More browsers at once would only wait for each other on a small computer.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// What differs from the built site in an ordinary browser.
#[derive(Clone, Default)]
pub struct SessionOptions {
    pub scripts: Scripts,
    /// Responses for all addresses that end with a text.
    pub responses: Vec<(String, StubResponse)>,
    /// No other site ever answers.
    pub is_proxy_silent: bool,
    /// The folder of the site that is served; `dist` if left out.
    pub site_folder: Option<PathBuf>,
}

/// A browser with everything around it.
pub struct Session {
    pub browser: WebDriver,
    pub engine: Engine,
    pub site: Site,
    pub proxy: Proxy,
    driver: Driver,
    profile: TempDir,
    _permit: SemaphorePermit<'static>,
}

impl Session {
    /// Starts all of it; `None` where the browser or its driver is missing and may be missing.
    ///
    /// # Panics
    ///
    /// If something does not start in time, or is missing and no browser test may be skipped.
    pub async fn open(engine: Engine, options: &SessionOptions) -> Option<Self> {
        let (program, driver) = (engine.browser().find_or_skip()?, engine.driver().find_or_skip()?);
        let scripts = options.scripts;
        let display = engine.needs_screen().then(display).flatten();
        let permit = BROWSERS.acquire().await.expect("it is never closed");
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let blocks_scripts = engine.blocks_scripts_by_header(scripts);
        let folder = options.site_folder.as_deref();
        let site = Site::open(folder, engine.server(), blocks_scripts).await;
        for (suffix, response) in &options.responses {
            site.respond_with(suffix, response.clone());
        }
        let proxy = Proxy::open(options.is_proxy_silent).await;
        let command = engine.command(&driver, profile.path(), display.as_deref(), scripts);
        let driver = Driver::start(command, profile.path()).await;
        let capabilities = engine.capabilities(&program, profile.path(), proxy.address(), scripts);
        let browser = WebDriver::new(driver.address(), capabilities);
        let browser = timeout(PATIENCE, browser).await.expect("a browser in time");
        let browser = browser.unwrap_or_else(|error| panic!("{engine:?}: {error}"));
        let set = browser.set_script_timeout(SCRIPT_PATIENCE).await;
        set.expect("the time that a script may take");
        Some(Self { browser, engine, site, proxy, driver, profile, _permit: permit })
    }

    /// The folder of the browser's profile.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Ends the browser. If it does not answer, it ends together with its driver.
    pub async fn close(self) {
        _ = timeout(PATIENCE, self.browser.quit()).await;
        drop(self.driver);
    }
}

/// The X display for browsers that need one; `None` if the environment has a display already, else
/// one of our own, for as long as the tests run.
fn display() -> Option<String> {
    static SCREEN: OnceLock<Option<Screen>> = OnceLock::new();
    if xvfb::has_display() {
        return None;
    }
    let screen = SCREEN.get_or_init(|| {
        let xvfb = Program::Xvfb.find_or_skip()?;
        Some(Screen::start(&xvfb).expect("a screen"))
    });
    screen.as_ref().map(|screen| screen.display().to_owned())
}

/// The script of axe-core; `None` where it is missing and may be missing.
///
/// # Panics
///
/// If it is missing and no browser test may be skipped.
pub fn axe() -> Option<&'static str> {
    static AXE: LazyLock<Option<String>> = LazyLock::new(|| {
        let script = tools::axe::find().and_then(|script| std::fs::read_to_string(script).ok());
        if script.is_none() {
            assert!(
                !tools::browser_tests_are_required(),
                "axe-core is missing: run `cargo xtask test`"
            );
            eprintln!("skipped: axe-core is missing; `cargo xtask test` installs it");
        }
        script
    });
    AXE.as_deref()
}
