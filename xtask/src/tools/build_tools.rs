//! The tools that build the site: Rust for WebAssembly, Trunk, wasm-bindgen and wasm-opt.

use crate::project::Project;
use crate::tools::binaryen;
use crate::tools::cargo_tool::{CargoTool, Source};
use crate::tools::find::{find_on_path, tools_folder};
use crate::tools::install::{announce, run, still_missing};
use crate::tools::version::Version;
use anyhow::{Context, Result, bail, ensure};
use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: Version { major: 0, minor: 21, patch: 14 },
    source: Source::CratesIo,
    duration: "6 minutes",
};

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The package in the project that builds wasm-bindgen with a lock file of ours.
const WASM_BINDGEN: &str = "xtask/tools/wasm-bindgen";

/// The files in that folder, its manifest first.
const WASM_BINDGEN_FILES: [&str; 3] = [
    include_str!("../../tools/wasm-bindgen/Cargo.toml"),
    include_str!("../../tools/wasm-bindgen/Cargo.lock"),
    include_str!("../../tools/wasm-bindgen/src/main.rs"),
];

/// Everything that builds the site, found or installed.
#[derive(Clone, Debug)]
pub struct BuildTools {
    trunk: PathBuf,
    wasm_bindgen: Version,
    wasm_opt: Version,
    /// Folders of ours, which come before the PATH.
    folders: Vec<PathBuf>,
}

impl BuildTools {
    /// Finds the tools, and installs those that are missing.
    pub fn set_up(project: &Project) -> Result<Self> {
        let wasm_bindgen = wasm_bindgen(project)?;
        set_up_rust_for_wasm()?;
        let tools_folder = tools_folder()?;
        let trunk = TRUNK.find_or_install(&tools_folder)?;
        let wasm_bindgen = wasm_bindgen.find_or_install(&tools_folder)?;
        let wasm_opt = binaryen::set_up(&tools_folder)?;
        let folders = [trunk.folder, wasm_bindgen.folder, wasm_opt.folder];
        Ok(Self {
            trunk: trunk.program,
            wasm_bindgen: wasm_bindgen.version,
            wasm_opt: wasm_opt.version,
            folders: folders.into_iter().flatten().collect(),
        })
    }

    /// A Trunk that uses these tools and downloads none.
    ///
    /// Trunk uses the first `wasm-bindgen` and `wasm-opt` on the PATH if their versions are those
    /// that it is configured for, else it downloads them. So it gets the versions that were found;
    /// they override those in `Trunk.toml`, which are for people who call Trunk by hand.
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
        // A folder with a colon in its name cannot be on a PATH; then the PATH stays as it is, and
        // Trunk says which tool is missing.
        env::join_paths(folders.chain(env::split_paths(&path))).unwrap_or(path)
    }
}

/// wasm-bindgen's program, which must have the same version as the library that the site links.
fn wasm_bindgen(project: &Project) -> Result<CargoTool> {
    let locked = project.locked_version("wasm-bindgen")?;
    let version: Version = locked.parse().with_context(|| {
        format!("Cargo.lock names wasm-bindgen {locked}, for which no tool can be chosen")
    })?;
    ensure!(
        names_wasm_bindgen(WASM_BINDGEN_FILES[0], version),
        "Cargo.lock names wasm-bindgen {locked}: write that version into \
         xtask/tools/wasm-bindgen/Cargo.toml, too, and run `cargo update` there"
    );
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        source: Source::Local {
            folder: project.root().join(WASM_BINDGEN),
            files: &WASM_BINDGEN_FILES,
        },
        duration: "2 minutes",
    })
}

/// Whether a manifest depends on exactly this version of wasm-bindgen's program.
fn names_wasm_bindgen(manifest: &str, version: Version) -> bool {
    manifest.contains(&format!("wasm-bindgen-cli = {{ version = \"={version}\""))
}

/// Installs the standard library for WebAssembly if it is missing.
fn set_up_rust_for_wasm() -> Result<()> {
    if has_rust_for_wasm() {
        return Ok(());
    }
    let name = format!("Rust's target {WASM_TARGET}");
    if find_on_path("rustup").is_none() {
        bail!(
            "cannot install {name} here: install Rust with rustup, or your system's package with \
             Rust's standard library for WebAssembly (in Debian libstd-rust-dev-wasm32)"
        );
    }
    announce(&name, "the Rust toolchain", "1 minute");
    let mut rustup = Command::new("rustup");
    let command = run(&name, rustup.args(["target", "add", WASM_TARGET]))?;
    ensure!(has_rust_for_wasm(), still_missing(&name, &command));
    Ok(())
}

fn has_rust_for_wasm() -> bool {
    let rustc =
        Command::new("rustc").args(["--print", "target-libdir", "--target", WASM_TARGET]).output();
    rustc.is_ok_and(|output| {
        // rustc prints the folder whether it exists or not.
        output.status.success()
            && Path::new(String::from_utf8_lossy(&output.stdout).trim()).is_dir()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The root Cargo.toml pins wasm-bindgen, binaryen.rs pins wasm-opt; other files must agree.
    #[test]
    fn every_file_names_the_versions_that_build_the_site() {
        let manifest: toml::Table = include_str!("../../../Cargo.toml").parse().unwrap();
        let pinned = manifest["dependencies"]["wasm-bindgen"].as_str().unwrap();
        let pinned = pinned.strip_prefix('=').expect("exactly one version");
        let project = Project::here().unwrap();
        assert_eq!(project.locked_version("wasm-bindgen").unwrap(), pinned);
        assert!(names_wasm_bindgen(WASM_BINDGEN_FILES[0], pinned.parse().unwrap()), "{pinned}");
        assert!(!names_wasm_bindgen(WASM_BINDGEN_FILES[0], "0.2.1".parse().unwrap()));
        let trunk: toml::Table = include_str!("../../../Trunk.toml").parse().unwrap();
        let wasm_opt = binaryen::BINARYEN.version.major;
        assert_eq!(trunk["tools"]["wasm_bindgen"].as_str(), Some(pinned));
        assert_eq!(trunk["tools"]["wasm_opt"].as_str(), Some(&*format!("version_{wasm_opt}")));
        let readme = include_str!("../../../README.md");
        for version in [format!("wasm-bindgen {pinned}"), format!("wasm-opt {wasm_opt}")] {
            assert!(readme.contains(&version), "README.md must name {version}");
        }
    }
}
