//! Versions, as programs print them for `--version`.

use anyhow::{Context, Error, Result};
use std::fmt;
use std::str::FromStr;

/// A version such as `0.21.14`, or `132` alone, as Binaryen counts. A missing number is 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    pub major: u32,
    pub minor: u32,
    pub patch: u32,
}

impl FromStr for Version {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let error = || format!("`{text}` is no version: write up to three numbers, as in 0.2.130");
        let mut numbers = [0; 3];
        let mut slots = numbers.iter_mut();
        for part in text.split('.') {
            let slot = slots.next().with_context(error)?;
            *slot = part.parse().ok().with_context(error)?;
        }
        let [major, minor, patch] = numbers;
        Ok(Self { major, minor, patch })
    }
}

/// The first version in what a program prints for `--version`.
///
/// The programs print `trunk 0.21.14`, `wasm-bindgen 0.2.130 (8a4c0d2)` or
/// `wasm-opt version 132 (version_132)`; some begin with a warning in a line of its own.
pub fn version_in(output: &str) -> Option<Version> {
    output.split_whitespace().find_map(|word| word.parse().ok())
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(output: &str, expected: Option<(u32, u32, u32)>) {
        let found = version_in(output).map(|found| (found.major, found.minor, found.patch));
        assert_eq!(found, expected, "{output:?}");
    }

    #[test]
    fn the_version_is_found_in_the_output_of_each_program() {
        check("trunk 0.21.14\n", Some((0, 21, 14)));
        check("wasm-bindgen 0.2.130\n", Some((0, 2, 130)));
        check("wasm-bindgen 0.2.130 (8a4c0d2f1)\n", Some((0, 2, 130)));
        check("wasm-opt version 132 (version_132)\n", Some((132, 0, 0)));
        check("wasm-opt version 108\n", Some((108, 0, 0)));
        check("geckodriver 0.36.0 ( 2025-02-25 00:00 +0000)\n", Some((0, 36, 0)));
    }

    #[test]
    fn a_pre_release_is_not_the_release() {
        check("trunk 0.22.0-beta.1\n", None);
    }

    #[test]
    fn output_without_a_version_has_none() {
        check("", None);
        check("command not found\n", None);
        check("1.2.3.4\n", None);
    }

    #[test]
    fn a_later_version_is_greater_though_its_text_is_not() {
        let version = |text: &str| text.parse::<Version>().unwrap();
        assert!(version("0.2.130") > version("0.2.99"));
        assert!(version("132") > version("99.9"));
    }
}
