//! All text of the visitors' pages in one language.
//!
//! A key that is missing in a language, or that nothing shows, is an error when the file is parsed.

mod agency_card;
mod apps;
mod date;
mod desk;
mod families;
mod handout;
mod interpolate;
mod officers;
mod step;
mod task_forces;

pub use agency_card::CardWords;
pub use apps::{AppsWords, PlatformWords, TopicTitles, parts_with_labels};
pub use desk::DeskWords;
pub use families::FamilyWords;
pub use handout::{ByHandLines, CodeWords, HandoutWords, PrintWords};
pub use interpolate::{Part, fill, parts};
pub use officers::{ChooseWords, OfficerWords, OfflineWords, ShareWords};
pub use step::{MessageWords, SayingWords, SayingsWords, Sentence, StepWords};
pub use task_forces::{AgenciesWords, NearWords, NumberProofWords};

use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/words/<language>/guide.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    pub language: Language,
    pub page: PageWords,
    pub opening: OpeningWords,
    pub walk: WalkWords,
    /// The links of the opening, by their ids in `outline/guide.toml`.
    pub need: BTreeMap<String, String>,
    pub question: BTreeMap<String, QuestionWords>,
    pub step: BTreeMap<String, StepWords>,
    pub message: Vec<MessageWords>,
    pub saying: Vec<SayingWords>,
    pub sayings: SayingsWords,
    pub line: BTreeMap<String, LineWords>,
    pub lines: LinesWords,
    pub report_notes: ReportNotesWords,
    pub local: LocalWords,
    pub near: NearWords,
    pub missing: MissingWords,
    pub about: AboutWords,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Language {
    /// BCP 47.
    pub code: String,
    /// The name of the language in itself.
    pub name: String,
    pub direction: String,
}

/// The titles of the pages beside the guide, for tabs, the history and screen readers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titles {
    pub families: String,
    pub local: String,
    pub apps: String,
    pub about: String,
    pub officers: String,
    pub handout: String,
    pub handout_in_both: String,
    pub cards: String,
    pub desk: String,
}

/// Words of every page.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    pub title: String,
    pub titles: Titles,
    pub description: String,
    pub skip: String,
    /// The name of the bar with the exit.
    pub bar: String,
    pub exit: String,
    pub exit_keys: String,
    pub exit_two_more: String,
    pub exit_one_more: String,
    pub exit_too_slow: String,
    pub exit_leaving: String,
    pub call: String,
    pub text: String,
    pub text_keyword: String,
    pub chat: String,
    pub website: String,
    pub email: String,
    pub always: String,
    pub about: String,
    pub home: String,
    pub new_tab: String,
    pub exit_limits: String,
    pub copy: String,
    pub copied: String,
    pub copy_failed: String,
    pub share: String,
    /// On a phone: opens its program for text messages with the text.
    pub send: String,
    /// A part of another page did not load.
    pub not_loaded: String,
    pub checked: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpeningWords {
    pub title: String,
    pub because: String,
    pub moves: [String; 3],
    /// Above the links of `need`.
    pub needs: String,
    pub begin: String,
    pub danger: String,
    pub talk: String,
    pub report: String,
    pub report_link: String,
    /// Before a link to helplines of other countries.
    pub abroad: String,
    pub abroad_link: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WalkWords {
    pub next: String,
    pub back: String,
    pub show_all: String,
    pub controls: String,
    /// Holds `{step}` and `{steps}`.
    pub place: String,
    /// Unfolds the list of steps.
    pub steps: String,
    /// Before a step of that list that was passed.
    pub passed: String,
    /// Below a question with one answer.
    pub one: String,
    /// Below a question with several.
    pub many: String,
    /// Removes all answers, where the page runs no script.
    pub reset: String,
    pub kept: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    pub ask: String,
    pub choices: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineWords {
    /// For whom it is, and who answers.
    #[serde(rename = "for")]
    pub serves: String,
    pub note: Option<String>,
    pub hours: Option<String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinesWords {
    pub title: String,
}

/// Words around the notes for a report.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportNotesWords {
    pub title: String,
    pub say: String,
    /// Before the first field: where the notes are stored, and that no picture belongs here.
    pub kept: String,
    /// What a report needs, one field each.
    pub fields: [String; 6],
    pub taken: String,
    pub print: String,
    pub nothing: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalWords {
    pub title: String,
    pub nobody: String,
    pub by_phone: String,
    /// Before a draft that is stored on the device.
    pub kept: String,
    /// The link to the page of task forces.
    pub find: String,
    /// Before a link to call.
    pub not_loaded: String,
    pub card: CardWords,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MissingWords {
    pub title: String,
    pub say: String,
    pub home: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AboutWords {
    pub title: String,
    pub what: Vec<String>,
    pub run_by: String,
    pub run_by_nobody: String,
    pub government: String,
    pub not_government: String,
    pub promises_title: String,
    pub promises: [String; 9],
    pub limits_title: String,
    pub limits: Vec<String>,
    pub order_title: String,
    pub order: Vec<String>,
    pub icac_title: String,
    pub icac: Vec<String>,
    pub icac_links_title: String,
    pub icac_directory: String,
    pub icac_ocepi: String,
    pub icac_psc: String,
    pub sources_title: String,
    pub sources_say: String,
    pub second_hand: String,
    /// Before the site on which a source was read that is not its owner's.
    pub copy: String,
    /// A month and its year; holds `{month}` and `{year}`.
    pub month: String,
    pub published: String,
    pub undated: String,
    pub verified: String,
    pub lines_title: String,
    pub platforms_title: String,
    pub licence: String,
}
