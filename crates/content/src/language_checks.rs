//! What the tests look for in the words of a language: `checks.toml` in its folder.
//!
//! Each language has lists of its own, so that the tests do not change for a new language.

use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/words/<language>/checks.toml`. Lists are in small letters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageChecks {
    /// Said once in the guide.
    pub not_your_fault: String,
    pub never: NeverLists,
    pub refusal: RefusalLists,
    pub must: MustWords,
}

/// Words that no sentence may hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeverLists {
    /// Words that push, blame or label a visitor.
    pub on_a_visitors_way: Vec<String>,
    /// Promises of secrecy that we cannot keep.
    pub promised: Vec<String>,
    /// Claims beyond the sources.
    pub claimed: Vec<String>,
    /// Requests for a picture.
    pub asked: Vec<String>,
    /// What no text may advise, as single words.
    pub advised: Vec<String>,
    /// What only helpers may read.
    pub to_families: Vec<String>,
    /// Words for a picture: notes never ask for one.
    pub in_notes: Vec<String>,
    /// What visitors of an audience never read in the guide, by the name of the audience.
    pub read: BTreeMap<String, Vec<String>>,
}

/// Words that negate a sentence, so that a forbidden word in it is allowed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusalLists {
    pub asked: Vec<String>,
    /// As single words.
    pub advised: Vec<String>,
    /// How a sentence begins that tells an officer what not to promise.
    pub promised: String,
    /// How a line of the officers' list of what never to do begins.
    pub list: String,
}

/// Words that must be there, exactly as written.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MustWords {
    /// How a condition begins.
    pub condition: String,
    pub hurting_yourself: String,
    pub email: String,
    pub trick: String,
    pub not_in_trouble: String,
    pub law: String,
    pub video: String,
    pub never_copy_it: String,
    pub never_in_notes: String,
}

impl LanguageChecks {
    /// The names of empty lists and words, which would let every text pass.
    pub(crate) fn empty(&self) -> impl Iterator<Item = &'static str> {
        let Self { not_your_fault, never, refusal, must } = self;
        let lists = [
            ("never.on_a_visitors_way", &never.on_a_visitors_way),
            ("never.promised", &never.promised),
            ("never.claimed", &never.claimed),
            ("never.asked", &never.asked),
            ("never.advised", &never.advised),
            ("never.to_families", &never.to_families),
            ("never.in_notes", &never.in_notes),
            ("refusal.asked", &refusal.asked),
            ("refusal.advised", &refusal.advised),
        ];
        let words = [
            ("not_your_fault", not_your_fault),
            ("refusal.promised", &refusal.promised),
            ("refusal.list", &refusal.list),
            ("must.condition", &must.condition),
            ("must.hurting_yourself", &must.hurting_yourself),
            ("must.email", &must.email),
            ("must.trick", &must.trick),
            ("must.not_in_trouble", &must.not_in_trouble),
            ("must.law", &must.law),
            ("must.video", &must.video),
            ("must.never_copy_it", &must.never_copy_it),
            ("must.never_in_notes", &must.never_in_notes),
        ];
        let is_blank = |text: &String| text.trim().is_empty();
        let read = never.read.is_empty() || never.read.values().any(Vec::is_empty);
        let lists = lists.map(|(name, list)| (name, list.is_empty() || list.iter().any(is_blank)));
        let words = words.map(|(name, word)| (name, is_blank(word)));
        lists
            .into_iter()
            .chain(words)
            .chain([("never.read", read)])
            .filter(|(_, empty)| *empty)
            .map(|(name, _)| name)
    }
}
