//! Words of the page for police, schools and advocates.

use crate::words::StepWords;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `content/words/<language>/officers.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerWords {
    pub ways: OfficerWaysWords,
    pub title: String,
    pub say: Vec<String>,
    pub summary: SummaryWords,
    pub section: BTreeMap<String, StepWords>,
    /// Sentences with numbers, by their ids in `content/outline/officers.toml`.
    pub fact: BTreeMap<String, String>,
    /// For whom each line is, and what it does with a case.
    pub line: BTreeMap<String, String>,
    /// For an officer, who is addressed in another way than a visitor.
    pub call: String,
    pub text: String,
    pub website: String,
    pub local: String,
    /// Holds `{language}`.
    pub guide: String,
    pub sources: String,
    pub choose: ChooseWords,
    pub share: ShareWords,
    pub offline: OfflineWords,
}

/// Words around the choice of a local contact; they are embedded in the page as JSON.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ChooseWords {
    pub title: String,
    pub who: String,
    pub nobody: String,
    /// Holds `{names}`, like the next two.
    pub own: String,
    pub listed: String,
    pub draft: String,
    pub draft_say: String,
    pub load: String,
    pub loading: String,
    pub not_loaded: String,
    pub pick: String,
    pub state: String,
    pub elsewhere: String,
    pub agency: String,
    /// The list has no agency in that state.
    pub none: String,
    /// The file of the agency was not loaded.
    pub missing: String,
    pub language: String,
}

/// Words around what is shared; they are embedded in the page as JSON.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ShareWords {
    pub title: String,
    pub say: String,
    /// Holds `{link}`.
    pub code_label: String,
    pub code_say: String,
    pub too_long: String,
    pub message: String,
    pub message_say: String,
    /// The message itself; holds `{link}`.
    pub text: String,
    pub copy_message: String,
    pub copy_link: String,
    pub copied: String,
    pub copy_failed: String,
    pub offer: String,
    pub refused: String,
    pub hand_out: String,
}

/// Words around the pages that a device stores; they are embedded in the page as JSON.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct OfflineWords {
    pub title: String,
    pub what: String,
    pub who: String,
    pub on: String,
    pub off: String,
    pub working: String,
    pub is_on: String,
    pub is_off: String,
    pub failed: String,
    pub refused: String,
}

/// The links to the pages for agencies, on the about page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerWaysWords {
    pub title: String,
    pub officers: String,
    pub desk: String,
}

/// The summary to read on the way to a visitor.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SummaryWords {
    pub title: String,
    pub say_title: String,
    pub say: Vec<String>,
    pub never_title: String,
    pub never: Vec<String>,
}
