//! The WebDriver program that controls a browser: started for one test, and ended with it.

use crate::PATIENCE;
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use tokio::net::TcpStream;
use tokio::time::{Duration, interval, timeout};

/// A WebDriver server for one test. Dropping it ends it and every process that it started; nothing
/// else ends them.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver and waits until it listens. Its output goes to `driver.log` in the folder.
    pub async fn start(command: impl FnOnce(u16) -> Command, folder: &Path) -> Self {
        let port = free_port();
        let log = File::create(folder.join("driver.log")).expect("a file for what the driver says");
        let both = log.try_clone().expect("the same file");
        let process = command(port).stdin(Stdio::null()).stdout(log).stderr(both).spawn();
        let mut driver = Self { process: process.expect("the driver starts"), port };
        let listens = timeout(PATIENCE, driver.wait_until_listening()).await;
        assert!(listens.is_ok(), "the driver does not listen on port {port}");
        driver
    }

    async fn wait_until_listening(&mut self) {
        let mut again = interval(Duration::from_millis(20));
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.is_err() {
            let ended = self.process.try_wait().expect("a process of ours");
            assert!(ended.is_none(), "the driver ended at once: {ended:?}");
            again.tick().await;
        }
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A browser that did not quit would outlive its driver.
        for process in descendants(self.process.id()) {
            _ = Command::new("kill")
                .arg("-9")
                .arg(process.to_string())
                .stderr(Stdio::null())
                .status();
        }
        // Both fail only if the process has ended already.
        _ = self.process.kill();
        _ = self.process.wait();
    }
}

/// The processes that a process has started, and those that these have started. Empty where the
/// system has no `/proc`.
fn descendants(process: u32) -> Vec<u32> {
    let threads = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let children =
        threads.filter_map(|thread| fs::read_to_string(thread.path().join("children")).ok());
    let children = children.flat_map(|ids| {
        ids.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>()
    });
    children.flat_map(|child| [descendants(child), vec![child]].concat()).collect()
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("it listens").port()
}
