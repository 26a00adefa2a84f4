//! The C++ compiler that builds LLVM's fuzzer.

use crate::tools::apt;
use crate::tools::find::find_on_path;
use crate::tools::install::still_missing;
use anyhow::{Result, ensure};

/// Finds one, or installs it.
pub fn set_up() -> Result<()> {
    if std::env::var_os("CXX").is_some() || find_on_path("c++").is_some() {
        return Ok(());
    }
    let command = apt::install(&["g++"], "1 minute")?;
    ensure!(find_on_path("c++").is_some(), still_missing("a C++ compiler", &command));
    Ok(())
}
