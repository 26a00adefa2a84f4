//! `cargo xtask serve`: builds what has changed and shows the site on this computer. While it runs, a
//! changed word, number, style or public file is on the served page within a second.

use crate::project::Project;
use crate::rebuild;
use crate::server;
use anyhow::{Context, Result};

/// The port without `--port`. The documentation and `deploy/` name it.
pub const DEFAULT_PORT: u16 = 8080;

const CANNOT_RUN: &str = "the server cannot run";

/// Builds what has changed, then serves and watches until Ctrl-C.
pub fn serve(project: &Project, port: u16) -> Result<()> {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().build().context(CANNOT_RUN)?;
    // Bind the port first: nobody should wait minutes for a build to learn that it is busy.
    let listener = runtime.block_on(server::listen(port))?;
    rebuild::build_changed(project)?;
    let router = server::router(project.dist())?;
    runtime.block_on(async {
        let address = listener.local_addr().context(CANNOT_RUN)?;
        let watched = project.clone();
        std::thread::spawn(move || rebuild::watch(&watched));
        println!("serving dist/ on http://{address}/ - press Ctrl-C to stop");
        tokio::select! {
            served = server::serve(router, listener) => served,
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}
