//! Node.js, and packages of npm: each package has a folder of its own, and a lock file of ours with
//! versions and digests.

use crate::tools::apt;
use crate::tools::find::{find_on_path, folder_name};
use crate::tools::install::{announce, run, still_missing};
use crate::tools::version::Version;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The file that npm writes last: where it exists, the installation is complete.
const MARKER: &str = "node_modules/.package-lock.json";

/// A package, with the files of its folder in `xtask/tools`.
pub struct NpmTool {
    pub package: &'static str,
    pub version: Version,
    /// `package.json` and `package-lock.json`.
    pub files: [&'static str; 2],
    /// About how long npm takes to install it.
    pub duration: &'static str,
}

impl NpmTool {
    /// A file of the package, by its name within `node_modules`, if the package is installed.
    pub fn find(&self, tools_folder: &Path, name: &str) -> Option<PathBuf> {
        let root = self.root(tools_folder);
        let file = root.join("node_modules").join(name);
        (root.join(MARKER).is_file() && file.is_file()).then_some(file)
    }

    /// The same file; the package is installed if it is missing. Needs `set_up_node` first.
    pub fn find_or_install(&self, tools_folder: &Path, name: &str) -> Result<PathBuf> {
        if let Some(file) = self.find(tools_folder, name) {
            return Ok(file);
        }
        let tool = format!("{} {}", self.package, self.version);
        let command = self.install(&tool, &self.root(tools_folder))?;
        self.find(tools_folder, name).with_context(|| still_missing(&tool, &command))
    }

    fn root(&self, tools_folder: &Path) -> PathBuf {
        tools_folder.join(folder_name(self.package, self.version, &self.files))
    }

    /// No script of the package runs while it is installed.
    fn install(&self, tool: &str, root: &Path) -> Result<String> {
        announce(tool, &root.display().to_string(), self.duration);
        fs::create_dir_all(root).with_context(|| root.display().to_string())?;
        for (name, text) in ["package.json", "package-lock.json"].iter().zip(self.files) {
            let path = root.join(name);
            fs::write(&path, text).with_context(|| path.display().to_string())?;
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(root);
        run(tool, &mut npm)
    }
}

pub fn has_node() -> bool {
    find_on_path("node").is_some()
}

/// Installs Node.js and npm if they are missing; where that is impossible, the error says what to do
/// by hand.
pub fn set_up_node(tool: &str, by_hand: impl FnOnce() -> String) -> Result<()> {
    if has_node() && find_on_path("npm").is_some() {
        return Ok(());
    }
    ensure!(apt::is_root_on_debian(), "cannot install {tool} here: {}", by_hand());
    apt::install(&["nodejs", "npm"], "2 minutes").map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::{axe, binaryen, lighthouse};
    use serde_json::Value;

    #[test]
    fn every_locked_package_has_a_digest_and_the_version_is_ours() {
        for tool in [&axe::AXE_CORE, &binaryen::BINARYEN, &lighthouse::LIGHTHOUSE] {
            let lock: Value = serde_json::from_str(tool.files[1]).unwrap();
            let packages = lock["packages"].as_object().unwrap();
            for (name, package) in packages.iter().filter(|(name, _)| !name.is_empty()) {
                let digest = package["integrity"].as_str().unwrap_or_default();
                assert!(digest.starts_with("sha512-"), "{}: {name}", tool.package);
                // Without an address, npm uses the registry that the user has configured.
                assert!(package.get("resolved").is_none(), "{}: {name}", tool.package);
            }
            let own = &packages[&format!("node_modules/{}", tool.package)]["version"];
            assert_eq!(own.as_str(), Some(&*tool.version.to_string()), "{}", tool.package);
        }
    }

    #[test]
    fn an_unfinished_installation_is_not_used() {
        let tools_folder = tempfile::tempdir().unwrap();
        let found = || axe::AXE_CORE.find(tools_folder.path(), "axe-core/axe.min.js");
        let root = axe::AXE_CORE.root(tools_folder.path());
        fs::create_dir_all(root.join("node_modules/axe-core")).unwrap();
        fs::write(root.join("node_modules/axe-core/axe.min.js"), "half a scri").unwrap();
        assert_eq!(found(), None);
        fs::write(root.join(MARKER), "{}").unwrap();
        assert!(found().is_some());
    }
}
