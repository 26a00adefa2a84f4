//! `cargo xtask test`: sets up browsers and servers, too, builds the site and runs every test. Where
//! one fails that holds a promise, it says which, and what a visitor would suffer.
//!
//! The stories learn from the environment where things are: a variable for each program
//! ([`Program::variable`]: `CHROMIUM`, `CHROMEDRIVER`, `FIREFOX`, `GECKODRIVER`,
//! `WEBKITWEBDRIVER`, `MINIBROWSER`, `XVFB`), and one for where each real server is
//! ([`Server::variable`](crate::deploy::Server::variable): `NGINX`, `APACHE`, `CADDY`), `AXE` for
//! axe-core, `STORIES=required`, so that a story without its browser fails rather than skips, and
//! `DISPLAY`, a screen of our own where there was none.

use crate::build::{self, in_project};
use crate::fuzz;
use crate::project::{Project, cargo};
use crate::promises::{broken, failed_in, promises};
use crate::tools::{BROWSER_TESTS, Program, axe, deny, real_servers, set_up_browsers};
use crate::xvfb as screen;
use crate::xvfb::Screen;
use anyhow::{Context, Result};
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::process::{Command, ExitCode, ExitStatus, Stdio};

const NOT_STARTED: &str = "a program of the tests cannot be started";

/// Runs every test, or only those whose names hold one of these words: then no fuzzing, nor what we
/// build with. Gives back cargo's own exit status.
pub fn test(project: &Project, names: &[String]) -> Result<ExitCode> {
    let programs = set_up_browsers()?;
    real_servers::set_up()?;
    let axe = axe::set_up()?;
    if names.is_empty() {
        // First, since what cannot be built would else be told only after all the rest.
        fuzz::build(project)?;
        let mut deny = deny::set_up(project)?;
        let status = deny.status().context(NOT_STARTED)?;
        if !status.success() {
            return Ok(exit_code(status));
        }
    }
    let tools = build::build(project)?;
    let screen = match Program::Xvfb.find() {
        Some(xvfb) if !screen::is_there() => Some(Screen::start(&xvfb)?),
        _ => None,
    };
    // They end with the tests.
    let servers = real_servers::start_all(project).context("a real server cannot be started")?;
    let addresses = servers.iter().map(|(server, running)| (server.variable(), running.origin()));
    let mut tests = Command::new(cargo());
    in_project(project, &mut tests)
        .args(["test", "--workspace", "--no-fail-fast"])
        .env("PATH", tools.path())
        .env(BROWSER_TESTS, "required")
        .env(axe::AXE, axe)
        .envs(addresses)
        .envs(programs);
    if !names.is_empty() {
        tests.args(["--lib", "--bins", "--tests", "--"]).args(names);
    }
    if let Some(screen) = &screen {
        tests.env("DISPLAY", screen.display());
    }
    let (status, failed) = run(&mut tests).context(NOT_STARTED)?;
    if !status.success() {
        let readme = fs::read_to_string(project.root().join("README.md")).context("README.md")?;
        eprint!("{}", broken(&promises(&readme), &failed));
        return Ok(exit_code(status));
    }
    if names.is_empty() {
        return fuzz::fuzz(project, None, fuzz::SECONDS_IN_TESTS);
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
