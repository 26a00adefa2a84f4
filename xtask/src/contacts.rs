//! `cargo xtask contacts`: lists every number and address that the project says, and how long
//! nobody has looked at it. It dials and fetches nothing.

use crate::agencies::{ProgramError, program, run};
use crate::project::Project;
use std::process::ExitCode;

/// `only_stale` leaves out what somebody looked at lately.
pub fn contacts(project: &Project, only_stale: bool) -> Result<ExitCode, ProgramError> {
    let mut command = program(project, "contacts");
    command.arg("--public").arg(project.root().join("public"));
    command.args(only_stale.then_some("--stale"));
    run(&mut command, "contacts")
}
