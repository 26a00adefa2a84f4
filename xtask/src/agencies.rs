//! `cargo xtask agencies`: checks a list of agencies and builds a directory of them.
//!
//! The rules are the page's own, so a program of the site itself does the work; here it is only
//! built and started, where the caller stands, so that a relative INPUT means what it says.

use crate::project::{Project, cargo};
use clap::{Args, Subcommand};
use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, ExitStatus};

/// The profile in the project's `Cargo.toml` for programs that the host runs.
pub(crate) const PROFILE: &str = "tool";

/// What the command line asks for.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
#[command(disable_help_subcommand = true)]
pub struct Agencies {
    #[command(subcommand)]
    add: Option<Add>,
    /// A folder of version 1 files, a CSV, or an HSDS export (a folder of tables, or JSON).
    #[arg(required = true)]
    input: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
    /// Remove the files of agencies that the input does not name.
    #[arg(long)]
    prune: bool,
}

#[derive(Debug, Subcommand)]
enum Add {
    /// Add the agencies of FILE to the folder, or change them; all others stay, and stay listed.
    ///
    /// Ends with status 1 when an entry was refused or held back.
    Add {
        /// Such as the agency.json that an agency has sent; any INPUT will do.
        file: PathBuf,
        #[command(flatten)]
        output: Output,
    },
}

#[derive(Debug, Args)]
struct Output {
    /// Where the files go; public/agencies if left out.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Let the input change the name and the contacts of these agencies, which are published
    /// already: without it, they are held back, and old and new are told.
    #[arg(long, value_name = "ID", num_args = 1.., value_delimiter = ',')]
    accept: Vec<String>,
}

/// Gives back the program's own exit status: 1 when an entry was refused or held back.
pub fn agencies(project: &Project, asked: &Agencies) -> Result<ExitCode, ProgramError> {
    let default = project.root().join("public").join("agencies");
    run(program(project, "agencies").args(words(asked, &default)), "agencies")
}

/// The command line of the program.
fn words(asked: &Agencies, default: &Path) -> Vec<OsString> {
    let mut words = Vec::new();
    let (input, output) = match &asked.add {
        Some(Add::Add { file, output }) => {
            words.push("add".into());
            (Some(file), output)
        }
        None => (asked.input.as_ref(), &asked.output),
    };
    if let Some(input) = input {
        // Absolute paths begin with no hyphen; a relative one may.
        let is_like_an_option = input.to_string_lossy().starts_with('-');
        let here = if is_like_an_option { "." } else { "" };
        words.push(Path::new(here).join(input).into());
    }
    words.push("--out".into());
    words.push(output.out.as_deref().unwrap_or(default).into());
    words.extend(asked.prune.then(|| "--prune".into()));
    for id in &output.accept {
        words.extend(["--accept".into(), id.into()]);
    }
    words
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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        asked: Agencies,
    }

    /// What the program is called with; nothing where the command line is refused.
    #[track_caller]
    fn check(line: &str, called: &str) {
        let found = Line::try_parse_from(["agencies"].into_iter().chain(line.split(' ')));
        let words = found.map(|line| words(&line.asked, Path::new("default")));
        let words: Vec<String> =
            words.unwrap_or_default().into_iter().map(|word| word.into_string().unwrap()).collect();
        assert_eq!(words.join(" "), called, "{line}");
    }

    #[test]
    fn a_list_or_an_addition_is_handed_on() {
        check("in.csv", "in.csv --out default");
        check("in.csv --out o --prune", "in.csv --out o --prune");
        check("-- -in.csv", "./-in.csv --out default");
        check("add a.json", "add a.json --out default");
        check("./add --out o", "./add --out o");
        check("add add --out o", "add add --out o");
    }

    #[test]
    fn ids_are_accepted_in_every_usual_way() {
        let called = "in.csv --out default --accept a --accept b";
        check("in.csv --accept a b", called);
        check("in.csv --accept a --accept b", called);
        check("in.csv --accept a,b", called);
        check("add a.json --accept a", "add a.json --out default --accept a");
    }

    #[test]
    fn what_does_not_go_together_is_refused() {
        for line in ["--prune", "add", "add a.json --prune", "in.csv add a.json", "in.csv --accept"]
        {
            check(line, "");
        }
    }
}
