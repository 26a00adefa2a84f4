//! Packages of npm, each in a folder of its own.

use super::browsers::{as_root_on_debian, install_debian_packages};
use super::builders::{announce, run};
use super::error::ToolsError;
use super::find::on_path;
use std::path::Path;
use std::process::Command;

pub fn has_node() -> bool {
    on_path("node").is_some()
}

/// Installs Node.js and npm where they are missing and may be installed; else says what to do by
/// hand.
pub fn set_up(wanted: &str, by_hand: impl FnOnce() -> String) -> Result<(), ToolsError> {
    if has_node() && on_path("npm").is_some() {
        return Ok(());
    }
    if !as_root_on_debian() {
        return Err(ToolsError::NoInstaller { wanted: wanted.to_owned(), by_hand: by_hand() });
    }
    install_debian_packages(&["nodejs", "npm"], "2 minutes").map(|_| ())
}

/// Installs a package, such as `binaryen@132.0.0`, into this folder; gives back the command.
pub fn install(wanted: &str, package: &str, root: &Path) -> Result<String, ToolsError> {
    announce(wanted, &root.display().to_string(), "10 seconds");
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(root).arg(package);
    run(wanted, &mut npm)
}
