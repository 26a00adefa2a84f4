//! What whoever hosts this copy may set.

use agency::day::Day;
use serde::Deserialize;

/// `content/site.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostSettings {
    /// Where the exit leads.
    pub exit: String,
    /// When somebody last opened that page and found it dull; `None` when nobody wrote it down.
    pub looked: Option<Day>,
    /// Who runs this copy; empty when nobody is named.
    pub run_by: String,
    /// Whether this copy is run by a government.
    pub government: bool,
}
