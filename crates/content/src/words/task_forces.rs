//! Words of the page of task forces, which finds help near a visitor.

use serde::Deserialize;
use std::collections::BTreeMap;

/// The words of that page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NearWords {
    pub title: String,
    pub say: Vec<String>,
    pub choose: String,
    pub every_state: String,
    /// Announced when a choice has changed the list.
    pub one_shown: String,
    pub every_shown: String,
    pub kept: String,
    pub states: String,
    /// Holds `{agency}`.
    pub led_by: String,
    /// The answer for every task force whose number is not proved, above all of them.
    pub no_number: String,
    pub no_force: String,
    pub abroad_title: String,
    pub abroad: String,
    pub number_from: NumberProofWords,
    pub source: String,
    /// Names of states in this language, if they are not the English ones, by their two letters.
    #[serde(default)]
    pub state: BTreeMap<String, String>,
    /// The part of its state that a task force serves.
    pub area: BTreeMap<String, String>,
    pub agencies: AgenciesWords,
}

/// Words around the host's list of agencies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgenciesWords {
    pub title: String,
    pub elsewhere: String,
    pub show: String,
    /// Holds `{kilobytes}`.
    pub cost: String,
    pub pick: String,
    pub found: String,
    pub none: String,
}

/// What proves a number, below it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct NumberProofWords {
    pub own_page: String,
    pub own_release: String,
    pub copies: String,
}
