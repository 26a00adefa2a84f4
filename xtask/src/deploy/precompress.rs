//! Packs each file of a site once, so that no server has to for every visitor.

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use walkdir::WalkDir;

/// What is text or Wasm; pictures are packed already.
const PACKED: [&str; 7] = ["html", "css", "js", "wasm", "json", "svg", "txt"];

/// The best that Brotli can do (RFC 7932).
const BROTLI: (u32, u32) = (11, 22);

/// What a host changes by hand, below the web root: a packed copy would go on saying the old number.
const BY_HAND: [&str; 2] = ["agency.json", "agencies"];

/// Writes a `.br` and a `.gz` beside every file of a site that gets smaller by it.
pub fn pack_beside(site: &Path) -> Result<usize> {
    let is_by_hand = |path: &Path| BY_HAND.iter().any(|name| path == site.join(name));
    let mut count = 0;
    for entry in WalkDir::new(site).into_iter().filter_entry(|entry| !is_by_hand(entry.path())) {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type().is_file()
            && path.extension().is_some_and(|end| PACKED.iter().any(|one| end == *one))
        {
            let is_smaller = pack(path).with_context(|| path.display().to_string())?;
            count += usize::from(is_smaller);
        }
    }
    Ok(count)
}

/// Whether it was worth it.
fn pack(path: &Path) -> io::Result<bool> {
    let bytes = fs::read(path)?;
    let (quality, window) = BROTLI;
    let mut brotli = Vec::new();
    let mut packer = brotli::CompressorWriter::new(&mut brotli, 4096, quality, window);
    packer.write_all(&bytes)?;
    packer.flush()?;
    drop(packer);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let gzip = gzip.finish()?;
    // A server takes either, so both must be there or none.
    if brotli.len().max(gzip.len()) >= bytes.len() {
        return Ok(false);
    }
    for (ending, packed) in [("br", brotli), ("gz", gzip)] {
        fs::write(format!("{}.{ending}", path.display()), packed)?;
    }
    Ok(true)
}

/// Copies a folder with all that is in it.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for entry in WalkDir::new(from) {
        let entry = entry?;
        let target = to.join(entry.path().strip_prefix(from)?);
        let copied = match entry.file_type().is_dir() {
            true => fs::create_dir_all(&target),
            false => fs::copy(entry.path(), &target).map(|_| ()),
        };
        copied.with_context(|| target.display().to_string())?;
    }
    Ok(())
}
