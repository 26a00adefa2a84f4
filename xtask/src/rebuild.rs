//! Brings `dist/` up to date with as little work as a change needs.
//!
//! A changed word, number, style, page or file of `public/` is not in any Wasm: then the pages alone
//! are written again, in a second or two (`prerender --update`). Anything else is a full build.

use crate::build::{self, in_project};
use crate::project::{Project, cargo};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// What the Wasm is built from, below the root of the project.
const WASM_INPUTS: [&str; 14] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/agency/src",
    "crates/content/src",
    "crates/import/src",
    "src/browser",
    "src/desk",
    "src/islands",
    "src/officers",
    "src/pages/scripts",
    "src/shell.html",
    "src/wasm",
    "src/widgets",
];

/// What pages are written from, besides the Wasm.
const PAGE_INPUTS: [&str; 3] = ["public", "src/content", "style"];

/// How often the files are looked at.
const INTERVAL: Duration = Duration::from_millis(300);

/// Builds everything, and remembers from what.
pub fn build_all(project: &Project) -> Result<()> {
    let digest = wasm_digest(project)?;
    build::build(project)?;
    fs::write(digest_file(project), digest).context("the digest of the build is not written")
}

/// Builds everything if the Wasm has changed since the last build, else writes the pages again.
pub fn build_changed(project: &Project) -> Result<()> {
    let built = fs::read_to_string(digest_file(project)).ok();
    if built.is_some_and(|built| wasm_digest(project).is_ok_and(|now| now == built)) {
        let mut update = Command::new(cargo());
        update.args(["run", "--quiet", "--locked", "--bin", "prerender", "--", "--update"]);
        let status = in_project(project, update.arg(project.dist())).status();
        if status.is_ok_and(|status| status.success()) {
            return Ok(());
        }
    }
    build_all(project)
}

/// Writes the pages again whenever a file changes from which they are written. Never returns.
pub fn watch(project: &Project) {
    let mut seen = newest(project);
    loop {
        thread::sleep(INTERVAL);
        let now = newest(project);
        if now == seen {
            continue;
        }
        seen = now;
        // The program that the last build ran, so that cargo need not look at the code.
        let program = project.target().join("debug").join("prerender");
        match Command::new(program).arg("--update").arg(project.dist()).status() {
            Ok(status) if status.success() => println!("reload the page to see the change"),
            Ok(_) => println!("the pages stay as they were until that is mended"),
            Err(error) => println!("`prerender` cannot be started: {error}"),
        }
    }
}

fn digest_file(project: &Project) -> PathBuf {
    project.target().join("built-from.sha256")
}

/// A digest of everything that the Wasm is built from.
fn wasm_digest(project: &Project) -> Result<String> {
    let mut digest = Sha256::new();
    for path in files(project.root(), &WASM_INPUTS) {
        digest.update(path.to_string_lossy().as_bytes());
        digest.update(fs::read(&path).with_context(|| path.display().to_string())?);
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// How many files there are, and when the newest of them was written.
fn newest(project: &Project) -> (usize, Option<SystemTime>) {
    let files = files(project.root(), &PAGE_INPUTS);
    let times = files.iter().filter_map(|path| fs::metadata(path).ok()?.modified().ok());
    (files.len(), times.max())
}

fn files(root: &Path, inputs: &[&str]) -> Vec<PathBuf> {
    let entries =
        inputs.iter().flat_map(|input| WalkDir::new(root.join(input)).sort_by_file_name());
    let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    files.map(walkdir::DirEntry::into_path).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_exists() {
        let project = Project::here().unwrap();
        for input in WASM_INPUTS.iter().chain(&PAGE_INPUTS) {
            assert!(project.root().join(input).exists(), "{input}");
        }
    }

    #[test]
    fn a_changed_sentence_needs_no_wasm_and_a_changed_island_does() {
        let is_wasm = |path: &str| WASM_INPUTS.iter().any(|input| path.starts_with(input));
        assert!(is_wasm("src/islands/walk.rs") && is_wasm("crates/agency/src/day.rs"));
        for path in ["src/content/words/es/guide.toml", "style/tokens.css", "src/pages/about.rs"] {
            assert!(!is_wasm(path), "{path}");
        }
    }
}
