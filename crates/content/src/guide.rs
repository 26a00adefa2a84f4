//! The questions and the steps in order, and which answers each step is for.

use crate::walk::Choices;
use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/guide.toml`.
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
    /// Whether several choices may be true. Then none of them is an answer, too.
    #[serde(default)]
    pub many: bool,
    pub choices: Vec<String>,
}

/// The answer to a question with `many` when nothing of it is true.
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
    /// For each question that matters: the answers that the step is for.
    #[serde(default, rename = "for")]
    pub serves: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub lines: Vec<String>,
    /// In the order in which they stand.
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

    /// The answer that nothing of it is true; empty when that is no answer.
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

    /// The choices that a step is for: those it names, and all of a question that it does not name.
    pub fn served_by(&self, step: &Step) -> Choices {
        self.asked().into_iter().fold(Choices::default(), |all, asked| {
            let named = step.serves.get(&asked.question.id);
            all.or(named.map_or(asked.answers(), |named| {
                let bits = (asked.first..).zip(asked.question.answers());
                bits.filter(|(_, answer)| named.iter().any(|name| name == answer))
                    .fold(Choices::default(), |some, (bit, _)| some.or(Choices::range(bit, 1)))
            }))
        })
    }
}
