//! The ICAC task forces, which investigate crimes against children online in each state.

use agency::day::Day;
use agency::phone_number::PhoneNumber;
use serde::Deserialize;

/// A task force of `content/task-forces.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskForce {
    pub id: String,
    /// In English; a language may have another name for it.
    pub state: String,
    /// The two letters of the postal service.
    pub code: String,
    pub name: String,
    /// Whether it serves only a part of its state, which the words name.
    #[serde(default)]
    pub has_area: bool,
    /// The agency that leads it, if a source says so.
    pub agency: Option<String>,
    /// Only if its own page shows it.
    pub number: Option<PhoneNumber>,
    /// Only if its own page shows it.
    pub email: Option<String>,
    pub website: Option<String>,
    pub sources: Vec<String>,
    /// The date of the source, as exactly as it is known.
    pub published: String,
    /// The day on which somebody last checked it.
    pub verified: Day,
}
