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
pub use site::{Page, Site};

use crate::build;
use crate::project::Project;
use anyhow::{Context, Result};
use std::fs;
use std::process::ExitCode;

/// Prints tables, writes `bench/report.json` below the target folder, and fails when a budget is
/// exceeded.
pub fn bench(project: &Project) -> Result<ExitCode> {
    let tools = build::build(project)?;
    let site = Site::read(&project.dist())?;
    let budgets = budgets(&site);
    print!("{}", report::table(&site, &budgets));
    let wasm = wasm::measure(project, &tools).context("no Wasm was taken apart")?;
    print!("{}", wasm::table(&wasm));
    let runs = agency_list::measure(project).context("no directory of agencies was measured")?;
    print!("{}", agency_list::table(&runs));
    let reads = hostile_input::measure().context("no hostile file was measured")?;
    print!("{}", hostile_input::table(&reads));
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
    report["reading"] = hostile_input::json(&reads);
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
        hostile_input::exceeded(&reads),
        speed::exceeded(&speed),
        load::exceeded(&loads),
        lighthouse::exceeded(&scores),
    ];
    let exceeded = exceeded.concat();
    eprint!("{exceeded}");
    Ok(if exceeded.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
