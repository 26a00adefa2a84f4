//! Runs an installer: announces it, shows what it prints, and says what to do if it fails.

use anyhow::{Context, Result, ensure};
use std::process::{Command, Stdio};

/// Prints what is going to be installed, before minutes of waiting.
pub fn announce(tool: &str, destination: &str, duration: &str) {
    println!("{tool} is missing: installing it in {destination} (about {duration})");
}

/// Runs an installer with its output visible. Returns the command as one would type it.
pub fn run(tool: &str, installer: &mut Command) -> Result<String> {
    let mut command = installer.get_program().to_string_lossy().into_owned();
    for argument in installer.get_args() {
        command.push(' ');
        command.push_str(&argument.to_string_lossy());
    }
    let status = installer.stdin(Stdio::null()).status();
    let status = status.with_context(|| format!("`{command}` cannot be started"))?;
    ensure!(
        status.success(),
        "{tool} could not be installed: see what `{command}` says above; without a network, run it \
         where there is one and copy what it installs"
    );
    Ok(command)
}

/// The error for an installer that succeeded although the tool is not there.
pub fn still_missing(tool: &str, command: &str) -> String {
    format!("{tool} is still missing after `{command}`: install it by hand and put it on the PATH")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn an_installer_that_fails_is_reported_with_its_command() {
        let error = run("trunk 0.21.14", Command::new("false").arg("x")).unwrap_err().to_string();
        let start = "trunk 0.21.14 could not be installed: see what `false x` says";
        assert!(error.starts_with(start), "{error}");
    }

    #[test]
    fn an_installer_that_does_not_exist_is_reported() {
        let error = run("a tool", &mut Command::new("/no/such/program")).unwrap_err();
        assert_eq!(error.to_string(), "`/no/such/program` cannot be started");
    }
}
