//! The built site as a visitor downloads it: its pages, its files, and who loads what.

use crate::bench::references as mention;
use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use walkdir::WalkDir;

/// What no page loads by itself: data with a budget of its own, what hosts and robots read, and what
/// comes only when somebody asks for the whole site, on a device or as a copy.
const NOT_LOADED: [&str; 7] = [
    "schema/",
    "agencies/",
    "_headers",
    "robots.txt",
    "offline.js",
    "desk/files.json",
    "desk/headers.txt",
];

/// Loaded by every page once it is alive.
const ALWAYS_LOADED: &str = "agency.json";

/// How large a file is, as it is and as a host sends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    pub raw_bytes: u64,
    pub brotli_bytes: u64,
}

/// A written page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    pub size: Size,
    /// The files that come with it, also by way of other files.
    pub loads: BTreeSet<String>,
    /// The files that it links to; they come only when someone follows the link.
    pub links: BTreeSet<String>,
}

/// Everything below `dist/` that a visitor can meet.
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
        contents.retain(|name, _| !is_encoding_of_another(name, &names));
        let (pages, files): (BTreeMap<_, _>, BTreeMap<_, _>) =
            contents.into_iter().partition(|(name, _)| name.ends_with(".html"));
        Ok(Self {
            pages: pages.iter().map(|(name, html)| (address(name), page(html, &files))).collect(),
            files: files.iter().map(|(name, bytes)| (name.clone(), Size::of(bytes))).collect(),
        })
    }

    /// Files that no page loads or links to, as far as anyone can see. They count for the guide
    /// all the same: a file that was forgotten here would otherwise cost a visitor unseen.
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
        // As static hosts compress ahead of time: the best quality, and the largest window that
        // every browser understands at that.
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
    let (loading, linking) = mention::split_links(html);
    let mut loads = BTreeSet::new();
    if files.contains_key(ALWAYS_LOADED) {
        loads.insert(ALWAYS_LOADED.to_owned());
    }
    let mut to_read: Vec<&[u8]> = vec![&loading];
    while let Some(text) = to_read.pop() {
        for (name, bytes) in files {
            if !loads.contains(name) && mention::mentions(text, name) {
                loads.insert(name.clone());
                to_read.push(bytes);
            }
        }
    }
    let links = files
        .keys()
        .filter(|name| !loads.contains(*name) && mention::mentions(&linking, name))
        .cloned()
        .collect();
    Page { size: Size::of(html), loads, links }
}

/// By name, what is in each file that a visitor can meet.
fn read_files(dist: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut contents = BTreeMap::new();
    for entry in WalkDir::new(dist) {
        let entry = entry?;
        let path = entry.path();
        let name = path.strip_prefix(dist)?.to_string_lossy().into_owned();
        if entry.file_type().is_file() && !is_left_out(&name) {
            let bytes =
                fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
            contents.insert(name, bytes);
        }
    }
    Ok(contents)
}

fn is_left_out(name: &str) -> bool {
    NOT_LOADED.iter().any(|one| name == *one || (one.ends_with('/') && name.starts_with(one)))
}

/// Whether it is a file that is there already, only compressed.
fn is_encoding_of_another(name: &str, names: &BTreeSet<String>) -> bool {
    [".br", ".gz"]
        .iter()
        .filter_map(|ending| name.strip_suffix(ending))
        .any(|plain| names.contains(plain))
}

#[cfg(test)]
mod tests;
