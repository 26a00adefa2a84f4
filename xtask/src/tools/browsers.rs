//! The browsers that the stories are played in, and what drives them.

use crate::tools::build_tools::{CargoTool, Source, announce, by_cargo, run, still_missing};
use crate::tools::find::{in_folders, on_path, our_folder};
use crate::tools::version::Version;
use crate::xvfb as screen;
use anyhow::{Result, bail};
use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

/// The variable that makes a story fail, rather than skip, when its browser is missing.
pub const STORIES: &str = "STORIES";

/// A program that a browser story needs.
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
    source: Source::Published,
    takes: "2 minutes",
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

    /// The environment variable that says where it is; `cargo xtask test` sets each of them.
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

    /// What its variable says, else where such programs usually are.
    pub fn find(self) -> Option<PathBuf> {
        if let Some(path) = env::var_os(self.variable()).filter(|path| !path.is_empty()) {
            return Some(path.into());
        }
        let named = self.names().iter().find_map(|name| on_path(name));
        named.or_else(|| match self {
            Self::Geckodriver => in_folders("geckodriver", [our_geckodriver().ok()?]),
            Self::MiniBrowser => in_folders("MiniBrowser", webkit_folders()),
            Self::WebKitWebDriver => in_folders("WebKitWebDriver", webkit_folders()),
            _ => None,
        })
    }

    /// Like `find`. A story that gets nothing says so and ends; if every story must be played
    /// (`STORIES=required`), it fails instead.
    ///
    /// # Panics
    ///
    /// If it is missing and every story must be played.
    pub fn find_or_skip(self) -> Option<PathBuf> {
        let found = self.find();
        if found.is_none() {
            let variable = self.variable();
            assert!(
                !stories_are_required(),
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

    /// Debian's package with it. Debian has no geckodriver.
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

/// Debian's package with a face as wide as Arial, in which the hand-out is printed: its stories count
/// sheets.
const NARROW_FACE: &str = "fonts-liberation";

fn has_narrow_face() -> bool {
    let face = Command::new("fc-match").args(["--format=%{family}", "Arial"]).output();
    face.is_ok_and(|face| {
        let face = String::from_utf8_lossy(&face.stdout);
        face.contains("Arial") || face.contains("Liberation Sans")
    })
}

/// Whether a story without its browser fails (`STORIES=required`) or skips.
pub fn stories_are_required() -> bool {
    env::var_os(STORIES).is_some_and(|value| value == "required")
}

/// Finds every program, installs what is missing, and gives back the variables that name them.
/// Xvfb is needed only where there is no screen.
pub fn set_up() -> Result<Vec<(&'static str, OsString)>> {
    let needed = || {
        let programs = Program::ALL.into_iter();
        programs.filter(|program| *program != Program::Xvfb || !screen::is_there())
    };
    let mut packages: Vec<_> = needed()
        .filter(|program| program.find().is_none())
        .filter_map(Program::debian_package)
        .collect();
    packages.dedup();
    if !has_narrow_face() {
        packages.push(NARROW_FACE);
    }
    let command = if packages.is_empty() {
        String::new()
    } else {
        install_debian_packages(&packages, "3 minutes")?
    };
    if Program::Geckodriver.find().is_none() {
        by_cargo(&our_folder()?, &GECKODRIVER)?;
    }
    needed()
        .map(|program| match program.find() {
            Some(path) => Ok((program.variable(), path.into_os_string())),
            None => bail!(still_missing(&format!("{program:?}"), &command)),
        })
        .collect()
}

/// Installs with apt-get, if this is root on a Debian-like system; else says what to install.
pub fn install_debian_packages(packages: &[&str], takes: &str) -> Result<String> {
    let wanted = packages.join(", ");
    if !as_root_on_debian() {
        let packages = packages.join(" ");
        bail!(
            "cannot install {wanted} here: on Debian or Ubuntu run `sudo apt-get install \
             {packages}`; elsewhere install what your system calls these packages"
        );
    }
    announce(&wanted, "this system, by apt-get", takes);
    let apt_get = || {
        let mut apt_get = Command::new("apt-get");
        apt_get.env("DEBIAN_FRONTEND", "noninteractive");
        apt_get
    };
    run(&wanted, apt_get().arg("update"))?;
    run(&wanted, apt_get().args(["install", "-y"]).args(packages))
}

pub fn as_root_on_debian() -> bool {
    let id = Command::new("id").arg("-u").output();
    on_path("apt-get").is_some() && id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn our_geckodriver() -> Result<PathBuf> {
    let version = GECKODRIVER.version;
    Ok(our_folder()?.join(format!("geckodriver-{version}/bin")))
}

/// Where WebKitGTK keeps programs that are for its own use: Debian's folder holds the name of the
/// machine, Fedora's and Arch's do not.
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
    fn what_debian_lacks_cargo_installs() {
        let lacking: Vec<_> =
            Program::ALL.into_iter().filter(|program| program.debian_package().is_none()).collect();
        assert_eq!(lacking, [Program::Geckodriver]);
    }
}
