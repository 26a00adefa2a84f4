//! The sections of the pages beside the guide: their order, and the sources of each.

use serde::Deserialize;

/// A section of `families.toml`, `officers.toml` or `handout.toml` in `content/outline`; `P` are the
/// parts of the page beside words and lines.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section<P> {
    pub id: String,
    #[serde(default)]
    pub lines: Vec<String>,
    #[serde(default)]
    pub facts: Vec<Fact>,
    /// Words ready to say, by their id; only on the families' page.
    pub message: Option<String>,
    pub shows: Option<P>,
    pub sources: Vec<String>,
}

/// A number and its source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub id: String,
    pub source: String,
}

/// A part of the families' page that is more than words and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FamilyPart {
    /// The way to the guide.
    Guide,
    Local,
}

impl FamilyPart {
    pub const ALL: [Self; 2] = [Self::Guide, Self::Local];
}

/// A part of the officers' page that is more than words and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficerPart {
    /// The way to every state's task force.
    Local,
    /// Where sharing opens, and the plain links.
    Share,
}

impl OfficerPart {
    pub const ALL: [Self; 2] = [Self::Local, Self::Share];
}

/// The hand-out has no parts beside words and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum NoPart {}

impl<P> Section<P> {
    /// Every source of the section and of its facts.
    pub fn all_sources(&self) -> impl Iterator<Item = &str> {
        self.sources.iter().chain(self.facts.iter().map(|fact| &fact.source)).map(String::as_str)
    }
}
