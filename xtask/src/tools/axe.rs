//! axe-core, the rules by which experts look for barriers: one script, run in a page by a story.

use crate::tools::find::our_folder;
use crate::tools::npm::{self, NpmTool};
use crate::tools::version::Version;
use anyhow::Result;
use std::env;
use std::path::PathBuf;

/// The environment variable that says where the script is; `cargo xtask test` sets it.
pub const AXE: &str = "AXE";

pub(super) const AXE_CORE: NpmTool = NpmTool {
    package: "axe-core",
    version: Version { major: 4, minor: 14, patch: 1 },
    files: [
        include_str!("../../tools/axe-core/package.json"),
        include_str!("../../tools/axe-core/package-lock.json"),
    ],
    takes: "10 seconds",
};

const SCRIPT: &str = "axe-core/axe.min.js";

/// What `AXE` says, else the script in our folder, if it is there.
pub fn find() -> Option<PathBuf> {
    if let Some(path) = env::var_os(AXE).filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    AXE_CORE.file(&our_folder().ok()?, SCRIPT)
}

/// Finds it, or installs it.
pub fn set_up() -> Result<PathBuf> {
    if let Some(found) = find() {
        return Ok(found);
    }
    npm::set_up("axe-core", || "install Node.js with npm and run this again".to_owned())?;
    AXE_CORE.file_or_install(&our_folder()?, SCRIPT)
}
