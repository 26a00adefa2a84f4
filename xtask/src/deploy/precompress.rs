//! Compresses each file of a site once, so that no server has to do it for every visitor.

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use walkdir::WalkDir;

/// Extensions of text and Wasm; pictures are compressed already.
const COMPRESSED: [&str; 7] = ["html", "css", "js", "wasm", "json", "svg", "txt"];

/// The best quality and the largest window of Brotli (RFC 7932).
const BROTLI: (u32, u32) = (11, 22);

/// What a host edits by hand, below the web root: a compressed copy would keep the old number.
const EDITED_BY_HAND: [&str; 2] = ["agency.json", "agencies"];

/// Writes a `.br` and a `.gz` beside every file of a site that both make smaller. Returns how many
/// files that are.
pub fn precompress(site: &Path) -> Result<usize> {
    let is_edited = |path: &Path| EDITED_BY_HAND.iter().any(|name| path == site.join(name));
    let mut count = 0;
    for entry in WalkDir::new(site).into_iter().filter_entry(|entry| !is_edited(entry.path())) {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type().is_file()
            && path.extension().is_some_and(|end| COMPRESSED.iter().any(|one| end == *one))
        {
            let is_smaller = compress(path).with_context(|| path.display().to_string())?;
            count += usize::from(is_smaller);
        }
    }
    Ok(count)
}

/// Returns whether both are smaller, and were written.
fn compress(path: &Path) -> io::Result<bool> {
    let bytes = fs::read(path)?;
    let (quality, window) = BROTLI;
    let mut brotli = Vec::new();
    let mut encoder = brotli::CompressorWriter::new(&mut brotli, 4096, quality, window);
    encoder.write_all(&bytes)?;
    encoder.flush()?;
    drop(encoder);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(&bytes)?;
    let gzip = gzip.finish()?;
    // A server sends either, so both must exist or neither.
    if brotli.len().max(gzip.len()) >= bytes.len() {
        return Ok(false);
    }
    for (extension, compressed) in [("br", brotli), ("gz", gzip)] {
        fs::write(format!("{}.{extension}", path.display()), compressed)?;
    }
    Ok(true)
}

/// Copies a folder with everything in it.
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
