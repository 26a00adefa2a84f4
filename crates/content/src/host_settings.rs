//! The settings of the host of a copy.

use agency::day::Day;
use serde::Deserialize;

/// `content/site.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostSettings {
    /// Where the exit leads.
    pub exit: String,
    /// The day on which somebody last checked that this page is harmless; `None` if it was not
    /// recorded.
    pub verified: Option<Day>,
    /// The name of the host; empty if none is given.
    pub run_by: String,
    /// Whether this copy is run by a government.
    pub government: bool,
}
