//! The questions and steps in order, and the answers for which each step is shown.

use crate::walk::Choices;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/outline/guide.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// A question of the walk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    /// The step before which it is asked.
    pub before: String,
    /// Whether several choices may be true. Then "none" is an answer, too.
    #[serde(default)]
    pub many: bool,
    pub choices: Vec<String>,
}

/// The answer to a question with `many` that no choice is true.
pub const NONE: &str = "none";

impl Question {
    /// Every answer that a step may name.
    pub fn answers(&self) -> impl Iterator<Item = &str> {
        let none = self.many.then_some(NONE);
        self.choices.iter().map(String::as_str).chain(none)
    }
}

/// A step of the guide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: String,
    /// For each question that matters: the answers for which the step is shown.
    #[serde(default, rename = "for")]
    pub shown_for: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub lines: Vec<String>,
    /// In the order in which they are shown.
    #[serde(default)]
    pub shows: Vec<Part>,
    pub sources: Vec<String>,
}

/// A part of a step that is more than words and lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Platforms,
    RemovalForms,
    Messages,
    Sayings,
    ReportNotes,
    Local,
}

/// A question and the bits of its answers.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub question: &'a Question,
    /// The bit of its first choice.
    pub first: u32,
}

impl Asked<'_> {
    /// All answers of the question.
    pub fn answers(self) -> Choices {
        Choices::range(self.first, self.question.answers().count())
    }

    /// The answer that no choice is true; empty if the question has no such answer.
    pub fn none(self) -> Choices {
        let count = self.question.choices.len();
        Choices::range(self.first, count + usize::from(self.question.many))
            .without(Choices::range(self.first, count))
    }
}

impl Guide {
    /// Every question with its bits, in order.
    pub fn asked(&self) -> Vec<Asked<'_>> {
        let mut first = 0;
        let mut asked = Vec::new();
        for question in &self.questions {
            asked.push(Asked { question, first });
            first += question.answers().map(|_| 1).sum::<u32>();
        }
        asked
    }

    /// The choices for which a step is shown: those it names, and all of each question that it does
    /// not name.
    pub fn shown_for(&self, step: &Step) -> Choices {
        self.asked().into_iter().fold(Choices::default(), |all, asked| {
            let answers = step.shown_for.get(&asked.question.id);
            all.or(answers.map_or(asked.answers(), |answers| {
                let bits = (asked.first..).zip(asked.question.answers());
                bits.filter(|(_, answer)| answers.iter().any(|name| name == answer))
                    .fold(Choices::default(), |some, (bit, _)| some.or(Choices::range(bit, 1)))
            }))
        })
    }
}
