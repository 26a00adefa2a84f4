//! Two releases of the site, written into the folder of one host.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The content of files by their names.
type Files = BTreeMap<PathBuf, Vec<u8>>;

/// Two releases whose pages and programs differ, and the folder of their host.
pub struct Releases {
    host: TempDir,
    pub old: String,
    pub new: String,
    old_files: Files,
    new_files: Files,
}

impl Releases {
    pub fn of(built: &Path) -> Self {
        let mut old_files = Files::new();
        read(built, Path::new(""), &mut old_files);
        let page = text(&old_files[Path::new("index.html")]);
        let (_, old) = page.split_once("data-release=\"").expect("a page names its release");
        let old = old.split('"').next().expect("a name").to_owned();
        let new = old.chars().rev().collect::<String>();
        // The new release: the loaders differ, and therefore their names and digests.
        let mut changes = vec![(old.clone(), new.clone())];
        let mut new_files = Files::new();
        for (name, bytes) in &old_files {
            let path = name.to_str().expect("a plain name");
            if !path.starts_with("assets/hydrate-") {
                continue;
            }
            let other = [bytes.as_slice(), b"// Another build.\n"].concat();
            let renamed = path.replace("hydrate-", "hydrate-new-");
            changes.push((path.to_owned(), renamed.clone()));
            changes.push((digest(bytes), digest(&other)));
            new_files.insert(renamed.into(), other);
        }
        assert!(changes.len() > 4, "each program has a loader: {changes:?}");
        for (name, bytes) in &old_files {
            let path = name.to_str().expect("a plain name");
            let bytes = match path.ends_with(".html") || path == "offline.js" {
                true => {
                    let changed = changes.iter();
                    let changed =
                        changed.fold(text(bytes), |so_far, (old, new)| so_far.replace(old, new));
                    changed.into_bytes()
                }
                false => bytes.clone(),
            };
            if !path.starts_with("assets/hydrate-") {
                new_files.insert(name.clone(), bytes);
            }
        }
        let host = tempfile::tempdir().expect("a folder for the host");
        let releases = Self { host, old, new, old_files, new_files };
        releases.write_old_release();
        releases
    }

    pub fn folder(&self) -> &Path {
        self.host.path()
    }

    pub fn write_old_release(&self) {
        self.write_files(&self.old_files, |_| true);
    }

    /// Writes the guide, the service worker and the programs of the new release; other pages stay
    /// old.
    pub fn write_part_of_new_release(&self) {
        self.write_files(&self.new_files, |name| name == "index.html" || !name.ends_with(".html"));
    }

    /// Writes the new release, and removes the files that only the old one had.
    pub fn write_new_release(&self) {
        self.write_files(&self.new_files, |_| true);
        for name in self.old_files.keys().filter(|name| !self.new_files.contains_key(*name)) {
            fs::remove_file(self.folder().join(name)).expect("a file of the old release");
        }
    }

    fn write_files(&self, files: &Files, is_written: impl Fn(&str) -> bool) {
        let files =
            files.iter().filter(|(name, _)| is_written(name.to_str().expect("a plain name")));
        for (name, bytes) in files {
            let path = self.folder().join(name);
            fs::create_dir_all(path.parent().expect("it is in a folder")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
    }
}

fn read(built: &Path, folder: &Path, files: &mut Files) {
    for entry in fs::read_dir(built.join(folder)).expect("the built site") {
        let entry = entry.expect("a file of it");
        let name = folder.join(entry.file_name());
        match entry.path().is_dir() {
            true => read(built, &name, files),
            false => {
                files.insert(name, fs::read(entry.path()).expect("a file of it"));
            }
        }
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("pages and scripts are UTF-8")
}

fn digest(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(Sha256::digest(bytes))
}
