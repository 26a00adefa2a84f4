//! Apps and sites: where an account is reported, and where a picture is asked to be removed.

use agency::day::Day;
use serde::Deserialize;

/// An app or site of `content/platforms.toml`. What to tap stands in the words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    pub id: String,
    /// Its own name; the last entry has none, since it stands for every other app.
    pub name: Option<String>,
    /// Pages about reporting an account, the most useful first.
    #[serde(default)]
    pub report: Vec<String>,
    /// The form for requests under the TAKE IT DOWN Act.
    pub removal: Option<String>,
    pub dated: String,
    pub looked: Day,
}
