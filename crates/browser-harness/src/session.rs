//! A browser with its driver, the site and the outside world, ready for a test.

use crate::driver::Driver;
use crate::{Engine, Instead, Outside, PATIENCE, Scripts, Site};
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::WebDriver;
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;
use xtask::tools::{self, Program};
use xtask::xvfb::{self, Screen};

/// The longest that a script of the harness may take before it is tried again. While one page
/// gives way to the next, WebKit's driver at times loses one.
const SCRIPT_PATIENCE: Duration = Duration::from_secs(3);

/// More browsers at once would only wait for each other on a small computer.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// What is different from the site as it was built, in a browser as it usually is.
#[derive(Clone, Default)]
pub struct SessionOptions {
    pub scripts: Scripts,
    /// Ends of addresses that get another answer.
    pub instead: Vec<(String, Instead)>,
    /// No other site ever answers.
    pub is_outside_silent: bool,
    /// The site that is served; `dist` if left out.
    pub folder: Option<PathBuf>,
}

/// A browser with everything around it.
pub struct Session {
    pub browser: WebDriver,
    pub engine: Engine,
    pub site: Site,
    pub outside: Outside,
    driver: Driver,
    profile: TempDir,
    _permit: SemaphorePermit<'static>,
}

impl Session {
    /// Starts all of it; `None` where the browser or its driver is missing and need not be there.
    ///
    /// # Panics
    ///
    /// When something does not start in time, or is missing and must be there.
    pub async fn open(engine: Engine, options: &SessionOptions) -> Option<Self> {
        let (program, driver) = (engine.browser().find_or_skip()?, engine.driver().find_or_skip()?);
        let scripts = options.scripts;
        let display = engine.needs_screen().then(display).flatten();
        let permit = BROWSERS.acquire().await.expect("it is never closed");
        let profile = tempfile::tempdir().expect("a folder for the profile");
        let refuses_scripts = engine.refuses_scripts_by_header(scripts);
        let site = Site::open(options.folder.as_deref(), engine.server(), refuses_scripts).await;
        for (end, instead) in &options.instead {
            site.gives(end, instead.clone());
        }
        let outside = Outside::open(options.is_outside_silent).await;
        let command = engine.command(&driver, profile.path(), display.as_deref(), scripts);
        let driver = Driver::start(command, profile.path()).await;
        let wanted = engine.capabilities(&program, profile.path(), outside.proxy(), scripts);
        let browser = WebDriver::new(driver.address(), wanted);
        let browser = timeout(PATIENCE, browser).await.expect("a browser in time");
        let browser = browser.unwrap_or_else(|error| panic!("{engine:?}: {error}"));
        let set = browser.set_script_timeout(SCRIPT_PATIENCE).await;
        set.expect("the time that a script may take");
        Some(Self { browser, engine, site, outside, driver, profile, _permit: permit })
    }

    /// Where the browser keeps all of its own.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// Ends the browser. Whether it answers or not: what is left of it ends with its driver.
    pub async fn close(self) {
        _ = timeout(PATIENCE, self.browser.quit()).await;
        drop(self.driver);
    }
}

/// A screen for browsers that cannot do without: the one that is there, else one of our own, for as
/// long as the tests run.
fn display() -> Option<String> {
    static SCREEN: OnceLock<Option<Screen>> = OnceLock::new();
    if xvfb::is_there() {
        return None;
    }
    let screen = SCREEN.get_or_init(|| {
        let xvfb = Program::Xvfb.find_or_skip()?;
        Some(Screen::start(&xvfb).expect("a screen"))
    });
    screen.as_ref().map(|screen| screen.display().to_owned())
}

/// axe-core; none where it is missing and need not be there.
///
/// # Panics
///
/// If it is missing and every story must be played.
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
