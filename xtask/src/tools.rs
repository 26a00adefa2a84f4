//! What the project is built and tested with: finds it, or says what is missing and installs it.
//!
//! What is installed goes into a folder of its own below cargo's home, one folder for each tool
//! and version. So nothing that is there in another version is replaced, and to remove it all,
//! remove that folder. A version named in this file is tried and known to work.

pub mod axe;
mod binaryen;
mod browsers;
mod build_tools;
mod cpp;
pub mod deny;
mod find;
pub mod lighthouse;
pub mod npm;
pub mod real_servers;
mod version;

pub use browsers::{Program, STORIES, set_up as set_up_browsers, stories_are_required};
pub use cpp::set_up as set_up_cpp;
pub use find::{cargo_home, on_path};
pub use version::{Version, version_in};

use crate::project::Project;
use anyhow::Result;
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// Everything that builds the site, found or installed.
#[derive(Clone, Debug)]
pub struct Builders {
    trunk: PathBuf,
    wasm_bindgen: Version,
    wasm_opt: Version,
    /// Folders of ours, which come before the PATH.
    folders: Vec<PathBuf>,
}

impl Builders {
    /// Finds them, and installs what is missing. A second run only looks.
    pub fn set_up(project: &Project) -> Result<Self> {
        build_tools::set_up(project)
    }

    /// A Trunk that uses these tools and downloads none of its own.
    ///
    /// Trunk takes the first `wasm-bindgen` and `wasm-opt` on the PATH if their versions are
    /// those asked for, else it downloads them. So it is told the versions that were found; they
    /// override those in `Trunk.toml`, which are for people who call Trunk by hand.
    pub fn trunk(&self) -> Command {
        let mut trunk = Command::new(&self.trunk);
        trunk
            .env("PATH", self.path())
            .env("TRUNK_TOOLS_WASM_BINDGEN", self.wasm_bindgen.to_string())
            .env("TRUNK_TOOLS_WASM_OPT", format!("version_{}", self.wasm_opt.major));
        // Trunk 0.21 understands only `true` and `false` here and ends at the usual `1`.
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            trunk.env("NO_COLOR", "true");
        } else {
            trunk.env_remove("NO_COLOR");
        }
        trunk
    }

    /// The PATH with our folders first.
    pub fn path(&self) -> OsString {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned();
        // A folder with a colon in its name cannot stand on a PATH; then the PATH stays as it is,
        // and Trunk says what it misses.
        env::join_paths(folders.chain(env::split_paths(&path))).unwrap_or(path)
    }
}
