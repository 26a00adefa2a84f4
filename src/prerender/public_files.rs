//! Copies the files of `public/` that have changed since the site was built.

use crate::file::{FileProblem, make_folder, problem};
use std::fs;
use std::path::{Path, PathBuf};

/// Copies every file of `public/` that differs from the one in the site.
pub fn copy_changed(site: &Path) -> Result<(), FileProblem> {
    let public = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let mut folders = vec![PathBuf::new()];
    while let Some(below) = folders.pop() {
        let folder = public.join(&below);
        for entry in fs::read_dir(&folder).map_err(|error| problem(&folder, &error))? {
            let entry = entry.map_err(|error| problem(&folder, &error))?;
            let below = below.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(below);
                continue;
            }
            let (from, to) = (public.join(&below), site.join(&below));
            let bytes = fs::read(&from).map_err(|error| problem(&from, &error))?;
            if fs::read(&to).ok().is_none_or(|old| old != bytes) {
                make_folder(&to)?;
                fs::write(&to, bytes).map_err(|error| problem(&to, &error))?;
            }
        }
    }
    Ok(())
}
