//! Sentences that somebody's safety depends on are there, in every language.

use content::Content;
use content::guide::Step;
use content::language_checks::MustWords;
use content::walk::{self, Choices, Position, Screen, ScreenIndex, ScreenKind};
use content::words::Words;
use std::sync::LazyLock;

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::load().expect("the content is whole"));

/// The words of each language, with the words that must be in them.
fn languages() -> impl Iterator<Item = (&'static Words, &'static MustWords)> {
    CONTENT.languages.iter().map(|pack| (&pack.guide, &pack.checks.must))
}

fn step(id: &str) -> &'static Step {
    CONTENT.guide.steps.iter().find(|step| step.id == id).expect("the step is there")
}

/// The sentences of a step as one text.
fn text(words: &Words, step: &str) -> String {
    words.step[step].sentences().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_step_says_whom_to_call_when_thinking_of_self_harm() {
    let first = CONTENT.guide.steps.iter().find(|step| step.shown_for.is_empty());
    let first = &first.expect("a step for everybody").id;
    for (words, said) in languages() {
        let thought =
            words.step[first].moves.iter().find(|one| one.contains(&said.hurting_yourself));
        let thought =
            thought.unwrap_or_else(|| panic!("{}: the first step says so", words.language.code));
        assert!(thought.contains("988"), "{thought}");
    }
}

#[test]
fn when_to_call_is_a_list_of_conditions_and_never_a_command() {
    for pack in &CONTENT.languages {
        for one in &pack.families.section["when-to-call"].moves {
            let is_condition = one.starts_with(&pack.checks.must.condition);
            assert!(is_condition, "{}: `{one}` is read as a command", pack.code());
            assert!(one.contains("988") || one.contains("911"), "{}: `{one}`", pack.code());
        }
    }
}

#[test]
fn each_language_texts_the_word_that_is_answered_in_it() {
    let keyword = |id: &str, language: &str| {
        CONTENT.hotline(id).expect("a line").keyword_in(language).map(str::to_owned)
    };
    assert_eq!(keyword("988", "en"), None);
    assert_eq!(keyword("988", "es").as_deref(), Some("AYUDA"));
    assert_eq!(keyword("crisistext", "en").as_deref(), Some("HOME"));
    assert_eq!(keyword("crisistext", "es").as_deref(), Some("AYUDA"));
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
        let code = &words.language.code;
        assert!(words.opening.because.contains(&said.video), "{code}: the opening");
        assert!(words.question["age"].ask.contains(&said.video), "{code}: the question of age");
        for (question, choices) in QUESTIONS {
            for choice in choices {
                assert!(
                    words.question[question].choices[*choice].contains(&said.video),
                    "{code}: {choice}"
                );
            }
        }
        for id in STEPS {
            let all = [&words.step[id].title, " ", &text(words, id)].concat();
            assert!(all.contains(&said.video), "{code}: {id}");
        }
    }
    for pack in &CONTENT.languages {
        for id in ["stop", "save", "take-down"] {
            let own = &pack.handout.section[id];
            let all = own.sentences().collect::<Vec<_>>().join(" ");
            assert!(all.contains(&pack.checks.must.video), "{}, hand-out: {id}", pack.code());
        }
    }
}

#[test]
fn only_a_mass_email_is_called_a_trick() {
    const ONLY_EMAIL: &str = "if-it-is-only-an-email";
    for (words, said) in languages() {
        assert!(
            words.question["also"].choices["only-email"].contains(&said.email),
            "{}",
            words.language.code
        );
        for id in CONTENT.guide.steps.iter().map(|step| &step.id) {
            let is_called = text(words, id).contains(&said.trick);
            assert_eq!(is_called, id == ONLY_EMAIL, "{}: {id}", words.language.code);
        }
    }
    assert_eq!(step(ONLY_EMAIL).shown_for["also"], ["only-email"]);
}

#[test]
fn an_email_keeps_no_step_from_a_visitor_under_18() {
    let asked = CONTENT.guide.asked();
    let bit = |question: &str, answer: &str| {
        let asked = asked.iter().find(|asked| asked.question.id == question).expect("a question");
        let place = asked.question.answers().position(|own| own == answer).expect("an answer");
        Choices::range(asked.first + u32::try_from(place).expect("few answers"), 1)
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

/// Whether the walk shows a step for these answers.
fn is_shown(id: &str, answers: Choices) -> bool {
    let screens = CONTENT.guide.asked().into_iter().map(|asked| Screen {
        kind: ScreenKind::Question { answers: asked.answers(), none: asked.none() },
        shown_for: Choices::all(),
    });
    let steps = &CONTENT.guide.steps;
    let shown_for = steps.iter().map(|step| CONTENT.guide.shown_for(step));
    let first = CONTENT.guide.questions.len();
    let screens: Vec<Screen> = screens
        .chain(shown_for.map(|shown_for| Screen { kind: ScreenKind::Step, shown_for }))
        .collect();
    let place = first + steps.iter().position(|step| step.id == id).expect("the step is there");
    let before =
        if place == 0 { Position::Everything } else { Position::At(ScreenIndex(place - 1)) };
    walk::next(&screens, answers, before) == Some(ScreenIndex(place))
}

#[test]
fn a_young_visitor_reads_not_in_trouble_before_any_law() {
    for (words, said) in languages() {
        let all: Vec<String> =
            CONTENT.guide.steps.iter().map(|step| text(words, &step.id)).collect();
        let all = all.join(" ");
        let (trouble, law) = (all.find(&said.not_in_trouble), all.find(&said.law));
        assert!(trouble.is_some() && law.is_some(), "{}: both are said", words.language.code);
        assert!(trouble < law, "{}: the relief comes first", words.language.code);
    }
}

#[test]
fn the_picture_and_not_the_screenshot_is_what_nobody_copies_or_sends() {
    for (words, said) in languages() {
        let moves = &words.step["save-the-words"].moves;
        let is_said = moves.iter().any(|one| one.contains(&said.never_copy_it));
        assert!(is_said, "{}: `it` could mean the screenshot: {moves:?}", words.language.code);
    }
}
