//! Builds the site again, from a copy of the project in another folder, and compares the bytes: only
//! a site that everybody can reproduce can be checked.

use crate::project::{Project, cargo};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use walkdir::WalkDir;

const NO_LIST: &str = "git cannot list the project's files";
const NOT_COPIED: &str = "the project cannot be copied and built again";

/// Fails unless a second build gives the same bytes as the first.
pub fn build_again(project: &Project) -> Result<()> {
    let copy = TempDir::new().context(NOT_COPIED)?;
    let [root, target] = ["project", "target"].map(|name| copy.path().join(name));
    copy_project(project, &root)?;
    let status = Command::new(cargo())
        .args(["run", "--quiet", "--locked", "--package", "xtask", "--", "build"])
        .current_dir(&root)
        .env("CARGO_TARGET_DIR", &target)
        .status()
        .context(NOT_COPIED)?;
    ensure!(status.success(), "the second build ended with {status}; see above");
    let files = differences(&project.dist(), &root.join("dist")).context(NOT_COPIED)?;
    ensure!(
        files.is_empty(),
        "a second build differs in {}: something of this computer, or of this moment, is in it",
        files.join(", ")
    );
    Ok(())
}

/// Copies the files that git tracks or would add, with their present contents.
fn copy_project(project: &Project, to: &Path) -> Result<()> {
    let list = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(project.root())
        .output()
        .context(NO_LIST)?;
    ensure!(list.status.success(), "{NO_LIST}: {}", String::from_utf8_lossy(&list.stderr));
    for name in String::from_utf8_lossy(&list.stdout).split_terminator('\0') {
        let (from, to) = (project.root().join(name), to.join(name));
        // A file that was removed without a commit is still on the list.
        if from.is_file() {
            to.parent().map_or(Ok(()), fs::create_dir_all).context(NOT_COPIED)?;
            fs::copy(from, to).context(NOT_COPIED)?;
        }
    }
    Ok(())
}

/// The files that exist in only one of the folders, or that differ.
fn differences(one: &Path, other: &Path) -> Result<Vec<String>> {
    let mut names = BTreeSet::new();
    for root in [one, other] {
        for entry in WalkDir::new(root) {
            let entry = entry?;
            if !entry.file_type().is_dir() {
                names.insert(entry.path().strip_prefix(root)?.to_owned());
            }
        }
    }
    let bytes = |root: &Path, name: &PathBuf| fs::read(root.join(name)).ok();
    let different = names.iter().filter(|name| bytes(one, name) != bytes(other, name));
    Ok(different.map(|name| name.display().to_string()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_additional_file_and_a_different_file_are_named() {
        let folders = [TempDir::new().unwrap(), TempDir::new().unwrap()];
        let [one, other] = folders.each_ref().map(|folder| folder.path());
        for (folder, text) in [(one, "1"), (other, "2")] {
            fs::create_dir(folder.join("es")).unwrap();
            fs::write(folder.join("es/index.html"), "same").unwrap();
            fs::write(folder.join("app.js"), text).unwrap();
        }
        fs::write(other.join("es/more"), "").unwrap();
        assert_eq!(differences(one, other).unwrap(), ["app.js", "es/more"]);
        assert_eq!(differences(one, one).unwrap(), Vec::<String>::new());
    }
}
