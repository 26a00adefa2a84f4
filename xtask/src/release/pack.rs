//! Packs a built site into one ZIP file with its digest beside it: whole, or not at all.
//!
//! The same site gives the same bytes, whoever packs it and when: names in order, one time for all.

use sha2::{Digest, Sha256};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// As `sha256sum --check` reads it, beside the files of the release.
pub const SUMS: &str = "SHA256SUMS";

/// The same for each file of the site, read within a folder that the ZIP file was unpacked into, or
/// that a host serves: there, nobody has the ZIP file any more.
pub const SITE_SUMS: &str = "SITE-SHA256SUMS";

/// What was packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    pub files: usize,
    /// Of the ZIP file.
    pub bytes: u64,
    /// SHA-256 of the ZIP file.
    pub digest: String,
}

/// Packs `dist` as `name` into `folder`, which then holds this release, these other files by their
/// names, the digests of all, and nothing else. After a failure it is as it was.
pub fn pack(
    dist: &Path,
    folder: &Path,
    name: &str,
    others: &[(&str, String)],
) -> Result<Packed, PackError> {
    if !dist.join("index.html").is_file() {
        return Err(PackError::NoSite { dist: dist.to_owned() });
    }
    let mut names = Vec::new();
    collect(dist, "", &mut names)?;
    names.sort_unstable();
    let above = folder.parent().unwrap_or(folder);
    fs::create_dir_all(above).map_err(problem(above))?;
    let fresh =
        tempfile::Builder::new().prefix(".release-").tempdir_in(above).map_err(problem(above))?;
    // On the same disk, so that each folder takes its place in one move.
    let (new, old) = (fresh.path().join("new"), fresh.path().join("old"));
    fs::create_dir(&new).map_err(problem(&new))?;
    let file = new.join(name);
    write_zip(dist, &names, &file)?;
    let bytes = fs::read(&file).map_err(problem(&file))?;
    let digest = digest_of(&bytes);
    let mut lines = line(&bytes, name);
    let site_sums = site_sums(dist, &names)?;
    let others = others.iter().map(|(name, text)| (*name, text));
    for (other, text) in others.chain([(SITE_SUMS, &site_sums)]) {
        let path = new.join(other);
        fs::write(&path, text).map_err(problem(&path))?;
        lines += &line(text.as_bytes(), other);
    }
    let sums = new.join(SUMS);
    fs::write(&sums, lines).map_err(problem(&sums))?;
    let is_replaced = folder.exists();
    if is_replaced {
        fs::rename(folder, &old).map_err(problem(folder))?;
    }
    if let Err(error) = fs::rename(&new, folder) {
        if is_replaced {
            fs::rename(&old, folder).map_err(problem(folder))?;
        }
        return Err(problem(folder)(error));
    }
    Ok(Packed { files: names.len(), bytes: bytes.len() as u64, digest })
}

fn digest_of(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn site_sums(dist: &Path, names: &[String]) -> Result<String, PackError> {
    let lines = names.iter().map(|name| {
        let path = dist.join(name);
        Ok(line(&fs::read(&path).map_err(problem(&path))?, name))
    });
    lines.collect()
}

fn line(bytes: &[u8], name: &str) -> String {
    format!("{}  {name}\n", digest_of(bytes))
}

/// Every file below a folder, by its name in the ZIP file.
fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<(), PackError> {
    for entry in fs::read_dir(folder).map_err(problem(folder))? {
        let path = entry.map_err(problem(folder))?.path();
        let last = path.file_name().and_then(|last| last.to_str());
        let last = last.ok_or_else(|| PackError::Name { path: path.clone() })?;
        let name = format!("{prefix}{last}");
        if path.is_dir() {
            collect(&path, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

fn write_zip(dist: &Path, names: &[String], to: &Path) -> Result<(), PackError> {
    let file = File::create_new(to).map_err(problem(to))?;
    let broken = |error: ZipError| problem(to)(error.into());
    let mut zip = ZipWriter::new(BufWriter::new(file));
    // Everybody may read it, and no clock had a say: the first time that a ZIP file knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for name in names {
        let path = dist.join(name);
        let mut from = File::open(&path).map_err(problem(&path))?;
        zip.start_file(name.as_str(), options).map_err(broken)?;
        io::copy(&mut from, &mut zip).map_err(problem(&path))?;
    }
    let file = zip.finish().map_err(broken)?;
    file.into_inner().map_err(|error| problem(to)(error.into_error()))?;
    Ok(())
}

fn problem(path: &Path) -> impl Fn(io::Error) -> PackError {
    move |error| PackError::File { path: path.to_owned(), error }
}

/// Why nothing was packed.
#[derive(Debug)]
pub enum PackError {
    NoSite { dist: PathBuf },
    Name { path: PathBuf },
    File { path: PathBuf, error: io::Error },
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSite { dist } => write!(
                f,
                "{} has no index.html: the build must write the guide there",
                dist.display()
            ),
            Self::Name { path } => write!(
                f,
                "{}: this name is no Unicode text, which some hosts cannot unpack: rename it",
                path.display()
            ),
            Self::File { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for PackError {}

#[cfg(test)]
mod tests;
