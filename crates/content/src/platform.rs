//! Apps and sites: the pages to report an account, and the forms to have a picture removed.

use agency::day::Day;
use serde::Deserialize;

/// An app or site of `content/platforms.toml`. What to tap is in the words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    pub id: String,
    /// Its name; the last entry has none, since it is for every other app.
    pub name: Option<String>,
    /// Pages about reporting an account, the most useful first.
    #[serde(default)]
    pub report: Vec<String>,
    /// The form for requests under the TAKE IT DOWN Act.
    pub removal: Option<String>,
    pub published: String,
    pub verified: Day,
}
