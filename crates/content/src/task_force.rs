//! The ICAC task forces: who looks into crimes against children online, state by state.

use agency::day::Day;
use agency::phone_number::PhoneNumber;
use serde::Deserialize;

/// A task force of `content/task-forces.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskForce {
    pub id: String,
    /// In English; a language may have a name of its own for it.
    pub state: String,
    /// The two letters of the postal service.
    pub code: String,
    pub name: String,
    /// It serves a part of its state, which the words name.
    #[serde(default)]
    pub has_area: bool,
    /// Who leads it, as far as a source shows.
    pub agency: Option<String>,
    /// Only where its own page shows it.
    pub number: Option<PhoneNumber>,
    /// Only where its own page shows it.
    pub email: Option<String>,
    pub website: Option<String>,
    pub sources: Vec<String>,
    /// How old the source is, as exactly as it is known.
    pub dated: String,
    /// When somebody last looked.
    pub looked: Day,
}
