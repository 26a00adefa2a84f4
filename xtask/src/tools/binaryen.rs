//! `wasm-opt` of Binaryen, which makes the WebAssembly smaller.
//!
//! It comes from npm, as JavaScript that any Node.js from 18 on runs. crates.io would need no
//! Node.js, but has Binaryen only up to version 116 (the packages `wasm-opt` and `wasm-opt-sys`,
//! looked up in November 2026), and Debian 12 only 108.

use super::builders::Found;
use super::error::ToolsError;
use super::find::{in_folders, on_path, version_of};
use super::npm;
use super::version::Version;
use std::path::{Path, PathBuf};

/// An older one is not taken, even if it is on the PATH.
const OLDEST: Version = binaryen(120);

/// The one that we install.
const OURS: Version = binaryen(132);

/// Binaryen's versions are one number; its npm package calls 132 `132.0.0`.
const fn binaryen(major: u32) -> Version {
    Version { major, minor: 0, patch: 0 }
}

pub fn set_up(ours: &Path) -> Result<Found, ToolsError> {
    if let Some(program) = on_path("wasm-opt")
        && let Some(version) = version_of(&program)
        && version >= OLDEST
    {
        return Ok(Found { program, version, folder: None });
    }
    let wanted = format!("wasm-opt {}", OURS.major);
    let root = ours.join(format!("binaryen-{}", OURS.major));
    // What is in our folder is JavaScript: it needs Node.js each time it runs.
    if npm::has_node()
        && let Some(found) = in_our(&root)
    {
        return Ok(found);
    }
    npm::set_up(&wanted, || {
        format!(
            "put a wasm-opt of Binaryen {} or later on the PATH, or install Node.js with npm and \
             run this again",
            OLDEST.major
        )
    })?;
    if let Some(found) = in_our(&root) {
        return Ok(found);
    }
    let command = npm::install(&wanted, &format!("binaryen@{OURS}"), &root)?;
    in_our(&root).ok_or(ToolsError::StillMissing { wanted, command })
}

fn in_our(root: &Path) -> Option<Found> {
    let bin: PathBuf = root.join("node_modules").join(".bin");
    let program = in_folders("wasm-opt", [bin.clone()])?;
    Some(Found { program, version: OURS, folder: Some(bin) })
}
