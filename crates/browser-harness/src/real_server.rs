//! Forwards requests to a real server that serves the built site with our configuration file.

use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderName, Response, StatusCode, header};
use std::time::Duration;
use tokio::task::spawn_blocking;
use ureq::Agent;
use xtask::deploy::Server;
use xtask::tools::browser_tests_are_required;

/// Headers that belong to one connection and are not forwarded (RFC 9110, 7.6.1).
const HOP_BY_HOP: [HeaderName; 2] = [header::CONNECTION, header::TRANSFER_ENCODING];

/// The origin at which this server serves the site; `None` where nobody has started the server, or
/// where the tests use another site than the built one.
///
/// # Panics
///
/// If the server does not run and no browser test may be skipped.
pub fn origin(server: Server) -> Option<String> {
    if std::env::var_os("BROWSER_TESTS_DIST").is_some() {
        return None;
    }
    let origin = std::env::var(server.variable()).ok().filter(|origin| !origin.is_empty());
    assert!(
        origin.is_some() || !browser_tests_are_required(),
        "{} says nowhere that {server:?} runs: run `cargo xtask test`",
        server.variable()
    );
    origin
}

/// Forwards every request, and returns every response unchanged.
pub fn router(origin: String) -> Router {
    let agent = Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        // Each request has a connection of its own, so that none is closed while a request is on it.
        .max_idle_connections(0)
        .timeout_global(Some(Duration::from_secs(60)));
    let agent: Agent = agent.build().into();
    Router::new().fallback(move |request: Request| {
        let (agent, origin) = (agent.clone(), origin.clone());
        async move {
            let (head, _) = request.into_parts();
            let response = spawn_blocking(move || forward(&agent, &origin, head)).await;
            response.expect("it does not panic").unwrap_or_else(|error| {
                eprintln!("the real server: {error}");
                let mut response = Response::new(Body::empty());
                *response.status_mut() = StatusCode::BAD_GATEWAY;
                response
            })
        }
    })
}

fn forward(agent: &Agent, origin: &str, head: Parts) -> Result<Response<Body>, ureq::Error> {
    let mut request = ureq::http::Request::builder()
        .method(head.method)
        .uri(format!("{origin}{}", head.uri))
        .body(())?;
    *request.headers_mut() = head.headers;
    HOP_BY_HOP.iter().for_each(|name| _ = request.headers_mut().remove(name));
    let (mut head, mut body) = agent.run(request)?.into_parts();
    HOP_BY_HOP.iter().for_each(|name| _ = head.headers.remove(name));
    Ok(Response::from_parts(head, Body::from(body.read_to_vec()?)))
}
