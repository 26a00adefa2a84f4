//! axe-core, the rules by which experts look for barriers: one script, run in a page by a story.

use super::error::ToolsError;
use super::find::our_folder;
use super::npm;
use std::env;
use std::path::PathBuf;

/// The environment variable that says where the script is; `cargo xtask test` sets it.
pub const AXE: &str = "AXE";

const VERSION: &str = "4.14.1";

/// What `AXE` says, else the script in our folder, if it is there.
pub fn find() -> Option<PathBuf> {
    if let Some(path) = env::var_os(AXE).filter(|path| !path.is_empty()) {
        return Some(path.into());
    }
    ours().map(|(_, script)| script).filter(|script| script.is_file())
}

/// Finds it, or installs it.
pub fn set_up() -> Result<PathBuf, ToolsError> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let wanted = format!("axe-core {VERSION}");
    let (root, _) = ours().ok_or(ToolsError::NoHome)?;
    npm::set_up(&wanted, || "install Node.js with npm and run this again".to_owned())?;
    let command = npm::install(&wanted, &format!("axe-core@{VERSION}"), &root)?;
    find().ok_or(ToolsError::StillMissing { wanted, command })
}

fn ours() -> Option<(PathBuf, PathBuf)> {
    let root = our_folder()?.join(format!("axe-core-{VERSION}"));
    let script = root.join("node_modules/axe-core/axe.min.js");
    Some((root, script))
}
