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

pub use pack::{PackError, pack};

use advisories::{AdvisoriesError, check_advisories};
use reproducible::{AgainError, build_again};
use sbom::{MATERIALS, materials};

use crate::build::{self, BuildError};
use crate::contacts;
use crate::deploy::{Host, PackedError, Server, copy_folder, pack_beside};
use crate::project::{Project, ProjectError};
use crate::server::{HeaderFile, HeaderFileError};
use std::fmt;
use std::path::Path;
use tempfile::TempDir;

/// What happens when contacts are due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stale {
    Refused,
    Allowed,
}

/// Builds the site twice, and packs it into `release-site` below the target folder, with a file for
/// each server and host, and a list of what the site is made of.
pub fn release(project: &Project, stale: Stale) -> Result<(), ReleaseError> {
    let version = project.locked_version("its-not-your-fault").map_err(ReleaseError::Project)?;
    // First: nobody should wait minutes for a build to hear that it must not be released.
    check_contacts(project, stale)?;
    check_advisories(project).map_err(ReleaseError::Advisories)?;
    build::build(project).map_err(ReleaseError::Build)?;
    println!("building the site once more, from a copy, to compare; that takes some minutes");
    build_again(project).map_err(ReleaseError::Again)?;
    let folder = project.target().join("release-site");
    let name = format!("its-not-your-fault-{version}.zip");
    let site = packed_beside(&project.dist()).map_err(ReleaseError::Site)?;
    let headers = HeaderFile::read(site.path()).map_err(ReleaseError::Headers)?;
    let servers = Server::ALL.map(|server| (server.file(), server.filled_in(&headers)));
    let materials = (MATERIALS, materials(project).map_err(ReleaseError::Project)?);
    let hosts = Host::ALL.map(|host| (host.file(), host.filled_in(&headers)));
    let others: Vec<_> = servers.into_iter().chain(hosts).chain([materials]).collect();
    let packed = pack(site.path(), &folder, &name, &others).map_err(ReleaseError::Pack)?;
    println!("{}: {} files, {} bytes", folder.join(name).display(), packed.files, packed.bytes);
    println!("{}: {}", folder.join(pack::SUMS).display(), packed.digest);
    println!("{}: each file of the site", folder.join(pack::SITE_SUMS).display());
    Ok(())
}

/// A copy of the site in which each file stands packed, too, for servers that send it so.
fn packed_beside(dist: &Path) -> Result<TempDir, PackedError> {
    let copy = TempDir::new().map_err(|error| PackedError::new(dist, error))?;
    copy_folder(dist, copy.path())?;
    pack_beside(copy.path())?;
    Ok(copy)
}

fn check_contacts(project: &Project, stale: Stale) -> Result<(), ReleaseError> {
    let (due, all) =
        contacts::overdue(&project.root().join("public")).map_err(ReleaseError::Unchecked)?;
    for sentence in &due {
        eprintln!("{sentence}");
    }
    match (due.len(), stale) {
        (0, _) => Ok(()),
        (count, Stale::Allowed) => {
            eprintln!("{count} of {all} are due; released all the same, as --allow-stale asks");
            Ok(())
        }
        (count, Stale::Refused) => Err(ReleaseError::Due { count, all }),
    }
}

/// Why there is no release.
#[derive(Debug)]
pub enum ReleaseError {
    Project(ProjectError),
    /// The list was printed before.
    Due {
        count: usize,
        all: usize,
    },
    Unchecked(anyhow::Error),
    Advisories(AdvisoriesError),
    Build(BuildError),
    Again(AgainError),
    Site(PackedError),
    Headers(HeaderFileError),
    Pack(PackError),
}

impl fmt::Display for ReleaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(error) => error.fmt(f),
            Self::Advisories(error) => write!(f, "not released: {error}"),
            Self::Again(error) => write!(f, "not released: {error}"),
            Self::Due { count, all } => write!(
                f,
                "not released: {count} of {all} numbers and addresses are due; look at each of \
                 those above again and write the new day, or add --allow-stale"
            ),
            Self::Unchecked(error) => {
                write!(f, "not released: the numbers and addresses were not checked: {error:#}")
            }
            Self::Build(error) => error.fmt(f),
            Self::Site(error) => write!(f, "not released: {error}"),
            Self::Headers(error) => write!(f, "not released: {error}"),
            Self::Pack(error) => write!(f, "not released: {error}"),
        }
    }
}

impl std::error::Error for ReleaseError {}
