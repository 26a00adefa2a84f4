//! What must hold between the sections of a page, their words and the facts.

use super::{Content, Problems, Texts, ids, same_keys};
use crate::domain::{
    section::{FamilyPart, OfficerPart, Section},
    words::StepWords,
};
use std::{collections::BTreeMap, fmt::Debug};

impl Content {
    pub(super) fn check_sections(&self, texts: &Texts, problems: &mut Problems) {
        self.check_page("families.toml", &self.families, &FamilyPart::ALL, problems);
        self.check_page("officers.toml", &self.officers, &OfficerPart::ALL, problems);
        self.check_page("handout.toml", &self.handout, &[], problems);
        for (words, (file, _)) in self.family_words.iter().zip(&texts.family_words) {
            check_words(file, &self.families, &words.section, problems);
            let of_first = self.family_words.first().map(|first| &first.message);
            let of_first = of_first.into_iter().flatten().map(|message| &message.id);
            let own = words.message.iter().map(|message| &message.id);
            same_keys(file, "message", of_first, own, problems);
        }
        for (words, (file, _)) in self.officer_words.iter().zip(&texts.officer_words) {
            check_words(file, &self.officers, &words.section, problems);
            let facts = self.officers.iter().flat_map(|section| &section.facts);
            same_keys(file, "fact", facts.map(|fact| &fact.id), words.fact.keys(), problems);
            let lines = self.officers.iter().flat_map(|section| &section.lines);
            same_keys(file, "line", lines, words.line.keys(), problems);
        }
        for (words, (file, _)) in self.handout_words.iter().zip(&texts.handout_words) {
            check_words(file, &self.handout, &words.section, problems);
        }
    }

    fn check_page<P: Copy + Debug + PartialEq>(
        &self,
        file: &str,
        sections: &[Section<P>],
        parts: &[P],
        problems: &mut Problems,
    ) {
        ids(file, "section", sections.iter().map(|section| &section.id), problems);
        let facts = sections.iter().flat_map(|section| &section.facts);
        ids(file, "fact", facts.map(|fact| &fact.id), problems);
        for section in sections {
            let name = &section.id;
            if section.sources.is_empty() {
                problems.tell(
                    file,
                    format!("section `{name}` has no source: name at least one of sources.toml"),
                );
            }
            for source in section.rests_on().filter(|source| self.source(source).is_none()) {
                problems.tell(file, format!("section `{name}` rests on `{source}`, which is not in sources.toml: add it there, or name another"));
            }
            for line in section.lines.iter().filter(|line| self.hotline(line).is_none()) {
                problems.tell(file, format!("section `{name}` names the line `{line}`, which is not in hotlines.toml: add it there, or name another"));
            }
        }
        for part in parts {
            let count = sections.iter().filter(|section| section.shows == Some(*part)).count();
            if count != 1 {
                problems.tell(
                    file,
                    format!("{count} sections show {part:?}: exactly one must, with `shows`"),
                );
            }
        }
    }

    /// Every source that a section of a page rests on.
    pub(super) fn sources_of_sections(&self) -> impl Iterator<Item = &str> {
        let families = self.families.iter().flat_map(Section::rests_on);
        let officers = self.officers.iter().flat_map(Section::rests_on);
        families.chain(officers).chain(self.handout.iter().flat_map(Section::rests_on))
    }
}

fn check_words<P>(
    file: &str,
    sections: &[Section<P>],
    words: &BTreeMap<String, StepWords>,
    problems: &mut Problems,
) {
    let sections = sections.iter().map(|section| &section.id);
    same_keys(file, "section", sections, words.keys(), problems);
}
