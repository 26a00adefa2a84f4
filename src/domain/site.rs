//! What whoever hosts this copy may set.

use serde::Deserialize;

/// `content/site.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Site {
    /// Where the exit leads.
    pub exit: String,
    /// Who runs this copy; empty when nobody is named.
    pub run_by: String,
    /// Whether this copy is run by a government.
    pub government: bool,
}
