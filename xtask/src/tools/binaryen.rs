//! `wasm-opt` of Binaryen, which makes the WebAssembly smaller.
//!
//! It comes from npm, as JavaScript that any Node.js from 18 on runs. Rust's packages would need no
//! Node.js, but hold Binaryen only up to version 116 (`wasm-opt` and `wasm-opt-sys`, looked up in
//! November 2026), and Debian 12 only 108.

use crate::tools::build_tools::Found;
use crate::tools::find::{on_path, version_of};
use crate::tools::npm::{self, NpmTool};
use crate::tools::version::Version;
use anyhow::Result;
use std::path::{Path, PathBuf};

/// Another one writes other bytes, so it is not taken, even if it is on the PATH.
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
    takes: "10 seconds",
};

const PROGRAM: &str = ".bin/wasm-opt";

pub fn set_up(ours: &Path) -> Result<Found> {
    if let Some(program) = on_path("wasm-opt")
        && version_of(&program) == Some(VERSION)
    {
        return Ok(Found { program, version: VERSION, folder: None });
    }
    // What is in our folder is JavaScript: it needs Node.js each time it runs.
    if npm::has_node()
        && let Some(program) = BINARYEN.file(ours, PROGRAM)
    {
        return Ok(in_our(program));
    }
    let wanted = format!("wasm-opt {}", VERSION.major);
    npm::set_up(&wanted, || {
        format!(
            "put wasm-opt of Binaryen {} on the PATH, or install Node.js with npm and run this \
             again",
            VERSION.major
        )
    })?;
    BINARYEN.file_or_install(ours, PROGRAM).map(in_our)
}

fn in_our(program: PathBuf) -> Found {
    let folder = program.parent().map(Path::to_owned);
    Found { program, version: VERSION, folder }
}
