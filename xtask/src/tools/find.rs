//! Looks for programs: on the PATH, and in the folder where we install what is missing.

use crate::tools::version::{Version, version_in};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The first program of this name on the PATH, which is the one that a shell, and Trunk, takes.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    in_folders(name, env::split_paths(&path))
}

pub fn in_folders(name: &str, folders: impl IntoIterator<Item = PathBuf>) -> Option<PathBuf> {
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

/// What a program says of itself; nothing if it cannot run.
pub fn version_of(program: &Path) -> Option<Version> {
    let output = Command::new(program).arg("--version").stdin(Stdio::null()).output().ok()?;
    version_in(&String::from_utf8_lossy(&output.stdout))
}

/// Where we install: one folder here for each tool and version.
pub fn our_folder() -> Result<PathBuf> {
    let home = cargo_home().context(
        "there is no folder to install tools in: set CARGO_HOME to one you may write to",
    )?;
    Ok(home.join("its-not-your-fault"))
}

/// The name of a folder for what these files say: other files, another folder. So nothing is taken
/// for it that was installed from another lock file, or from none.
pub fn named_by_files(tool: &str, version: Version, files: &[&str]) -> String {
    let digest = files.iter().fold(Sha256::new(), |digest, file| digest.chain_update(file));
    let digest: String =
        digest.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    format!("{tool}-{version}-{digest}")
}

/// Where cargo keeps what it has fetched and installed.
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
    fn only_a_file_that_may_run_is_a_program() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("tool");
        let found = || in_folders("tool", [folder.path().to_owned()]);
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
        let [one, other] = ["a", "b"].map(|lock| named_by_files("tool", version, &["", lock]));
        assert_ne!(one, other);
        assert_eq!(one.len(), "tool-1.2.3-".len() + 12, "{one}");
    }
}
