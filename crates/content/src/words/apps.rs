//! Words of the page of apps: what to do in each of them. The guide shows some, too.

use crate::platform::Topic;
use crate::words::{Part, Sentence};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/words/<language>/apps.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AppsWords {
    /// The link to this page, in the guide.
    pub way: String,
    pub title: String,
    pub say: Vec<String>,
    /// Below what was not read in the app's own words.
    pub may_differ: String,
    /// Unfolds the sources of an app.
    pub sources: String,
    pub topic: TopicTitles,
    /// By their ids in `platforms.toml`.
    pub platform: BTreeMap<String, PlatformWords>,
}

/// The title of each topic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicTitles {
    pub save: String,
    pub report: String,
    pub block: String,
    pub friends: String,
    pub removal: String,
}

impl TopicTitles {
    #[must_use]
    pub fn title(&self, topic: Topic) -> &str {
        match topic {
            Topic::Save => &self.save,
            Topic::Report => &self.report,
            Topic::Block => &self.block,
            Topic::Friends => &self.friends,
            Topic::Removal => &self.removal,
        }
    }
}

/// What to do in an app. The label of a button is written `[[Report]]`, as the app has it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlatformWords {
    pub name: Option<String>,
    #[serde(default)]
    save: Vec<Sentence>,
    #[serde(default)]
    report: Vec<Sentence>,
    #[serde(default)]
    block: Vec<Sentence>,
    #[serde(default)]
    friends: Vec<Sentence>,
    #[serde(default)]
    removal: Vec<Sentence>,
}

impl PlatformWords {
    /// The sentences of a topic, for everybody.
    #[must_use]
    pub fn topic(&self, topic: Topic) -> &[Sentence] {
        match topic {
            Topic::Save => &self.save,
            Topic::Report => &self.report,
            Topic::Block => &self.block,
            Topic::Friends => &self.friends,
            Topic::Removal => &self.removal,
        }
    }

    /// Its sentences in reading order.
    pub fn all(&self) -> impl Iterator<Item = &Sentence> {
        Topic::ALL.into_iter().flat_map(|topic| self.topic(topic))
    }
}

/// Splits a sentence into words and the labels of buttons, which are between `[[` and `]]`.
pub fn parts_with_labels(sentence: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((words, after)) = rest.split_once("[[") {
        let Some((label, after)) = after.split_once("]]") else { break };
        parts.push(Part::Words(words));
        parts.push(Part::Value(label));
        rest = after;
    }
    parts.push(Part::Words(rest));
    parts.retain(|part| *part != Part::Words(""));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_separate_parts() {
        let parts = parts_with_labels("Tap [[Report]], then [[Block]].");
        let expected = [
            Part::Words("Tap "),
            Part::Value("Report"),
            Part::Words(", then "),
            Part::Value("Block"),
            Part::Words("."),
        ];
        assert_eq!(parts, expected);
    }

    #[test]
    fn a_bracket_that_does_not_close_stays() {
        assert_eq!(parts_with_labels("Tap [[Report"), [Part::Words("Tap [[Report")]);
    }
}
