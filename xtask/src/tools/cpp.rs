//! A C++ compiler, with which LLVM's fuzzer is built.

use crate::tools::browsers::install_debian_packages;
use crate::tools::error::ToolsError;
use crate::tools::find::on_path;

/// Finds one, or installs it.
pub fn set_up() -> Result<(), ToolsError> {
    if std::env::var_os("CXX").is_some() || on_path("c++").is_some() {
        return Ok(());
    }
    let command = install_debian_packages(&["g++"], "1 minute")?;
    match on_path("c++") {
        Some(_) => Ok(()),
        None => Err(ToolsError::StillMissing { wanted: "a C++ compiler".to_owned(), command }),
    }
}
