//! `cargo xtask release`: the site as one file for any static host, and what that file is known by.
//!
//! A number that nobody has looked at for half a year is not handed on in silence: the release is
//! refused with a list, unless it is told to go on. Nothing is dialled or fetched for it: a machine
//! cannot tell from an answer whether the right person picked up. Nor is a site that another computer
//! could not build again, bit for bit, nor one that is built with a package of which a fault is known.

mod advisories;
mod pack;
mod reproducible;
mod sbom;

pub use pack::pack;

use advisories::check_advisories;
use reproducible::build_again;
use sbom::{MATERIALS, materials};

use crate::build;
use crate::contacts;
use crate::deploy::{Host, Server, copy_folder, pack_beside};
use crate::project::Project;
use crate::server::HeaderFile;
use anyhow::{Context, Result, bail};
use std::path::Path;
use tempfile::TempDir;

/// What happens when contacts are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    Refused,
    Allowed,
}

const NOT_RELEASED: &str = "not released";

/// Builds the site twice, and packs it into `release-site` below the target folder, with a file for
/// each server and host, and a list of what the site is made of.
pub fn release(project: &Project, stale: Stale) -> Result<()> {
    let version = project.locked_version("its-not-your-fault")?;
    // First: nobody should wait minutes for a build to hear that it must not be released.
    check_contacts(project, stale)?;
    check_advisories(project).context(NOT_RELEASED)?;
    build::build(project)?;
    println!("building the site once more, from a copy, to compare; that takes some minutes");
    build_again(project).context(NOT_RELEASED)?;
    let folder = project.target().join("release-site");
    let name = format!("its-not-your-fault-{version}.zip");
    let site = packed_beside(&project.dist()).context(NOT_RELEASED)?;
    let headers = HeaderFile::read(site.path()).context(NOT_RELEASED)?;
    let servers = Server::ALL.map(|server| (server.file(), server.filled_in(&headers)));
    let materials = (MATERIALS, materials(project)?);
    let hosts = Host::ALL.map(|host| (host.file(), host.filled_in(&headers)));
    let others: Vec<_> = servers.into_iter().chain(hosts).chain([materials]).collect();
    let packed = pack(site.path(), &folder, &name, &others).context(NOT_RELEASED)?;
    println!("{}: {} files, {} bytes", folder.join(name).display(), packed.files, packed.bytes);
    println!("{}: {}", folder.join(pack::SUMS).display(), packed.digest);
    println!("{}: each file of the site", folder.join(pack::SITE_SUMS).display());
    Ok(())
}

/// A copy of the site in which each file stands packed, too, for servers that send it so.
fn packed_beside(dist: &Path) -> Result<TempDir> {
    let copy = TempDir::new()?;
    copy_folder(dist, copy.path())?;
    pack_beside(copy.path())?;
    Ok(copy)
}

fn check_contacts(project: &Project, stale: Stale) -> Result<()> {
    let (due, all) = contacts::overdue(&project.root().join("public"))
        .context("not released: the numbers and addresses were not checked")?;
    for sentence in &due {
        eprintln!("{sentence}");
    }
    match (due.len(), stale) {
        (0, _) => Ok(()),
        (count, Stale::Allowed) => {
            eprintln!("{count} of {all} are due; released all the same, as --allow-stale asks");
            Ok(())
        }
        (count, Stale::Refused) => bail!(
            "{NOT_RELEASED}: {count} of {all} numbers and addresses are due; look at each of those \
             above again and write the new day, or add --allow-stale"
        ),
    }
}
