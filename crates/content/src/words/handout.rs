//! Words of the hand-out, and of the cards for a wallet.

use crate::words::StepWords;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `content/words/<language>/handout.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoutWords {
    /// What the sheet follows.
    pub after: String,
    /// For every copy that no government runs.
    pub not_government: String,
    pub print: PrintWords,
    pub code: CodeWords,
    pub by_hand: ByHandLines,
    pub card: PocketWords,
    pub section: BTreeMap<String, StepWords>,
}

/// To whoever prints it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PrintWords {
    pub title: String,
    pub say: String,
    pub button: String,
    /// For whoever has no script.
    pub by_menu: String,
    /// Holds `{language}`.
    pub alone: String,
    pub both: String,
    pub cards: String,
}

/// Words around the address of the guide; they travel as JSON.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CodeWords {
    pub title: String,
    /// Above a ruled space.
    pub blank: String,
    /// Holds `{link}`.
    pub label: String,
    pub too_long: String,
    /// Holds `{words}`.
    pub aloud: String,
    pub dot: String,
    pub slash: String,
    pub dash: String,
    pub colon: String,
}

/// What is written on paper by hand, and never typed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ByHandLines {
    pub title: String,
    pub officer: String,
    pub agency: String,
    pub case: String,
    pub date: String,
}

/// Words on a card for a wallet.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PocketWords {
    pub talk: String,
    pub report: String,
    pub near: String,
}
