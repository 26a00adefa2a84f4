//! Installs Debian packages with apt-get.

use crate::tools::find::find_on_path;
use crate::tools::install::{announce, run};
use anyhow::{Result, bail};
use std::process::Command;

/// Installs with apt-get if this is root on a Debian-like system; else fails and says what to
/// install.
pub fn install(packages: &[&str], duration: &str) -> Result<String> {
    let tool = packages.join(", ");
    if !is_root_on_debian() {
        let packages = packages.join(" ");
        bail!(
            "cannot install {tool} here: on Debian or Ubuntu run `sudo apt-get install \
             {packages}`; elsewhere install what your system calls these packages"
        );
    }
    announce(&tool, "this system, by apt-get", duration);
    let apt_get = || {
        let mut apt_get = Command::new("apt-get");
        apt_get.env("DEBIAN_FRONTEND", "noninteractive");
        apt_get
    };
    run(&tool, apt_get().arg("update"))?;
    run(&tool, apt_get().args(["install", "-y"]).args(packages))
}

/// Whether `install` can install anything here.
pub fn is_root_on_debian() -> bool {
    let id = Command::new("id").arg("-u").output();
    find_on_path("apt-get").is_some() && id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
