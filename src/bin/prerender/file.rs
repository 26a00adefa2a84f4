//! Files that are read and written, with what went wrong and where.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

/// What stopped a file from being read or written.
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
