//! Checks before a release whether a fault is known of a package that the site is built with.
//!
//! The list of known faults (RustSec's advisory database) comes over the network. If it cannot be
//! fetched, a warning is printed and the release goes on: otherwise people without a network would
//! have to release without this check anyway, and what is released is what was tested. A fault that
//! does not concern the site is listed in `deny.toml`, with the reason.

use crate::project::Project;
use crate::tools::deny;
use anyhow::{Context, Result, ensure};
use std::process::Command;

const NOT_STARTED: &str = "cargo-deny cannot be started";

/// Fails if a fault is known.
pub fn check_advisories(project: &Project) -> Result<()> {
    let [fetch, check] = deny::set_up_advisories(project)?;
    run(fetch, check)
}

fn run(mut fetch: Command, mut check: Command) -> Result<()> {
    println!("asking for known faults in what the site is built with");
    if !fetch.status().context(NOT_STARTED)?.success() {
        eprintln!(
            "warning: NOT ASKED FOR KNOWN FAULTS, since the list of them cannot be fetched here; \
             before you publish, make the release, or run `cargo deny check advisories`, where there \
             is a network"
        );
        return Ok(());
    }
    ensure!(
        check.status().context(NOT_STARTED)?.success(),
        "the packages above have known faults: take a version without (`cargo update`), or, where \
         a fault does not concern the site, say why in deny.toml"
    );
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn without_the_list_of_faults_the_release_goes_on() {
        assert!(run(Command::new("false"), Command::new("false")).is_ok());
    }

    #[test]
    fn a_known_fault_stops_the_release() {
        let error = run(Command::new("true"), Command::new("false")).unwrap_err();
        assert!(error.to_string().contains("known faults"), "{error}");
        assert!(run(Command::new("true"), Command::new("true")).is_ok());
    }
}
