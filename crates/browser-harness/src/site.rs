//! The site as it was built, with some files replaced, and a record of what was asked for.

use crate::network_link::Cable;
use crate::real_server;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, header};
use axum::middleware::{self, Next};
use futures_util::{StreamExt, stream};
use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};
use tokio::sync::Semaphore;
use xtask::deploy::Server;
use xtask::project::Project;
use xtask::server;

/// What an address gives in a story.
#[derive(Clone, Debug)]
pub enum Instead {
    Text(String),
    /// A page, as HTML.
    Page(String),
    Script(String),
    /// A PNG.
    Picture(Vec<u8>),
    /// A file of any media type.
    File(&'static str, Vec<u8>),
    /// The first half of a file arrives, and then nothing more.
    Half(&'static str, Vec<u8>),
    /// There is no such file.
    Nothing,
    /// A refusal with this status, and a page that says so.
    Refusal(StatusCode),
    /// The file comes once somebody lets it.
    Held(Arc<Semaphore>),
    /// No answer ever comes.
    Silence,
}

/// Which addresses give something else.
#[derive(Clone, Debug)]
enum Where {
    Ends(String),
    Is(String),
}

/// A request that came.
#[derive(Clone, Debug)]
pub struct Asked {
    pub method: Method,
    /// With the query, if there was one.
    pub path: String,
    pub headers: HeaderMap,
    pub status: Option<StatusCode>,
}

/// A server of its own for each story. It ends with the story's runtime.
#[derive(Clone, Debug)]
pub struct Site {
    pub cable: Cable,
    instead: Arc<Mutex<Vec<(Where, Instead)>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Site {
    /// Serves this folder by the server of `cargo xtask serve`, or the site as it was built by a
    /// real one, as far as one runs.
    pub async fn open(folder: Option<&Path>, behind: Server, refuses_scripts: bool) -> Self {
        let listener = server::listen(0).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let site = Self {
            cable: Cable::to(address).await,
            instead: Arc::default(),
            asked: Arc::default(),
        };
        let real = real_server::running(behind).filter(|_| folder.is_none());
        let folder = folder.map_or_else(dist, Path::to_owned);
        let router = match real {
            Some(origin) => real_server::router(origin),
            None => server::router(folder).unwrap_or_else(|error| panic!("{error}")),
        };
        let before = site.clone();
        let router = router.layer(middleware::from_fn(move |request, next| {
            let site = before.clone();
            async move { site.answer(request, next, refuses_scripts).await }
        }));
        tokio::spawn(server::serve(router, listener));
        site
    }

    async fn answer(&self, request: Request, next: Next, refuses_scripts: bool) -> Response<Body> {
        let path = request.uri().path().to_owned();
        let asked = Asked {
            method: request.method().clone(),
            path: request.uri().to_string(),
            headers: request.headers().clone(),
            status: None,
        };
        // What the machinery of a story asks for is no request of the site.
        let number = (!asked.headers.contains_key("story")).then(|| {
            let mut all = self.asked.lock().expect("no story failed here");
            all.push(asked);
            all.len() - 1
        });
        let mut answer = match self.instead_of(&path) {
            Some(Instead::Text(text)) => of_type("application/json", text),
            Some(Instead::Page(html)) => of_type("text/html; charset=utf-8", html),
            Some(Instead::Script(text)) => of_type("text/javascript; charset=utf-8", text),
            Some(Instead::Picture(bytes)) => of_type("image/png", bytes),
            Some(Instead::File(media_type, bytes)) => of_type(media_type, bytes),
            Some(Instead::Half(media_type, bytes)) => half(media_type, bytes),
            Some(Instead::Nothing) => {
                let mut answer = Response::new(Body::empty());
                *answer.status_mut() = StatusCode::NOT_FOUND;
                answer
            }
            Some(Instead::Refusal(status)) => {
                let mut answer = of_type("text/html", "<!doctype html><h1>Not now</h1>");
                *answer.status_mut() = status;
                // Otherwise browsers take a 410 for the last word for ever.
                let never = HeaderValue::from_static("no-store");
                answer.headers_mut().insert(header::CACHE_CONTROL, never);
                answer
            }
            Some(Instead::Held(until)) => {
                let _permit = until.acquire().await.expect("it is never closed");
                next.run(request).await
            }
            Some(Instead::Silence) => std::future::pending().await,
            None => next.run(request).await,
        };
        if refuses_scripts {
            let policy = HeaderValue::from_static("script-src 'none'");
            answer.headers_mut().append(header::CONTENT_SECURITY_POLICY, policy);
        }
        if let Some(number) = number {
            self.asked.lock().expect("no story failed here")[number].status = Some(answer.status());
        }
        answer
    }

    fn instead_of(&self, path: &str) -> Option<Instead> {
        let instead = self.instead.lock().expect("no story failed here");
        let is_meant = |place: &Where| match place {
            Where::Ends(end) => path.ends_with(end),
            Where::Is(whole) => path == whole,
        };
        let found = instead.iter().rev().find(|(place, _)| is_meant(place));
        found.map(|(_, instead)| instead.clone())
    }

    /// From now on, every address that ends so gives something else.
    pub fn gives(&self, end: &str, instead: Instead) {
        self.instead
            .lock()
            .expect("no story failed here")
            .push((Where::Ends(end.to_owned()), instead));
    }

    /// From now on, this address gives something else.
    pub fn gives_at(&self, path: &str, instead: Instead) {
        let place = Where::Is(path.to_owned());
        self.instead.lock().expect("no story failed here").push((place, instead));
    }

    /// Such as `http://127.0.0.1:4711`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.cable.address())
    }

    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().expect("no story failed here").clone()
    }

    pub fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.path).collect()
    }

    /// A file of the site as it was built, by its name.
    pub fn file(name: &str) -> Vec<u8> {
        let file = dist().join(name);
        std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// Where the site as it was built is.
    pub fn folder() -> PathBuf {
        dist()
    }

    /// A page of the site in which this script runs before its own.
    pub fn written_with(path: &str, script: &str) -> String {
        let page = Self::written(path);
        let from = page.find("<meta content=\"default-src").expect("a policy");
        let to = from + page[from..].find('>').expect("its end");
        page.replacen(&page[from..=to], &format!("<script>{script}</script>"), 1)
    }

    /// The one file of the site whose name begins and ends so; between stands its digest.
    pub fn asset(begins: &str, ends: &str) -> String {
        let entries = std::fs::read_dir(dist().join("assets")).expect("the site's files");
        let names = entries.map(|entry| entry.expect("one of them").file_name());
        let mut names = names.filter_map(|name| name.into_string().ok());
        let found = names.find(|name| name.starts_with(begins) && name.ends_with(ends));
        format!("assets/{}", found.unwrap_or_else(|| panic!("no file {begins}…{ends}")))
    }

    /// The loader of a page's program, as the page names it.
    pub fn loader(path: &str) -> String {
        let page = Self::written(path);
        let (_, script) = page.split_once("<script type=module src=").expect("a loader");
        let (_, name) = script.split_once("assets/hydrate-").expect("it stands among the files");
        format!("assets/hydrate-{}", name.split([' ', '>']).next().unwrap_or_default())
    }

    /// A page of the site as it was written, by its address.
    pub fn written(path: &str) -> String {
        let path = path.split(['#', '?']).next().unwrap_or_default();
        let file = dist().join(path.trim_start_matches('/')).join("index.html");
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }
}

fn of_type(media_type: &'static str, body: impl Into<Body>) -> Response<Body> {
    let mut answer = Response::new(body.into());
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    answer
}

fn half(media_type: &'static str, mut bytes: Vec<u8>) -> Response<Body> {
    let length = bytes.len();
    bytes.truncate(length / 2);
    let arrives = stream::iter([Ok::<_, Infallible>(bytes)]).chain(stream::pending());
    let mut answer = of_type(media_type, Body::from_stream(arrives));
    answer.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    answer
}

/// Where the built site is.
fn dist() -> PathBuf {
    static DIST: LazyLock<PathBuf> =
        LazyLock::new(|| Project::here().unwrap_or_else(|error| panic!("{error}")).dist());
    match std::env::var_os("STORIES_DIST") {
        Some(other) => other.into(),
        None => DIST.clone(),
    }
}
