//! Reads `_headers`, the file in which some static hosts look for a site's response headers.
//!
//! A line with a path begins a block, indented `Name: value` lines follow, `#` begins a comment.
//! Netlify and Cloudflare Pages read this form; only what both understand is read here.

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::fmt;
use std::io;
use std::path::Path;
use std::str::FromStr;

/// The name of the file below the web root. It is never served.
pub const NAME: &str = "_headers";

/// Which responses get which headers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderFile {
    blocks: Vec<Block>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Block {
    pattern: String,
    headers: HeaderMap,
}

impl HeaderFile {
    /// The one below a web root. A site without one has no headers of its own.
    pub fn read(root: &Path) -> Result<Self, HeaderFileError> {
        match std::fs::read_to_string(root.join(NAME)) {
            Ok(text) => text.parse(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(HeaderFileError::Unreadable(error)),
        }
    }

    /// The headers for a path: of all blocks that match, and of two that set the same name, those
    /// of the later one.
    pub fn headers_for(&self, path: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let matching = self.blocks.iter().filter(|block| block.matches(path));
        for block in matching {
            // `extend` replaces what is there by all values of the new one.
            headers.extend(block.headers.clone());
        }
        headers
    }
}

impl Block {
    /// `*` stands for any text, also for none and for one with slashes.
    fn matches(&self, path: &str) -> bool {
        let Some((start, rest)) = self.pattern.split_once('*') else {
            return self.pattern == path;
        };
        let Some(mut path) = path.strip_prefix(start) else {
            return false;
        };
        let mut parts: Vec<&str> = rest.split('*').collect();
        let end = parts.pop().unwrap_or_default();
        for part in parts {
            match path.find(part) {
                Some(at) => path = &path[at + part.len()..],
                None => return false,
            }
        }
        path.ends_with(end)
    }
}

impl FromStr for HeaderFile {
    type Err = HeaderFileError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut blocks: Vec<Block> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let wrong = |fault| HeaderFileError::Line {
                number: index + 1,
                line: line.trim().to_owned(),
                fault,
            };
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') || content.contains([':', ' ']) {
                    return Err(wrong(Fault::Pattern));
                }
                blocks.push(Block { pattern: content.to_owned(), headers: HeaderMap::new() });
                continue;
            }
            let (name, value) = content.split_once(':').ok_or(wrong(Fault::NoColon))?;
            let name: HeaderName = name.trim().parse().map_err(|_| wrong(Fault::Name))?;
            let value: HeaderValue = value.trim().parse().map_err(|_| wrong(Fault::Value))?;
            let block = blocks.last_mut().ok_or(wrong(Fault::NoPattern))?;
            block.headers.append(name, value);
        }
        Ok(Self { blocks })
    }
}

/// Why a `_headers` file cannot be understood.
#[derive(Debug)]
pub enum HeaderFileError {
    Unreadable(io::Error),
    /// `number` counts lines, from 1.
    Line {
        number: usize,
        line: String,
        fault: Fault,
    },
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Pattern,
    NoPattern,
    NoColon,
    Name,
    Value,
}

impl fmt::Display for HeaderFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(f, "{NAME} cannot be read: {error}"),
            Self::Line { number, line, fault } => {
                write!(f, "{NAME}, line {number}: `{line}` {fault}")
            }
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pattern => {
                "is no path: begin it with / and use only * for what varies, as in /assets/*; \
                 indent it if it is a header"
            }
            Self::NoPattern => "stands before the first path: write the path it is for above it",
            Self::NoColon => "is no header: write `Name: value`",
            Self::Name => "has no header name before the colon: write `Name: value`",
            Self::Value => "has a character that no header may hold: keep to plain ASCII",
        })
    }
}

impl std::error::Error for HeaderFileError {}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
# For every page.
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache
  Link: </a>; rel=preload
  Link: </b>; rel=preload

/assets/*
\tCache-Control: max-age=31536000
/agency.json
  Access-Control-Allow-Origin: *
/*/desk/*.js
  X-Desk: yes
";

    #[track_caller]
    fn check(path: &str, name: &str, expected: &[&str]) {
        let headers = FILE.parse::<HeaderFile>().unwrap().headers_for(path);
        let found: Vec<_> = headers.get_all(name).iter().collect();
        assert_eq!(found, expected, "{name} of {path}");
    }

    #[track_caller]
    fn check_fault(text: &str, expected: Fault, line: usize) {
        match text.parse::<HeaderFile>() {
            Err(HeaderFileError::Line { number, fault, .. }) => {
                assert_eq!((fault, number), (expected, line), "{text:?}");
            }
            other => panic!("{text:?} gave {other:?}"),
        }
    }

    #[test]
    fn all_matching_blocks_count_and_the_later_one_wins() {
        check("/", "cache-control", &["no-cache"]);
        check("/assets/a.wasm", "cache-control", &["max-age=31536000"]);
        check("/assets/a.wasm", "x-content-type-options", &["nosniff"]);
    }

    #[test]
    fn a_block_may_give_one_name_two_values() {
        check("/", "link", &["</a>; rel=preload", "</b>; rel=preload"]);
    }

    #[test]
    fn a_path_without_a_star_is_that_path_alone() {
        check("/agency.json", "access-control-allow-origin", &["*"]);
        check("/agency.json/", "access-control-allow-origin", &[]);
        check("/es/agency.json", "access-control-allow-origin", &[]);
    }

    #[test]
    fn stars_may_stand_anywhere() {
        check("/es/desk/a/b.js", "x-desk", &["yes"]);
        check("/es/desk/a.css", "x-desk", &[]);
        check("/desk/a.js", "x-desk", &[]);
    }

    #[test]
    fn each_fault_names_its_line() {
        check_fault("/*\n  X-A b\n", Fault::NoColon, 2);
        check_fault("# comment\n  X-A: b\n", Fault::NoPattern, 2);
        check_fault("assets/*\n", Fault::Pattern, 1);
        check_fault("X-A: b\n", Fault::Pattern, 1);
        check_fault("/:page\n", Fault::Pattern, 1);
        check_fault("/*\n  X A: b\n", Fault::Name, 2);
        check_fault("/*\n  X-A: b\u{7}\n", Fault::Value, 2);
    }

    #[test]
    fn no_file_means_no_headers() {
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(HeaderFile::read(empty.path()).unwrap(), HeaderFile::default());
    }
}
