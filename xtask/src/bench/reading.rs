//! How long hostile files take to read: a page must not hang on what its host holds.

use crate::agencies::PROFILE;
use crate::build::in_project;
use crate::project::{cargo, Project};
use serde_json::{json, Value};
use std::io;
use std::process::Command;

/// For a file of 256 KB, the longest that is read.
const MOST_MICROSECONDS: u64 = 50_000;

/// A hostile file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// What it has much of.
    pub name: String,
    pub microseconds: u64,
}

impl Read {
    pub fn is_over(&self) -> bool {
        self.microseconds > MOST_MICROSECONDS
    }
}

/// Builds the program that reads them, and runs it.
pub fn measure(project: &Project) -> io::Result<Vec<Read>> {
    let mut run = Command::new(cargo());
    run.args(["run", "--quiet", "--profile", PROFILE, "--bin", "reading"]);
    let output = in_project(project, &mut run).output()?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(io::Error::other(format!("`reading` ended with {}: {said}", output.status)));
    }
    String::from_utf8_lossy(&output.stdout).lines().map(read).collect()
}

/// A line such as `digits: 812 us`.
fn read(line: &str) -> io::Result<Read> {
    let read = line.rsplit_once(": ").and_then(|(name, time)| {
        let microseconds = time.strip_suffix(" us")?.parse().ok()?;
        Some(Read { name: name.to_owned(), microseconds })
    });
    read.ok_or_else(|| io::Error::other(format!("`reading` said `{line}`")))
}

/// A line for each file.
pub fn table(reads: &[Read]) -> String {
    let rows = reads.iter().map(|read| {
        format!(
            "256 KB of {}: {:.1} ms of {}\n",
            read.name,
            read.microseconds as f64 / 1000.0,
            MOST_MICROSECONDS / 1000
        )
    });
    ["\n".to_owned()].into_iter().chain(rows).collect()
}

/// A sentence for each file that takes too long.
pub fn exceeded(reads: &[Read]) -> String {
    let over = reads.iter().filter(|read| read.is_over()).map(|read| {
        format!(
            "256 KB of {} take {} us to read: {MOST_MICROSECONDS} are the most\n",
            read.name, read.microseconds
        )
    });
    over.collect()
}

pub fn json(reads: &[Read]) -> Value {
    let reads = reads.iter().map(|read| {
        json!({
            "name": read.name,
            "microseconds": read.microseconds,
            "most_microseconds": MOST_MICROSECONDS,
        })
    });
    reads.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_what_took_how_long() {
        let digits = Read { name: "digits: many".into(), microseconds: 812 };
        assert_eq!(read("digits: many: 812 us").unwrap(), digits);
        assert!(read("digits").is_err());
    }

    #[test]
    fn only_what_takes_too_long_is_told() {
        let read = |microseconds| Read { name: "dots".into(), microseconds };
        assert_eq!(exceeded(&[read(50_000)]), "");
        assert!(exceeded(&[read(50_001)]).contains("256 KB of dots take 50001 us"));
    }
}
