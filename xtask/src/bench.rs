//! `cargo xtask bench`: builds the site, measures it and compares it with its budgets.
//!
//! - `site`, `references`, `budget`, `report`: what a visitor downloads.
//! - `wasm`: the crates in each Wasm.
//! - `agency_list`, `hostile_input`: how long a list of agencies and hostile files take.
//! - `speed`, `comparison`: the speed on a slow phone, compared with other ways to build the page.
//! - `load`: real servers under load.
//! - `lighthouse`: the scores of Lighthouse.

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

pub use budget::budgets;
pub use site::{Page, Site};

use crate::build;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::process::ExitCode;

/// Prints tables and writes `bench/report.json` below the target folder. Returns a failure if a budget
/// is exceeded.
pub fn bench(project: &Project) -> Result<ExitCode> {
    let tools = build::build(project)?;
    let site = Site::read(&project.dist())?;
    let budgets = budgets(&site);
    print!("{}", report::table(&site, &budgets));
    let wasm = wasm::measure(project, &tools).context("no Wasm was taken apart")?;
    print!("{}", wasm::table(&wasm));
    let runs = agency_list::measure(project).context("no directory of agencies was measured")?;
    print!("{}", agency_list::table(&runs));
    let inputs = hostile_input::measure().context("no hostile file was measured")?;
    print!("{}", hostile_input::table(&inputs));
    let speed = speed::measure(project).context("no page was measured on a slow phone")?;
    print!("{}", speed::table(&speed));
    let loads = load::measure(project, &site).context("no real server was measured")?;
    print!("{}", load::table(&loads));
    let scores = lighthouse::measure(project, &site).context("no page was judged by Lighthouse")?;
    print!("{}", lighthouse::table(&scores));
    let folder = project.target().join("bench");
    let file = folder.join("report.json");
    let mut report = report::json(&site, &budgets);
    report["wasm"] = wasm::json(&wasm);
    report["directory"] = agency_list::json(&runs);
    report["reading"] = hostile_input::json(&inputs);
    report["speed"] = speed.clone();
    report["load"] = load::json(&loads);
    report["lighthouse"] = lighthouse::json(&scores);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&file, format!("{report:#}\n")))
        .with_context(|| format!("{} cannot be written", file.display()))?;
    println!("\nwritten to {}", file.display());
    let exceeded = [
        report::exceeded(&budgets),
        agency_list::exceeded(&runs),
        hostile_input::exceeded(&inputs),
        speed::exceeded(&speed),
        load::exceeded(&loads),
        lighthouse::exceeded(&scores),
    ];
    let exceeded = exceeded.concat();
    eprint!("{exceeded}");
    Ok(if exceeded.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
