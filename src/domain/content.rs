//! Reads everything that the site says, and checks that it is whole.

mod checks;

use super::{
    guide::Guide,
    hotline::Hotline,
    platform::Platform,
    section::{FamilyPart, NoPart, OfficerPart, Section},
    site::Site,
    source::Source,
    task_force::TaskForce,
    words::{DeskWords, FamilyWords, HandoutWords, OfficerWords, Words},
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
    pub families: String,
    pub officers: String,
    pub handout: String,
    /// Each with the name of its file.
    pub words: Vec<(&'static str, String)>,
    /// Each with the name of its file, in the order of `words`.
    pub desk_words: Vec<(&'static str, String)>,
    /// As above.
    pub family_words: Vec<(&'static str, String)>,
    /// As above.
    pub officer_words: Vec<(&'static str, String)>,
    /// As above.
    pub handout_words: Vec<(&'static str, String)>,
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
            families: include_str!("../content/families.toml").into(),
            officers: include_str!("../content/officers.toml").into(),
            handout: include_str!("../content/handout.toml").into(),
            words: vec![
                ("words/en.toml", include_str!("../content/words/en.toml").into()),
                ("words/es.toml", include_str!("../content/words/es.toml").into()),
            ],
            desk_words: vec![
                ("words/en/desk.toml", include_str!("../content/words/en/desk.toml").into()),
                ("words/es/desk.toml", include_str!("../content/words/es/desk.toml").into()),
            ],
            family_words: vec![
                (
                    "words/en/families.toml",
                    include_str!("../content/words/en/families.toml").into(),
                ),
                (
                    "words/es/families.toml",
                    include_str!("../content/words/es/families.toml").into(),
                ),
            ],
            officer_words: vec![
                (
                    "words/en/officers.toml",
                    include_str!("../content/words/en/officers.toml").into(),
                ),
                (
                    "words/es/officers.toml",
                    include_str!("../content/words/es/officers.toml").into(),
                ),
            ],
            handout_words: vec![
                ("words/en/handout.toml", include_str!("../content/words/en/handout.toml").into()),
                ("words/es/handout.toml", include_str!("../content/words/es/handout.toml").into()),
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
    pub families: Vec<Section<FamilyPart>>,
    pub officers: Vec<Section<OfficerPart>>,
    pub handout: Vec<Section<NoPart>>,
    /// One for each language; the first stands at the root of the site.
    pub words: Vec<Words>,
    /// In the order of `words`.
    pub desk_words: Vec<DeskWords>,
    /// In the order of `words`.
    pub family_words: Vec<FamilyWords>,
    /// In the order of `words`.
    pub officer_words: Vec<OfficerWords>,
    /// In the order of `words`.
    pub handout_words: Vec<HandoutWords>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile<P> {
    section: Vec<Section<P>>,
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
        let families = problems.parse::<SectionFile<_>>("families.toml", &texts.families);
        let officers = problems.parse::<SectionFile<_>>("officers.toml", &texts.officers);
        let handout = problems.parse::<SectionFile<_>>("handout.toml", &texts.handout);
        let words = problems.parse_all(&texts.words);
        let desk_words = problems.parse_all(&texts.desk_words);
        let family_words = problems.parse_all(&texts.family_words);
        let officer_words = problems.parse_all(&texts.officer_words);
        let handout_words = problems.parse_all(&texts.handout_words);
        let (
            (Some(guide), Some(hotlines), Some(platforms), Some(sources), Some(task_forces)),
            (Some(site), Some(families), Some(officers), Some(handout)),
            (Some(words), Some(desk_words), Some(family_words)),
            (Some(officer_words), Some(handout_words)),
        ) = (
            (guide, hotlines, platforms, sources, task_forces),
            (site, families, officers, handout),
            (words, desk_words, family_words),
            (officer_words, handout_words),
        )
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
            families: families.section,
            officers: officers.section,
            handout: handout.section,
            words,
            desk_words,
            family_words,
            officer_words,
            handout_words,
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

    /// One for each language, or nothing when one of them is wrong.
    fn parse_all<T: DeserializeOwned>(&mut self, texts: &[(&str, String)]) -> Option<Vec<T>> {
        let read: Vec<Option<T>> =
            texts.iter().map(|(file, text)| self.parse(file, text)).collect();
        read.into_iter().collect()
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
