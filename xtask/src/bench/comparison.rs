//! Builds the guide with other frameworks too, for `speed` to compare.

use crate::deploy::{copy_folder, precompress};
use crate::project::Project;
use crate::tools::npm;
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A build of the guide: its name in the report, and its folder.
pub struct Variant {
    pub name: &'static str,
    pub folder: PathBuf,
}

/// Copies the site and builds the others, all precompressed as on a host.
pub fn build(project: &Project) -> Result<Vec<Variant>> {
    let sources = project.root().join("tests").join("bench").join("peers");
    let folder = project.target().join("bench").join("peers");
    let site = folder.join("site");
    fs::create_dir_all(&folder)?;
    copy_folder(&sources, &folder)?;
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    npm::set_up_node("govuk-frontend, React and Next.js", || {
        "install Node.js with npm and run this again".to_owned()
    })?;
    run(&folder, "npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"])?;
    let guide = project.dist().join("index.html");
    let [guide, out] = [&guide, &site].map(|path| path.to_string_lossy());
    run(&folder, "node", &["words.mjs", &guide, &out])?;
    run(&folder, "node", &["node_modules/next/dist/bin/next", "build"])?;
    let next = site.join("next");
    copy_folder(&folder.join("out"), &next)?;
    let ours = site.join("ours");
    copy_folder(&project.dist(), &ours)?;
    let variants = [
        ("this site", ours),
        ("bare HTML", site.join("bare")),
        ("govuk-frontend", site.join("govuk")),
        ("React, Next.js", next),
    ];
    for (_, folder) in &variants {
        precompress(folder)?;
    }
    Ok(variants.into_iter().map(|(name, folder)| Variant { name, folder }).collect())
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(program);
    // Without this, Next.js sends telemetry.
    command.args(arguments).current_dir(folder).env("NEXT_TELEMETRY_DISABLED", "1");
    let output = command.output()?;
    if !output.status.success() {
        let output = [output.stdout, output.stderr].concat();
        bail!("`{program} {}`: {}", arguments.join(" "), String::from_utf8_lossy(&output));
    }
    Ok(())
}
