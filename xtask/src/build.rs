//! `cargo xtask build`: sets up what is missing and builds the site into `dist/`.

use crate::project::{Project, cargo};
use crate::tools::{BuildTools, cargo_home};
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds for release, from the versions in `Cargo.lock` and no others. Trunk then runs the program
/// that writes the pages.
pub fn build(project: &Project) -> Result<BuildTools> {
    let tools = BuildTools::set_up(project)?;
    // Trunk works without a network, so that it never takes a tool from elsewhere; therefore the
    // packages must be there before.
    check(project, Command::new(cargo()).args(["fetch", "--quiet", "--locked"]))?;
    let mut trunk = tools.trunk();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", without_paths());
    check(project, trunk.args(["build", "--release", "--offline", "--locked"]))?;
    Ok(tools)
}

/// Flags that keep the folders of this computer out of the Wasm, where messages name the places
/// they come from: they would tell who built it, make each computer's Wasm another one, and be a
/// kilobyte more to download.
fn without_paths() -> String {
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let folders = sources.and_then(|sources| fs::read_dir(sources).ok()).into_iter().flatten();
    let folders =
        folders.filter_map(|entry| entry.ok()?.path().into_os_string().into_string().ok());
    // The flags are parted by spaces.
    let folders = folders.filter(|folder| !folder.contains(char::is_whitespace));
    let flags = folders.map(|folder| format!("--remap-path-prefix={folder}/="));
    flags.collect::<Vec<_>>().join(" ")
}

fn check(project: &Project, command: &mut Command) -> Result<()> {
    let program = Path::new(command.get_program());
    let words = program.file_stem().into_iter().chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    let name = words.join(" ");
    let status = in_project(project, command).status();
    let status = status.with_context(|| format!("`{name}` cannot be started"))?;
    ensure!(
        status.success(),
        "the site was not built: `{name}` ended with {status}; what it says above names the cause"
    );
    Ok(())
}

/// The command, run at the root of the project and with its target folder, wherever this program
/// was called from.
pub(crate) fn in_project<'a>(project: &Project, command: &'a mut Command) -> &'a mut Command {
    command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.target())
}
