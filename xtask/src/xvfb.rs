//! A virtual screen for browsers, on computers without a display.

use anyhow::{Context, Result, ensure};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running Xvfb. It ends when this is dropped.
#[derive(Debug)]
pub struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    /// Returns when the screen can be used. Xvfb picks a free display, so two screens never
    /// collide.
    pub fn start(xvfb: &Path) -> Result<Self> {
        let mut server = Command::new(xvfb)
            .args(["-displayfd", "1", "-screen", "0", "1280x1024x24"])
            .args(["-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} cannot be started", xvfb.display()))?;
        let mut number = String::new();
        if let Some(stdout) = server.stdout.take() {
            // If nothing can be read, `number` stays empty, which is checked below.
            _ = BufReader::new(stdout).read_line(&mut number);
        }
        let number = number.trim();
        let screen = Self { server, display: format!(":{number}") };
        ensure!(
            !number.is_empty(),
            "{xvfb} ended without a screen: run `{xvfb} -displayfd 1` to see why, or set DISPLAY \
             to a screen that is there",
            xvfb = xvfb.display()
        );
        Ok(screen)
    }

    /// The value of `DISPLAY` for a program that draws here, such as `:99`.
    pub fn display(&self) -> &str {
        &self.display
    }

    /// The process id of Xvfb.
    pub fn process_id(&self) -> u32 {
        self.server.id()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Both fail only if it has ended already.
        _ = self.server.kill();
        _ = self.server.wait();
    }
}

/// Whether there is a display already.
pub fn has_display() -> bool {
    std::env::var_os("DISPLAY").is_some_and(|display| !display.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tools::Program;
    use std::path::PathBuf;

    #[test]
    fn two_screens_have_different_displays_and_end_when_dropped() {
        let Some(xvfb) = Program::Xvfb.find_or_skip() else {
            return;
        };
        let first = Screen::start(&xvfb).unwrap();
        let second = Screen::start(&xvfb).unwrap();
        assert_ne!(first.display(), second.display());
        let running = PathBuf::from(format!("/proc/{}", first.process_id()));
        assert!(!cfg!(target_os = "linux") || running.exists());
        drop(first);
        assert!(!running.exists());
    }

    #[test]
    fn a_program_that_opens_no_display_is_refused() {
        let error = Screen::start(Path::new("true")).unwrap_err().to_string();
        assert!(error.starts_with("true ended without a screen"), "{error}");
    }
}
