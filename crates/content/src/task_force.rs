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
    /// The agency that leads it, by the first of `sources`.
    pub agency: String,
    pub number: Option<PhoneNumber>,
    /// What proves the number.
    pub number_from: Option<NumberProof>,
    /// Only if its own page shows it.
    pub email: Option<String>,
    pub website: Option<String>,
    pub sources: Vec<String>,
    /// The date of the source, as exactly as it is known.
    pub published: String,
    /// The day on which somebody last checked it.
    pub verified: Day,
}

/// What proves that a number is that of the task force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NumberProof {
    OwnPage,
    OwnRelease,
    /// Two copies of the national directory, many years apart.
    Copies,
}

/// A district or territory of `content/task-forces.toml`, which has no task force of its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The two letters of the postal service.
    pub code: String,
    /// In English; a language may have another name for it.
    pub name: String,
    /// The task force that serves it.
    pub served_by: Option<String>,
}
