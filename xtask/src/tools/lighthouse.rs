//! Lighthouse, by which many judge a page: run by `cargo xtask bench` in the Chromium of the stories.

use super::browsers::Program;
use super::error::ToolsError;
use super::find::our_folder;
use super::npm;
use std::path::PathBuf;
use std::process::Command;

const VERSION: &str = "13.5.0";

/// Finds it, or installs it. The command still wants an address and what to say of it.
pub fn set_up() -> Result<Command, ToolsError> {
    let wanted = format!("lighthouse {VERSION}");
    let root = our_folder().ok_or(ToolsError::NoHome)?.join(format!("lighthouse-{VERSION}"));
    let script: PathBuf = root.join("node_modules/lighthouse/cli/index.js");
    if !script.is_file() {
        npm::set_up(&wanted, || "install Node.js with npm and run this again".to_owned())?;
        let command = npm::install(&wanted, &format!("lighthouse@{VERSION}"), &root)?;
        if !script.is_file() {
            return Err(ToolsError::StillMissing { wanted, command });
        }
    }
    let mut node = Command::new("node");
    node.arg(script);
    if let Some(chromium) = Program::Chromium.find() {
        node.env("CHROME_PATH", chromium);
    }
    Ok(node)
}
