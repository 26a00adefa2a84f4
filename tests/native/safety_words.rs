//! Sentences on which somebody's safety rests: they are there, in every language, and nothing says more than its
//! source.

use its_not_your_fault::domain::{
    content::Content,
    guide::Step,
    walk::{self, Choices, Kind, Place, Screen, Stage},
    words::Words,
};
use std::sync::LazyLock;

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::of_the_site().expect("the content is whole"));

/// What is asked of the words of one language.
struct Said {
    code: &'static str,
    /// How a condition begins.
    condition: &'static str,
    hurt_yourself: &'static str,
    email: &'static str,
    trick: &'static str,
    trouble: &'static str,
    law: &'static str,
}

const SAID: &[Said] = &[
    Said {
        code: "en",
        condition: "If ",
        hurt_yourself: "hurting yourself",
        email: "email",
        trick: "trick",
        trouble: "not the one in trouble",
        law: "against the law",
    },
    Said {
        code: "es",
        condition: "Si ",
        hurt_yourself: "hacerte daño",
        email: "correo",
        trick: "engaño",
        trouble: "quien está en problemas no eres tú",
        law: "contra la ley",
    },
];

/// The words of each language, with what is asked of them.
fn languages() -> impl Iterator<Item = (&'static Words, &'static Said)> {
    CONTENT.words.iter().map(|words| {
        let code = &words.language.code;
        let said = SAID.iter().find(|said| said.code == code);
        (words, said.unwrap_or_else(|| panic!("say for `{code}`, too, what its words must say")))
    })
}

fn step(id: &str) -> &'static Step {
    CONTENT.guide.steps.iter().find(|step| step.id == id).expect("the step is there")
}

/// Every sentence of a step, one after the other.
fn text(words: &Words, step: &str) -> String {
    words.step[step].sentences().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_step_says_whom_to_call_when_thinking_of_self_harm() {
    let first = CONTENT.guide.steps.iter().find(|step| step.serves.is_empty());
    let first = &first.expect("a step for everybody").id;
    for (words, said) in languages() {
        let thought = words.step[first].moves.iter().find(|one| one.contains(said.hurt_yourself));
        let thought = thought.unwrap_or_else(|| panic!("{}: the first step says so", said.code));
        assert!(thought.contains("988"), "{thought}");
    }
}

#[test]
fn when_to_call_is_a_list_of_conditions_and_never_a_command() {
    for ((_, said), families) in languages().zip(&CONTENT.family_words) {
        for one in &families.section["when-to-call"].moves {
            assert!(one.starts_with(said.condition), "{}: `{one}` is read as a command", said.code);
            assert!(one.contains("988") || one.contains("911"), "{}: `{one}`", said.code);
        }
    }
}

#[test]
fn each_language_texts_the_word_that_is_answered_in_it() {
    for (id, keywords) in
        [("988", [None, Some("AYUDA")]), ("crisistext", [Some("HOME"), Some("AYUDA")])]
    {
        let line = CONTENT.hotline(id).expect("a line");
        for ((words, _), keyword) in languages().zip(keywords) {
            assert_eq!(line.keyword_in(&words.language.code), keyword, "{id}");
        }
    }
}

#[test]
fn video_is_named_wherever_a_picture_decides() {
    const QUESTIONS: [(&str, &[&str]); 2] = [("happened", &["fake"]), ("also", &["someone-elses"])];
    const STEPS: [&str; 9] = [
        "stop-and-breathe",
        "if-it-is-only-an-email",
        "save-the-words",
        "report-the-account",
        "if-you-sent-more",
        "if-it-is-fake",
        "take-it-down",
        "stop-ncii",
        "if-it-is-posted",
    ];
    for (words, said) in languages() {
        let code = said.code;
        assert!(words.opening.because.contains("video"), "{code}: the opening");
        assert!(words.question["age"].ask.contains("video"), "{code}: the question of age");
        for (question, choices) in QUESTIONS {
            for choice in choices {
                assert!(
                    words.question[question].choices[*choice].contains("video"),
                    "{code}: {choice}"
                );
            }
        }
        for id in STEPS {
            let all = [&words.step[id].title, " ", &text(words, id)].concat();
            assert!(all.contains("video"), "{code}: {id}");
        }
    }
    for (code, words) in
        CONTENT.words.iter().map(|words| &words.language.code).zip(&CONTENT.handout_words)
    {
        for id in ["stop", "save", "take-down"] {
            let own = &words.section[id];
            let all = own.sentences().collect::<Vec<_>>().join(" ");
            assert!(all.contains("video"), "{code}, hand-out: {id}");
        }
    }
}

#[test]
fn only_a_mass_email_is_called_a_trick() {
    const ONLY_EMAIL: &str = "if-it-is-only-an-email";
    for (words, said) in languages() {
        assert!(words.question["also"].choices["only-email"].contains(said.email), "{}", said.code);
        for id in CONTENT.guide.steps.iter().map(|step| &step.id) {
            let is_called = text(words, id).contains(said.trick);
            assert_eq!(is_called, id == ONLY_EMAIL, "{}: {id}", said.code);
        }
    }
    assert_eq!(step(ONLY_EMAIL).serves["also"], ["only-email"]);
}

#[test]
fn what_an_email_says_keeps_no_step_from_whoever_is_under_18() {
    let asked = CONTENT.guide.asked();
    let bit = |question: &str, answer: &str| {
        let asked = asked.iter().find(|asked| asked.question.id == question).expect("a question");
        let place = asked.question.answers().position(|own| own == answer).expect("an answer");
        Choices::run(asked.first + u32::try_from(place).expect("few answers"), 1)
    };
    let young = bit("age", "under-18").or(bit("also", "only-email"));
    for answers in [young, young.or(bit("happened", "fake")), young.or(bit("happened", "none"))] {
        for id in
            ["save-the-words", "report-the-account", "block-and-keep", "report-it", "take-it-down"]
        {
            assert!(is_shown(id, answers), "{id} with {answers:?}");
        }
    }
    assert!(!is_shown("take-it-down", bit("age", "adult")), "it is not for adults");
}

/// Whether the walk comes to a step with these answers.
fn is_shown(id: &str, answers: Choices) -> bool {
    let screens = CONTENT.guide.asked().into_iter().map(|asked| Screen {
        kind: Kind::Question { answers: asked.answers(), none: asked.none() },
        serves: Choices::all(),
    });
    let steps = &CONTENT.guide.steps;
    let serves = steps.iter().map(|step| CONTENT.guide.served_by(step));
    let first = CONTENT.guide.questions.len();
    let screens: Vec<Screen> =
        screens.chain(serves.map(|serves| Screen { kind: Kind::Step, serves })).collect();
    let place = first + steps.iter().position(|step| step.id == id).expect("the step is there");
    let before = if place == 0 { Stage::Everything } else { Stage::At(Place(place - 1)) };
    walk::next(&screens, answers, before) == Some(Place(place))
}

#[test]
fn who_is_young_hears_that_they_are_not_in_trouble_before_they_hear_of_a_law() {
    for (words, said) in languages() {
        let all: Vec<String> =
            CONTENT.guide.steps.iter().map(|step| text(words, &step.id)).collect();
        let all = all.join(" ");
        let (trouble, law) = (all.find(said.trouble), all.find(said.law));
        assert!(trouble.is_some() && law.is_some(), "{}: both are said", said.code);
        assert!(trouble < law, "{}: the relief comes first", said.code);
    }
}

#[test]
fn the_picture_and_not_the_screenshot_is_what_nobody_copies_or_sends() {
    let english = &CONTENT.words[0].step["save-the-words"];
    let one = english.moves.iter().find(|one| one.contains("Never copy")).expect("it is said");
    assert!(
        one.contains("Never copy that picture or video."),
        "`it` could mean the screenshot: {one}"
    );
    let spanish = &CONTENT.words[1].step["save-the-words"];
    let one = spanish.moves.iter().find(|one| one.contains("Nunca copies")).expect("it is said");
    assert!(
        one.contains("Nunca copies esa foto o ese video"),
        "«la» could mean the captura: {one}"
    );
}
