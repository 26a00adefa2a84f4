//! Lighthouse, which many use to judge a page; `cargo xtask bench` runs it in the Chromium of the
//! browser tests.

use crate::tools::browsers::Program;
use crate::tools::find::tools_folder;
use crate::tools::npm::{self, NpmTool};
use crate::tools::version::Version;
use anyhow::Result;
use std::process::Command;

pub(super) const LIGHTHOUSE: NpmTool = NpmTool {
    package: "lighthouse",
    version: Version { major: 13, minor: 5, patch: 0 },
    files: [
        include_str!("../../tools/lighthouse/package.json"),
        include_str!("../../tools/lighthouse/package-lock.json"),
    ],
    duration: "30 seconds",
};

/// Finds it, or installs it. The command still needs an address and the options of the report.
pub fn set_up() -> Result<Command> {
    npm::set_up_node("lighthouse", || "install Node.js with npm and run this again".to_owned())?;
    let script = LIGHTHOUSE.find_or_install(&tools_folder()?, "lighthouse/cli/index.js")?;
    let mut node = Command::new("node");
    node.arg(script);
    if let Some(chromium) = Program::Chromium.find() {
        node.env("CHROME_PATH", chromium);
    }
    Ok(node)
}
