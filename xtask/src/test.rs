//! `cargo xtask test`: sets up browsers and servers, too, builds the site and runs every test.
//!
//! The stories learn from the environment where things are: a variable for each program
//! ([`Program::variable`]: `CHROMIUM`, `CHROMEDRIVER`, `FIREFOX`, `GECKODRIVER`,
//! `WEBKITWEBDRIVER`, `MINIBROWSER`, `XVFB`), `AXE` for axe-core, `STORIES=required`, so that a story without its
//! browser fails rather than skips, and `DISPLAY`, a screen of our own where there was none.

use crate::build::{self, BuildError, in_project};
use crate::fuzz::{self, FuzzError};
use crate::project::{Project, cargo};
use crate::screen::{self, Screen, ScreenError};
use crate::tools::{Program, STORIES, ToolsError, axe, real_servers, set_up_browsers};
use std::fmt;
use std::io;
use std::process::{Command, ExitCode, ExitStatus};

/// Gives back cargo's own exit status.
pub fn test(project: &Project) -> Result<ExitCode, TestError> {
    let programs = set_up_browsers().map_err(TestError::Tools)?;
    real_servers::set_up().map_err(TestError::Tools)?;
    let axe = axe::set_up().map_err(TestError::Tools)?;
    // First, since what cannot be built would else be told only after all the rest.
    fuzz::build(project).map_err(TestError::Fuzz)?;
    let builders = build::build(project).map_err(TestError::Build)?;
    let screen = match Program::Xvfb.find() {
        Some(xvfb) if !screen::is_there() => Some(Screen::start(&xvfb).map_err(TestError::Screen)?),
        _ => None,
    };
    let mut tests = Command::new(cargo());
    in_project(project, &mut tests)
        .args(["test", "--workspace"])
        .env("PATH", builders.path())
        .env(STORIES, "required")
        .env(axe::AXE, axe)
        .envs(programs);
    if let Some(screen) = &screen {
        tests.env("DISPLAY", screen.display());
    }
    let status = tests.status().map_err(TestError::Start)?;
    if !status.success() {
        return Ok(exit_code(status));
    }
    fuzz::fuzz(project, None, fuzz::SECONDS_IN_TESTS).map_err(TestError::Fuzz)
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
    Start(io::Error),
    Fuzz(FuzzError),
}

impl fmt::Display for TestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tools(error) => error.fmt(f),
            Self::Build(error) => error.fmt(f),
            Self::Screen(error) => error.fmt(f),
            Self::Start(error) => write!(f, "cargo cannot be started: {error}"),
            Self::Fuzz(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TestError {}
