//! All content of the host, parsed and checked.

use crate::files::{ContentError, ContentFiles, Problems};
use crate::guide::Guide;
use crate::host_settings::HostSettings;
use crate::hotline::Hotline;
use crate::language_pack::LanguagePack;
use crate::platform::Platform;
use crate::section::{FamilyPart, NoPart, OfficerPart, Section};
use crate::source::Source;
use crate::task_force::{Place, TaskForce};
use serde::Deserialize;

/// All content of the host, parsed and checked.
#[derive(Clone, Debug)]
pub struct Content {
    pub guide: Guide,
    pub hotlines: Vec<Hotline>,
    pub platforms: Vec<Platform>,
    pub sources: Vec<Source>,
    /// By state.
    pub task_forces: Vec<TaskForce>,
    /// The district and the territories, which have no task force of their own.
    pub places: Vec<Place>,
    pub host: HostSettings,
    pub families: Vec<Section<FamilyPart>>,
    pub officers: Vec<Section<OfficerPart>>,
    pub handout: Vec<Section<NoPart>>,
    /// One for each language; English, at the root of the host, is the first.
    pub languages: Vec<LanguagePack>,
    /// The ids of steps with a line drawing, and the drawing as SVG.
    pub drawings: Vec<(String, String)>,
}

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
    place: Vec<Place>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SectionFile<P> {
    section: Vec<Section<P>>,
}

impl Content {
    /// Reads the content of this project from `src/content`.
    ///
    /// # Errors
    /// Every problem at once, each with its file and what would be right.
    pub fn load() -> Result<Self, Vec<ContentError>> {
        Self::parse(&ContentFiles::read(&crate::folder()).map_err(|error| vec![error])?)
    }

    /// Parses and checks the content files.
    ///
    /// # Errors
    /// Every problem at once, each with its file and what would be right.
    pub fn parse(files: &ContentFiles) -> Result<Self, Vec<ContentError>> {
        let mut problems = Problems::default();
        let guide = problems.parse(files, "outline/guide.toml");
        let hotlines = problems.parse::<HotlineFile>(files, "hotlines.toml");
        let platforms = problems.parse::<PlatformFile>(files, "platforms.toml");
        let sources = problems.parse::<SourceFile>(files, "sources.toml");
        let task_forces = problems.parse::<TaskForceFile>(files, "task-forces.toml");
        let host = problems.parse(files, "site.toml");
        let families = problems.parse::<SectionFile<_>>(files, "outline/families.toml");
        let officers = problems.parse::<SectionFile<_>>(files, "outline/officers.toml");
        let handout = problems.parse::<SectionFile<_>>(files, "outline/handout.toml");
        let languages = LanguagePack::parse_all(files, &mut problems);
        let (
            (Some(guide), Some(hotlines), Some(platforms), Some(sources), Some(task_forces)),
            (Some(host), Some(families), Some(officers), Some(handout), Some(languages)),
        ) = (
            (guide, hotlines, platforms, sources, task_forces),
            (host, families, officers, handout, languages),
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
            places: task_forces.place,
            host,
            families: families.section,
            officers: officers.section,
            handout: handout.section,
            languages,
            drawings: files.drawings().map(|(id, svg)| (id.to_owned(), svg.to_owned())).collect(),
        };
        content.check(&mut problems);
        if problems.all.is_empty() { Ok(content) } else { Err(problems.all) }
    }

    /// The code and the name of each state that has a task force, such as `UT` and `Utah`.
    pub fn states(&self) -> impl Iterator<Item = (&str, &str)> {
        self.task_forces.iter().map(|force| (force.code.as_str(), force.state.as_str()))
    }

    #[must_use]
    pub fn hotline(&self, id: &str) -> Option<&Hotline> {
        self.hotlines.iter().find(|hotline| hotline.id == id)
    }

    /// The drawing of a step, as SVG.
    #[must_use]
    pub fn drawing(&self, step: &str) -> Option<&str> {
        self.drawings.iter().find(|(id, _)| id == step).map(|(_, svg)| svg.as_str())
    }

    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}
