//! `cargo xtask test`: sets up browsers and servers, builds the site and runs every test. Where one
//! fails that holds a promise, it says which, and what a visitor would suffer.
//!
//! `--quick` runs every native test and nothing else. With NAMEs, only what these tests need is set
//! up, and the site is rebuilt only where it has changed. `ENGINES=firefox,webkit` runs browser
//! tests in these engines only.
//!
//! Browser tests learn from the environment where things are: a variable for each program
//! ([`Program::variable`]: `CHROMIUM`, `CHROMEDRIVER`, `FIREFOX`, `GECKODRIVER`,
//! `WEBKITWEBDRIVER`, `MINIBROWSER`, `XVFB`), and one for where each real server is
//! ([`Server::variable`](crate::deploy::Server::variable): `NGINX`, `APACHE`, `CADDY`), `AXE` for axe-core, `BROWSER_TESTS=required`,
//! so that a test without its browser fails rather than skips, and `DISPLAY`, a screen of our own
//! where there was none.

use crate::build::in_project;
use crate::fuzz;
use crate::project::{Project, cargo};
use crate::promises::{broken_promises, failed_test, promises};
use crate::rebuild;
use crate::tools::{BROWSER_TESTS, BuildTools, Program, axe, deny, real_servers, set_up_browsers};
use crate::xvfb::{self, Screen};
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitCode, ExitStatus, Stdio};

const NOT_STARTED: &str = "a program of the tests cannot be started";

/// What the tests that need neither a browser nor a server are called with.
const NATIVE: &[&str] = &[
    "--lib",
    "--bins",
    "--test",
    "native",
    "--test",
    "agency",
    "--test",
    "content",
    "--test",
    "import",
    "--test",
    "agency_list",
    "--test",
    "commands",
];

/// Runs every native test: seconds, once they are compiled.
pub fn test_quick(project: &Project) -> Result<ExitCode> {
    let mut tests = cargo_test(project);
    run_and_explain(project, tests.args(NATIVE))
}

/// Runs every test, or only those whose names hold one of these words: then no fuzzing, nor what we
/// build with. Gives back cargo's own exit status.
pub fn test(project: &Project, names: &[String]) -> Result<ExitCode> {
    let browser_tests = names_of_browser_tests(project)?;
    let is_wanted =
        |test: &&String| names.is_empty() || names.iter().any(|name| test.contains(name.as_str()));
    let wanted: Vec<&String> = browser_tests.iter().filter(is_wanted).collect();
    // The servers' tests are native, and need the servers and the site, too.
    let needs_servers = names.is_empty() || names.iter().any(|name| "servers::".contains(&**name));
    if wanted.is_empty() && !needs_servers {
        let mut tests = cargo_test(project);
        return run_and_explain(project, tests.args(NATIVE).arg("--").args(names));
    }
    if names.is_empty() {
        // First, since else a fault in the build would be reported only after all other tests.
        fuzz::build(project)?;
        let status = deny::set_up(project)?.status().context(NOT_STARTED)?;
        if !status.success() {
            return Ok(exit_code(status));
        }
    }
    let programs = match Programs::set_up() {
        Ok(programs) => programs,
        Err(error) if is_in_ci() => return Err(error),
        Err(error) => {
            for test in &wanted {
                println!("skipped: {test}");
            }
            println!("skipped: the tests above need browsers and servers: {error:#}");
            let mut tests = cargo_test(project);
            return run_and_explain(project, tests.args(NATIVE).arg("--").args(names));
        }
    };
    if names.is_empty() {
        rebuild::build_all(project)?;
    } else {
        rebuild::build_changed(project)?;
    }
    let screen = match Program::Xvfb.find() {
        Some(xvfb) if !xvfb::has_display() => Some(Screen::start(&xvfb)?),
        _ => None,
    };
    // They end when `servers` is dropped, after the tests.
    let servers = real_servers::start_all(project).context("a real server cannot be started")?;
    let mut tests = cargo_test(project);
    tests
        .env("PATH", BuildTools::set_up(project)?.path())
        .env(BROWSER_TESTS, "required")
        .env(axe::AXE, programs.axe)
        .envs(servers.iter().map(|(server, running)| (server.variable(), running.origin())))
        .envs(programs.browsers);
    if !names.is_empty() {
        tests.args(["--lib", "--bins", "--tests", "--"]).args(names);
    }
    if let Some(screen) = &screen {
        tests.env("DISPLAY", screen.display());
    }
    let status = run_and_explain(project, &mut tests)?;
    if names.is_empty() && status == ExitCode::SUCCESS {
        return fuzz::fuzz(project, None, fuzz::SECONDS_IN_TESTS);
    }
    Ok(status)
}

/// What browser tests need besides the site.
struct Programs {
    browsers: Vec<(&'static str, OsString)>,
    axe: PathBuf,
}

impl Programs {
    fn set_up() -> Result<Self> {
        let browsers = set_up_browsers()?;
        real_servers::set_up()?;
        Ok(Self { browsers, axe: axe::set_up()? })
    }
}

fn is_in_ci() -> bool {
    env::var("CI").is_ok_and(|value| value == "true")
}

fn cargo_test(project: &Project) -> Command {
    let mut tests = Command::new(cargo());
    in_project(project, &mut tests).args(["test", "--workspace", "--no-fail-fast"]);
    tests
}

/// The names of the browser tests, read from their files: compiling them first would take longer
/// than the native tests.
fn names_of_browser_tests(project: &Project) -> Result<Vec<String>> {
    let folder = project.root().join("tests/browser");
    let mut names = Vec::new();
    for entry in walkdir::WalkDir::new(&folder).sort_by_file_name() {
        let path = entry.context("the folder of the browser tests")?.into_path();
        if path.extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let below = path.strip_prefix(&folder)?.with_extension("");
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let module = parts.join("::");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let functions = text.split("#[tokio::test]").skip(1);
        let functions =
            functions.filter_map(|rest| Some(rest.split_once("fn ")?.1.split_once('(')?.0));
        names.extend(functions.map(|name| format!("{module}::{name}")));
    }
    Ok(names)
}

/// Runs the tests, and where one fails that holds a promise, says which.
fn run_and_explain(project: &Project, tests: &mut Command) -> Result<ExitCode> {
    let (status, failed) = run(tests).context(NOT_STARTED)?;
    if !status.success() {
        let readme = fs::read_to_string(project.root().join("README.md")).context("README.md")?;
        eprint!("{}", broken_promises(&promises(&readme), &failed));
    }
    Ok(exit_code(status))
}

/// Runs the tests, prints their output at once, and returns the names of those that failed.
fn run(tests: &mut Command) -> io::Result<(ExitStatus, Vec<String>)> {
    let mut child = tests.stdout(Stdio::piped()).spawn()?;
    let mut failed = Vec::new();
    for line in child.stdout.take().map(BufReader::new).into_iter().flat_map(BufRead::lines) {
        let line = line?;
        println!("{line}");
        failed.extend(failed_test(&line).map(str::to_owned));
    }
    Ok((child.wait()?, failed))
}

/// The exit code; 1 for a program that a signal ended.
fn exit_code(status: ExitStatus) -> ExitCode {
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    ExitCode::from(code.unwrap_or(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browser_tests_are_known_by_module_and_name_without_compiling_them() {
        let names = names_of_browser_tests(&Project::here().unwrap()).unwrap();
        assert!(names.len() > 100, "{} browser tests", names.len());
        assert!(names.iter().any(|name| name.starts_with("leaving::the_exit_leaves_")));
        assert!(names.iter().any(|name| name.starts_with("desk::import::")));
    }
}
