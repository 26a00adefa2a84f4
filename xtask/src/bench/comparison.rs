//! The same words as others would build them: the folders that `speed` measures beside the site.

use crate::deploy::{copy_folder, pack_beside};
use crate::project::Project;
use crate::tools::npm;
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is built, by how it is named in the report, and where.
pub struct Peer {
    pub name: &'static str,
    pub folder: PathBuf,
}

/// Copies the site and builds the others, all packed as a host would have them.
pub fn build(project: &Project) -> Result<Vec<Peer>> {
    let sources = project.root().join("tests").join("bench").join("peers");
    let room = project.target().join("bench").join("peers");
    let site = room.join("site");
    fs::create_dir_all(&room)?;
    copy_folder(&sources, &room)?;
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    npm::set_up_node("govuk-frontend, React and Next.js", || {
        "install Node.js with npm and run this again".to_owned()
    })?;
    run(&room, "npm", &["ci", "--no-audit", "--no-fund", "--ignore-scripts"])?;
    let guide = project.dist().join("index.html");
    let [guide, out] = [&guide, &site].map(|path| path.to_string_lossy());
    run(&room, "node", &["words.mjs", &guide, &out])?;
    run(&room, "node", &["node_modules/next/dist/bin/next", "build"])?;
    let next = site.join("next");
    copy_folder(&room.join("out"), &next)?;
    let ours = site.join("ours");
    copy_folder(&project.dist(), &ours)?;
    let peers = [
        ("this site", ours),
        ("bare HTML", site.join("bare")),
        ("govuk-frontend", site.join("govuk")),
        ("React, Next.js", next),
    ];
    for (_, folder) in &peers {
        pack_beside(folder)?;
    }
    Ok(peers.into_iter().map(|(name, folder)| Peer { name, folder }).collect())
}

fn run(room: &Path, program: &str, arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(program);
    // Next.js would else tell its maker that it was used.
    command.args(arguments).current_dir(room).env("NEXT_TELEMETRY_DISABLED", "1");
    let output = command.output()?;
    if !output.status.success() {
        let said = [output.stdout, output.stderr].concat();
        bail!("`{program} {}`: {}", arguments.join(" "), String::from_utf8_lossy(&said));
    }
    Ok(())
}
