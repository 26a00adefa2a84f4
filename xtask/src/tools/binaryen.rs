//! `wasm-opt` of Binaryen, which makes the WebAssembly smaller.
//!
//! It comes from npm, as JavaScript that any Node.js from 18 on runs. Rust's packages would need no
//! Node.js, but hold Binaryen only up to version 116 (`wasm-opt` and `wasm-opt-sys`, looked up in
//! November 2026), and Debian 12 only 108.

use crate::tools::cargo_tool::Tool;
use crate::tools::find::{find_on_path, version_of};
use crate::tools::npm::{self, NpmTool};
use crate::tools::version::Version;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Another version writes other bytes, so it is not used, even if it is on the PATH.
///
/// Binaryen's versions are one number; its npm package calls 132 `132.0.0`.
const VERSION: Version = Version { major: 132, minor: 0, patch: 0 };

pub(super) const BINARYEN: NpmTool = NpmTool {
    package: "binaryen",
    version: VERSION,
    files: [
        include_str!("../../tools/binaryen/package.json"),
        include_str!("../../tools/binaryen/package-lock.json"),
    ],
    duration: "10 seconds",
};

const PROGRAM: &str = ".bin/wasm-opt";

/// Finds it, or installs it.
pub fn set_up(tools_folder: &Path) -> Result<Tool> {
    if let Some(program) = find_on_path("wasm-opt")
        && version_of(&program) == Some(VERSION)
    {
        return Ok(Tool { program, version: VERSION, folder: None });
    }
    // The one in our folder is JavaScript, which needs Node.js each time it runs.
    if npm::has_node()
        && let Some(program) = BINARYEN.find(tools_folder, PROGRAM)
    {
        return Ok(installed(program));
    }
    let name = format!("wasm-opt {}", VERSION.major);
    npm::set_up_node(&name, || {
        format!(
            "put wasm-opt of Binaryen {} on the PATH, or install Node.js with npm and run this \
             again",
            VERSION.major
        )
    })?;
    BINARYEN.find_or_install(tools_folder, PROGRAM).map(installed)
}

fn installed(program: PathBuf) -> Tool {
    let folder = program.parent().map(Path::to_owned);
    Tool { program, version: VERSION, folder }
}
