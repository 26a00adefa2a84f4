//! The folders of the project, the versions in its lock file, and `cargo metadata`.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checkout in which `cargo xtask` was called.
#[derive(Clone, Debug)]
pub struct Project {
    root: PathBuf,
    target: PathBuf,
}

impl Project {
    /// Asks cargo, so that `CARGO_TARGET_DIR` and cargo's configuration apply here, too.
    pub fn here() -> Result<Self> {
        let metadata = cargo_metadata(["--no-deps"])?;
        let folder = |key: &str| {
            let path = metadata[key].as_str().map(PathBuf::from);
            path.with_context(|| format!("{NO_METADATA}: `{key}` is missing"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder that cargo and the reports write to.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// SHA-256 of every package in `Cargo.lock` from a registry, by `name version`.
    pub fn digests(&self) -> Result<BTreeMap<String, String>> {
        Ok(digests_in_lock(&self.lock_file()?))
    }

    /// The version of a package in `Cargo.lock`.
    pub fn locked_version(&self, package: &str) -> Result<String> {
        version_in_lock(&self.lock_file()?, package).with_context(|| {
            format!("Cargo.lock names no version of {package}: run `cargo generate-lockfile`")
        })
    }

    fn lock_file(&self) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        std::fs::read_to_string(&path).with_context(|| path.display().to_string())
    }
}

/// The cargo that runs this program, else the one on the PATH.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

const NO_METADATA: &str = "`cargo metadata` does not describe the project";

/// The output of `cargo metadata` with these options.
pub(crate) fn cargo_metadata(options: impl IntoIterator<Item: AsRef<OsStr>>) -> Result<Value> {
    let mut command = Command::new(cargo());
    command.args(["metadata", "--format-version", "1"]).args(options);
    let output = command.output().context("cargo cannot be started")?;
    if !output.status.success() {
        bail!("{NO_METADATA}: {}", String::from_utf8_lossy(&output.stderr).trim());
    }
    serde_json::from_slice(&output.stdout).context(NO_METADATA)
}

fn digests_in_lock(lock: &str) -> BTreeMap<String, String> {
    let lock: toml::Table = lock.parse().unwrap_or_default();
    let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    let digests = packages.filter_map(|package| {
        let text = |key: &str| package.get(key)?.as_str();
        Some((format!("{} {}", text("name")?, text("version")?), text("checksum")?.to_owned()))
    });
    digests.collect()
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let found = packages
        .iter()
        .find(|entry| entry.get("name").and_then(toml::Value::as_str) == Some(package))?;
    Some(found.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lock: &str, version: Option<&str>) {
        assert_eq!(version_in_lock(lock, "wasm-bindgen").as_deref(), version);
    }

    #[test]
    fn the_lock_file_names_the_version_of_exactly_this_package() {
        check(
            "version = 4\n\
             [[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.99\"\n\
             [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n",
            Some("0.2.130"),
        );
    }

    #[test]
    fn a_lock_file_without_the_package_or_that_is_not_toml_names_none() {
        check("version = 4\n", None);
        check("<<<<<<< HEAD\n", None);
    }

    #[test]
    fn the_project_is_the_folder_above_xtask() {
        let project = Project::here().unwrap();
        assert!(project.root().join("xtask/src/project.rs").is_file());
        assert!(project.locked_version("serde_json").is_ok());
    }
}
