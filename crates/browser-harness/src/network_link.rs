//! The cable between a browser and the site, which a story can cut and mend.

use std::net::{Ipv4Addr, SocketAddr};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// It ends with the story's runtime.
#[derive(Clone, Debug)]
pub struct Cable {
    address: SocketAddr,
    is_cut: watch::Sender<bool>,
}

impl Cable {
    pub async fn to(site: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let (is_cut, cut) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((mut browser, _)) = listener.accept().await {
                let mut cut = cut.clone();
                tokio::spawn(async move {
                    let carried = async {
                        let mut site = TcpStream::connect(site).await?;
                        site.set_nodelay(true)?;
                        browser.set_nodelay(true)?;
                        copy_bidirectional(&mut browser, &mut site).await
                    };
                    tokio::select! {
                        biased;
                        _ = cut.wait_for(|is_cut| *is_cut) => (),
                        _ = carried => (),
                    }
                });
            }
        });
        Self { address, is_cut }
    }

    /// The site, as a browser finds it.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every connection ends, and a new one ends at once.
    pub fn is_cut(&self) {
        self.is_cut.send_replace(true);
    }

    pub fn is_mended(&self) {
        self.is_cut.send_replace(false);
    }
}
