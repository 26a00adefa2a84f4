//! Words of the handout, and of the cards for a wallet.

use crate::words::StepWords;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `content/words/<language>/handout.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandoutWords {
    /// For a reader under 18, below the title.
    pub not_in_trouble: String,
    /// What the hand-out is based on.
    pub after: String,
    /// For a copy that is not run by a government.
    pub not_government: String,
    pub print: PrintWords,
    pub code: CodeWords,
    pub by_hand: ByHandLines,
    pub card: PocketWords,
    pub section: BTreeMap<String, StepWords>,
}

/// Words for the person who prints it.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PrintWords {
    pub title: String,
    pub say: String,
    pub button: String,
    /// For a browser without scripts.
    pub by_menu: String,
    /// Holds `{language}`.
    pub alone: String,
    pub both: String,
    pub cards: String,
}

/// Words around the address of the guide; they are embedded in the page as JSON.
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

/// Labels of what is written on paper by hand and never typed.
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
    pub danger: String,
    pub near: String,
}
