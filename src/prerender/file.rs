//! Reads and writes files, with errors that name the file.

use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

/// Why a file could not be read or written.
pub struct FileProblem {
    pub path: PathBuf,
    pub problem: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.problem)
    }
}

pub fn read(path: &Path) -> Result<String, FileProblem> {
    fs::read_to_string(path).map_err(|error| problem(path, &error))
}

pub fn remove(path: &Path) -> Result<(), FileProblem> {
    fs::remove_file(path).map_err(|error| problem(path, &error))
}

pub fn write(path: &Path, text: &str) -> Result<(), FileProblem> {
    make_folder(path)?;
    fs::write(path, text).map_err(|error| problem(path, &error))
}

pub fn make_folder(path: &Path) -> Result<(), FileProblem> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|error| problem(folder, &error))
}

pub fn problem(path: &Path, error: &io::Error) -> FileProblem {
    FileProblem { path: path.to_owned(), problem: error.to_string() }
}

/// Removes a file of the site, and its folders that are empty afterwards.
pub fn remove_with_empty_folders(site: &Path, file: &str) -> Result<(), FileProblem> {
    let path = site.join(file);
    remove(&path)?;
    for folder in path.ancestors().skip(1).take_while(|folder| *folder != site) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}
