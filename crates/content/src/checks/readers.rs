//! Checks who reads what: everything reaches somebody, and nothing reaches whom it must not.
//!
//! All ways to answer the questions are tried. They are a few thousand.

use crate::Content;
use crate::LanguagePack;
use crate::files::Problems;
use crate::guide::{Guide, Part, Step};
use crate::walk::{Choices, Condition};
use crate::words::Sentence;

/// Something that is shown in a step, and to whom.
struct Shown<'a> {
    /// For messages, such as `step.report-it, say`.
    place: String,
    step: &'a Step,
    audiences: &'a [String],
    texts: Vec<&'a str>,
}

impl Content {
    pub(super) fn check_readers(&self, pack: &LanguagePack, file: &str, problems: &mut Problems) {
        let guide = &self.guide;
        let all_answers = all_answers(guide);
        let shown = self.shown(pack);
        for one in &shown {
            check_audiences(guide, one, file, problems);
            let conditions = [guide.condition(&one.step.audiences), guide.condition(one.audiences)];
            let reads =
                |answers: &&Choices| conditions.iter().all(|one| holds(guide, *one, **answers));
            if !all_answers.iter().any(|answers| reads(&answers)) {
                problems
                    .push(file, format!("`{}` reaches nobody: no answers lead to it", one.place));
            }
            for (audience, phrases) in &pack.checks.never.read {
                let own = guide.condition(std::slice::from_ref(audience));
                let is_read = || {
                    all_answers.iter().any(|answers| reads(&answers) && holds(guide, own, *answers))
                };
                let texts = || one.texts.iter().map(|text| text.to_lowercase());
                let said = phrases.iter().find(|phrase| texts().any(|text| text.contains(*phrase)));
                if let Some(phrase) = said.filter(|_| is_read()) {
                    problems.push(file, format!("`{}` says `{phrase}` to the audience `{audience}`: give it `for`, or say it otherwise", one.place));
                }
            }
        }
        for audience in pack.checks.never.read.keys() {
            if !guide.audiences.contains_key(audience) {
                problems.push(file, format!("checks.toml names the audience `{audience}` in `never.read`, which does not exist: name one of outline/guide.toml"));
            }
        }
        self.check_same_audiences(pack, file, problems);
    }

    /// Everything that steps show in one language.
    fn shown<'a>(&'a self, pack: &'a LanguagePack) -> Vec<Shown<'a>> {
        let mut all = Vec::new();
        let words = &pack.guide;
        for step in &self.guide.steps {
            let mut add = |place: String, audiences: &'a [String], texts: Vec<&'a str>| {
                all.push(Shown { place, step, audiences, texts });
            };
            if let Some(own) = words.step.get(&step.id) {
                add(format!("step.{}", step.id), &[], vec![&own.title]);
                for sentence in own.all() {
                    let place = format!("step.{}: {}", step.id, sentence.text());
                    add(place, sentence.audiences(), vec![sentence.text()]);
                }
            }
            for line in &step.lines {
                let own = words.line.get(line.id());
                let texts = own.map(|own| own.serves.as_str()).into_iter().collect();
                add(format!("step.{}, line.{}", step.id, line.id()), line.audiences(), texts);
            }
            if step.shows.contains(&Part::Messages) {
                for message in &words.message {
                    let audiences = self.guide.messages.get(&message.id).map(Vec::as_slice);
                    let texts = vec![message.to.as_str(), &message.text];
                    add(format!("message.{}", message.id), audiences.unwrap_or_default(), texts);
                }
            }
            if step.shows.contains(&Part::Sayings) {
                for sentence in &words.sayings.say {
                    let place = format!("sayings: {}", sentence.text());
                    add(place, sentence.audiences(), vec![sentence.text()]);
                }
                for saying in &words.saying {
                    let audiences = self.guide.sayings.get(&saying.id).map(Vec::as_slice);
                    let texts = vec![saying.they.as_str(), &saying.truth];
                    add(format!("saying.{}", saying.id), audiences.unwrap_or_default(), texts);
                }
            }
        }
        all
    }

    /// In every language, the same sentences are for the same audiences.
    fn check_same_audiences(&self, pack: &LanguagePack, file: &str, problems: &mut Problems) {
        let Some(first) = self.languages.first() else { return };
        let of = |pack: &LanguagePack, id: &str| -> Vec<Vec<String>> {
            let own = pack.guide.step.get(id);
            let steps = own.into_iter().flat_map(|own| own.all());
            let apps = pack.apps.platform.get(id).into_iter().flat_map(|own| own.all());
            let audiences = steps.chain(apps).map(Sentence::audiences);
            audiences.filter(|names| !names.is_empty()).map(<[String]>::to_vec).collect()
        };
        let ids = pack.guide.step.keys().chain(pack.apps.platform.keys());
        for id in ids.filter(|id| of(pack, id) != of(first, id)) {
            problems.push(file, format!("the sentences of `{id}` with `for` are {:?}, and in the first language {:?}: give both the same, in the same order", of(pack, id), of(first, id)));
        }
    }
}

/// Whether every audience is known, asked for before it decides, and compatible with the others.
fn check_audiences(guide: &Guide, shown: &Shown, file: &str, problems: &mut Problems) {
    let place = &shown.place;
    let step = guide.steps.iter().position(|step| step.id == shown.step.id);
    let names = shown.audiences.iter().chain(&shown.step.audiences);
    for name in names.clone() {
        let Some(audience) = guide.audiences.get(name) else {
            problems.push(file, format!("`{place}` is for `{name}`, which is no audience of outline/guide.toml: name one of {}", guide.audiences.keys().cloned().collect::<Vec<_>>().join(", ")));
            continue;
        };
        for question in audience.picked.keys().chain(audience.unless.keys()) {
            let asked = guide.questions.iter().find(|asked| asked.id == *question);
            let before =
                asked.and_then(|asked| guide.steps.iter().position(|step| step.id == asked.before));
            if before > step {
                problems.push(file, format!("`{place}` is for `{name}`, and `{question}` is asked only later: move the question or the step"));
            }
        }
    }
    for list in [shown.audiences, &shown.step.audiences] {
        let mut picked: Vec<&String> = list
            .iter()
            .filter_map(|name| guide.audiences.get(name))
            .flat_map(|audience| audience.picked.keys())
            .collect();
        picked.sort();
        if picked.windows(2).any(|pair| pair.first() == pair.last()) {
            problems.push(file, format!("two audiences of `{place}` need answers to one question: make one audience of them"));
        }
    }
}

fn holds(guide: &Guide, condition: Condition, answers: Choices) -> bool {
    condition.holds(answers, guide.question_bits().into_iter().map(|bits| bits.choices()))
}

/// Every way to answer the questions that are asked, one of them or several where several may be
/// true, and none.
fn all_answers(guide: &Guide) -> Vec<Choices> {
    let mut all = vec![Choices::default()];
    for bits in guide.question_bits() {
        let asked = guide.condition(&bits.question.audiences);
        let count = bits.question.choices.len();
        let picks: Vec<Choices> = if bits.question.many {
            (0..1_u32 << count.min(Choices::MAX)).map(|some| Choices(some << bits.first)).collect()
        } else {
            let single = (bits.first..).take(count).map(|bit| Choices::range(bit, 1));
            single.chain([Choices::default()]).collect()
        };
        all = all
            .into_iter()
            .flat_map(|answers| {
                let is_asked = holds(guide, asked, answers);
                let picks = picks.iter().copied();
                let picks = picks.filter(move |pick| is_asked || pick.is_empty());
                picks.map(move |pick| answers.or(pick)).collect::<Vec<_>>()
            })
            .collect();
    }
    all
}
