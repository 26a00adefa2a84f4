//! Reads the content files, and collects their problems.

use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// `src/content` of this project.
#[must_use]
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src/content")
}

/// What is wrong with a content file, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// Below `src/content`.
    pub file: String,
    pub problem: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/content/{}: {}", self.file, self.problem)
    }
}

impl std::error::Error for ContentError {}

/// The text of every TOML and SVG file in `src/content`, by its path there, such as
/// `words/en/guide.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContentFiles {
    pub texts: BTreeMap<String, String>,
}

impl ContentFiles {
    /// Reads every file below `folder`, with those of its subfolders.
    ///
    /// # Errors
    /// The first file or folder that cannot be read as text.
    pub fn read(folder: &Path) -> Result<Self, ContentError> {
        let mut files = Self::default();
        files.read_folder(folder, "")?;
        Ok(files)
    }

    fn read_folder(&mut self, folder: &Path, below: &str) -> Result<(), ContentError> {
        let error = |file: &str, error: std::io::Error| ContentError {
            file: file.to_owned(),
            problem: format!("cannot be read: {error}"),
        };
        for entry in fs::read_dir(folder).map_err(|problem| error(below, problem))? {
            let entry = entry.map_err(|problem| error(below, problem))?;
            let name = [below, &entry.file_name().to_string_lossy()].concat();
            let path = entry.path();
            if path.is_dir() {
                self.read_folder(&path, &(name + "/"))?;
            } else if name.ends_with(".toml") || name.ends_with(".svg") {
                let text = fs::read_to_string(&path).map_err(|problem| error(&name, problem))?;
                self.texts.insert(name, text);
            }
        }
        Ok(())
    }

    /// The languages that have a folder in `words`, by their codes; English comes first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        let first = [ROOT_LANGUAGE].into_iter();
        let mut others: Vec<&str> = self
            .texts
            .keys()
            .filter_map(|name| Some(name.strip_prefix("words/")?.split_once('/')?.0))
            .filter(|code| *code != ROOT_LANGUAGE)
            .collect();
        others.dedup();
        first.chain(others)
    }

    /// The id of each step that has a drawing, and the drawing as SVG.
    pub fn drawings(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().filter_map(|(name, text)| {
            Some((name.strip_prefix("drawings/")?.strip_suffix(".svg")?, text.as_str()))
        })
    }
}

/// The language whose pages are at the root of the site.
const ROOT_LANGUAGE: &str = "en";

/// Collects every problem, so that all are reported at once.
#[derive(Default)]
pub(crate) struct Problems {
    pub(crate) all: Vec<ContentError>,
}

impl Problems {
    pub(crate) fn push(&mut self, file: &str, problem: String) {
        self.all.push(ContentError { file: file.to_owned(), problem });
    }

    /// Parses a file. If it is missing or wrong, adds a problem and returns `None`.
    pub(crate) fn parse<T: DeserializeOwned>(
        &mut self,
        files: &ContentFiles,
        file: &str,
    ) -> Option<T> {
        let Some(text) = files.texts.get(file) else {
            self.push(file, "is missing: add it".into());
            return None;
        };
        match toml::from_str(text) {
            Ok(parsed) => Some(parsed),
            Err(error) => {
                let line = error.span().map_or(1, |span| {
                    text.get(..span.start).unwrap_or_default().matches('\n').count() + 1
                });
                self.push(file, format!("line {line}: {}", error.message()));
                None
            }
        }
    }
}
