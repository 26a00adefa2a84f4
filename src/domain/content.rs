//! Reads everything that the site says, and checks that it is whole.

mod checks;

use super::{
    guide::Guide, hotline::Hotline, platform::Platform, site::Site, source::Source,
    task_force::TaskForce, words::Words,
};
use serde::{Deserialize, de::DeserializeOwned};
use std::fmt;

/// The text of every content file.
#[derive(Clone, Debug)]
pub struct Texts {
    pub guide: String,
    pub hotlines: String,
    pub platforms: String,
    pub sources: String,
    pub task_forces: String,
    pub site: String,
    /// Each with the name of its file.
    pub words: Vec<(&'static str, String)>,
    /// Each with the step that it belongs to.
    pub drawings: Vec<(&'static str, &'static str)>,
}

impl Texts {
    /// The files as they stand in `src/content`.
    pub fn of_the_site() -> Self {
        Self {
            guide: include_str!("../content/guide.toml").into(),
            hotlines: include_str!("../content/hotlines.toml").into(),
            platforms: include_str!("../content/platforms.toml").into(),
            sources: include_str!("../content/sources.toml").into(),
            task_forces: include_str!("../content/task-forces.toml").into(),
            site: include_str!("../content/site.toml").into(),
            words: vec![
                ("words/en.toml", include_str!("../content/words/en.toml").into()),
                ("words/es.toml", include_str!("../content/words/es.toml").into()),
            ],
            drawings: vec![
                ("block-and-keep", include_str!("../content/drawings/block-and-keep.svg")),
                ("report-it", include_str!("../content/drawings/report-it.svg")),
                ("save-the-words", include_str!("../content/drawings/save-the-words.svg")),
                (
                    "secure-your-accounts",
                    include_str!("../content/drawings/secure-your-accounts.svg"),
                ),
                ("stop-and-breathe", include_str!("../content/drawings/stop-and-breathe.svg")),
                ("take-it-down", include_str!("../content/drawings/take-it-down.svg")),
                ("tell-one-person", include_str!("../content/drawings/tell-one-person.svg")),
                ("the-next-days", include_str!("../content/drawings/the-next-days.svg")),
            ],
        }
    }
}

/// Everything that the site says, checked.
#[derive(Clone, Debug)]
pub struct Content {
    pub guide: Guide,
    pub hotlines: Vec<Hotline>,
    pub platforms: Vec<Platform>,
    pub sources: Vec<Source>,
    /// By state.
    pub task_forces: Vec<TaskForce>,
    pub site: Site,
    /// One for each language; the first stands at the root of the site.
    pub words: Vec<Words>,
    /// A line drawing for some steps, where a picture says it faster.
    pub drawings: Vec<(&'static str, &'static str)>,
}

/// What is wrong with a content file, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentError {
    /// Below `src/content`.
    pub file: String,
    pub problem: String,
}

impl fmt::Display for ContentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "src/content/{}: {}", self.file, self.problem)
    }
}

impl std::error::Error for ContentError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HotlineFile {
    hotline: Vec<Hotline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlatformFile {
    platform: Vec<Platform>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceFile {
    source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TaskForceFile {
    task_force: Vec<TaskForce>,
}

impl Content {
    /// Reads and checks; all problems at once.
    pub fn read(texts: &Texts) -> Result<Self, Vec<ContentError>> {
        let mut problems = Problems::default();
        let guide = problems.parse("guide.toml", &texts.guide);
        let hotlines = problems.parse::<HotlineFile>("hotlines.toml", &texts.hotlines);
        let platforms = problems.parse::<PlatformFile>("platforms.toml", &texts.platforms);
        let sources = problems.parse::<SourceFile>("sources.toml", &texts.sources);
        let task_forces = problems.parse::<TaskForceFile>("task-forces.toml", &texts.task_forces);
        let site = problems.parse("site.toml", &texts.site);
        let words: Vec<Option<Words>> =
            texts.words.iter().map(|(file, text)| problems.parse(file, text)).collect();
        let words: Option<Vec<Words>> = words.into_iter().collect();
        let (
            Some(guide),
            Some(hotlines),
            Some(platforms),
            Some(sources),
            Some(task_forces),
            Some(site),
            Some(words),
        ) = (guide, hotlines, platforms, sources, task_forces, site, words)
        else {
            return Err(problems.all);
        };
        let content = Self {
            guide,
            hotlines: hotlines.hotline,
            platforms: platforms.platform,
            sources: sources.source,
            task_forces: task_forces.task_force,
            site,
            words,
            drawings: texts.drawings.clone(),
        };
        content.check(texts, &mut problems);
        if problems.all.is_empty() { Ok(content) } else { Err(problems.all) }
    }

    /// The site's own content.
    pub fn of_the_site() -> Result<Self, Vec<ContentError>> {
        Self::read(&Texts::of_the_site())
    }

    pub fn hotline(&self, id: &str) -> Option<&Hotline> {
        self.hotlines.iter().find(|hotline| hotline.id == id)
    }

    /// The drawing of a step, as SVG.
    pub fn drawing(&self, step: &str) -> Option<&'static str> {
        self.drawings.iter().find(|(id, _)| *id == step).map(|(_, svg)| *svg)
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

#[derive(Default)]
struct Problems {
    all: Vec<ContentError>,
}

impl Problems {
    fn tell(&mut self, file: &str, problem: String) {
        self.all.push(ContentError { file: file.to_owned(), problem });
    }

    fn parse<T: DeserializeOwned>(&mut self, file: &str, text: &str) -> Option<T> {
        match toml::from_str(text) {
            Ok(read) => Some(read),
            Err(error) => {
                let line = error.span().map_or(1, |span| {
                    text.get(..span.start).unwrap_or_default().matches('\n').count() + 1
                });
                self.tell(file, format!("line {line}: {}", error.message()));
                None
            }
        }
    }
}
