//! The built site as a visitor downloads it: its pages, its files, and which page loads what.

use crate::bench::references::{mentions, split_links};
use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// Files that no page loads by itself: data with a budget of its own, files for hosts and robots, and
/// files for those who save the whole site on a device or as a copy.
const NOT_LOADED: [&str; 7] = [
    "schema/",
    "agencies/",
    "_headers",
    "robots.txt",
    "offline.js",
    "desk/files.json",
    "desk/headers.txt",
];

/// Every page loads it after hydration.
const ALWAYS_LOADED: &str = "agency.json";

/// The size of a file, uncompressed and as a host sends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub raw_bytes: u64,
    pub brotli_bytes: u64,
}

/// A prerendered page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub size: Size,
    /// The files that it loads, also through other files.
    pub loads: BTreeSet<String>,
    /// The files that it links to; a visitor downloads them only by following the link.
    pub links: BTreeSet<String>,
}

/// All files below `dist/` that a visitor can download.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// By address, such as `/es/`.
    pub pages: BTreeMap<String, Page>,
    /// By name, such as `start.js`.
    pub files: BTreeMap<String, Size>,
}

impl Site {
    pub fn read(dist: &Path) -> Result<Self> {
        let mut contents = read_files(dist)?;
        ensure!(
            contents.contains_key("index.html"),
            "{} has no index.html: the build must write the guide there",
            dist.display()
        );
        let names: BTreeSet<String> = contents.keys().cloned().collect();
        contents.retain(|name, _| !is_compressed_variant(name, &names));
        let (pages, files): (BTreeMap<_, _>, BTreeMap<_, _>) =
            contents.into_iter().partition(|(name, _)| name.ends_with(".html"));
        Ok(Self {
            pages: pages.iter().map(|(name, html)| (address(name), page(html, &files))).collect(),
            files: files.iter().map(|(name, bytes)| (name.clone(), Size::of(bytes))).collect(),
        })
    }

    /// Files that no page visibly loads or links to. They count for every budget of a whole page:
    /// otherwise a hidden way to load one would cost a visitor unnoticed.
    pub fn unmentioned(&self) -> BTreeSet<&str> {
        let mentioned = |name: &&str| {
            self.pages.values().any(|page| page.loads.contains(*name) || page.links.contains(*name))
        };
        let names = self.files.keys().map(String::as_str);
        names.filter(|name| !mentioned(name)).collect()
    }

    /// A page with everything that it loads.
    pub fn size_with_files(&self, page: &Page) -> Size {
        let files = page.loads.iter().filter_map(|name| self.files.get(name));
        files.fold(page.size, |sum, size| sum.plus(*size))
    }
}

impl Size {
    pub fn of(bytes: &[u8]) -> Self {
        // As static hosts precompress: the best quality, and the largest window that every browser
        // understands.
        let params = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            size_hint: bytes.len(),
            ..Default::default()
        };
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut &*bytes, &mut compressed, &params)
            .expect("reading and writing in memory does not fail");
        Self { raw_bytes: bytes.len() as u64, brotli_bytes: compressed.len() as u64 }
    }

    pub fn plus(self, other: Self) -> Self {
        Self {
            raw_bytes: self.raw_bytes + other.raw_bytes,
            brotli_bytes: self.brotli_bytes + other.brotli_bytes,
        }
    }
}

/// `/es/` for `es/index.html`.
fn address(page: &str) -> String {
    format!("/{}", page.strip_suffix("index.html").unwrap_or(page))
}

fn page(html: &[u8], files: &BTreeMap<String, Vec<u8>>) -> Page {
    let (loading, linking) = split_links(html);
    let mut loads = BTreeSet::new();
    if files.contains_key(ALWAYS_LOADED) {
        loads.insert(ALWAYS_LOADED.to_owned());
    }
    let mut to_read: Vec<&[u8]> = vec![&loading];
    while let Some(text) = to_read.pop() {
        for (name, bytes) in files {
            if !loads.contains(name) && mentions(text, name) {
                loads.insert(name.clone());
                to_read.push(bytes);
            }
        }
    }
    let links = files
        .keys()
        .filter(|name| !loads.contains(*name) && mentions(&linking, name))
        .cloned()
        .collect();
    Page { size: Size::of(html), loads, links }
}

/// The contents of all files that a visitor can download, by name.
fn read_files(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut contents = BTreeMap::new();
    for entry in WalkDir::new(dist) {
        let entry = entry?;
        let path = entry.path();
        let name = path.strip_prefix(dist)?.to_string_lossy().into_owned();
        if entry.file_type().is_file() && !is_not_loaded(&name) {
            let bytes =
                fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            contents.insert(name, bytes);
        }
    }
    Ok(contents)
}

fn is_not_loaded(name: &str) -> bool {
    NOT_LOADED.iter().any(|one| name == *one || (one.ends_with('/') && name.starts_with(one)))
}

/// Whether it is the compressed variant of another file.
fn is_compressed_variant(name: &str, names: &BTreeSet<String>) -> bool {
    [".br", ".gz"]
        .iter()
        .filter_map(|ending| name.strip_suffix(ending))
        .any(|plain| names.contains(plain))
}

#[cfg(test)]
mod tests;
