//! Checks that the sections of a page, their words and the facts fit together.

use crate::Content;
use crate::checks::{ids, same_keys};
use crate::files::Problems;
use crate::section::{FamilyPart, OfficerPart, Section};
use crate::words::StepWords;
use std::collections::BTreeMap;
use std::fmt::Debug;

impl Content {
    pub(super) fn check_sections(&self, problems: &mut Problems) {
        self.check_page("outline/families.toml", &self.families, &FamilyPart::ALL, problems);
        self.check_page("outline/officers.toml", &self.officers, &OfficerPart::ALL, problems);
        self.check_page("outline/handout.toml", &self.handout, &[], problems);
        no_message("outline/officers.toml", &self.officers, problems);
        no_message("outline/handout.toml", &self.handout, problems);
        for pack in &self.languages {
            let file = |name: &str| format!("words/{}/{name}.toml", pack.code());
            check_words(&file("families"), &self.families, &pack.families.section, problems);
            let of_first = self.languages.first().map(|first| &first.families.message);
            let of_first = of_first.into_iter().flatten().map(|message| &message.id);
            let own = pack.families.message.iter().map(|message| &message.id);
            same_keys(&file("families"), "message", of_first, own, problems);
            let shown = self.families.iter().filter_map(|section| section.message.as_ref());
            let own = pack.families.message.iter().map(|message| &message.id);
            same_keys(&file("families"), "message", shown, own, problems);
            check_words(&file("handout"), &self.handout, &pack.handout.section, problems);
            let Some(words) = &pack.officers else { continue };
            let file = file("officers");
            check_words(&file, &self.officers, &words.section, problems);
            let facts = self.officers.iter().flat_map(|section| &section.facts);
            same_keys(&file, "fact", facts.map(|fact| &fact.id), words.fact.keys(), problems);
            let lines = self.officers.iter().flat_map(|section| &section.lines);
            same_keys(&file, "line", lines, words.line.keys(), problems);
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
                problems.push(
                    file,
                    format!("section `{name}` has no source: name at least one of sources.toml"),
                );
            }
            for source in section.all_sources().filter(|source| self.source(source).is_none()) {
                problems.push(file, format!("section `{name}` rests on `{source}`, which is not in sources.toml: add it there, or name another"));
            }
            for line in section.lines.iter().filter(|line| self.hotline(line).is_none()) {
                problems.push(file, format!("section `{name}` names the line `{line}`, which is not in hotlines.toml: add it there, or name another"));
            }
        }
        for part in parts {
            let count = sections.iter().filter(|section| section.shows == Some(*part)).count();
            if count != 1 {
                problems.push(
                    file,
                    format!("{count} sections show {part:?}: exactly one must, with `shows`"),
                );
            }
        }
    }

    /// The sources of all sections of the pages.
    pub(super) fn sources_of_sections(&self) -> impl Iterator<Item = &str> {
        let families = self.families.iter().flat_map(Section::all_sources);
        let officers = self.officers.iter().flat_map(Section::all_sources);
        families.chain(officers).chain(self.handout.iter().flat_map(Section::all_sources))
    }
}

/// Only the families' page shows messages.
fn no_message<P>(file: &str, sections: &[Section<P>], problems: &mut Problems) {
    for section in sections.iter().filter(|section| section.message.is_some()) {
        let name = &section.id;
        problems.push(file, format!("section `{name}` has a message, and this page shows none: take it out, or put it into outline/families.toml"));
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
    for (id, own) in words {
        if let Some(said) = own.all().find(|said| !said.audiences().is_empty()) {
            let text = said.text();
            problems.push(file, format!("`section.{id}: {text}` has `for`, and nobody answers questions on this page: take it out"));
        }
    }
}
