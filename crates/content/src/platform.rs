//! Apps and sites: what is known of each, from which source, and how sure it is.

use crate::source::Reliability;
use agency::day::Day;
use serde::Deserialize;

/// An app or site of `content/platforms.toml`. What to tap is in the words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    pub id: String,
    /// Its name; the last entry has none, since it is for every other app.
    pub name: Option<String>,
    save: Option<PlatformFact>,
    report: Option<PlatformFact>,
    block: Option<PlatformFact>,
    friends: Option<PlatformFact>,
    removal: Option<PlatformFact>,
}

/// What a visitor can do in an app, in the order in which it helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// To save the messages: what the other person notices, and what vanishes.
    Save,
    Report,
    Block,
    /// To hide the list of friends.
    Friends,
    /// To have a picture or video removed that is posted there.
    Removal,
}

impl Topic {
    pub const ALL: [Self; 5] =
        [Self::Save, Self::Report, Self::Block, Self::Friends, Self::Removal];

    /// Its key in `platforms.toml` and in `words/<language>/apps.toml`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Save => "save",
            Self::Report => "report",
            Self::Block => "block",
            Self::Friends => "friends",
            Self::Removal => "removal",
        }
    }
}

/// What is known of a topic in an app.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlatformFact {
    /// Pages for a visitor to open, the most useful first. Each is a source, too.
    #[serde(default)]
    pub pages: Vec<String>,
    /// Further sources, which a visitor need not open.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The date of the sources, as exactly as it is known: a year, a month, a day, or `undated`.
    pub published: String,
    /// The day on which somebody last checked it.
    pub verified: Day,
    pub standing: Reliability,
}

impl PlatformFact {
    /// Every address that it rests on.
    pub fn addresses(&self) -> impl Iterator<Item = &String> {
        self.pages.iter().chain(&self.sources)
    }
}

impl Platform {
    #[must_use]
    pub fn fact(&self, topic: Topic) -> Option<&PlatformFact> {
        match topic {
            Topic::Save => self.save.as_ref(),
            Topic::Report => self.report.as_ref(),
            Topic::Block => self.block.as_ref(),
            Topic::Friends => self.friends.as_ref(),
            Topic::Removal => self.removal.as_ref(),
        }
    }

    /// What is known of it, in the order in which it helps.
    pub fn facts(&self) -> impl Iterator<Item = (Topic, &PlatformFact)> {
        Topic::ALL.into_iter().filter_map(|topic| Some((topic, self.fact(topic)?)))
    }
}
