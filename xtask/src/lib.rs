//! `cargo xtask`: the commands that set up, build, serve, test, measure and release the site. None of
//! it reaches a visitor.
//!
//! Begin with [`run`], which maps each command to its module, and [`build`], which most commands call
//! first. The browser tests use this library, too: its server, its virtual screen and its list of
//! browsers.
//!
//! One module for each command:
//!
//! - [`build`]: sets up the build tools and builds the site into `dist/`.
//! - [`serve`]: builds the site and serves it on this computer.
//! - [`test`](mod@test): runs every test, with three browsers and three servers.
//! - [`mod@bench`]: measures size, speed, servers and Lighthouse, and compares them with the budgets.
//! - [`agencies`]: checks a list of agencies and writes its files.
//! - [`fuzz`]: fuzzes the parsers.
//! - [`contacts`]: lists every number and address, and when somebody verified it.
//! - [`release`]: packs the site for a host.
//!
//! What the commands use:
//!
//! - [`project`]: the folders of the project, `Cargo.lock`, and cargo itself.
//! - [`tools`]: finds or installs programs that the project needs.
//! - [`deploy`]: configuration of real servers and hosts, and real servers for the tests.
//! - [`server`]: our own static server.
//! - [`promises`]: the README's promises and the tests that hold them.
//! - [`xvfb`]: a virtual screen for browsers.

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
use release::Overdue;
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
        /// The port on 127.0.0.1. 0 means any free port.
        #[arg(long, default_value_t = serve::DEFAULT_PORT)]
        port: u16,
    },
    /// Build the site and run every test, those in browsers, too.
    Test {
        /// Run only native tests: no browser, no server, no build of the site.
        #[arg(long, conflicts_with = "names")]
        quick: bool,
        /// Run only tests whose names contain one of these words, and nothing else.
        names: Vec<String>,
    },
    /// Build the site and measure it: size, speed compared with other sites, servers, Lighthouse.
    Bench,
    /// Check a list of agencies and write a file for each, and an index by state.
    ///
    /// What is published keeps its name and its contacts until `--accept ID`. Ends with status 1
    /// when an entry was refused or held back.
    Agencies(agencies::Agencies),
    /// Fuzz the parsers: feed them with inputs that reach ever more of their branches.
    Fuzz {
        /// A folder of tests/fuzz/corpus, such as vcard; every parser in turn if left out.
        target: Option<String>,
        /// For each parser.
        #[arg(long, default_value_t = 60)]
        seconds: u32,
    },
    /// List every number and address of the site, and when somebody verified it.
    Contacts {
        /// Only those that nobody has verified for 180 days.
        #[arg(long)]
        stale: bool,
    },
    /// Build the site and pack it for a host, if its numbers and addresses are verified.
    Release {
        /// Pack it even if nobody has verified some of them for 180 days.
        #[arg(long)]
        allow_stale: bool,
    },
}

/// Runs a command. The exit status is the one of the last program that it ran.
pub fn run(xtask: Xtask) -> anyhow::Result<ExitCode> {
    let project = Project::here()?;
    match xtask.command {
        Command::Build => rebuild::build_all(&project).map(|()| ExitCode::SUCCESS),
        Command::Serve { port } => serve::serve(&project, port).map(|()| ExitCode::SUCCESS),
        Command::Test { quick: true, .. } => test::test_quick(&project),
        Command::Test { names, .. } => test::test(&project, &names),
        Command::Bench => bench::bench(&project),
        Command::Agencies(arguments) => agencies::agencies(&project, &arguments),
        Command::Fuzz { target, seconds } => fuzz::fuzz(&project, target.as_deref(), seconds),
        Command::Contacts { stale } => {
            contacts::contacts(&project, stale).map(|()| ExitCode::SUCCESS)
        }
        Command::Release { allow_stale } => {
            let overdue = if allow_stale { Overdue::Allow } else { Overdue::Refuse };
            release::release(&project, overdue).map(|()| ExitCode::SUCCESS)
        }
    }
}
