//! nginx, Apache and Caddy, for the tests of the files in `deploy/`.

use crate::deploy::{Server, ServerProcess};
use crate::project::Project;
use crate::tools::apt;
use crate::tools::browsers::browser_tests_are_required;
use crate::tools::find::{find_in_folders, find_on_path};
use crate::tools::install::still_missing;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// nginx needs this module to serve files that Brotli compressed.
const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Apache reads the media types of files here.
const MEDIA_TYPES: &str = "/etc/mime.types";

/// The program of a server, if what it needs is installed, too.
pub fn find(server: Server) -> Option<PathBuf> {
    let (name, needs) = match server {
        Server::Nginx => ("nginx", Some(BROTLI_MODULE)),
        Server::Apache => ("apache2", Some(MEDIA_TYPES)),
        Server::Caddy => ("caddy", None),
    };
    // Debian keeps servers in a folder that only root has on the PATH.
    let program =
        find_on_path(name).or_else(|| find_in_folders(name, [PathBuf::from("/usr/sbin")]))?;
    needs.is_none_or(|needs| Path::new(needs).exists()).then_some(program)
}

/// Like `find`, for a test: without the server it prints that it is skipped; where the tests are
/// required (`BROWSER_TESTS=required`), it fails.
///
/// # Panics
///
/// If the server is missing and the tests are required.
pub fn find_or_skip(server: Server) -> Option<PathBuf> {
    let found = find(server);
    if found.is_none() {
        assert!(!browser_tests_are_required(), "{server:?} is missing: run `cargo xtask test`");
        eprintln!("skipped: {server:?} is missing; `cargo xtask test` installs it");
    }
    found
}

/// Installs the servers that are missing.
pub fn set_up() -> Result<()> {
    let packages: Vec<&str> = Server::ALL
        .into_iter()
        .filter(|server| find(*server).is_none())
        .flat_map(|server| match server {
            Server::Nginx => &["nginx-light", "libnginx-mod-http-brotli-static"][..],
            Server::Apache => &["apache2-bin", "media-types"],
            Server::Caddy => &["caddy"],
        })
        .copied()
        .collect();
    if packages.is_empty() {
        return Ok(());
    }
    apt::install(&packages, "1 minute").map(|_| ())
}

/// Starts every server with the built site, after `set_up`.
pub fn start_all(project: &Project) -> Result<Vec<(Server, ServerProcess)>> {
    Server::ALL.into_iter().map(|server| Ok((server, start(server, project)?))).collect()
}

/// Starts a server with the built site, after `set_up`.
pub fn start(server: Server, project: &Project) -> Result<ServerProcess> {
    let program = find(server).with_context(|| format!("{server:?} is missing"))?;
    ServerProcess::start(server, &program, project)
}

/// Finds or installs `wrk`, which sends requests as fast as a server answers, for `cargo xtask bench`.
pub fn set_up_wrk() -> Result<PathBuf> {
    if let Some(found) = find_on_path("wrk") {
        return Ok(found);
    }
    let command = apt::install(&["wrk"], "10 seconds")?;
    find_on_path("wrk").with_context(|| still_missing("wrk", &command))
}
