//! Finds programs: on the PATH, and in the folder that missing tools are installed in.

use crate::tools::version::{Version, version_in};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The first program of this name on the PATH, which is the one that a shell and Trunk run.
pub fn find_on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    find_in_folders(name, env::split_paths(&path))
}

pub fn find_in_folders(name: &str, folders: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    folders.into_iter().map(|folder| folder.join(&file)).find(|program| is_program(program))
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|found| found.is_file() && found.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// What a program prints for `--version`; `None` if it cannot run.
pub fn version_of(program: &Path) -> Option<Version> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    version_in(&String::from_utf8_lossy(&output.stdout))
}

/// The folder that tools are installed in, each version in a folder of its own.
pub fn tools_folder() -> Result<PathBuf> {
    let home = cargo_home().context(
        "there is no folder to install tools in: set CARGO_HOME to one you may write to",
    )?;
    Ok(home.join("its-not-your-fault"))
}

/// The name of the folder of a tool that is installed from these files. It ends with a digest of
/// them, so that a tool which was installed from another lock file, or without one, is not used.
pub fn folder_name(tool: &str, version: Version, files: &[&str]) -> String {
    let digest = files.iter().fold(Sha256::new(), |digest, file| digest.chain_update(file));
    let digest: String =
        digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{tool}-{version}-{digest}")
}

/// Where cargo keeps what it fetches and installs.
pub fn cargo_home() -> Option<PathBuf> {
    let cargo_home = env::var_os("CARGO_HOME").map(PathBuf::from);
    cargo_home.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn only_an_executable_file_is_a_program() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("tool");
        let found = || find_in_folders("tool", [folder.path().to_owned()]);
        assert_eq!(found(), None);
        fs::write(&program, "#!/bin/sh\necho tool 1.2.3\n").unwrap();
        assert_eq!(found(), None);
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(found(), Some(program.clone()));
        assert_eq!(version_of(&program), "1.2.3".parse().ok());
    }

    #[test]
    fn another_lock_file_makes_another_folder() {
        let version = "1.2.3".parse().unwrap();
        let [one, other] = ["a", "b"].map(|lock| folder_name("tool", version, &["", lock]));
        assert_ne!(one, other);
        assert_eq!(one.len(), "tool-1.2.3-".len() + 12, "{one}");
    }
}
