//! The outside world: every other site, as one dull page behind a proxy, and a record of who asked.

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

/// What every other site shows.
pub const DULL: &str = "Partly cloudy.";

/// A request to another site. One that never got beyond the door has no path.
#[derive(Clone, Debug)]
pub struct Asked {
    pub host: String,
    pub path: Option<String>,
    pub headers: HeaderMap,
}

/// Every site but ours. It ends with the story's runtime.
#[derive(Clone, Debug)]
pub struct Outside {
    proxy: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
}

/// Once in some hundred starts, Chromium loads the dictionary of its own language, although its settings
/// switch spelling off. Nothing of a page is in that; that the notes are not spelt is a test of its own.
fn is_errand(asked: &Asked) -> bool {
    let is_dictionary = |path: &String| path.contains("/edgedl/chrome/dict/");
    asked.host == "redirector.gvt1.com" && asked.path.as_ref().is_none_or(is_dictionary)
}

impl Outside {
    pub async fn open(is_silent: bool) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let proxy = listener.local_addr().expect("it listens");
        let outside = Self { proxy, asked: Arc::default() };
        let (let_in, doors) = mpsc::unbounded_channel();
        tokio::spawn(outside.clone().take(listener, let_in));
        let recorder = outside.clone();
        let router = Router::new().fallback(move |request: Request| {
            recorder.record(&request);
            async move {
                if is_silent {
                    std::future::pending::<()>().await;
                }
                // The icon is given, so that no browser asks for one.
                Html(format!("<!doctype html><link rel=icon href=data:,><title>-</title>{DULL}"))
            }
        });
        tokio::spawn(async move { axum::serve(Doors { doors, proxy }, router).await });
        outside
    }

    pub fn proxy(&self) -> SocketAddr {
        self.proxy
    }

    pub fn asked(&self) -> Vec<Asked> {
        let asked = self.asked.lock().expect("no story failed here");
        asked.iter().filter(|asked| !is_errand(asked)).cloned().collect()
    }

    pub fn hosts(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.host).collect()
    }

    fn record(&self, request: &Request) {
        let headers = request.headers().clone();
        let host =
            headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let path = Some(request.uri().to_string());
        let asked = Asked { host: host.to_owned(), path, headers };
        self.asked.lock().expect("no story failed here").push(asked);
    }

    /// Lets each connection in, whatever site it is for.
    async fn take(
        self,
        listener: TcpListener,
        let_in: mpsc::UnboundedSender<TlsStream<TcpStream>>,
    ) {
        let acceptor = acceptor();
        while let Ok((stream, _)) = listener.accept().await {
            let (outside, acceptor, let_in) = (self.clone(), acceptor.clone(), let_in.clone());
            tokio::spawn(async move {
                if let Ok(stream) = outside.door(stream, &acceptor).await {
                    _ = let_in.send(stream);
                }
            });
        }
    }

    /// Speaks as a proxy: answers `CONNECT host:443` (RFC 9110, 9.3.6), then as the host by TLS.
    async fn door(
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
        let asked = Asked { host, path: None, headers: HeaderMap::new() };
        self.asked.lock().expect("no story failed here").push(asked);
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

/// The connections that were let in, for the server behind the doors.
struct Doors {
    doors: mpsc::UnboundedReceiver<TlsStream<TcpStream>>,
    proxy: SocketAddr,
}

impl Listener for Doors {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.doors.recv().await {
            Some(stream) => (stream, self.proxy),
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        Ok(self.proxy)
    }
}
