//! The styles that hide what an answer excludes, before the Wasm runs and where it never does.
//!
//! A question without an answer hides nothing, since without a script nobody is asked one question
//! after the other. Browsers without `:has()` (Chromium before 105, Safari before 15.4, Firefox
//! before 121) skip each rule, and show everything.

use content::Content;
use content::guide::{Guide, QuestionBits};
use content::walk::{Choices, Condition};
use std::collections::BTreeSet;

/// One rule for each condition and question. "Show everything" turns all of them off.
pub fn condition_styles(content: &Content) -> String {
    let guide = &content.guide;
    let conditions = conditions(content);
    let only = conditions.iter().map(|condition| condition.only.0).collect::<BTreeSet<u32>>();
    let unless = conditions.iter().map(|condition| condition.unless.0).collect::<BTreeSet<u32>>();
    let mut styles = String::new();
    for bits in only {
        for question in guide.question_bits() {
            let wanted = question.choices().and(Choices(bits));
            if !wanted.is_empty() {
                let name = &question.question.id;
                let picked = picked(question, wanted);
                styles += &rule(&format!(
                    "form:has([name={name}]:checked):not(:has({picked})) [data-if=\"{bits}\"]"
                ));
            }
        }
    }
    for bits in unless {
        let picked: Vec<String> = guide
            .question_bits()
            .into_iter()
            .map(|question| picked(question, question.choices().and(Choices(bits))))
            .filter(|picked| !picked.is_empty())
            .collect();
        if !picked.is_empty() {
            styles += &rule(&format!("form:has({}) [data-unless=\"{bits}\"]", picked.join(",")));
        }
    }
    styles
}

fn rule(selector: &str) -> String {
    format!(":root:not([data-all],[data-walking]) {selector}{{display:none}}")
}

/// The inputs of these choices, when they are checked.
fn picked(question: QuestionBits, choices: Choices) -> String {
    let bits = (question.first..).zip(&question.question.choices);
    let picked = bits.filter(|(bit, _)| !choices.and(Choices::range(*bit, 1)).is_empty());
    let picked = picked.map(|(_, choice)| format!("[value={choice}]:checked"));
    picked.collect::<Vec<_>>().join(",")
}

/// Every condition of the guide. It is the same in each language.
fn conditions(content: &Content) -> Vec<Condition> {
    let guide: &Guide = &content.guide;
    let said = content.languages.iter().flat_map(|pack| {
        let steps = pack.guide.step.values().flat_map(|step| step.all());
        steps.chain(&pack.guide.sayings.say).map(|said| said.audiences())
    });
    let lines = guide.steps.iter().flat_map(|step| &step.lines).map(|line| line.audiences());
    let steps = guide.steps.iter().map(|step| step.audiences.as_slice());
    let questions = guide.questions.iter().map(|question| question.audiences.as_slice());
    let others = guide.messages.values().chain(guide.sayings.values()).map(Vec::as_slice);
    let all = said.chain(lines).chain(steps).chain(questions).chain(others);
    all.map(|audiences| guide.condition(audiences)).collect()
}
