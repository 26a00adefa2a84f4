//! cargo-deny, which holds the dependencies against `deny.toml`.

use crate::project::Project;
use crate::tools::build_tools::{CargoTool, Source, by_cargo};
use crate::tools::find::our_folder;
use crate::tools::version::Version;
use anyhow::Result;
use std::process::{Command, Stdio};

const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: Version { major: 0, minor: 20, patch: 2 },
    source: Source::Published,
    takes: "3 minutes",
};

/// What needs nothing but the lock file. Known faults are looked up on the network, so that a test
/// would fail by what others publish: that is for whoever makes a release.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// The command that checks; found, or installed.
pub fn set_up(project: &Project) -> Result<Command> {
    let mut check = cargo_deny(project)?;
    check.arg("check").args(CHECKS);
    Ok(check)
}

/// The two commands that ask for known faults: one fetches the list of them, one looks into it.
pub fn set_up_advisories(project: &Project) -> Result<[Command; 2]> {
    let [mut fetch, mut check] = [cargo_deny(project)?, cargo_deny(project)?];
    // It asks no person for a password.
    fetch.args(["fetch", "db"]).env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null());
    check.args(["check", "advisories"]);
    Ok([fetch, check])
}

fn cargo_deny(project: &Project) -> Result<Command> {
    let found = by_cargo(&our_folder()?, &CARGO_DENY)?;
    let mut command = Command::new(found.program);
    command.current_dir(project.root()).args(["--locked", "--log-level", "error"]);
    Ok(command)
}
