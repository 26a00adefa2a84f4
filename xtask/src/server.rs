//! A static server for this computer, which answers as a static host does.
//!
//! It reads each file when it is requested, so a new build, or a test that changes a file, has an
//! effect at once. It listens on 127.0.0.1 only: it is for development and tests, not for visitors.

mod header_file;
mod media_type;
mod static_files;

pub use header_file::HeaderFile;

use anyhow::{Context, Result, anyhow, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::response::IntoResponse;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;

/// A router that serves the files below `root`, usually `dist/`.
pub fn router(root: PathBuf) -> Result<Router> {
    let root = match root.canonicalize() {
        Ok(root) if root.join("index.html").is_file() => Arc::new(root),
        _ => bail!("{} holds no site: build one with `cargo xtask build`", root.display()),
    };
    // Report a fault in `_headers` now, not at the first request.
    HeaderFile::read(&root)?;
    Ok(Router::new().fallback(move |request: Request| {
        let root = Arc::clone(&root);
        async move {
            let (head, _) = request.into_parts();
            static_files::respond(&root, &head.method, &head.uri, &head.headers)
                .map(Body::from)
                .into_response()
        }
    }))
}

/// Binds a port of 127.0.0.1; 0 means any free port (`local_addr` returns it).
pub async fn listen(port: u16) -> Result<TcpListener> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "{address} is in use by another program: stop it, or choose another port with --port N"
        ),
        _ => {
            anyhow!("{address} cannot be listened on ({error}): choose another port with --port N")
        }
    })
}

/// Serves until the future is dropped.
pub async fn serve(router: Router, listener: TcpListener) -> Result<()> {
    axum::serve(listener, router).await.context("the server stopped")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// The whole response, head and body.
    fn request(address: SocketAddr, head: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "{head} HTTP/1.1\r\nHost: here\r\n").unwrap();
        write!(stream, "Connection: close\r\n\r\n").unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).unwrap();
        response
    }

    #[tokio::test]
    async fn get_sends_the_page_and_head_sends_no_body() {
        let site = tempfile::tempdir().unwrap();
        std::fs::write(site.path().join("index.html"), "not your fault").unwrap();
        let router = router(site.path().to_owned()).unwrap();
        let listener = listen(0).await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(serve(router, listener));
        let (got, head, traversal) = tokio::task::spawn_blocking(move || {
            (
                request(address, "GET /"),
                request(address, "HEAD /"),
                request(address, "GET /../../../../etc/passwd"),
            )
        })
        .await
        .unwrap();
        serving.abort();
        assert!(got.starts_with("HTTP/1.1 200 OK\r\n"), "{got}");
        assert!(got.ends_with("\r\n\r\nnot your fault"), "{got}");
        assert!(head.contains("content-length: 14\r\n"), "{head}");
        assert!(head.ends_with("\r\n\r\n"), "{head}");
        assert!(traversal.starts_with("HTTP/1.1 404 "), "{traversal}");
    }

    #[tokio::test]
    async fn a_busy_port_is_reported_with_the_cure() {
        let first = listen(0).await.unwrap();
        let address = first.local_addr().unwrap();
        let error = listen(address.port()).await.unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "{address} is in use by another program: stop it, or choose another port with \
                 --port N"
            )
        );
    }

    #[test]
    fn a_folder_without_a_site_is_refused() {
        let empty = tempfile::tempdir().unwrap();
        let error = router(empty.path().to_owned()).unwrap_err().to_string();
        assert!(error.ends_with("build one with `cargo xtask build`"), "{error}");
    }

    #[test]
    fn a_fault_in_the_header_file_is_reported_before_the_first_request() {
        let site = tempfile::tempdir().unwrap();
        std::fs::write(site.path().join("index.html"), "").unwrap();
        std::fs::write(site.path().join("_headers"), "/*\n  no colon\n").unwrap();
        let error = router(site.path().to_owned()).unwrap_err().to_string();
        assert!(error.contains("line 2"), "{error}");
    }
}
