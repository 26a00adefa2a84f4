//! `cargo xtask build`: sets up what is missing and builds the site into `dist/`.

use crate::project::{Project, cargo};
use crate::tools::{BuildTools, cargo_home};
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds for release, with exactly the versions in `Cargo.lock`. Trunk then runs the program that
/// writes the pages.
pub fn build(project: &Project) -> Result<BuildTools> {
    let tools = BuildTools::set_up(project)?;
    // Trunk runs offline, so that it never downloads a tool; so the packages must be fetched before.
    run(project, Command::new(cargo()).args(["fetch", "--quiet", "--locked"]))?;
    let mut trunk = tools.trunk();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", path_flags());
    run(project, trunk.args(["build", "--release", "--offline", "--locked"]))?;
    Ok(tools)
}

/// Compiler flags that remove this computer's folders from the Wasm, where panic messages name source
/// files: they would reveal who built it, make the Wasm of each computer different, and add a
/// kilobyte to the download.
fn path_flags() -> String {
    let sources = cargo_home().map(|home| home.join("registry/src"));
    let folders = sources.and_then(|sources| fs::read_dir(sources).ok()).into_iter().flatten();
    let folders =
        folders.filter_map(|entry| entry.ok()?.path().into_os_string().into_string().ok());
    // Spaces separate the flags.
    let folders = folders.filter(|folder| !folder.contains(char::is_whitespace));
    let flags = folders.map(|folder| format!("--remap-path-prefix={folder}/="));
    flags.collect::<Vec<_>>().join(" ")
}

fn run(project: &Project, command: &mut Command) -> Result<()> {
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

/// Sets the command to run in the root of the project and with its target folder, wherever this
/// program was called.
pub(crate) fn in_project<'a>(project: &Project, command: &'a mut Command) -> &'a mut Command {
    command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.target())
}
