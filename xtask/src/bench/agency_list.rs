//! How long `cargo xtask agencies` takes for 1, 100 and 18,000 agencies, and how much memory.
//!
//! 18,000 is about as many police agencies as the United States have (Bureau of Justice
//! Statistics, census of 2018: 17,541). The entries are made up, each with every field. No agency
//! adds to what a visitor downloads: the other budgets count all files of the guide, and agencies are
//! not among them.

use crate::bench::report::with_thousands;
use crate::project::Project;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

const SIZES: [usize; 3] = [1, 100, 18_000];
/// The limit on two cores, from the start of the program to its end.
const MAX_MILLISECONDS: u64 = 2_000;
const MAX_KILOBYTES: u64 = 200 * 1024;

/// One run of the command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub agencies: usize,
    pub milliseconds: u64,
    /// The peak memory of the program.
    pub kilobytes: u64,
}

impl Run {
    pub fn is_over(self) -> bool {
        self.milliseconds > MAX_MILLISECONDS || self.kilobytes > MAX_KILOBYTES
    }
}

/// Runs the command on made-up lists below the target folder.
pub fn measure(project: &Project) -> Result<Vec<Run>> {
    // This program itself: `cargo xtask agencies`, as hosts run it.
    let program = env::current_exe()?;
    let folder = project.target().join("bench").join("agencies");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    // Each run has a folder of its own, removed at the end: ext4 is slow to reuse the inodes of files
    // that were removed in the last seconds.
    let runs = SIZES.iter().map(|size| run(&program, &folder, *size)).collect();
    fs::remove_dir_all(&folder)?;
    runs
}

fn run(program: &Path, folder: &Path, agencies: usize) -> Result<Run> {
    let input = folder.join(format!("{agencies}.csv"));
    fs::write(&input, list(agencies))?;
    let out = folder.join(agencies.to_string());
    let output = Command::new(program)
        .arg("agencies")
        .arg(&input)
        .arg("--out")
        .arg(out)
        .arg("--measure")
        .output()?;
    let printed = String::from_utf8_lossy(&output.stdout);
    let last = printed.lines().last().unwrap_or_default();
    let unclear = || format!("`agencies` said `{last}` of its time and memory");
    let (time, memory) = last.split_once(", ").with_context(unclear)?;
    let number = |text: &str, unit: &str| text.strip_suffix(unit)?.trim().parse::<u64>().ok();
    Ok(Run {
        agencies,
        milliseconds: number(time, "ms").with_context(unclear)?,
        kilobytes: number(memory, "KB").with_context(unclear)?,
    })
}

fn list(agencies: usize) -> String {
    const STATES: [&str; 5] = ["UT", "NM", "TX", "NV", "CA"];
    let mut list = String::from(
        "id,name,kind,area,state,phone,phone_extension,phone2,phone2_type,email,website,address,\
         schedule,description_en,description_es,assured_date,assurer\n",
    );
    for index in 0..agencies {
        let state = STATES[index % STATES.len()];
        let (exchange, line) = (200 + index / 10_000, index % 10_000);
        // Writing to a String cannot fail.
        _ = writeln!(
            list,
            "town-{index:05}-police,Town {index:05} Police,police,\"Town {index:05}, county wide\",\
             {state},801-{exchange}-{line:04},12,385-{exchange}-{line:04},text,\
             tips@town{index}.example.org,https://town{index}.example.org/police,\
             \"{line} Main Street, Town, {state} 84114\",\"MO,TU,WE,TH,FR 08:00-17:00\",\
             Our detectives take reports of threats at any hour.,\
             Nuestros detectives reciben denuncias a cualquier hora.,2026-05-01,Records office"
        );
    }
    list
}

/// A line for each run.
pub fn table(runs: &[Run]) -> String {
    let rows = runs.iter().map(|run| {
        format!(
            "directory of {} agencies: {} ms of {}, {} KB of {}\n",
            with_thousands(run.agencies as u64),
            run.milliseconds,
            with_thousands(MAX_MILLISECONDS),
            with_thousands(run.kilobytes),
            with_thousands(MAX_KILOBYTES)
        )
    });
    rows.collect()
}

/// A line for each exceeded budget.
pub fn exceeded(runs: &[Run]) -> String {
    let over: Vec<Run> = runs.iter().copied().filter(|run| run.is_over()).collect();
    table(&over).lines().map(|line| format!("over budget: {line}\n")).collect()
}

pub fn json(runs: &[Run]) -> Value {
    runs.iter()
        .map(|run| {
            json!({
                "agencies": run.agencies,
                "milliseconds": run.milliseconds,
                "budget_milliseconds": MAX_MILLISECONDS,
                "kilobytes": run.kilobytes,
                "budget_kilobytes": MAX_KILOBYTES,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(milliseconds: u64, kilobytes: u64, is_over: bool) {
        let run = Run { agencies: 18_000, milliseconds, kilobytes };
        assert_eq!(!exceeded(&[run]).is_empty(), is_over, "{run:?}");
    }

    #[test]
    fn time_and_memory_have_budgets() {
        check(2_000, 204_800, false);
        check(2_001, 1, true);
        check(1, 204_801, true);
    }

    #[test]
    fn a_list_has_a_row_for_each_agency() {
        assert_eq!(list(100).lines().count(), 101);
    }
}
