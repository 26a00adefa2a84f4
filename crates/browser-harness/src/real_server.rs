//! A real server with our file, between a story's record and the site as it was built.

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

/// What is said of one connection, and not of the next (RFC 9110, 7.6.1).
const OF_ONE_CONNECTION: [HeaderName; 2] = [header::CONNECTION, header::TRANSFER_ENCODING];

/// Where this server runs with the site; none where nobody has started one, or another site than
/// the built one is played.
///
/// # Panics
///
/// If none runs and every story must be played.
pub fn running(server: Server) -> Option<String> {
    if std::env::var_os("STORIES_DIST").is_some() {
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

/// Hands every request on, and every answer back, as they are.
pub fn router(origin: String) -> Router {
    let agent = Agent::config_builder()
        .max_redirects(0)
        .http_status_as_error(false)
        // Each request on a connection of its own: none is closed while it is on its way.
        .max_idle_connections(0)
        .timeout_global(Some(Duration::from_secs(60)));
    let agent: Agent = agent.build().into();
    Router::new().fallback(move |request: Request| {
        let (agent, origin) = (agent.clone(), origin.clone());
        async move {
            let (head, _) = request.into_parts();
            let answered = spawn_blocking(move || asks(&agent, &origin, head)).await;
            answered.expect("it does not panic").unwrap_or_else(|error| {
                eprintln!("the real server: {error}");
                let mut answer = Response::new(Body::empty());
                *answer.status_mut() = StatusCode::BAD_GATEWAY;
                answer
            })
        }
    })
}

fn asks(agent: &Agent, origin: &str, head: Parts) -> Result<Response<Body>, ureq::Error> {
    let mut request = ureq::http::Request::builder()
        .method(head.method)
        .uri(format!("{origin}{}", head.uri))
        .body(())?;
    *request.headers_mut() = head.headers;
    OF_ONE_CONNECTION.iter().for_each(|name| _ = request.headers_mut().remove(name));
    let (mut head, mut body) = agent.run(request)?.into_parts();
    OF_ONE_CONNECTION.iter().for_each(|name| _ = head.headers.remove(name));
    Ok(Response::from_parts(head, Body::from(body.read_to_vec()?)))
}
