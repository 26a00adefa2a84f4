//! `cargo xtask agencies`: checks a list of agencies and builds a directory of them.
//!
//! The rules are the page's own, so a program of the site itself does the work; here it is only
//! built and started, where the caller stands, so that a relative INPUT means what it says.

use crate::project::{Project, cargo};
use std::fmt;
use std::io;
use std::path::Path;
use std::process::{Command, ExitCode, ExitStatus};

/// The profile in the project's `Cargo.toml` for programs that the host runs.
pub(crate) const PROFILE: &str = "tool";

/// Gives back the program's own exit status: 1 when an entry was refused.
pub fn agencies(
    project: &Project,
    input: &Path,
    out: Option<&Path>,
    prune: bool,
) -> Result<ExitCode, ProgramError> {
    let default = project.root().join("public").join("agencies");
    let mut command = program(project, "agencies");
    command.arg("--out").arg(out.unwrap_or(&default)).args(prune.then_some("--prune"));
    // Absolute paths begin with no hyphen; a relative one may.
    let input = if input.to_string_lossy().starts_with('-') {
        Path::new(".").join(input)
    } else {
        input.to_owned()
    };
    run(command.arg(input), "agencies")
}

/// A program of the site, built first if it is not there; its own words are still to be added.
pub(crate) fn program(project: &Project, name: &'static str) -> Command {
    if !project.target().join(PROFILE).join(name).exists() {
        eprintln!("building `{name}` for the first time; that takes a few minutes");
    }
    let mut command = Command::new(cargo());
    command
        .args(["run", "--quiet", "--profile", PROFILE, "--bin", name, "--manifest-path"])
        .arg(project.root().join("Cargo.toml"))
        .env("CARGO_TARGET_DIR", project.target())
        .arg("--");
    command
}

pub(crate) fn run(command: &mut Command, name: &'static str) -> Result<ExitCode, ProgramError> {
    let status = command.status().map_err(|error| ProgramError::Start { name, error })?;
    match status.code() {
        Some(code) => Ok(ExitCode::from(u8::try_from(code).unwrap_or(1))),
        None => Err(ProgramError::Ended { name, status }),
    }
}

/// Why a program of the site gave no answer.
#[derive(Debug)]
pub enum ProgramError {
    Start { name: &'static str, error: io::Error },
    Ended { name: &'static str, status: ExitStatus },
}

impl fmt::Display for ProgramError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Start { name, error } => {
                write!(f, "cargo cannot be started to run `{name}`: {error}")
            }
            Self::Ended { name, status } => {
                write!(f, "`{name}` was stopped before it was done ({status}): run it again")
            }
        }
    }
}

impl std::error::Error for ProgramError {}
