//! `cargo xtask test`: sets up browsers and servers, too, builds the site and runs every test. Where
//! one fails that holds a promise, it says which, and what a visitor would suffer.
//!
//! The stories learn from the environment where things are: a variable for each program
//! ([`Program::variable`]: `CHROMIUM`, `CHROMEDRIVER`, `FIREFOX`, `GECKODRIVER`,
//! `WEBKITWEBDRIVER`, `MINIBROWSER`, `XVFB`), and one for where each real server is
//! ([`Server::variable`](crate::deploy::Server::variable): `NGINX`, `APACHE`, `CADDY`), `AXE` for
//! axe-core, `STORIES=required`, so that a story without its browser fails rather than skips, and
//! `DISPLAY`, a screen of our own where there was none.

use crate::build::{self, BuildError, in_project};
use crate::fuzz::{self, FuzzError};
use crate::project::{Project, cargo};
use crate::promises::{broken, failed_in, promises};
use crate::tools::{Program, STORIES, ToolsError, axe, deny, real_servers, set_up_browsers};
use crate::xvfb as screen;
use crate::xvfb::{Screen, ScreenError};
use std::fmt;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

/// Runs every test, or only those whose names hold one of these words: then no fuzzing, nor what we
/// build with. Gives back cargo's own exit status.
pub fn test(project: &Project, names: &[String]) -> Result<ExitCode, TestError> {
    let programs = set_up_browsers().map_err(TestError::Tools)?;
    real_servers::set_up().map_err(TestError::Tools)?;
    let axe = axe::set_up().map_err(TestError::Tools)?;
    if names.is_empty() {
        // First, since what cannot be built would else be told only after all the rest.
        fuzz::build(project).map_err(TestError::Fuzz)?;
        let mut deny = deny::set_up(project).map_err(TestError::Tools)?;
        let status = deny.status().map_err(TestError::Start)?;
        if !status.success() {
            return Ok(exit_code(status));
        }
    }
    let builders = build::build(project).map_err(TestError::Build)?;
    let screen = match Program::Xvfb.find() {
        Some(xvfb) if !screen::is_there() => Some(Screen::start(&xvfb).map_err(TestError::Screen)?),
        _ => None,
    };
    // They end with the tests.
    let servers = real_servers::start_all(project).map_err(TestError::Servers)?;
    let addresses = servers.iter().map(|(server, running)| (server.variable(), running.origin()));
    let mut tests = Command::new(cargo());
    in_project(project, &mut tests)
        .args(["test", "--workspace", "--no-fail-fast"])
        .env("PATH", builders.path())
        .env(STORIES, "required")
        .env(axe::AXE, axe)
        .envs(addresses)
        .envs(programs);
    if !names.is_empty() {
        tests.args(["--lib", "--bins", "--tests", "--"]).args(names);
    }
    if let Some(screen) = &screen {
        tests.env("DISPLAY", screen.display());
    }
    let (status, failed) = run(&mut tests).map_err(TestError::Start)?;
    if !status.success() {
        let readme = fs::read_to_string(project.root().join("README.md"));
        eprint!("{}", broken(&promises(&readme.map_err(TestError::Start)?), &failed));
        return Ok(exit_code(status));
    }
    if names.is_empty() {
        return fuzz::fuzz(project, None, fuzz::SECONDS_IN_TESTS).map_err(TestError::Fuzz);
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs the tests, shows what they say as they say it, and gives back the names of those that
/// failed.
fn run(tests: &mut Command) -> io::Result<(ExitStatus, Vec<String>)> {
    let mut child = tests.stdout(Stdio::piped()).spawn()?;
    let mut failed = Vec::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line?;
        println!("{line}");
        failed.extend(failed_in(&line).map(str::to_owned));
    }
    Ok((child.wait()?, failed))
}

/// A program that a signal ended has no code; then it is 1.
fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    ExitCode::from(code.unwrap_or(1))
}

/// Why no test ran.
#[derive(Debug)]
pub enum TestError {
    Tools(ToolsError),
    Build(BuildError),
    Screen(ScreenError),
    Servers(io::Error),
    Start(io::Error),
    Fuzz(FuzzError),
}

impl fmt::Display for TestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tools(error) => error.fmt(f),
            Self::Build(error) => error.fmt(f),
            Self::Screen(error) => error.fmt(f),
            Self::Servers(error) => write!(f, "a real server cannot be started: {error}"),
            Self::Start(error) => write!(f, "a program of the tests cannot be started: {error}"),
            Self::Fuzz(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TestError {}
