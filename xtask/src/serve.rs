//! `cargo xtask serve`: builds the site and shows it on this computer.

use crate::build;
use crate::project::Project;
use crate::server;
use anyhow::{Context, Result};

/// Where the site is when nobody asks for another port. The documentation and `deploy/` name it.
pub const DEFAULT_PORT: u16 = 8080;

const CANNOT_RUN: &str = "the server cannot run";

/// Builds, then serves until Ctrl-C.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().build().context(CANNOT_RUN)?;
    // The port is asked for first: nobody should wait minutes for a build to hear that it is busy.
    let listener = runtime.block_on(server::listen(port))?;
    build::build(project)?;
    let router = server::router(project.dist())?;
    runtime.block_on(async {
        let address = listener.local_addr().context(CANNOT_RUN)?;
        println!("serving dist/ on http://{address}/ - press Ctrl-C to stop");
        tokio::select! {
            served = server::serve(router, listener) => served,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}
