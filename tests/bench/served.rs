//! A server for one folder, as a host serves it: compressed beforehand, with or without its Wasm.

use axum::extract::Request;
use axum::middleware::{self, Next};
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use tokio::sync::Mutex;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use xtask::server;

/// The address at which a page reports how it was left: `/left?milliseconds&frames`.
const LEFT: &str = "/left?";

/// A folder that is served until the program ends.
pub struct Served {
    pub has_script: bool,
    /// The page has a script, and all of it arrives.
    pub becomes_alive: bool,
    address: SocketAddr,
    left: Mutex<UnboundedReceiver<String>>,
}

impl Served {
    /// Serves a folder. If `has_wasm` is false, no request for a Wasm file is ever answered.
    pub async fn open(folder: PathBuf, has_wasm: bool) -> Result<Self, Box<dyn Error>> {
        let listener = server::listen(0).await?;
        let address = listener.local_addr()?;
        let page = std::fs::read_to_string(folder.join("index.html")).unwrap_or_default();
        let has_script = page.contains("<script");
        let (sender, left) = unbounded_channel();
        let answer = move |request: Request, next: Next| {
            let address = request.uri().to_string();
            let is_missing_wasm = !has_wasm && address.ends_with(".wasm");
            // Sending fails only when the program ends and nobody waits any longer.
            _ = address.strip_prefix(LEFT).map(|how| sender.send(how.to_owned()));
            async move {
                if is_missing_wasm {
                    std::future::pending::<()>().await;
                }
                next.run(request).await
            }
        };
        let router = server::router(folder)?.layer(middleware::from_fn(answer));
        tokio::spawn(server::serve(router, listener));
        Ok(Self {
            has_script,
            becomes_alive: has_script && has_wasm,
            address,
            left: Mutex::new(left),
        })
    }

    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Waits until the page was left. Returns after how many milliseconds from the tap, and after how
    /// many frames, it was blank; `None` if it never was.
    pub async fn wait_until_left(&self) -> Option<(f64, f64)> {
        let how = self.left.lock().await.recv().await?;
        let (time, frames) = how.split_once('&')?;
        Some((time.parse().ok()?, frames.parse().ok()?))
    }
}
