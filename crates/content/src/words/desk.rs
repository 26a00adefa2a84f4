//! Words of the desk; they are embedded in its page as JSON.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// `content/words/<language>/desk.toml`.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct DeskWords {
    pub title: String,
    pub say: Vec<String>,
    /// For a page that is opened from a file or without scripts.
    pub no_form: String,
    /// The words of each field, by its name in version 1.
    pub field: BTreeMap<String, FieldWords>,
    /// The messages about faults, by the kind of fault.
    pub fault: BTreeMap<String, String>,
    pub form: FormWords,
    pub take: TakeWords,
    pub preview: PreviewWords,
    pub keep: KeepWords,
    pub export: ExportWords,
    pub by_hand: ByHandWords,
}

#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FieldWords {
    pub label: String,
    #[serde(default)]
    pub hint: String,
}

/// Words around the fields.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct FormWords {
    pub title: String,
    /// Before the first field.
    pub needed: String,
    /// Holds `{number}`.
    pub organization: String,
    pub add_organization: String,
    pub remove_organization: String,
    pub phones: String,
    /// Holds `{number}`.
    pub phone: String,
    pub add_phone: String,
    pub remove_phone: String,
    pub hours: String,
    /// Holds `{number}`.
    pub line: String,
    pub add_hours: String,
    pub remove_hours: String,
    pub description: String,
    pub description_hint: String,
    pub vouch: String,
    pub more: String,
    pub voice: String,
    pub text: String,
    pub tty: String,
    /// Monday first.
    pub days: [String; 7],
    pub logo: String,
    pub logo_hint: String,
    pub logo_remove: String,
    /// Holds `{wide}`, `{high}` and `{kilobytes}`.
    pub logo_done: String,
    pub logo_not_a_picture: String,
    /// Holds `{wide}` and `{high}`.
    pub logo_too_large: String,
    pub logo_file_too_long: String,
    pub logo_refused: String,
    /// Above all faults; holds `{count}`.
    pub faults: String,
    pub no_fault: String,
    pub nothing_typed: String,
    /// Before a fault of the file as a whole.
    pub the_file: String,
}

/// Words for importing files.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct TakeWords {
    pub title: String,
    pub say: String,
    pub choose: String,
    /// Holds `{count}`.
    pub taken: String,
    pub left_out: String,
    pub all_taken: String,
    /// Holds `{name}`.
    pub unreadable: String,
    /// Holds `{place}`.
    pub no_field: String,
    /// Holds `{count}` and `{room}`.
    pub too_many: String,
    pub find: String,
    /// Holds `{name}`.
    pub take_one: String,
    pub full: String,
    /// Says that the reasons are in English, if the page is not.
    pub english: String,
}

#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PreviewWords {
    pub title: String,
    pub say: String,
    pub nobody: String,
    /// Holds `{language}` and `{names}`.
    pub no_words: String,
    pub logo: String,
}

#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct KeepWords {
    pub title: String,
    pub say: Vec<String>,
    pub keep: String,
    pub kept: String,
    pub forget: String,
    pub forgotten: String,
    pub refused: String,
    pub corrupt: String,
}

/// Words for exporting.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ExportWords {
    pub title: String,
    pub say: String,
    pub address: FieldWords,
    pub link: String,
    pub file: String,
    pub file_say: String,
    pub save_file: String,
    pub copy_file: String,
    pub copied: String,
    pub copy_refused: String,
    pub save_logo: String,
    pub site: String,
    pub site_say: String,
    pub save_site: String,
    /// Holds `{done}` and `{files}`.
    pub site_busy: String,
    /// Holds `{kilobytes}`.
    pub site_done: String,
    pub save_again: String,
    /// Holds `{file}`.
    pub site_failed: String,
    pub entry: String,
    pub entry_say: String,
    pub card: String,
    pub card_say: String,
    pub card_name: FieldWords,
    pub card_default: String,
    pub save_card: String,
    pub request: String,
    pub request_say: String,
    /// Holds `{address}`.
    pub request_text: String,
    pub copy_request: String,
    pub save_request: String,
    pub refused: String,
    pub saved: String,
}

/// Words for writing the file by hand.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct ByHandWords {
    pub title: String,
    pub say: Vec<String>,
    pub example: String,
    /// Beside each line of the example.
    pub line: Vec<String>,
    pub then: Vec<String>,
}
