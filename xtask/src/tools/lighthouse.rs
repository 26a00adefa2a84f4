//! Lighthouse, by which many judge a page: run by `cargo xtask bench` in the Chromium of the stories.

use crate::tools::browsers::Program;
use crate::tools::find::our_folder;
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
    takes: "30 seconds",
};

/// Finds it, or installs it. The command still wants an address and what to say of it.
pub fn set_up() -> Result<Command> {
    npm::set_up("lighthouse", || "install Node.js with npm and run this again".to_owned())?;
    let ours = our_folder()?;
    let script = LIGHTHOUSE.file_or_install(&ours, "lighthouse/cli/index.js")?;
    let mut node = Command::new("node");
    node.arg(script);
    if let Some(chromium) = Program::Chromium.find() {
        node.env("CHROME_PATH", chromium);
    }
    Ok(node)
}
