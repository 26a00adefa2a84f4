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

/// What the Wasm is built from, below the root of the project; but for [`NOT_IN_THE_WASM`].
const WASM_INPUTS: [&str; 7] = [
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "crates/agency",
    "crates/content",
    "crates/import",
    "src",
];

/// What is among [`WASM_INPUTS`] and in no Wasm.
const NOT_IN_THE_WASM: [&str; 5] =
    ["src/content/", "src/pages.rs", "src/pages/", "src/prerender/", "/tests/"];

/// What is among these nevertheless: the scripts beside the Wasm, and what writes them.
const SCRIPT_CODE: [&str; 3] =
    ["src/pages/scripts/", "src/prerender/assets.rs", "src/prerender/script.rs"];

/// What pages are written from, besides the Wasm and [`PAGE_CODE`].
const PAGE_INPUTS: [&str; 3] = ["public", "src/content", "style"];

/// The code that writes pages.
const PAGE_CODE: [&str; 3] = ["src/pages.rs", "src/pages", "src/prerender"];

/// How often the files are looked at. Polling some hundred files costs nothing that is felt, and needs no package
/// that knows every system's events.
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
    let is_current = built.is_some_and(|built| wasm_digest(project).is_ok_and(|now| now == built));
    if is_current && compile_and_update(project).status().is_ok_and(|status| status.success()) {
        return Ok(());
    }
    build_all(project)
}

/// Writes the pages again whenever a file changes from which they are written. Never returns.
pub fn watch(project: &Project) {
    let (mut seen, mut seen_code) = (newest(project, &PAGE_INPUTS), newest(project, &PAGE_CODE));
    loop {
        thread::sleep(INTERVAL);
        let (now, code) = (newest(project, &PAGE_INPUTS), newest(project, &PAGE_CODE));
        if (now, code) == (seen, seen_code) {
            continue;
        }
        // The program that the last build ran, unless its own code has changed.
        let mut update = if code == seen_code {
            let mut program = Command::new(project.target().join("debug").join("prerender"));
            program.arg("--update").arg(project.dist());
            program
        } else {
            compile_and_update(project)
        };
        (seen, seen_code) = (now, code);
        match update.status() {
            Ok(status) if status.success() => println!("reload the page to see the change"),
            Ok(_) => println!("the pages stay as they were until that is mended"),
            Err(error) => println!("`prerender` cannot be started: {error}"),
        }
    }
}

/// The command that compiles the program that writes pages, where its code has changed, and has it
/// write them again.
fn compile_and_update(project: &Project) -> Command {
    let mut update = Command::new(cargo());
    update.args(["run", "--quiet", "--locked", "--bin", "prerender", "--", "--update"]);
    in_project(project, update.arg(project.dist()));
    update
}

fn digest_file(project: &Project) -> PathBuf {
    project.target().join("built-from.sha256")
}

/// A digest of everything that the Wasm is built from.
fn wasm_digest(project: &Project) -> Result<String> {
    let mut digest = Sha256::new();
    for path in files(project.root(), &WASM_INPUTS).iter().filter(|path| is_in_wasm(path)) {
        digest.update(path.to_string_lossy().as_bytes());
        digest.update(fs::read(path).with_context(|| path.display().to_string())?);
    }
    Ok(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Whether a change of the file can change the Wasm, or a script beside it: these are files of the
/// site that only a build writes.
fn is_in_wasm(path: &Path) -> bool {
    let path = path.to_string_lossy();
    let is_in = |parts: &[&str]| parts.iter().any(|part| path.contains(part));
    is_in(&SCRIPT_CODE) || !is_in(&NOT_IN_THE_WASM)
}

/// How many files there are, and when the newest of them was written.
fn newest(project: &Project, inputs: &[&str]) -> (usize, Option<SystemTime>) {
    let files = files(project.root(), inputs);
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
        for input in WASM_INPUTS.iter().chain(&PAGE_INPUTS).chain(&PAGE_CODE) {
            assert!(project.root().join(input).exists(), "{input}");
        }
    }

    #[test]
    fn a_changed_sentence_needs_no_wasm_and_changed_code_in_it_does() {
        let project = Project::here().unwrap();
        let inputs = files(project.root(), &WASM_INPUTS);
        let is_input = |path: &str| {
            let path = project.root().join(path);
            inputs.contains(&path) && is_in_wasm(&path)
        };
        for path in [
            "crates/agency/src/day.rs",
            "crates/agency/Cargo.toml",
            "src/browser.rs",
            "src/desk.rs",
            "src/islands/walk.rs",
            "src/lib.rs",
            "src/pages/scripts/hydrate.js",
            "src/shell.html",
            "src/wasm/visitors.rs",
        ] {
            assert!(is_input(path), "{path}");
        }
        for path in [
            "src/content/words/es/guide.toml",
            "src/pages.rs",
            "src/pages/about.rs",
            "src/prerender/main.rs",
            "crates/agency/tests/agency/main.rs",
        ] {
            assert!(project.root().join(path).exists() && !is_input(path), "{path}");
        }
    }
}
