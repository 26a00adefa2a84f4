//! Checks of the outline of the guide: its questions, steps, wishes and audiences.

use crate::Content;
use crate::checks::ids;
use crate::files::Problems;
use crate::guide::{Audience, Guide, Part};
use crate::walk::Choices;
use std::collections::{BTreeMap, BTreeSet};

const FILE: &str = "outline/guide.toml";

/// About as many things as a frightened person keeps in mind (Cowan 2001,
/// doi.org/10.1017/S0140525X01003922).
const MAX_CHOICES: usize = 4;

/// More questions are an interrogation.
const MAX_QUESTIONS: usize = 5;

/// The links of the opening.
const MAX_NEEDS: usize = 9;

impl Content {
    pub(super) fn check_guide(&self, problems: &mut Problems) {
        let guide = &self.guide;
        let steps = ids(FILE, "step", guide.steps.iter().map(|step| &step.id), problems);
        check_questions(guide, &steps, problems);
        check_needs(guide, &steps, problems);
        for (name, audience) in &guide.audiences {
            check_audience(guide, name, audience, problems);
        }
        let sources: BTreeSet<&str> = self.sources.iter().map(|source| &*source.id).collect();
        for step in &guide.steps {
            let name = &step.id;
            if step.sources.is_empty() {
                problems.push(
                    FILE,
                    format!("step `{name}` has no source: name at least one of sources.toml"),
                );
            }
            for source in step.sources.iter().filter(|source| !sources.contains(source.as_str())) {
                problems.push(FILE, format!("step `{name}` rests on `{source}`, which is not in sources.toml: add it there, or name another"));
            }
            for line in step.lines.iter().filter(|line| self.hotline(line.id()).is_none()) {
                problems.push(FILE, format!("step `{name}` names the line `{}`, which is not in hotlines.toml: add it there, or name another", line.id()));
            }
        }
        for part in Part::ALL {
            let count = guide.steps.iter().filter(|step| step.shows.contains(&part)).count();
            if count != 1 {
                problems.push(
                    FILE,
                    format!("{count} steps show {part:?}: exactly one must, with `shows`"),
                );
            }
        }
    }
}

fn check_questions(guide: &Guide, steps: &BTreeSet<&str>, problems: &mut Problems) {
    ids(FILE, "question", guide.questions.iter().map(|question| &question.id), problems);
    // A style of the page finds an answer by the name of its choice alone.
    let choices = guide.questions.iter().flat_map(|question| &question.choices);
    ids(FILE, "choice", choices.clone(), problems);
    let bits = choices.count();
    if bits > Choices::MAX {
        problems.push(FILE, format!("{bits} choices are too many: at most {} fit", Choices::MAX));
    }
    if guide.questions.len() > MAX_QUESTIONS {
        let asked = guide.questions.len();
        problems.push(
            FILE,
            format!("{asked} questions are too many: keep the {MAX_QUESTIONS} that decide most"),
        );
    }
    for question in &guide.questions {
        if question.choices.len() > MAX_CHOICES {
            problems.push(FILE, format!("question `{}` has {} choices: keep the {MAX_CHOICES} most useful, or ask a second question", question.id, question.choices.len()));
        }
        if !steps.contains(&*question.before) {
            problems.push(FILE, format!("question `{}` is asked before step `{}`, which does not exist: name one of the steps", question.id, question.before));
        }
        let decides = guide.audiences.values().any(|audience| {
            audience.picked.contains_key(&question.id) || audience.unless.contains_key(&question.id)
        });
        if !decides {
            problems.push(
                FILE,
                format!(
                    "question `{}` decides nothing: name it in an audience, or take it out",
                    question.id
                ),
            );
        }
    }
}

fn check_needs(guide: &Guide, steps: &BTreeSet<&str>, problems: &mut Problems) {
    ids(FILE, "need", guide.needs.iter().map(|need| &need.id), problems);
    if guide.needs.len() > MAX_NEEDS {
        problems.push(
            FILE,
            format!("{} needs are too many: keep the {MAX_NEEDS} most urgent", guide.needs.len()),
        );
    }
    for need in &guide.needs {
        if let Some(step) = need.step.as_deref().filter(|step| !steps.contains(step)) {
            problems.push(
                FILE,
                format!(
                    "need `{}` leads to step `{step}`, which does not exist: name one of the steps",
                    need.id
                ),
            );
        }
        check_choices(guide, &format!("need `{}`", need.id), &need.picks, problems);
    }
}

fn check_audience(guide: &Guide, name: &str, audience: &Audience, problems: &mut Problems) {
    let whose = format!("audience `{name}`");
    if audience.picked.is_empty() && audience.unless.is_empty() {
        problems
            .push(FILE, format!("{whose} is everybody: give it `if` or `unless`, or take it out"));
    }
    check_choices(guide, &whose, &audience.picked, problems);
    check_choices(guide, &whose, &audience.unless, problems);
}

/// Every named choice is one of its question.
fn check_choices(
    guide: &Guide,
    whose: &str,
    named: &BTreeMap<String, Vec<String>>,
    problems: &mut Problems,
) {
    for (question, choices) in named {
        let Some(asked) = guide.questions.iter().find(|asked| asked.id == *question) else {
            problems.push(FILE, format!("{whose} names answers to `{question}`, which is not asked: name one of the questions"));
            continue;
        };
        if choices.is_empty() {
            problems.push(
                FILE,
                format!(
                    "{whose} names no answer to `{question}`: name one, or leave `{question}` out"
                ),
            );
        }
        for choice in choices.iter().filter(|choice| !asked.choices.contains(choice)) {
            problems.push(
                FILE,
                format!(
                    "{whose} names `{choice}`, which is no answer to `{question}`: choose from {}",
                    asked.choices.join(", ")
                ),
            );
        }
    }
}
