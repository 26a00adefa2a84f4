//! Packs a built site into one ZIP file with its digest: completely, or not at all.
//!
//! The same site always gives the same bytes: names in order, and one fixed time for all files.

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{self, BufWriter, IntoInnerError};
use std::path::Path;
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The digests of the release's files, in the format of `sha256sum --check`.
pub const SUMS: &str = "SHA256SUMS";

/// The digests of the site's files, to check an unpacked ZIP file or the folder of a host, where the
/// ZIP file itself is gone.
pub const SITE_SUMS: &str = "SITE-SHA256SUMS";

/// The result of packing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    pub files: usize,
    /// Of the ZIP file.
    pub bytes: u64,
    /// SHA-256 of the ZIP file.
    pub digest: String,
}

/// Packs `dist` as `name` into `folder`. The folder then holds this ZIP file, `others` by their names,
/// the digests of all, and nothing else. After a failure the folder is unchanged.
pub fn pack(dist: &Path, folder: &Path, name: &str, others: &[(&str, String)]) -> Result<Packed> {
    ensure!(
        dist.join("index.html").is_file(),
        "{} has no index.html: the build must write the guide there",
        dist.display()
    );
    let names = file_names(dist)?;
    let above = folder.parent().unwrap_or(folder);
    fs::create_dir_all(above).with_context(at(above))?;
    let fresh =
        tempfile::Builder::new().prefix(".release-").tempdir_in(above).with_context(at(above))?;
    // On the same disk, so that each folder is moved by one rename.
    let (new, old) = (fresh.path().join("new"), fresh.path().join("old"));
    fs::create_dir(&new).with_context(at(&new))?;
    let file = new.join(name);
    write_zip(dist, &names, &file)?;
    let bytes = fs::read(&file).with_context(at(&file))?;
    let digest = hex_digest(&bytes);
    let mut lines = digest_line(&bytes, name);
    let site_sums = site_sums(dist, &names)?;
    let others = others.iter().map(|(name, text)| (*name, text));
    for (other, text) in others.chain([(SITE_SUMS, &site_sums)]) {
        let path = new.join(other);
        fs::write(&path, text).with_context(at(&path))?;
        lines += &digest_line(text.as_bytes(), other);
    }
    let sums = new.join(SUMS);
    fs::write(&sums, lines).with_context(at(&sums))?;
    let is_replaced = folder.exists();
    if is_replaced {
        fs::rename(folder, &old).with_context(at(folder))?;
    }
    let renamed = fs::rename(&new, folder);
    if renamed.is_err() && is_replaced {
        fs::rename(&old, folder).with_context(at(folder))?;
    }
    renamed.with_context(at(folder))?;
    Ok(Packed { files: names.len(), bytes: bytes.len() as u64, digest })
}

fn hex_digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn site_sums(dist: &Path, names: &[String]) -> Result<String> {
    let lines = names.iter().map(|name| {
        let path = dist.join(name);
        Ok(digest_line(&fs::read(&path).with_context(at(&path))?, name))
    });
    lines.collect()
}

fn digest_line(bytes: &[u8], name: &str) -> String {
    format!("{}  {name}\n", hex_digest(bytes))
}

/// The names of all files below a folder in the ZIP file, in order.
fn file_names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        let name = entry.path().strip_prefix(folder)?.to_str().with_context(|| {
            format!(
                "{}: this name is no Unicode text, which some hosts cannot unpack: rename it",
                entry.path().display()
            )
        })?;
        names.push(name.to_owned());
    }
    names.sort_unstable();
    Ok(names)
}

fn write_zip(dist: &Path, names: &[String], to: &Path) -> Result<()> {
    let file = File::create_new(to).with_context(at(to))?;
    let mut zip = ZipWriter::new(BufWriter::new(file));
    // Everybody may read the files. Their time is fixed: the earliest that a ZIP file can hold.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for name in names {
        let path = dist.join(name);
        let mut from = File::open(&path).with_context(at(&path))?;
        zip.start_file(name.as_str(), options).with_context(at(to))?;
        io::copy(&mut from, &mut zip).with_context(at(&path))?;
    }
    let file = zip.finish().with_context(at(to))?;
    file.into_inner().map_err(IntoInnerError::into_error).with_context(at(to))?;
    Ok(())
}

/// The context of an error: the path of the file.
fn at(path: &Path) -> impl FnOnce() -> String {
    let path = path.display().to_string();
    move || path
}

#[cfg(test)]
mod tests;
