//! The network between a browser and the site: a TCP relay that a test can cut and restore.

use std::net::{Ipv4Addr, SocketAddr};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// A TCP relay in front of the site. It ends with the test's runtime.
#[derive(Clone, Debug)]
pub struct NetworkLink {
    address: SocketAddr,
    is_cut: watch::Sender<bool>,
}

impl NetworkLink {
    /// Starts a relay to a server on this computer.
    pub async fn open(site: SocketAddr) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port");
        let address = listener.local_addr().expect("it listens");
        let (is_cut, cut) = watch::channel(false);
        tokio::spawn(async move {
            while let Ok((mut browser, _)) = listener.accept().await {
                let mut cut = cut.clone();
                tokio::spawn(async move {
                    let relay = async {
                        let mut site = TcpStream::connect(site).await?;
                        site.set_nodelay(true)?;
                        browser.set_nodelay(true)?;
                        copy_bidirectional(&mut browser, &mut site).await
                    };
                    tokio::select! {
                        biased;
                        _ = cut.wait_for(|is_cut| *is_cut) => (),
                        _ = relay => (),
                    }
                });
            }
        });
        Self { address, is_cut }
    }

    /// The address at which a browser reaches the site.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends every connection. Until [`Self::restore`] is called, each new one ends at once, too.
    pub fn cut(&self) {
        self.is_cut.send_replace(true);
    }

    /// Lets new connections through again.
    pub fn restore(&self) {
        self.is_cut.send_replace(false);
    }
}
