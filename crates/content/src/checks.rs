//! Checks that the content files fit together, and says how to mend what does not.

mod facts;
mod guide;
mod platforms;
mod readers;
mod sections;

use crate::Content;
use crate::files::Problems;
use crate::words::Words;
use std::collections::{BTreeMap, BTreeSet};

impl Content {
    pub(crate) fn check(&self, problems: &mut Problems) {
        self.check_guide(problems);
        self.check_drawings(problems);
        self.check_facts(problems);
        self.check_sections(problems);
        for pack in &self.languages {
            let file = format!("words/{}/guide.toml", pack.code());
            self.check_words(&pack.guide, &file, problems);
            self.check_apps_words(pack, problems);
            self.check_readers(pack, &file, problems);
        }
        if !self.host.exit.starts_with("https://") {
            problems.push(
                "site.toml",
                format!("`exit` is `{}`: it must begin with https://", self.host.exit),
            );
        }
    }

    fn check_drawings(&self, problems: &mut Problems) {
        for (step, svg) in &self.drawings {
            let file = format!("drawings/{step}.svg");
            if !self.guide.steps.iter().any(|known| known.id == *step) {
                problems.push(
                    &file,
                    "belongs to no step: name it after one of outline/guide.toml".into(),
                );
            }
            // Drawn into the page itself, where the security policy refuses all of these.
            for forbidden in ["<script", "<style", "style=", "href", " id="] {
                if svg.contains(forbidden) {
                    problems.push(&file, format!("holds `{forbidden}`: draw with paths only"));
                }
            }
        }
    }

    fn check_words(&self, words: &Words, file: &str, problems: &mut Problems) {
        let guide = &self.guide;
        same_keys(
            file,
            "step",
            guide.steps.iter().map(|step| &step.id),
            words.step.keys(),
            problems,
        );
        same_keys(
            file,
            "question",
            guide.questions.iter().map(|question| &question.id),
            words.question.keys(),
            problems,
        );
        same_keys(
            file,
            "need",
            guide.needs.iter().map(|need| &need.id),
            words.need.keys(),
            problems,
        );
        same_keys(
            file,
            "line",
            self.hotlines.iter().map(|line| &line.id),
            words.line.keys(),
            problems,
        );
        let with_area = self.task_forces.iter().filter(|force| force.has_area);
        same_keys(
            file,
            "near.area",
            with_area.map(|force| &force.id),
            words.near.area.keys(),
            problems,
        );
        let months = words.local.card.months.split(", ").count();
        if months != 12 {
            problems.push(file, format!("`local.card.months` has {months} names: write all 12, with a comma and a space between them"));
        }
        for question in &guide.questions {
            if let Some(own) = words.question.get(&question.id) {
                let table = format!("question.{}.choices", question.id);
                same_keys(file, &table, question.choices.iter(), own.choices.keys(), problems);
            }
        }
        if let Some(first) = self.languages.first().map(|pack| &pack.guide) {
            let of = |words: &Words| -> BTreeMap<&'static str, Vec<String>> {
                BTreeMap::from([
                    ("message", words.message.iter().map(|message| message.id.clone()).collect()),
                    ("saying", words.saying.iter().map(|saying| saying.id.clone()).collect()),
                ])
            };
            for (name, own) in of(words) {
                let others = of(first).remove(name).unwrap_or_default();
                if own != others {
                    problems.push(file, format!("`{name}` holds {}, the first language {}: give every language the same, in the same order", own.join(", "), others.join(", ")));
                }
            }
        }
    }
}

/// Ids are words in kebab-case, each once.
fn ids<'a>(
    file: &str,
    kind: &str,
    all: impl Iterator<Item = &'a String>,
    problems: &mut Problems,
) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    for id in all {
        let is_kebab = !id.is_empty()
            && id.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if !is_kebab {
            problems.push(file, format!("{kind} id `{id}`: write small letters, digits and hyphens, such as `stop-replying`"));
        }
        if !seen.insert(id.as_str()) {
            problems
                .push(file, format!("two entries are {kind} `{id}`: take one out, or rename it"));
        }
    }
    seen
}

fn same_keys<'a>(
    file: &str,
    table: &str,
    data: impl Iterator<Item = &'a String>,
    words: impl Iterator<Item = &'a String>,
    problems: &mut Problems,
) {
    let (data, words): (BTreeSet<_>, BTreeSet<_>) = (data.collect(), words.collect());
    for missing in data.difference(&words) {
        problems.push(file, format!("`{table}.{missing}` is missing: add its words"));
    }
    for extra in words.difference(&data) {
        problems.push(
            file,
            format!(
                "`{table}.{extra}` is shown nowhere: take it out, or add `{extra}` to the data"
            ),
        );
    }
}
