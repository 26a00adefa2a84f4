//! cargo-deny, which holds the dependencies against `deny.toml`.

use super::builders::{CargoTool, by_cargo};
use super::error::ToolsError;
use super::find::our_folder;
use super::version::Version;
use crate::project::Project;
use std::process::Command;

const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: Version { major: 0, minor: 20, patch: 2 },
    locked: true,
    takes: "3 minutes",
};

/// What needs nothing but the lock file. Known faults (`advisories`) are looked up on the network,
/// so that a test would fail by what others publish: that is for whoever makes a release.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// The command that checks; found, or installed.
pub fn set_up(project: &Project) -> Result<Command, ToolsError> {
    let found = by_cargo(&our_folder().ok_or(ToolsError::NoHome)?, &CARGO_DENY)?;
    let mut check = Command::new(found.program);
    check
        .current_dir(project.root())
        .args(["--locked", "--log-level", "error", "check"])
        .args(CHECKS);
    Ok(check)
}
