//! A C++ compiler, with which LLVM's fuzzer is built.

use crate::tools::browsers::install_debian_packages;
use crate::tools::build_tools::still_missing;
use crate::tools::find::on_path;
use anyhow::{Result, ensure};

/// Finds one, or installs it.
pub fn set_up() -> Result<()> {
    if std::env::var_os("CXX").is_some() || on_path("c++").is_some() {
        return Ok(());
    }
    let command = install_debian_packages(&["g++"], "1 minute")?;
    ensure!(on_path("c++").is_some(), still_missing("a C++ compiler", &command));
    Ok(())
}
