//! Sentences that somebody's safety depends on are there, in every language.

use content::Content;
use content::language_checks::MustWords;
use content::walk::{Position, Screen, ScreenKind, Walk};
use content::words::{Sentence, Words};
use std::sync::LazyLock;

static CONTENT: LazyLock<Content> =
    LazyLock::new(|| Content::load().expect("the content is whole"));

/// The words of each language, with the words that must be in them.
fn languages() -> impl Iterator<Item = (&'static Words, &'static MustWords)> {
    CONTENT.languages.iter().map(|pack| (&pack.guide, &pack.checks.must))
}

/// The sentences of a step as one text.
fn text(words: &Words, step: &str) -> String {
    words.step[step].sentences().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_step_says_whom_to_call_when_thinking_of_self_harm() {
    let first = CONTENT.guide.steps.first().expect("a step");
    assert!(first.audiences.is_empty(), "it is for everybody");
    let asked = CONTENT.guide.questions.iter().find(|question| question.before == first.id);
    assert!(asked.is_none(), "nothing is asked before it");
    let first = &first.id;
    for (words, said) in languages() {
        let mut moves = words.step[first].moves.iter().map(Sentence::text);
        let thought = moves.find(|one| one.contains(&said.hurting_yourself));
        let thought =
            thought.unwrap_or_else(|| panic!("{}: the first step says so", words.language.code));
        assert!(thought.contains("988"), "{thought}");
    }
}

#[test]
fn when_to_call_is_a_list_of_conditions_and_never_a_command() {
    for pack in &CONTENT.languages {
        for one in pack.families.section["when-to-call"].moves.iter().map(Sentence::text) {
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
    const QUESTIONS: [(&str, &[&str]); 3] =
        [("case", &["fake"]), ("danger", &["made-me-send"]), ("age", &["before-18", "adult"])];
    const STEPS: [&str; 8] = [
        "stop-and-breathe",
        "if-it-is-only-an-email",
        "save-the-words",
        "report-the-account",
        "if-it-is-fake",
        "take-it-down",
        "stop-ncii",
        "if-it-is-posted",
    ];
    for (words, said) in languages() {
        let code = &words.language.code;
        assert!(words.opening.because.contains(&said.video), "{code}: the opening");
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
        let code = &words.language.code;
        assert!(words.question["who"].choices["only-email"].contains(&said.email), "{code}");
        for id in CONTENT.guide.steps.iter().map(|step| &step.id) {
            let is_called = text(words, id).contains(&said.trick);
            assert_eq!(is_called, id == ONLY_EMAIL, "{code}: {id}");
        }
    }
}

/// The screens that somebody sees who picks these choices where they are asked for: questions in
/// capitals.
#[track_caller]
fn check_walk(picks: &[&str], expected: &[&str]) {
    let guide = &CONTENT.guide;
    let (mut names, mut screens) = (Vec::new(), Vec::new());
    for step in &guide.steps {
        for bits in guide.question_bits() {
            if bits.question.before == step.id {
                names.push(bits.question.id.to_uppercase());
                let kind = ScreenKind::Question { choices: bits.choices() };
                let condition = guide.condition(&bits.question.audiences);
                screens.push(Screen { kind, condition });
            }
        }
        names.push(step.id.clone());
        let condition = guide.condition(&step.audiences);
        screens.push(Screen { kind: ScreenKind::Step, condition });
    }
    let picks: Vec<String> = picks.iter().map(|pick| (*pick).to_owned()).collect();
    let mut walk = Walk::default();
    let mut seen = Vec::new();
    while let Some(screen) = walk.next(&screens) {
        walk.position = Position::At(screen);
        seen.push(names[screen.0].as_str());
        for bits in guide.question_bits() {
            if bits.question.id.to_uppercase() == names[screen.0] {
                walk.answers = walk.answers.or(bits.named(&picks));
            }
        }
    }
    assert_eq!(seen, expected, "{picks:?}");
}

#[test]
fn whoever_skips_every_question_walks_the_common_way() {
    check_walk(
        &[],
        &[
            "stop-and-breathe",
            "DANGER",
            "WHO",
            "CASE",
            "AGE",
            "tell-one-person",
            "save-the-words",
            "report-the-account",
            "will-my-parents-know",
            "report-it",
            "take-it-down",
            "the-next-days",
        ],
    );
}

#[test]
fn a_boy_who_paid_reads_of_it_on_the_fifth_screen_of_thirteen() {
    check_walk(
        &["me", "paid", "under-18"],
        &[
            "stop-and-breathe",
            "DANGER",
            "WHO",
            "CASE",
            "if-you-paid",
            "AGE",
            "tell-one-person",
            "save-the-words",
            "report-the-account",
            "will-my-parents-know",
            "report-it",
            "take-it-down",
            "the-next-days",
        ],
    );
}

#[test]
fn whoever_is_in_danger_is_told_at_once() {
    for danger in ["told-to-hurt", "self-harm", "afraid"] {
        check_walk(
            &[danger, "me", "know-them", "adult"],
            &[
                "stop-and-breathe",
                "DANGER",
                "if-they-want-you-hurt",
                "WHO",
                "CASE",
                "if-you-know-them",
                "AGE",
                "tell-one-person",
                "save-the-words",
                "report-the-account",
                "report-it",
                "stop-ncii",
                "the-next-days",
            ],
        );
    }
}

#[test]
fn who_only_got_an_email_is_at_the_end_after_three_steps() {
    check_walk(
        &["only-email"],
        &["stop-and-breathe", "DANGER", "WHO", "if-it-is-only-an-email", "the-next-days"],
    );
}

#[test]
fn who_is_here_for_somebody_else_is_led_to_their_page() {
    check_walk(&["someone-else"], &["stop-and-breathe", "DANGER", "WHO", "for-someone-else"]);
}

#[test]
fn a_child_under_13_shows_it_to_a_grown_up() {
    check_walk(
        &["made-me-send", "me", "posted", "fake", "under-13"],
        &[
            "stop-and-breathe",
            "DANGER",
            "WHO",
            "CASE",
            "if-it-is-posted",
            "if-it-is-fake",
            "if-it-was-someone-elses",
            "AGE",
            "show-a-grown-up",
            "tell-one-person",
            "save-the-words",
            "report-the-account",
            "will-my-parents-know",
            "report-it",
            "take-it-down",
            "the-next-days",
        ],
    );
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
        let is_said = moves.iter().any(|one| one.text().contains(&said.never_copy_it));
        assert!(is_said, "{}: `it` could mean the screenshot: {moves:?}", words.language.code);
    }
}
