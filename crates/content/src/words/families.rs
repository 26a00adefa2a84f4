//! Words of the page for parents, other adults and friends.

use crate::words::{MessageWords, StepWords};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/words/<language>/families.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyWords {
    /// The link to this page, in the guide.
    pub way: String,
    pub title: String,
    pub say: Vec<String>,
    /// What to say first.
    pub message: Vec<MessageWords>,
    pub section: BTreeMap<String, StepWords>,
    /// The link back to the guide.
    pub guide: String,
    /// The way to the handout.
    pub paper: String,
    /// Above the links to the sections.
    pub jumps: String,
    pub sources: String,
}
