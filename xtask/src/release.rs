//! `cargo xtask release`: packs the site into one ZIP file for any static host, with digests.
//!
//! A release is refused in three cases:
//!
//! - Nobody has verified some numbers or addresses for 180 days (unless `--allow-stale`). They are
//!   listed. Nothing is called or fetched for it: a machine cannot tell whether the right person
//!   answered.
//! - A second build from a copy gives other bytes.
//! - A fault is known of a package that the site is built with.

mod advisories;
mod pack;
mod reproducible;
mod sbom;

use advisories::check_advisories;
use pack::pack;
use reproducible::build_again;
use sbom::{SBOM_FILE, sbom};

use crate::build;
use crate::contacts;
use crate::deploy::{Host, Server, copy_folder, precompress};
use crate::project::Project;
use crate::server::HeaderFile;
use anyhow::{Context, Result, bail};
use std::path::Path;
use tempfile::TempDir;

/// What happens if contacts are overdue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overdue {
    Refuse,
    Allow,
}

const NOT_RELEASED: &str = "not released";

/// Builds the site twice, and packs it into `release-site` below the target folder, with the
/// configuration for each server and host, and a bill of materials.
pub fn release(project: &Project, overdue: Overdue) -> Result<()> {
    let version = project.locked_version("its-not-your-fault")?;
    // First: nobody should wait minutes for a build to learn that it must not be released.
    check_contacts(project, overdue)?;
    check_advisories(project).context(NOT_RELEASED)?;
    build::build(project)?;
    println!("building the site once more, from a copy, to compare; that takes some minutes");
    build_again(project).context(NOT_RELEASED)?;
    let folder = project.target().join("release-site");
    let name = format!("its-not-your-fault-{version}.zip");
    let site = precompressed_copy(&project.dist()).context(NOT_RELEASED)?;
    let headers = HeaderFile::read(site.path()).context(NOT_RELEASED)?;
    let servers = Server::ALL.map(|server| (server.file_name(), server.config(&headers)));
    let sbom = (SBOM_FILE, sbom(project)?);
    let hosts = Host::ALL.map(|host| (host.file_name(), host.config(&headers)));
    let others: Vec<_> = servers.into_iter().chain(hosts).chain([sbom]).collect();
    let packed = pack(site.path(), &folder, &name, &others).context(NOT_RELEASED)?;
    println!("{}: {} files, {} bytes", folder.join(name).display(), packed.files, packed.bytes);
    println!("{}: {}", folder.join(pack::SUMS).display(), packed.digest);
    println!("{}: each file of the site", folder.join(pack::SITE_SUMS).display());
    Ok(())
}

/// A copy of the site with a precompressed variant of each file.
fn precompressed_copy(dist: &Path) -> Result<TempDir> {
    let copy = TempDir::new()?;
    copy_folder(dist, copy.path())?;
    precompress(copy.path())?;
    Ok(copy)
}

fn check_contacts(project: &Project, overdue: Overdue) -> Result<()> {
    let (contacts, all) = contacts::overdue(&project.root().join("public"))
        .context("not released: the numbers and addresses were not checked")?;
    for sentence in &contacts {
        eprintln!("{sentence}");
    }
    match (contacts.len(), overdue) {
        (0, _) => Ok(()),
        (count, Overdue::Allow) => {
            eprintln!("{count} of {all} are due; released all the same, as --allow-stale asks");
            Ok(())
        }
        (count, Overdue::Refuse) => bail!(
            "{NOT_RELEASED}: {count} of {all} numbers and addresses are due; look at each of those \
             above again and write the new day, or add --allow-stale"
        ),
    }
}
