//! axe-core, a script of accessibility rules that the browser tests run in a page.

use crate::tools::find::tools_folder;
use crate::tools::npm::{self, NpmTool};
use crate::tools::version::Version;
use anyhow::Result;
use std::env;
use std::path::PathBuf;

/// The environment variable with the path of the script; `cargo xtask test` sets it.
pub const AXE: &str = "AXE";

pub(super) const AXE_CORE: NpmTool = NpmTool {
    package: "axe-core",
    version: Version { major: 4, minor: 14, patch: 1 },
    files: [
        include_str!("../../tools/axe-core/package.json"),
        include_str!("../../tools/axe-core/package-lock.json"),
    ],
    duration: "10 seconds",
};

const SCRIPT: &str = "axe-core/axe.min.js";

/// The script that `AXE` names, else the one in our folder, if there is one.
pub fn find() -> Option<PathBuf> {
    if let Some(path) = env::var_os(AXE).filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    AXE_CORE.find(&tools_folder().ok()?, SCRIPT)
}

/// Finds the script, or installs it.
pub fn set_up() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    npm::set_up_node("axe-core", || "install Node.js with npm and run this again".to_owned())?;
    AXE_CORE.find_or_install(&tools_folder()?, SCRIPT)
}
