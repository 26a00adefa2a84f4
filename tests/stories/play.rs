//! Plays a story: gives it a browser, the site and an outside world, and puts all of it away.

mod cable;
mod driver;
mod engine;
mod mirrored;
mod outside;
mod real_server;
mod site;

pub use engine::{Engine, Scripts, downloads};
pub use mirrored::mirrored;
pub use outside::{DULL, Outside};
pub use site::{Instead, Site};

use crate::visitor::Visitor;
use driver::Driver;
use its_not_your_fault::domain::content::Content;
use std::{
    any::Any,
    future::Future,
    path::{Path, PathBuf},
    sync::{LazyLock, OnceLock},
    time::Duration,
};
use thirtyfour::WebDriver;
use tokio::{sync::Semaphore, task::LocalSet, time::timeout};
use xtask::{
    screen::{self, Screen},
    tools::{self, Program},
};

/// The longest that anything may take before a story fails. Nothing waits that long when all is
/// well.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The longest that a script of the machinery may take before it is tried again. While one page
/// gives way to the next, WebKit's driver at times loses one.
const SCRIPT_PATIENCE: Duration = Duration::from_secs(3);

/// The longest that a whole story may take in one browser.
const STORY_PATIENCE: Duration = Duration::from_secs(240);

/// More browsers at once would only wait for each other on a small computer.
static BROWSERS: Semaphore = Semaphore::const_new(2);

/// What is different in a story from the site as it was built, in a browser as it usually is.
#[derive(Clone, Default)]
pub struct World {
    scripts: Scripts,
    instead: Vec<(String, Instead)>,
    is_outside_silent: bool,
    folder: Option<PathBuf>,
}

/// Plays a story with the site as it was built, in each browser.
pub async fn in_every_engine<Story, Played>(story: Story)
where
    Story: Fn(Visitor) -> Played,
    Played: Future<Output = ()> + 'static,
{
    World::default().in_every_engine(story).await;
}

impl World {
    /// A world in which the browser runs scripts as told.
    pub fn with(scripts: Scripts) -> Self {
        Self { scripts, ..Self::default() }
    }

    /// Every address that ends so gets another answer.
    pub fn instead_of(mut self, end: &str, instead: Instead) -> Self {
        self.instead.push((end.to_owned(), instead));
        self
    }

    /// A world with the site that is in this folder.
    pub fn of(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// A world in which no other site ever answers.
    pub fn where_outside_is_silent(mut self) -> Self {
        self.is_outside_silent = true;
        self
    }

    /// Plays the story in each browser, one after the other, and fails when it failed in one.
    pub async fn in_every_engine<Story, Played>(self, story: Story)
    where
        Story: Fn(Visitor) -> Played,
        Played: Future<Output = ()> + 'static,
    {
        self.play(Engine::wanted(), story).await;
    }

    /// For what only its driver can: pretend that the browser was told what its visitor needs.
    pub async fn in_chromium<Story, Played>(self, story: Story)
    where
        Story: Fn(Visitor) -> Played,
        Played: Future<Output = ()> + 'static,
    {
        let wanted = Engine::wanted().into_iter().filter(|engine| *engine == Engine::Chromium);
        self.play(wanted.collect(), story).await;
    }

    async fn play<Story, Played>(self, engines: Vec<Engine>, story: Story)
    where
        Story: Fn(Visitor) -> Played,
        Played: Future<Output = ()> + 'static,
    {
        let mut failed = Vec::new();
        for engine in engines {
            let (Some(browser), Some(driver)) =
                (engine.browser().find_or_skip(), engine.driver().find_or_skip())
            else {
                continue;
            };
            let display = engine.needs_screen().then(display).flatten();
            let _permit = BROWSERS.acquire().await.expect("it is never closed");
            let profile = tempfile::tempdir().expect("a folder for the profile");
            let refuses_scripts = engine.refuses_scripts_by_header(self.scripts);
            let site = Site::open(self.folder.as_deref(), engine.server(), refuses_scripts).await;
            for (end, instead) in &self.instead {
                site.gives(end, instead.clone());
            }
            let outside = Outside::open(self.is_outside_silent).await;
            let scripts = self.scripts;
            let command = engine.command(&driver, profile.path(), display.as_deref(), scripts);
            let driver = Driver::start(command, profile.path()).await;
            let wanted = engine.capabilities(&browser, profile.path(), outside.proxy(), scripts);
            let session = WebDriver::new(driver.address(), wanted);
            let session = timeout(PATIENCE, session).await.expect("a browser in time");
            let session = session.unwrap_or_else(|error| panic!("{engine:?}: {error}"));
            let set = session.set_script_timeout(SCRIPT_PATIENCE).await;
            set.expect("the time that a script may take");
            let visitor = Visitor::new(session.clone(), engine, site, outside, profile.path());
            let played = LocalSet::new().run_until(play(visitor.clone(), &story)).await;
            if let Err(cause) = &played {
                eprintln!("in {engine:?}: {}", said(&**cause));
                eprintln!("the site was asked for {:#?}", visitor.site.paths());
                eprintln!("outside was asked for {:#?}", visitor.outside.hosts());
                failed.push(engine);
            }
            // Whether this works or not: what is left of driver and browser ends with `driver`.
            _ = timeout(PATIENCE, session.quit()).await;
            drop(driver);
        }
        assert!(failed.is_empty(), "the story failed in {failed:?}");
    }
}

/// Plays the story, and after it checks what holds in all of them.
async fn play<Story, Played>(
    visitor: Visitor,
    story: &Story,
) -> Result<(), Box<dyn Any + Send + 'static>>
where
    Story: Fn(Visitor) -> Played,
    Played: Future<Output = ()> + 'static,
{
    let played = story(visitor.clone());
    let all = tokio::task::spawn_local(async move {
        visitor.looks_at_the_page().await;
        let played = timeout(STORY_PATIENCE, played).await;
        assert!(played.is_ok(), "the story took longer than {STORY_PATIENCE:?}");
        visitor.asked_nobody_else();
    });
    all.await.map_err(|error| error.into_panic())
}

fn said(cause: &(dyn Any + Send)) -> &str {
    let said = cause.downcast_ref::<String>().map(String::as_str);
    said.or_else(|| cause.downcast_ref::<&str>().copied()).unwrap_or("it failed")
}

/// A screen for browsers that cannot do without: the one that is there, else one of our own, for as
/// long as the stories run.
fn display() -> Option<String> {
    static SCREEN: OnceLock<Option<Screen>> = OnceLock::new();
    if screen::is_there() {
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
            assert!(!tools::stories_are_required(), "axe-core is missing: run `cargo xtask test`");
            eprintln!("skipped: axe-core is missing; `cargo xtask test` installs it");
        }
        script
    });
    AXE.as_deref()
}

/// The words and facts of the site.
pub static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::of_the_site().expect("content without a fault"));
