//! The questions and steps in order, what a visitor may wish for, and for whom each part is.

use crate::walk::{Choices, Condition};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `content/outline/guide.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The groups of visitors that anything in the guide may be for, by name.
    #[serde(rename = "audience")]
    pub audiences: BTreeMap<String, Audience>,
    #[serde(rename = "need")]
    pub needs: Vec<Need>,
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// For whom a message is, by its id. One that is not here is for everybody.
    #[serde(default, rename = "message")]
    pub messages: BTreeMap<String, Vec<String>>,
    /// The same for what blackmailers say.
    #[serde(default, rename = "saying")]
    pub sayings: BTreeMap<String, Vec<String>>,
}

/// A group of visitors, known by their answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// For each question that matters: the choices of which one must be picked.
    #[serde(default, rename = "if")]
    pub picked: BTreeMap<String, Vec<String>>,
    /// For each question that matters: the choices that may not be picked.
    #[serde(default)]
    pub unless: BTreeMap<String, Vec<String>>,
}

/// What a visitor may want at once: a link of the opening.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    pub id: String,
    /// The step that it leads to; none for the page for parents and friends.
    pub step: Option<String>,
    /// Whether it leads to the hotlines of that step rather than to its beginning.
    #[serde(default)]
    pub lines: bool,
    /// The choices that it tells, by question.
    #[serde(default)]
    pub picks: BTreeMap<String, Vec<String>>,
}

/// A question of the walk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    pub id: String,
    /// The step before which it is asked.
    pub before: String,
    /// The audiences that are asked; a visitor must belong to all of them.
    #[serde(default, rename = "for")]
    pub audiences: Vec<String>,
    /// Whether several choices may be true.
    #[serde(default)]
    pub many: bool,
    pub choices: Vec<String>,
}

/// A step of the guide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: String,
    /// The audiences that see it; a visitor must belong to all of them.
    #[serde(default, rename = "for")]
    pub audiences: Vec<String>,
    /// Whether somebody may be in danger: then no number says how much is left.
    #[serde(default)]
    pub urgent: bool,
    #[serde(default)]
    pub lines: Vec<StepLine>,
    /// In the order in which they are shown.
    #[serde(default)]
    pub shows: Vec<Part>,
    pub sources: Vec<String>,
}

/// A hotline of a step.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum StepLine {
    ForEverybody(String),
    ForSome {
        id: String,
        #[serde(rename = "for")]
        audiences: Vec<String>,
    },
}

impl StepLine {
    /// The id of the hotline.
    pub fn id(&self) -> &str {
        let (Self::ForEverybody(id) | Self::ForSome { id, .. }) = self;
        id
    }

    /// The audiences that see it.
    pub fn audiences(&self) -> &[String] {
        match self {
            Self::ForEverybody(_) => &[],
            Self::ForSome { audiences, .. } => audiences,
        }
    }
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
    /// The link to the page for parents and friends.
    Families,
}

impl Part {
    pub const ALL: [Self; 7] = [
        Self::Platforms,
        Self::RemovalForms,
        Self::Messages,
        Self::Sayings,
        Self::ReportNotes,
        Self::Local,
        Self::Families,
    ];
}

/// A question and the bits of its choices.
#[derive(Clone, Copy, Debug)]
pub struct QuestionBits<'a> {
    pub question: &'a Question,
    /// The bit of its first choice.
    pub first: u32,
}

impl QuestionBits<'_> {
    /// All choices of the question.
    pub fn choices(self) -> Choices {
        Choices::range(self.first, self.question.choices.len())
    }

    /// Those of its choices that are named.
    pub fn named(self, names: &[String]) -> Choices {
        let bits = (self.first..).zip(&self.question.choices);
        let named = bits.filter(|(_, choice)| names.contains(choice));
        named.fold(Choices::default(), |all, (bit, _)| all.or(Choices::range(bit, 1)))
    }
}

impl Guide {
    /// Every question with its bits, in order.
    pub fn question_bits(&self) -> Vec<QuestionBits<'_>> {
        let mut first = 0;
        let mut questions = Vec::new();
        for question in &self.questions {
            questions.push(QuestionBits { question, first });
            first += question.choices.iter().map(|_| 1).sum::<u32>();
        }
        questions
    }

    /// The choices that are named for each question.
    pub fn choices(&self, named: &BTreeMap<String, Vec<String>>) -> Choices {
        let questions = self.question_bits().into_iter();
        questions.fold(Choices::default(), |all, bits| {
            named.get(&bits.question.id).map_or(all, |names| all.or(bits.named(names)))
        })
    }

    /// When something for these audiences is shown. Who is not asked a question has no answer to it,
    /// so whatever needs one is not for them.
    pub fn condition(&self, audiences: &[String]) -> Condition {
        let known = audiences.iter().filter_map(|name| self.audiences.get(name));
        known.fold(Condition::default(), |all, audience| {
            let asked = self.questions.iter().filter(|asked| {
                audience.picked.contains_key(&asked.id) && !asked.audiences.is_empty()
            });
            let own = Condition {
                only: self.choices(&audience.picked),
                unless: self.choices(&audience.unless),
            };
            let of_questions = asked.map(|asked| self.condition(&asked.audiences));
            [all, own].into_iter().chain(of_questions).fold(Condition::default(), Condition::and)
        })
    }
}
