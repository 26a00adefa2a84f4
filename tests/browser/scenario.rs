//! Plays a story in each browser, and checks after it what holds in all of them.

use crate::visitor::Visitor;
use browser_harness::{Engine, Instead, Scripts, Session, SessionOptions};
use content::Content;
use std::any::Any;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::task::LocalSet;
use tokio::time::timeout;

/// The longest that a whole story may take in one browser.
const STORY_PATIENCE: Duration = Duration::from_secs(240);

/// What is different in a story from the site as it was built, in a browser as it usually is.
#[derive(Clone, Default)]
pub struct World {
    options: SessionOptions,
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
        Self { options: SessionOptions { scripts, ..SessionOptions::default() } }
    }

    /// Every address that ends so gets another answer.
    pub fn instead_of(mut self, end: &str, instead: Instead) -> Self {
        self.options.instead.push((end.to_owned(), instead));
        self
    }

    /// A world with the site that is in this folder.
    pub fn of(mut self, folder: &Path) -> Self {
        self.options.folder = Some(folder.to_owned());
        self
    }

    /// A world in which no other site ever answers.
    pub fn where_outside_is_silent(mut self) -> Self {
        self.options.is_outside_silent = true;
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
            let Some(session) = Session::open(engine, &self.options).await else { continue };
            let visitor = Visitor::new(&session);
            let played = LocalSet::new().run_until(play(visitor.clone(), &story)).await;
            if let Err(cause) = &played {
                eprintln!("in {engine:?}: {}", said(&**cause));
                eprintln!("the site was asked for {:#?}", visitor.site.paths());
                eprintln!("outside was asked for {:#?}", visitor.outside.hosts());
                failed.push(engine);
            }
            session.close().await;
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

/// The words and facts of the site.
pub static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::load().expect("content without a fault"));
