//! Tools that `cargo install` builds.

use crate::project::cargo;
use crate::tools::find::{find_in_folders, find_on_path, folder_name, version_of};
use crate::tools::install::{announce, run, still_missing};
use crate::tools::version::Version;
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A tool that `cargo install` builds.
pub struct CargoTool {
    pub package: &'static str,
    pub program: &'static str,
    pub version: Version,
    pub source: Source,
    /// About how long the build takes on two cores.
    pub duration: &'static str,
}

/// Where a tool comes from, and with it the lock file that names its dependencies; none is built
/// without one.
pub enum Source {
    /// crates.io, with the lock file of its authors.
    CratesIo,
    /// A package in this folder of the project, which holds these files, with a lock file of ours.
    Local { folder: PathBuf, files: &'static [&'static str] },
}

/// A tool that was found or installed.
pub struct Tool {
    pub program: PathBuf,
    pub version: Version,
    /// Our folder that it is in; `None` if it is on the PATH anyway.
    pub folder: Option<PathBuf>,
}

impl CargoTool {
    /// The tool in exactly this version: on the PATH (whoever put it there vouches for it), in our
    /// folder, or installed there.
    pub fn find_or_install(&self, tools_folder: &Path) -> Result<Tool> {
        let tool = |program: PathBuf, folder| Tool { program, version: self.version, folder };
        let is_right = |program: &PathBuf| version_of(program) == Some(self.version);
        if let Some(program) = find_on_path(self.program).filter(is_right) {
            return Ok(tool(program, None));
        }
        let root = tools_folder.join(self.folder_name());
        let bin = root.join("bin");
        // cargo puts a program here only once it is complete, so it need not be run to trust it.
        if let Some(program) = find_in_folders(self.program, [bin.clone()]) {
            return Ok(tool(program, Some(bin)));
        }
        let name = format!("{} {}", self.package, self.version);
        let command = self.install(&name, &root)?;
        let program = find_in_folders(self.program, [bin.clone()]);
        let program = program.with_context(|| still_missing(&name, &command))?;
        Ok(tool(program, Some(bin)))
    }

    /// The name of the folder that it is installed in.
    pub fn folder_name(&self) -> String {
        match self.source {
            Source::CratesIo => format!("{}-{}", self.package, self.version),
            Source::Local { files, .. } => folder_name(self.package, self.version, files),
        }
    }

    fn install(&self, name: &str, root: &Path) -> Result<String> {
        announce(name, &root.display().to_string(), self.duration);
        // What cargo compiles belongs neither in the project's target folder nor in CI's cache.
        let target = TempDir::new().with_context(|| env::temp_dir().display().to_string())?;
        let mut install = Command::new(cargo());
        install.args(["install", "--locked", "--root"]).arg(root);
        install.env("CARGO_TARGET_DIR", target.path());
        match &self.source {
            Source::CratesIo => {
                install.args([self.package, "--version", &self.version.to_string()])
            }
            Source::Local { folder, .. } => install.arg("--path").arg(folder),
        };
        run(name, &mut install)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_tool_in_our_folder_is_not_installed_again() {
        let tools_folder = tempfile::tempdir().unwrap();
        let bin = tools_folder.path().join("made-up-1.2.3/bin");
        let program = bin.join("made-up");
        fs::create_dir_all(&bin).unwrap();
        fs::write(&program, "").unwrap();
        fs::set_permissions(&program, Permissions::from_mode(0o755)).unwrap();
        let tool = CargoTool {
            package: "made-up",
            program: "made-up",
            version: "1.2.3".parse().unwrap(),
            source: Source::CratesIo,
            duration: "no time",
        };
        let found = tool.find_or_install(tools_folder.path()).unwrap();
        assert_eq!(found.program, program);
        assert_eq!(found.folder, Some(bin));
    }
}
