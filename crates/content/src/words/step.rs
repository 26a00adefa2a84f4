//! The words of a step and of what it shows, each sentence for its audiences.

use serde::Deserialize;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepWords {
    pub title: String,
    #[serde(default)]
    pub say: Vec<Sentence>,
    /// One action each.
    #[serde(default, rename = "do")]
    pub moves: Vec<Sentence>,
    #[serde(default)]
    pub note: Vec<Sentence>,
    /// The end of a stretch, such as that this is enough for tonight.
    #[serde(default)]
    pub rest: Vec<Sentence>,
}

impl StepWords {
    /// Its sentences in reading order, each with the audiences that it is for.
    pub fn all(&self) -> impl Iterator<Item = &Sentence> {
        self.say.iter().chain(&self.moves).chain(&self.note).chain(&self.rest)
    }

    /// Its sentences in reading order.
    pub fn sentences(&self) -> impl Iterator<Item = &str> {
        self.all().map(Sentence::text)
    }
}

/// Some words, and the audiences of `outline/guide.toml` that they are for.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(untagged)]
pub enum Sentence {
    ForEverybody(String),
    ForSome {
        #[serde(rename = "for")]
        audiences: Vec<String>,
        text: String,
    },
}

impl Sentence {
    #[must_use]
    pub fn text(&self) -> &str {
        let (Self::ForEverybody(text) | Self::ForSome { text, .. }) = self;
        text
    }

    /// The audiences that see it; a visitor must belong to all of them.
    #[must_use]
    pub fn audiences(&self) -> &[String] {
        match self {
            Self::ForEverybody(_) => &[],
            Self::ForSome { audiences, .. } => audiences,
        }
    }
}

/// Words ready to send to somebody.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageWords {
    pub id: String,
    pub to: String,
    pub text: String,
}

/// What blackmailers say, and what is true.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SayingWords {
    pub id: String,
    pub they: String,
    pub truth: String,
}

/// Above what blackmailers say.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SayingsWords {
    pub title: String,
    pub say: Vec<Sentence>,
}
