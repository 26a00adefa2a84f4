//! The browsers that the browser tests run in, and their drivers.

use crate::tools::apt;
use crate::tools::cargo_tool::{CargoTool, Source};
use crate::tools::find::{find_in_folders, find_on_path, tools_folder};
use crate::tools::install::still_missing;
use crate::tools::version::Version;
use crate::xvfb;
use anyhow::{Context, Result};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The environment variable that, set to `required`, makes a browser test without its browser fail
/// instead of skip.
pub const BROWSER_TESTS: &str = "BROWSER_TESTS";

/// A program that a browser test needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Program {
    Chromium,
    Chromedriver,
    Firefox,
    Geckodriver,
    WebKitWebDriver,
    MiniBrowser,
    Xvfb,
}

const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: Version { major: 0, minor: 37, patch: 1 },
    source: Source::CratesIo,
    duration: "2 minutes",
};

impl Program {
    pub const ALL: [Self; 7] = [
        Self::Chromium,
        Self::Chromedriver,
        Self::Firefox,
        Self::Geckodriver,
        Self::WebKitWebDriver,
        Self::MiniBrowser,
        Self::Xvfb,
    ];

    /// The environment variable with its path; `cargo xtask test` sets each of them.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMIUM",
            Self::Chromedriver => "CHROMEDRIVER",
            Self::Firefox => "FIREFOX",
            Self::Geckodriver => "GECKODRIVER",
            Self::WebKitWebDriver => "WEBKITWEBDRIVER",
            Self::MiniBrowser => "MINIBROWSER",
            Self::Xvfb => "XVFB",
        }
    }

    /// The path in its variable, else where such programs usually are.
    pub fn find(self) -> Option<PathBuf> {
        if let Some(path) = env::var_os(self.variable()).filter(|path| !path.is_empty()) {
            return Some(path.into());
        }
        let on_path = self.names().iter().find_map(|name| find_on_path(name));
        on_path.or_else(|| match self {
            Self::Geckodriver => find_in_folders("geckodriver", [geckodriver_folder().ok()?]),
            Self::MiniBrowser => find_in_folders("MiniBrowser", webkit_folders()),
            Self::WebKitWebDriver => find_in_folders("WebKitWebDriver", webkit_folders()),
            _ => None,
        })
    }

    /// Like `find`, for a test: without the program it prints that it is skipped; where browser
    /// tests are required (`BROWSER_TESTS=required`), it fails.
    ///
    /// # Panics
    ///
    /// If the program is missing and browser tests are required.
    pub fn find_or_skip(self) -> Option<PathBuf> {
        let found = self.find();
        if found.is_none() {
            let variable = self.variable();
            assert!(
                !browser_tests_are_required(),
                "{self:?} is missing: run `cargo xtask test`, or set {variable} to its path"
            );
            eprintln!("skipped: {self:?} is missing; `cargo xtask test` installs it");
        }
        found
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Chromedriver => &["chromedriver"],
            Self::Firefox => &["firefox", "firefox-esr"],
            Self::Geckodriver => &["geckodriver"],
            Self::WebKitWebDriver => &["WebKitWebDriver"],
            Self::MiniBrowser => &["MiniBrowser"],
            Self::Xvfb => &["Xvfb"],
        }
    }

    /// The Debian package that holds it. Debian has no geckodriver.
    fn debian_package(self) -> Option<&'static str> {
        match self {
            Self::Chromium => Some("chromium"),
            Self::Chromedriver => Some("chromium-driver"),
            Self::Firefox => Some("firefox-esr"),
            Self::Geckodriver => None,
            Self::WebKitWebDriver | Self::MiniBrowser => Some("webkit2gtk-driver"),
            Self::Xvfb => Some("xvfb"),
        }
    }
}

/// The Debian package with a font as wide as Arial. The hand-out is printed in it, and its tests
/// count sheets.
const NARROW_FONT: &str = "fonts-liberation";

fn has_narrow_font() -> bool {
    let font = Command::new("fc-match").args(["--format=%{family}", "Arial"]).output();
    font.is_ok_and(|font| {
        let font = String::from_utf8_lossy(&font.stdout);
        font.contains("Arial") || font.contains("Liberation Sans")
    })
}

/// Whether a browser test without its browser fails (`BROWSER_TESTS=required`) or skips.
pub fn browser_tests_are_required() -> bool {
    env::var_os(BROWSER_TESTS).is_some_and(|value| value == "required")
}

/// Finds every program, installs those that are missing, and returns the variables with their paths.
/// Xvfb is needed only without a display.
pub fn set_up() -> Result<Vec<(&'static str, OsString)>> {
    let needed = || {
        let programs = Program::ALL.into_iter();
        programs.filter(|program| *program != Program::Xvfb || !xvfb::has_display())
    };
    let mut packages: Vec<_> = needed()
        .filter(|program| program.find().is_none())
        .filter_map(Program::debian_package)
        .collect();
    packages.dedup();
    if !has_narrow_font() {
        packages.push(NARROW_FONT);
    }
    let command =
        if packages.is_empty() { String::new() } else { apt::install(&packages, "3 minutes")? };
    if Program::Geckodriver.find().is_none() {
        GECKODRIVER.find_or_install(&tools_folder()?)?;
    }
    needed()
        .map(|program| {
            let path = program.find();
            let path = path.with_context(|| still_missing(&format!("{program:?}"), &command))?;
            Ok((program.variable(), path.into_os_string()))
        })
        .collect()
}

fn geckodriver_folder() -> Result<PathBuf> {
    Ok(tools_folder()?.join(GECKODRIVER.folder_name()).join("bin"))
}

/// Where WebKitGTK keeps programs for its own use: the name of the machine is in Debian's folder,
/// but not in Fedora's and Arch's.
fn webkit_folders() -> Vec<PathBuf> {
    let machine = format!("/usr/lib/{}-linux-gnu", env::consts::ARCH);
    [machine.as_str(), "/usr/lib", "/usr/lib64", "/usr/libexec"]
        .into_iter()
        .flat_map(|folder| {
            ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"]
                .map(|name| PathBuf::from(folder).join(name))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_program_has_a_variable_of_its_own() {
        let mut variables = Program::ALL.map(Program::variable).to_vec();
        variables.sort_unstable();
        variables.dedup();
        assert_eq!(variables.len(), Program::ALL.len());
    }

    #[test]
    fn only_geckodriver_has_no_debian_package() {
        let lacking: Vec<_> =
            Program::ALL.into_iter().filter(|program| program.debian_package().is_none()).collect();
        assert_eq!(lacking, [Program::Geckodriver]);
    }
}
