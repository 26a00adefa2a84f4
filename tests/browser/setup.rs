//! Runs a browser test in each engine, and checks afterwards what every test must keep true.

use crate::visitor::Visitor;
use browser_harness::{Engine, Scripts, Session, SessionOptions, StubResponse};
use content::Content;
use std::any::Any;
use std::path::Path;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::task::LocalSet;
use tokio::time::timeout;

/// The longest that a whole test may take in one browser.
const TEST_PATIENCE: Duration = Duration::from_secs(240);

/// What differs in a test from the built site in an ordinary browser.
#[derive(Clone, Default)]
pub struct Setup {
    options: SessionOptions,
}

/// Runs a test with the built site, in each engine.
pub async fn run_in_every_engine<Test, Run>(test: Test)
where
    Test: Fn(Visitor) -> Run,
    Run: Future<Output = ()> + 'static,
{
    Setup::default().run_in_every_engine(test).await;
}

impl Setup {
    /// Sets which programs of a page the browser runs.
    pub fn with_scripts(scripts: Scripts) -> Self {
        Self { options: SessionOptions { scripts, ..SessionOptions::default() } }
    }

    /// Responds with this to every request whose path ends so.
    pub fn with_response(mut self, suffix: &str, response: StubResponse) -> Self {
        self.options.responses.push((suffix.to_owned(), response));
        self
    }

    /// Serves the site that is in this folder, in place of the built one.
    pub fn with_site(mut self, folder: &Path) -> Self {
        self.options.site_folder = Some(folder.to_owned());
        self
    }

    /// Lets no other site ever answer.
    pub fn with_silent_proxy(mut self) -> Self {
        self.options.is_proxy_silent = true;
        self
    }

    /// Runs the test in each engine, one after the other, and fails if it failed in one.
    pub async fn run_in_every_engine<Test, Run>(self, test: Test)
    where
        Test: Fn(Visitor) -> Run,
        Run: Future<Output = ()> + 'static,
    {
        self.run(Engine::selected(), test).await;
    }

    /// Runs the test in Chromium only: for settings and trees that only its driver has.
    pub async fn run_in_chromium<Test, Run>(self, test: Test)
    where
        Test: Fn(Visitor) -> Run,
        Run: Future<Output = ()> + 'static,
    {
        let engines = Engine::selected().into_iter().filter(|engine| *engine == Engine::Chromium);
        self.run(engines.collect(), test).await;
    }

    async fn run<Test, Run>(self, engines: Vec<Engine>, test: Test)
    where
        Test: Fn(Visitor) -> Run,
        Run: Future<Output = ()> + 'static,
    {
        let mut failed = Vec::new();
        for engine in engines {
            let Some(session) = Session::open(engine, &self.options).await else { continue };
            let visitor = Visitor::new(&session);
            let result = LocalSet::new().run_until(run_and_check(visitor.clone(), &test)).await;
            if let Err(cause) = &result {
                eprintln!("in {engine:?}: {}", panic_message(&**cause));
                eprintln!("the site was asked for {:#?}", visitor.site.requested_paths());
                eprintln!("other sites were asked: {:#?}", visitor.proxy.requested_hosts());
                failed.push(engine);
            }
            session.close().await;
        }
        assert!(failed.is_empty(), "the test failed in {failed:?}");
    }
}

/// Runs the test on the screen of a small phone, and checks that it asked no third party.
async fn run_and_check<Test, Run>(
    visitor: Visitor,
    test: &Test,
) -> Result<(), Box<dyn Any + Send + 'static>>
where
    Test: Fn(Visitor) -> Run,
    Run: Future<Output = ()> + 'static,
{
    let run = test(visitor.clone());
    let all = tokio::task::spawn_local(async move {
        visitor.set_phone_screen().await;
        let run = timeout(TEST_PATIENCE, run).await;
        assert!(run.is_ok(), "the test took longer than {TEST_PATIENCE:?}");
        visitor.assert_no_third_party_requests();
    });
    all.await.map_err(|error| error.into_panic())
}

fn panic_message(cause: &(dyn Any + Send)) -> &str {
    let message = cause.downcast_ref::<String>().map(String::as_str);
    message.or_else(|| cause.downcast_ref::<&str>().copied()).unwrap_or("it failed")
}

/// The words and facts of the site.
pub static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::load().expect("content without a fault"));
