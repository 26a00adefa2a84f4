//! `cargo xtask serve`: builds the site and shows it on this computer.

use crate::build::{self, BuildError};
use crate::project::Project;
use crate::server::{self, ServerError};
use std::fmt;
use std::io;

/// Where the site is when nobody asks for another port. The documentation and `deploy/` name it.
pub const DEFAULT_PORT: u16 = 8080;

/// Builds, then serves until Ctrl-C.
pub fn serve(project: &Project, port: u16) -> Result<(), ServeError> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(ServeError::Runtime)?;
    // The port is asked for first: nobody should wait minutes for a build to hear that it is busy.
    let listener = runtime.block_on(server::listen(port)).map_err(ServeError::Server)?;
    build::build(project).map_err(ServeError::Build)?;
    let router = server::router(project.dist()).map_err(ServeError::Server)?;
    runtime.block_on(async {
        let address = listener.local_addr().map_err(ServeError::Runtime)?;
        println!("serving dist/ on http://{address}/ - press Ctrl-C to stop");
        tokio::select! {
            served = server::serve(router, listener) => served.map_err(ServeError::Server),
            _ = tokio::signal::ctrl_c() => Ok(()),
        }
    })
}

/// Why nothing is served.
#[derive(Debug)]
pub enum ServeError {
    Build(BuildError),
    Server(ServerError),
    Runtime(io::Error),
}

impl fmt::Display for ServeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(f),
            Self::Server(error) => error.fmt(f),
            Self::Runtime(error) => write!(f, "the server cannot run: {error}"),
        }
    }
}

impl std::error::Error for ServeError {}
