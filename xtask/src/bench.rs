//! `cargo xtask bench`: builds the site and measures what a visitor downloads, then how long a
//! directory of agencies and hostile files take.

mod budget;
mod directory;
mod mention;
mod reading;
mod report;
mod site;

pub use budget::{Budgeted, budgets};
pub use site::{Page, Site, SiteError};

use crate::build::{self, BuildError};
use crate::project::Project;
use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints a table, writes `bench/report.json` below the target folder, and fails when a budget is
/// exceeded.
pub fn bench(project: &Project) -> Result<ExitCode, BenchError> {
    build::build(project).map_err(BenchError::Build)?;
    let site = Site::read(&project.dist()).map_err(BenchError::Site)?;
    let budgets = budgets(&site);
    print!("{}", report::table(&site, &budgets));
    let runs = directory::measure(project).map_err(BenchError::Directory)?;
    print!("{}", directory::table(&runs));
    let reads = reading::measure(project).map_err(BenchError::Reading)?;
    print!("{}", reading::table(&reads));
    let folder = project.target().join("bench");
    let file = folder.join("report.json");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, report::json(&site, &budgets, &runs, &reads)))
        .map_err(|error| BenchError::Write { file: file.clone(), error })?;
    println!("\nwritten to {}", file.display());
    let exceeded =
        report::exceeded(&budgets) + &directory::exceeded(&runs) + &reading::exceeded(&reads);
    eprint!("{exceeded}");
    Ok(if exceeded.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Why nothing was measured.
#[derive(Debug)]
pub enum BenchError {
    Build(BuildError),
    Site(SiteError),
    Directory(io::Error),
    Reading(io::Error),
    Write { file: PathBuf, error: io::Error },
}

impl fmt::Display for BenchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(f),
            Self::Site(error) => error.fmt(f),
            Self::Directory(error) => write!(f, "no directory of agencies was measured: {error}"),
            Self::Reading(error) => write!(f, "no hostile file was measured: {error}"),
            Self::Write { file, error } => {
                write!(f, "{} cannot be written: {error}", file.display())
            }
        }
    }
}

impl std::error::Error for BenchError {}
