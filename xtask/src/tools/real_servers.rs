//! Servers that hosts run, for the tests of the files in `deploy/`.

use crate::deploy::{Running, Server};
use crate::project::Project;
use crate::tools::browsers::install_debian_packages;
use crate::tools::build_tools::still_missing;
use crate::tools::find::in_folders;
use crate::tools::{on_path, stories_are_required};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// nginx serves what was packed by Brotli with a module of its own.
const BROTLI_MODULE: &str = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/// Apache reads from it what kind a file is.
const MEDIA_TYPES: &str = "/etc/mime.types";

/// Where it is, with what it needs beside it.
pub fn find(server: Server) -> Option<PathBuf> {
    let (name, needs) = match server {
        Server::Nginx => ("nginx", Some(BROTLI_MODULE)),
        Server::Apache => ("apache2", Some(MEDIA_TYPES)),
        Server::Caddy => ("caddy", None),
    };
    // Debian keeps servers where only root looks.
    let program = on_path(name).or_else(|| in_folders(name, [PathBuf::from("/usr/sbin")]))?;
    needs.is_none_or(|needs| Path::new(needs).exists()).then_some(program)
}

/// Like `find`. A test that gets nothing says so and ends; if every story must be played
/// (`STORIES=required`), it fails instead.
///
/// # Panics
///
/// If it is missing and must not be.
pub fn find_or_skip(server: Server) -> Option<PathBuf> {
    let found = find(server);
    if found.is_none() {
        assert!(!stories_are_required(), "{server:?} is missing: run `cargo xtask test`");
        eprintln!("skipped: {server:?} is missing; `cargo xtask test` installs it");
    }
    found
}

/// Installs those that are missing.
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
    install_debian_packages(&packages, "1 minute").map(|_| ())
}

/// Starts every one of them with the site as it was built, after `set_up`.
pub fn start_all(project: &Project) -> Result<Vec<(Server, Running)>> {
    Server::ALL.into_iter().map(|server| Ok((server, start(server, project)?))).collect()
}

/// Starts one of them with the site as it was built, after `set_up`.
pub fn start(server: Server, project: &Project) -> Result<Running> {
    let program = find(server).with_context(|| format!("{server:?} is missing"))?;
    Running::start(server, &program, project)
}

/// `wrk`, which asks as fast as a server answers: for `cargo xtask bench`.
pub fn set_up_wrk() -> Result<PathBuf> {
    if let Some(found) = on_path("wrk") {
        return Ok(found);
    }
    let command = install_debian_packages(&["wrk"], "10 seconds")?;
    on_path("wrk").with_context(|| still_missing("wrk", &command))
}
