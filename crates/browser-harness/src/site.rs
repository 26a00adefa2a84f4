//! A server in front of the built site: replaces and delays files, and records every request.

use crate::network_link::NetworkLink;
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

/// The response of an address in a test, in place of the file of the site.
#[derive(Clone, Debug)]
pub enum StubResponse {
    /// A text that is sent as JSON, whether it is JSON or not.
    Json(String),
    /// A page, as HTML.
    Page(String),
    Script(String),
    Png(Vec<u8>),
    /// A file of any media type.
    File(&'static str, Vec<u8>),
    /// The first half of a file arrives, and then nothing more.
    Half(&'static str, Vec<u8>),
    /// 404, without a body.
    NotFound,
    /// A refusal with this status, and a page that says so.
    Refusal(StatusCode),
    /// The real response, once the semaphore has a permit.
    Held(Arc<Semaphore>),
    /// No response ever comes.
    Silence,
}

/// Which addresses a stub response is for.
#[derive(Clone, Debug)]
enum Pattern {
    Suffix(String),
    Exact(String),
}

/// A request that the site received.
#[derive(Clone, Debug)]
pub struct SiteRequest {
    pub method: Method,
    /// With the query, if there was one.
    pub path: String,
    pub headers: HeaderMap,
    /// `None` as long as no response was sent.
    pub status: Option<StatusCode>,
}

/// The server of one test. It ends with the test's runtime.
#[derive(Clone, Debug)]
pub struct Site {
    pub network: NetworkLink,
    responses: Arc<Mutex<Vec<(Pattern, StubResponse)>>>,
    requests: Arc<Mutex<Vec<SiteRequest>>>,
}

impl Site {
    /// Serves a folder by the server of `cargo xtask serve`; without a folder, forwards to a real
    /// server with the built site, or serves `dist` where that server does not run.
    pub async fn open(folder: Option<&Path>, upstream: Server, blocks_scripts: bool) -> Self {
        let listener = server::listen(0).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let site = Self {
            network: NetworkLink::open(address).await,
            responses: Arc::default(),
            requests: Arc::default(),
        };
        let origin = real_server::origin(upstream).filter(|_| folder.is_none());
        let folder = folder.map_or_else(dist, Path::to_owned);
        let router = match origin {
            Some(origin) => real_server::router(origin),
            None => server::router(folder).unwrap_or_else(|error| panic!("{error}")),
        };
        let recorder = site.clone();
        let router = router.layer(middleware::from_fn(move |request, next| {
            let site = recorder.clone();
            async move { site.respond(request, next, blocks_scripts).await }
        }));
        tokio::spawn(server::serve(router, listener));
        site
    }

    async fn respond(&self, request: Request, next: Next, blocks_scripts: bool) -> Response<Body> {
        let path = request.uri().path().to_owned();
        let record = SiteRequest {
            method: request.method().clone(),
            path: request.uri().to_string(),
            headers: request.headers().clone(),
            status: None,
        };
        // A request by the tests themselves has this header, and is not recorded.
        let number = (!record.headers.contains_key("browser-test")).then(|| {
            let mut requests = self.requests.lock().expect("no test failed here");
            requests.push(record);
            requests.len() - 1
        });
        let mut response = match self.stub_response(&path) {
            Some(StubResponse::Json(text)) => of_type("application/json", text),
            Some(StubResponse::Page(html)) => of_type("text/html; charset=utf-8", html),
            Some(StubResponse::Script(text)) => of_type("text/javascript; charset=utf-8", text),
            Some(StubResponse::Png(bytes)) => of_type("image/png", bytes),
            Some(StubResponse::File(media_type, bytes)) => of_type(media_type, bytes),
            Some(StubResponse::Half(media_type, bytes)) => first_half(media_type, bytes),
            Some(StubResponse::NotFound) => {
                let mut response = Response::new(Body::empty());
                *response.status_mut() = StatusCode::NOT_FOUND;
                response
            }
            Some(StubResponse::Refusal(status)) => {
                let mut response = of_type("text/html", "<!doctype html><h1>Not now</h1>");
                *response.status_mut() = status;
                // Otherwise browsers cache a 410 without an end.
                let no_store = HeaderValue::from_static("no-store");
                response.headers_mut().insert(header::CACHE_CONTROL, no_store);
                response
            }
            Some(StubResponse::Held(gate)) => {
                let _permit = gate.acquire().await.expect("it is never closed");
                next.run(request).await
            }
            Some(StubResponse::Silence) => std::future::pending().await,
            None => next.run(request).await,
        };
        if blocks_scripts {
            let policy = HeaderValue::from_static("script-src 'none'");
            response.headers_mut().append(header::CONTENT_SECURITY_POLICY, policy);
        }
        if let Some(number) = number {
            let mut requests = self.requests.lock().expect("no test failed here");
            requests[number].status = Some(response.status());
        }
        response
    }

    /// The stub response for a path; the last one that was set wins.
    fn stub_response(&self, path: &str) -> Option<StubResponse> {
        let responses = self.responses.lock().expect("no test failed here");
        let matches = |pattern: &Pattern| match pattern {
            Pattern::Suffix(suffix) => path.ends_with(suffix),
            Pattern::Exact(exact) => path == exact,
        };
        let found = responses.iter().rev().find(|(pattern, _)| matches(pattern));
        found.map(|(_, response)| response.clone())
    }

    /// Responds with this to every request whose path ends so, from now on.
    pub fn respond_with(&self, suffix: &str, response: StubResponse) {
        let pattern = Pattern::Suffix(suffix.to_owned());
        self.responses.lock().expect("no test failed here").push((pattern, response));
    }

    /// Responds with this at one path, from now on.
    pub fn respond_at(&self, path: &str, response: StubResponse) {
        let pattern = Pattern::Exact(path.to_owned());
        self.responses.lock().expect("no test failed here").push((pattern, response));
    }

    /// Such as `http://127.0.0.1:4711`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.network.address())
    }

    /// The requests so far, without those of the tests themselves.
    pub fn requests(&self) -> Vec<SiteRequest> {
        self.requests.lock().expect("no test failed here").clone()
    }

    pub fn requested_paths(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.path).collect()
    }

    /// The content of a file of the built site, by its name.
    pub fn file(name: &str) -> Vec<u8> {
        let file = dist().join(name);
        std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }

    /// The folder of the built site.
    pub fn dist() -> PathBuf {
        dist()
    }

    /// A written page with a script that runs before the page's own scripts.
    pub fn page_with_script(path: &str, script: &str) -> String {
        let page = Self::written_page(path);
        let from = page.find("<meta content=\"default-src").expect("a policy");
        let to = from + page[from..].find('>').expect("its end");
        page.replacen(&page[from..=to], &format!("<script>{script}</script>"), 1)
    }

    /// The name of the file in `assets` that begins and ends so; its digest is in between.
    pub fn asset(prefix: &str, suffix: &str) -> String {
        let entries = std::fs::read_dir(dist().join("assets")).expect("the site's files");
        let names = entries.map(|entry| entry.expect("one of them").file_name());
        let mut names = names.filter_map(|name| name.into_string().ok());
        let found = names.find(|name| name.starts_with(prefix) && name.ends_with(suffix));
        format!("assets/{}", found.unwrap_or_else(|| panic!("no file {prefix}…{suffix}")))
    }

    /// The name of the script that loads a page's Wasm, as the page names it.
    pub fn loader(path: &str) -> String {
        let page = Self::written_page(path);
        let (_, script) = page.split_once("<script type=module src=").expect("a loader");
        let (_, name) = script.split_once("assets/hydrate-").expect("it is among the files");
        format!("assets/hydrate-{}", name.split([' ', '>']).next().unwrap_or_default())
    }

    /// A written page of the built site, by its path.
    pub fn written_page(path: &str) -> String {
        let path = path.split(['#', '?']).next().unwrap_or_default();
        let file = dist().join(path.trim_start_matches('/')).join("index.html");
        std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    }
}

fn of_type(media_type: &'static str, body: impl Into<Body>) -> Response<Body> {
    let mut response = Response::new(body.into());
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// A response that announces all of its bytes and sends half of them.
fn first_half(media_type: &'static str, mut bytes: Vec<u8>) -> Response<Body> {
    let length = bytes.len();
    bytes.truncate(length / 2);
    let body = stream::iter([Ok::<_, Infallible>(bytes)]).chain(stream::pending());
    let mut response = of_type(media_type, Body::from_stream(body));
    response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
    response
}

/// The folder of the built site.
fn dist() -> PathBuf {
    static DIST: LazyLock<PathBuf> =
        LazyLock::new(|| Project::here().unwrap_or_else(|error| panic!("{error}")).dist());
    match std::env::var_os("BROWSER_TESTS_DIST") {
        Some(other) => other.into(),
        None => DIST.clone(),
    }
}
