//! Packages of npm, each in a folder of its own, with the versions and digests of a lock file of ours.

use crate::tools::browsers::{as_root_on_debian, install_debian_packages};
use crate::tools::build_tools::{announce, run, still_missing};
use crate::tools::find::{named_by_files, on_path};
use crate::tools::version::Version;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What npm writes last, so that what stands beside it is whole.
const DONE: &str = "node_modules/.package-lock.json";

/// A package, and the folder of `xtask/tools` that says of what it is made.
pub struct NpmTool {
    pub package: &'static str,
    pub version: Version,
    /// `package.json` and `package-lock.json`.
    pub files: [&'static str; 2],
    /// About how long npm takes for it.
    pub takes: &'static str,
}

impl NpmTool {
    /// A file of it, by its name within `node_modules`, if it is installed below `ours`.
    pub fn file(&self, ours: &Path, name: &str) -> Option<PathBuf> {
        let root = self.root(ours);
        let file = root.join("node_modules").join(name);
        (root.join(DONE).is_file() && file.is_file()).then_some(file)
    }

    /// The same file, after `set_up`: installed if it is not there.
    pub fn file_or_install(&self, ours: &Path, name: &str) -> Result<PathBuf> {
        if let Some(file) = self.file(ours, name) {
            return Ok(file);
        }
        let wanted = format!("{} {}", self.package, self.version);
        let command = self.install(&wanted, &self.root(ours))?;
        self.file(ours, name).with_context(|| still_missing(&wanted, &command))
    }

    fn root(&self, ours: &Path) -> PathBuf {
        ours.join(named_by_files(self.package, self.version, &self.files))
    }

    /// Nothing of a package runs while it is installed.
    fn install(&self, wanted: &str, root: &Path) -> Result<String> {
        announce(wanted, &root.display().to_string(), self.takes);
        fs::create_dir_all(root).with_context(|| root.display().to_string())?;
        for (name, text) in ["package.json", "package-lock.json"].iter().zip(self.files) {
            let path = root.join(name);
            fs::write(&path, text).with_context(|| path.display().to_string())?;
        }
        let mut npm = Command::new("npm");
        npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(root);
        run(wanted, &mut npm)
    }
}

pub fn has_node() -> bool {
    on_path("node").is_some()
}

/// Installs Node.js and npm where they are missing and may be installed; else says what to do by
/// hand.
pub fn set_up(wanted: &str, by_hand: impl FnOnce() -> String) -> Result<()> {
    if has_node() && on_path("npm").is_some() {
        return Ok(());
    }
    ensure!(as_root_on_debian(), "cannot install {wanted} here: {}", by_hand());
    install_debian_packages(&["nodejs", "npm"], "2 minutes").map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::{axe, binaryen, lighthouse};
    use serde_json::Value;

    #[test]
    fn each_piece_has_a_digest_and_the_version_is_the_one_that_is_said() {
        for tool in [&axe::AXE_CORE, &binaryen::BINARYEN, &lighthouse::LIGHTHOUSE] {
            let lock: Value = serde_json::from_str(tool.files[1]).unwrap();
            let pieces = lock["packages"].as_object().unwrap();
            for (name, piece) in pieces.iter().filter(|(name, _)| !name.is_empty()) {
                let digest = piece["integrity"].as_str().unwrap_or_default();
                assert!(digest.starts_with("sha512-"), "{}: {name}", tool.package);
                // npm asks where it asks for all else.
                assert!(piece.get("resolved").is_none(), "{}: {name}", tool.package);
            }
            let own = &pieces[&format!("node_modules/{}", tool.package)]["version"];
            assert_eq!(own.as_str(), Some(&*tool.version.to_string()), "{}", tool.package);
        }
    }

    #[test]
    fn what_npm_did_not_finish_is_not_taken() {
        let ours = tempfile::tempdir().unwrap();
        let found = || axe::AXE_CORE.file(ours.path(), "axe-core/axe.min.js");
        let root = axe::AXE_CORE.root(ours.path());
        fs::create_dir_all(root.join("node_modules/axe-core")).unwrap();
        fs::write(root.join("node_modules/axe-core/axe.min.js"), "half a scri").unwrap();
        assert_eq!(found(), None);
        fs::write(root.join(DONE), "{}").unwrap();
        assert!(found().is_some());
    }
}
