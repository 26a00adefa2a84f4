//! `cargo xtask bench`: builds the site and measures it: what a visitor downloads and of what it is
//! made, how fast it is on a slow phone beside other ways to build it, what real servers bear, what
//! Lighthouse says, and how long a directory of agencies and hostile files take.

mod agency_list;
mod budget;
mod comparison;
mod hostile_input;
mod lighthouse;
mod load;
mod references;
mod report;
mod site;
mod speed;
mod wasm;

pub use budget::{Budgeted, budgets};
pub use site::{Page, Site, SiteError};

use crate::build::{self, BuildError};
use crate::project::Project;
use std::fmt;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints tables, writes `bench/report.json` below the target folder, and fails when a budget is
/// exceeded.
pub fn bench(project: &Project) -> Result<ExitCode, BenchError> {
    let builders = build::build(project).map_err(BenchError::Build)?;
    let site = Site::read(&project.dist()).map_err(BenchError::Site)?;
    let budgets = budgets(&site);
    print!("{}", report::table(&site, &budgets));
    let wasm = wasm::measure(project, &builders).map_err(BenchError::Wasm)?;
    print!("{}", wasm::table(&wasm));
    let runs = agency_list::measure(project).map_err(BenchError::Directory)?;
    print!("{}", agency_list::table(&runs));
    let reads = hostile_input::measure().map_err(BenchError::Reading)?;
    print!("{}", hostile_input::table(&reads));
    let speed = speed::measure(project).map_err(BenchError::Speed)?;
    print!("{}", speed::table(&speed));
    let loads = load::measure(project, &site).map_err(BenchError::Load)?;
    print!("{}", load::table(&loads));
    let scores = lighthouse::measure(project, &site).map_err(BenchError::Lighthouse)?;
    print!("{}", lighthouse::table(&scores));
    let folder = project.target().join("bench");
    let file = folder.join("report.json");
    let mut report = report::json(&site, &budgets);
    report["wasm"] = wasm::json(&wasm);
    report["directory"] = agency_list::json(&runs);
    report["reading"] = hostile_input::json(&reads);
    report["speed"] = speed.clone();
    report["load"] = load::json(&loads);
    report["lighthouse"] = lighthouse::json(&scores);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, format!("{report:#}\n")))
        .map_err(|error| BenchError::Write { file: file.clone(), error })?;
    println!("\nwritten to {}", file.display());
    let exceeded = [
        report::exceeded(&budgets),
        agency_list::exceeded(&runs),
        hostile_input::exceeded(&reads),
        speed::exceeded(&speed),
        load::exceeded(&loads),
        lighthouse::exceeded(&scores),
    ];
    let exceeded = exceeded.concat();
    eprint!("{exceeded}");
    Ok(if exceeded.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Why nothing was measured.
#[derive(Debug)]
pub enum BenchError {
    Build(BuildError),
    Site(SiteError),
    Wasm(io::Error),
    Directory(io::Error),
    Reading(anyhow::Error),
    Speed(io::Error),
    Load(io::Error),
    Lighthouse(io::Error),
    Write { file: PathBuf, error: io::Error },
}

impl fmt::Display for BenchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Build(error) => error.fmt(f),
            Self::Site(error) => error.fmt(f),
            Self::Wasm(error) => write!(f, "no Wasm was taken apart: {error}"),
            Self::Directory(error) => write!(f, "no directory of agencies was measured: {error}"),
            Self::Reading(error) => write!(f, "no hostile file was measured: {error}"),
            Self::Speed(error) => write!(f, "no page was measured on a slow phone: {error}"),
            Self::Load(error) => write!(f, "no real server was measured: {error}"),
            Self::Lighthouse(error) => write!(f, "no page was judged by Lighthouse: {error}"),
            Self::Write { file, error } => {
                write!(f, "{} cannot be written: {error}", file.display())
            }
        }
    }
}

impl std::error::Error for BenchError {}
