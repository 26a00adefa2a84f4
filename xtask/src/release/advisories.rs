//! Asks, before a release, whether a fault is known of a package that the site is built with.
//!
//! The list of known faults (RustSec's advisory database) comes over the network. Where it cannot be
//! fetched, that is said, and the release goes on: refused, it would have to be made without this
//! check all the same, and what is built is what was tested. A fault that does not concern the site
//! stands in `deny.toml`, with the reason.

use crate::project::Project;
use crate::tools::{ToolsError, deny};
use std::fmt;
use std::io;
use std::process::Command;

/// Fails if a fault is known.
pub fn check_advisories(project: &Project) -> Result<(), AdvisoriesError> {
    let [fetch, check] = deny::set_up_advisories(project).map_err(AdvisoriesError::Tools)?;
    ask(fetch, check)
}

fn ask(mut fetch: Command, mut check: Command) -> Result<(), AdvisoriesError> {
    println!("asking for known faults in what the site is built with");
    if !fetch.status().map_err(AdvisoriesError::Start)?.success() {
        eprintln!(
            "warning: NOT ASKED FOR KNOWN FAULTS, since the list of them cannot be fetched here; \
             before you publish, make the release, or run `cargo deny check advisories`, where there \
             is a network"
        );
        return Ok(());
    }
    match check.status().map_err(AdvisoriesError::Start)?.success() {
        true => Ok(()),
        false => Err(AdvisoriesError::Known),
    }
}

/// Why nobody should be given this release.
#[derive(Debug)]
pub enum AdvisoriesError {
    Tools(ToolsError),
    Start(io::Error),
    /// The list stands above.
    Known,
}

impl fmt::Display for AdvisoriesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tools(error) => error.fmt(f),
            Self::Start(error) => write!(f, "cargo-deny cannot be started: {error}"),
            Self::Known => f.write_str(
                "the packages above have known faults: take a version without (`cargo update`), \
                 or, where a fault does not concern the site, say why in deny.toml",
            ),
        }
    }
}

impl std::error::Error for AdvisoriesError {}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn without_the_list_of_faults_a_release_goes_on() {
        assert!(ask(Command::new("false"), Command::new("false")).is_ok());
    }

    #[test]
    fn a_known_fault_stops_it() {
        let known = ask(Command::new("true"), Command::new("false")).unwrap_err();
        assert!(matches!(known, AdvisoriesError::Known), "{known}");
        assert!(ask(Command::new("true"), Command::new("true")).is_ok());
    }
}
