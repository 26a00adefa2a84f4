//! Packs each file of a site once, so that no server has to for every visitor.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What is text or Wasm; pictures are packed already.
const PACKED: [&str; 7] = ["html", "css", "js", "wasm", "json", "svg", "txt"];

/// The best that Brotli can do (RFC 7932).
const BROTLI: (u32, u32) = (11, 22);

/// What a host changes by hand, below the web root: a packed copy would go on saying the old number.
const BY_HAND: [&str; 2] = ["agency.json", "agencies"];

/// Writes a `.br` and a `.gz` beside every file of a site that gets smaller by it.
pub fn pack_beside(site: &Path) -> Result<usize, PackedError> {
    let mut count = 0;
    let mut folders = vec![site.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(problem(&folder))? {
            let path = entry.map_err(problem(&folder))?.path();
            if BY_HAND.iter().any(|name| path == site.join(name)) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| PACKED.iter().any(|one| end == *one)) {
                count += usize::from(pack(&path)?);
            }
        }
    }
    Ok(count)
}

/// Whether it was worth it.
fn pack(path: &Path) -> Result<bool, PackedError> {
    let bytes = fs::read(path).map_err(problem(path))?;
    let (quality, window) = BROTLI;
    let mut brotli = Vec::new();
    let mut packer = brotli::CompressorWriter::new(&mut brotli, 4096, quality, window);
    packer.write_all(&bytes).and_then(|()| packer.flush()).map_err(problem(path))?;
    drop(packer);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes).map_err(problem(path))?;
    let gzip = gzip.finish().map_err(problem(path))?;
    // A server takes either, so both must be there or none.
    if brotli.len().max(gzip.len()) >= bytes.len() {
        return Ok(false);
    }
    for (ending, packed) in [("br", brotli), ("gz", gzip)] {
        let beside = PathBuf::from(format!("{}.{ending}", path.display()));
        fs::write(&beside, packed).map_err(problem(&beside))?;
    }
    Ok(true)
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) -> Result<(), PackedError> {
    fs::create_dir_all(to).map_err(problem(to))?;
    for entry in fs::read_dir(from).map_err(problem(from))? {
        let entry = entry.map_err(problem(from))?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target)?;
        } else {
            fs::copy(&path, target).map_err(problem(&path))?;
        }
    }
    Ok(())
}

fn problem(path: &Path) -> impl FnOnce(io::Error) -> PackedError + '_ {
    move |error| PackedError::new(path, error)
}

/// A file could not be packed.
#[derive(Debug)]
pub struct PackedError {
    path: PathBuf,
    error: io::Error,
}

impl PackedError {
    pub fn new(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_owned(), error }
    }
}

impl fmt::Display for PackedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.error)
    }
}

impl std::error::Error for PackedError {}
