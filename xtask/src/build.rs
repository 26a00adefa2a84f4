//! `cargo xtask build`: sets up what is missing and builds the site into `dist/`.

use crate::project::{Project, cargo};
use crate::tools::{Builders, ToolsError};
use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::Path;
use std::process::{Command, ExitStatus};

/// Builds for release. Trunk then runs the program that writes the pages.
pub fn build(project: &Project) -> Result<Builders, BuildError> {
    let builders = Builders::set_up(project).map_err(BuildError::Tools)?;
    // Trunk works without a network, so that it never takes a tool from elsewhere; therefore the
    // packages must be there before.
    check(project, Command::new(cargo()).args(["fetch", "--quiet"]))?;
    let mut trunk = builders.trunk();
    check(project, trunk.args(["build", "--release", "--offline"]))?;
    Ok(builders)
}

fn check(project: &Project, command: &mut Command) -> Result<(), BuildError> {
    let program = Path::new(command.get_program());
    let words = program.file_stem().into_iter().chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    let name = words.join(" ");
    let status = in_project(project, command).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(BuildError::Failed { name, status }),
        Err(error) => Err(BuildError::Start { name, error }),
    }
}

/// The command, run at the root of the project and with its target folder, wherever this program
/// was called from.
pub(crate) fn in_project<'a>(project: &Project, command: &'a mut Command) -> &'a mut Command {
    command.current_dir(project.root()).env("CARGO_TARGET_DIR", project.target())
}

/// Why there is no new site.
#[derive(Debug)]
pub enum BuildError {
    Tools(ToolsError),
    Start { name: String, error: io::Error },
    Failed { name: String, status: ExitStatus },
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tools(error) => error.fmt(f),
            Self::Start { name, error } => write!(f, "`{name}` cannot be started: {error}"),
            Self::Failed { name, status } => write!(
                f,
                "the site was not built: `{name}` ended with {status}; what it says above names \
                 the cause"
            ),
        }
    }
}

impl std::error::Error for BuildError {}
