//! Parses `_headers`, the file with the response headers of a site.
//!
//! A line with a path begins a block, indented `Name: value` lines follow, `#` begins a comment.
//! Netlify and Cloudflare Pages read this format; this parser accepts only what both understand.

use anyhow::{Context, Error, Result, anyhow};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use std::io;
use std::path::Path;
use std::str::FromStr;

/// The name of the file in the web root. It is never served.
pub const NAME: &str = "_headers";

/// What is wrong with a line, and what would be right.
const NO_PATH: &str = "is no path: begin it with / and use only * for what varies, as in \
    /assets/*; indent it if it is a header";
const BEFORE_PATH: &str = "stands before the first path: write the path it is for above it";
const NO_COLON: &str = "is no header: write `Name: value`";
const NO_NAME: &str = "has no header name before the colon: write `Name: value`";
const BAD_VALUE: &str = "has a character that no header may hold: keep to plain ASCII";

/// Response headers by path.
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
    /// Reads the file in a web root. A site without it sets no headers.
    pub fn read(root: &Path) -> Result<Self> {
        match std::fs::read_to_string(root.join(NAME)) {
            Ok(text) => text.parse(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(error).with_context(|| format!("{NAME} cannot be read")),
        }
    }

    /// The headers of all blocks that match a path. If two blocks set the same name, the later one
    /// wins.
    pub fn headers_for(&self, path: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        let matching = self.blocks.iter().filter(|block| block.matches(path));
        for block in matching {
            // `extend` replaces all values of a name.
            headers.extend(block.headers.clone());
        }
        headers
    }
}

impl Block {
    /// `*` matches any text, also an empty one and one with slashes.
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
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let mut blocks: Vec<Block> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let content = line.trim();
            let fault = |fault| anyhow!("{NAME}, line {}: `{content}` {fault}", index + 1);
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') || content.contains([':', ' ']) {
                    return Err(fault(NO_PATH));
                }
                blocks.push(Block { pattern: content.to_owned(), headers: HeaderMap::new() });
                continue;
            }
            let (name, value) = content.split_once(':').ok_or_else(|| fault(NO_COLON))?;
            let name: HeaderName = name.trim().parse().map_err(|_| fault(NO_NAME))?;
            let value: HeaderValue = value.trim().parse().map_err(|_| fault(BAD_VALUE))?;
            let block = blocks.last_mut().ok_or_else(|| fault(BEFORE_PATH))?;
            block.headers.append(name, value);
        }
        Ok(Self { blocks })
    }
}

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
    fn check_fault(text: &str, fault: &str, line: usize) {
        let error = text.parse::<HeaderFile>().unwrap_err().to_string();
        let start = format!("_headers, line {line}: `");
        assert!(error.starts_with(&start) && error.ends_with(fault), "{text:?}: {error}");
    }

    #[test]
    fn all_matching_blocks_apply_and_the_later_one_wins() {
        check("/", "cache-control", &["no-cache"]);
        check("/assets/a.wasm", "cache-control", &["max-age=31536000"]);
        check("/assets/a.wasm", "x-content-type-options", &["nosniff"]);
    }

    #[test]
    fn a_block_may_give_one_name_two_values() {
        check("/", "link", &["</a>; rel=preload", "</b>; rel=preload"]);
    }

    #[test]
    fn a_path_without_a_star_matches_only_itself() {
        check("/agency.json", "access-control-allow-origin", &["*"]);
        check("/agency.json/", "access-control-allow-origin", &[]);
        check("/es/agency.json", "access-control-allow-origin", &[]);
    }

    #[test]
    fn stars_match_anywhere() {
        check("/es/desk/a/b.js", "x-desk", &["yes"]);
        check("/es/desk/a.css", "x-desk", &[]);
        check("/desk/a.js", "x-desk", &[]);
    }

    #[test]
    fn each_fault_names_its_line() {
        check_fault("/*\n  X-A b\n", NO_COLON, 2);
        check_fault("# comment\n  X-A: b\n", BEFORE_PATH, 2);
        check_fault("assets/*\n", NO_PATH, 1);
        check_fault("X-A: b\n", NO_PATH, 1);
        check_fault("/:page\n", NO_PATH, 1);
        check_fault("/*\n  X A: b\n", NO_NAME, 2);
        check_fault("/*\n  X-A: b\u{7}\n", BAD_VALUE, 2);
    }

    #[test]
    fn without_the_file_there_are_no_headers() {
        let empty = tempfile::tempdir().unwrap();
        assert_eq!(HeaderFile::read(empty.path()).unwrap(), HeaderFile::default());
    }
}
