//! A folder as a host serves it: packed beforehand, with or without its Wasm.

use axum::extract::Request;
use axum::middleware::{self, Next};
use std::error::Error;
use std::net::SocketAddr;
use std::path::PathBuf;
use tokio::sync::Mutex;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use xtask::server;

/// Where a page tells how it was left: `/left?milliseconds&frames`.
const LEFT: &str = "/left?";

/// It is served until the program ends.
pub struct Served {
    pub has_script: bool,
    /// It has a script, and all of it arrives.
    pub comes_alive: bool,
    address: SocketAddr,
    left: Mutex<UnboundedReceiver<String>>,
}

impl Served {
    /// Where `has_wasm` is false, a Wasm file is asked for and never comes.
    pub async fn open(folder: PathBuf, has_wasm: bool) -> Result<Self, Box<dyn Error>> {
        let listener = server::listen(0).await?;
        let address = listener.local_addr()?;
        let page = std::fs::read_to_string(folder.join("index.html")).unwrap_or_default();
        let has_script = page.contains("<script");
        let (tells, left) = unbounded_channel();
        let answer = move |request: Request, next: Next| {
            let asked = request.uri().to_string();
            let never_comes = !has_wasm && asked.ends_with(".wasm");
            // Nobody waits for it any longer when the program ends.
            _ = asked.strip_prefix(LEFT).map(|how| tells.send(how.to_owned()));
            async move {
                if never_comes {
                    std::future::pending::<()>().await;
                }
                next.run(request).await
            }
        };
        let router = server::router(folder)?.layer(middleware::from_fn(answer));
        tokio::spawn(server::serve(router, listener));
        Ok(Self {
            has_script,
            comes_alive: has_script && has_wasm,
            address,
            left: Mutex::new(left),
        })
    }

    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Waits until the page was left: in how many milliseconds from the tap it was blank, and in how
    /// many frames. Nothing if it never was.
    pub async fn was_left(&self) -> Option<(f64, f64)> {
        let how = self.left.lock().await.recv().await?;
        let (time, frames) = how.split_once('&')?;
        Some((time.parse().ok()?, frames.parse().ok()?))
    }
}
