//! A proxy that answers in place of every other site with one stub page, and records each request.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, header};
use axum::response::Html;
use axum::serve::Listener;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::server::TlsStream;

/// The text that every other site shows.
pub const STUB_PAGE: &str = "Partly cloudy.";

/// A request to another site. It has no path if the browser only opened the connection.
#[derive(Clone, Debug)]
pub struct ProxyRequest {
    pub host: String,
    pub path: Option<String>,
    pub headers: HeaderMap,
}

/// Every site but ours. It ends with the test's runtime.
#[derive(Clone, Debug)]
pub struct Proxy {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<ProxyRequest>>>,
}

/// Whether the browser sent the request for itself. Once in some hundred starts, Chromium loads the
/// dictionary of its own language, although its settings switch spelling off. That request contains
/// nothing of a page; that notes are not checked for spelling is a test of its own.
fn is_background_request(request: &ProxyRequest) -> bool {
    let is_dictionary = |path: &String| path.contains("/edgedl/chrome/dict/");
    request.host == "redirector.gvt1.com" && request.path.as_ref().is_none_or(is_dictionary)
}

impl Proxy {
    /// Starts a proxy. A silent one accepts every request and never answers.
    pub async fn open(is_silent: bool) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let proxy = Self { address, requests: Arc::default() };
        let (sender, tunnels) = mpsc::unbounded_channel();
        tokio::spawn(proxy.clone().accept_connections(listener, sender));
        let recorder = proxy.clone();
        let router = Router::new().fallback(move |request: Request| {
            recorder.record(&request);
            async move {
                if is_silent {
                    std::future::pending::<()>().await;
                }
                // With an icon in the page, no browser requests one.
                Html(format!(
                    "<!doctype html><link rel=icon href=data:,><title>-</title>{STUB_PAGE}"
                ))
            }
        });
        tokio::spawn(async move { axum::serve(Tunnels { tunnels, address }, router).await });
        proxy
    }

    /// The address that a browser is told to use as its proxy.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The requests for other sites so far, without those that the browser sends for itself.
    pub fn requests(&self) -> Vec<ProxyRequest> {
        let requests = self.requests.lock().expect("no test failed here");
        requests.iter().filter(|request| !is_background_request(request)).cloned().collect()
    }

    pub fn requested_hosts(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.host).collect()
    }

    fn record(&self, request: &Request) {
        let headers = request.headers().clone();
        let host =
            headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let path = Some(request.uri().to_string());
        let request = ProxyRequest { host: host.to_owned(), path, headers };
        self.requests.lock().expect("no test failed here").push(request);
    }

    /// Accepts every connection, whatever site it is for.
    async fn accept_connections(
        self,
        listener: TcpListener,
        sender: mpsc::UnboundedSender<TlsStream<TcpStream>>,
    ) {
        let acceptor = acceptor();
        while let Ok((stream, _)) = listener.accept().await {
            let (proxy, acceptor, sender) = (self.clone(), acceptor.clone(), sender.clone());
            tokio::spawn(async move {
                if let Ok(stream) = proxy.open_tunnel(stream, &acceptor).await {
                    _ = sender.send(stream);
                }
            });
        }
    }

    /// Answers `CONNECT host:443` as a proxy (RFC 9110, 9.3.6), then acts as the host by TLS.
    async fn open_tunnel(
        &self,
        mut stream: TcpStream,
        tls: &TlsAcceptor,
    ) -> io::Result<TlsStream<TcpStream>> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await?);
        }
        let head = String::from_utf8_lossy(&head);
        let mut words = head.split_whitespace();
        let (method, host) = (words.next(), words.next().unwrap_or_default().to_owned());
        let host = host.trim_end_matches(":443").to_owned();
        let request = ProxyRequest { host, path: None, headers: HeaderMap::new() };
        self.requests.lock().expect("no test failed here").push(request);
        if method != Some("CONNECT") {
            stream.write_all(b"HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n").await?;
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        stream.write_all(b"HTTP/1.1 200 Connected\r\n\r\n").await?;
        tls.accept(stream).await
    }
}

fn acceptor() -> TlsAcceptor {
    let names = vec!["outside.example".to_owned()];
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(names).expect("a certificate");
    let key = PrivateKeyDer::try_from(signing_key.serialize_der()).expect("it was just written");
    let settings = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("the protocols of rustls itself")
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .expect("the key belongs to the certificate");
    TlsAcceptor::from(Arc::new(settings))
}

/// The accepted connections, as a listener for the server of the stub page.
struct Tunnels {
    tunnels: mpsc::UnboundedReceiver<TlsStream<TcpStream>>,
    address: SocketAddr,
}

impl Listener for Tunnels {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.tunnels.recv().await {
            Some(stream) => (stream, self.address),
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.address)
    }
}
