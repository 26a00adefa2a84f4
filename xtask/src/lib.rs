//! What works on the project: sets up, builds, serves, tests, measures.
//!
//! A library with a thin program around it, so that the browser stories can use its server, its
//! screen and its list of browsers.

pub mod agencies;
pub mod bench;
pub mod build;
pub mod contacts;
pub mod deploy;
pub mod fuzz;
pub mod project;
pub mod promises;
pub mod rebuild;
pub mod release;
pub mod serve;
pub mod server;
pub mod test;
pub mod tools;
pub mod xvfb;

use clap::{Parser, Subcommand};
use project::Project;
use release::Stale;
use std::process::ExitCode;

/// Works on the project. Each command first installs what it needs and does not find.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
pub struct Xtask {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site into dist/.
    Build,
    /// Build the site and serve it on this computer, to look at.
    Serve {
        /// Where it listens: 127.0.0.1 and this port. 0 takes any free port.
        #[arg(long, default_value_t = serve::DEFAULT_PORT)]
        port: u16,
    },
    /// Build the site and run every test, those in browsers, too.
    Test {
        /// Only native tests: no browser, no server, no build of the site.
        #[arg(long, conflicts_with = "names")]
        quick: bool,
        /// Only tests whose names hold one of these words, and nothing else.
        names: Vec<String>,
    },
    /// Build the site and measure it: size, speed beside others, servers, Lighthouse.
    Bench,
    /// Check a list of agencies and write a file for each, and an index by state.
    ///
    /// What is published keeps its name and its contacts until `--accept ID`. Ends with status 1
    /// when an entry was refused or held back.
    Agencies(agencies::Agencies),
    /// Feed the readers with bytes that lead ever further into them.
    Fuzz {
        /// A folder of tests/fuzz/corpus, such as vcard; every reader in turn if left out.
        target: Option<String>,
        /// For each reader.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// List every number and address that the project says, and when somebody looked.
    Contacts {
        /// Only those that nobody has looked at for 180 days.
        #[arg(long)]
        stale: bool,
    },
    /// Build the site and pack it for a host, if its numbers and addresses are fresh.
    Release {
        /// Pack it even if nobody has looked at some of them for 180 days.
        #[arg(long)]
        allow_stale: bool,
    },
}

/// Does what the command line asks for; the exit status is the one of the last thing it ran.
pub fn run(xtask: Xtask) -> anyhow::Result<ExitCode> {
    let project = Project::here()?;
    Ok(match xtask.command {
        Command::Build => {
            rebuild::build_all(&project)?;
            ExitCode::SUCCESS
        }
        Command::Serve { port } => {
            serve::serve(&project, port)?;
            ExitCode::SUCCESS
        }
        Command::Test { quick: true, .. } => test::test_quick(&project)?,
        Command::Test { names, .. } => test::test(&project, &names)?,
        Command::Bench => bench::bench(&project)?,
        Command::Agencies(asked) => agencies::agencies(&project, &asked)?,
        Command::Fuzz { target, seconds } => fuzz::fuzz(&project, target.as_deref(), seconds)?,
        Command::Contacts { stale } => {
            contacts::contacts(&project, stale)?;
            ExitCode::SUCCESS
        }
        Command::Release { allow_stale } => {
            let stale = if allow_stale { Stale::Allowed } else { Stale::Refused };
            release::release(&project, stale)?;
            ExitCode::SUCCESS
        }
    })
}
