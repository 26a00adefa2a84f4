//! cargo-deny, which checks the dependencies against `deny.toml`.

use crate::project::Project;
use crate::tools::cargo_tool::{CargoTool, Source};
use crate::tools::find::tools_folder;
use crate::tools::version::Version;
use anyhow::Result;
use std::process::{Command, Stdio};

const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: Version { major: 0, minor: 20, patch: 2 },
    source: Source::CratesIo,
    duration: "3 minutes",
};

/// The checks that need only the lock file. Known faults (advisories) come over the network, so a
/// test of them could fail without a change to the project; only a release asks for them.
const CHECKS: [&str; 3] = ["licenses", "bans", "sources"];

/// The command that checks licenses, bans and sources; cargo-deny is installed if it is missing.
pub fn set_up(project: &Project) -> Result<Command> {
    let mut check = cargo_deny(project)?;
    check.arg("check").args(CHECKS);
    Ok(check)
}

/// The two commands that look for known faults: one fetches the list, the other checks against it.
pub fn set_up_advisories(project: &Project) -> Result<[Command; 2]> {
    let [mut fetch, mut check] = [cargo_deny(project)?, cargo_deny(project)?];
    // Without this, git could ask for a password.
    fetch.args(["fetch", "db"]).env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null());
    check.args(["check", "advisories"]);
    Ok([fetch, check])
}

fn cargo_deny(project: &Project) -> Result<Command> {
    let found = CARGO_DENY.find_or_install(&tools_folder()?)?;
    let mut command = Command::new(found.program);
    command.current_dir(project.root()).args(["--locked", "--log-level", "error"]);
    Ok(command)
}
