//! What the words of a visitor's way may not say, in any language.

use its_not_your_fault::domain::{content::Content, words::Words};

/// Every sentence on a visitor's way, with where it stands.
fn sentences(words: &Words) -> Vec<(String, String)> {
    let opening = &words.opening;
    let mut all = vec![
        ("opening.title".to_owned(), opening.title.clone()),
        ("opening.because".to_owned(), opening.because.clone()),
    ];
    all.extend(opening.moves.iter().map(|one| ("opening.moves".to_owned(), one.clone())));
    for (id, question) in &words.question {
        all.push((format!("question.{id}"), question.ask.clone()));
        all.extend(
            question
                .choices
                .iter()
                .map(|(choice, said)| (format!("question.{id}.{choice}"), said.clone())),
        );
    }
    for (id, step) in &words.step {
        all.push((format!("step.{id}.title"), step.title.clone()));
        all.extend(step.sentences().map(|said| (format!("step.{id}"), said.to_owned())));
    }
    all.extend(
        words
            .message
            .iter()
            .map(|message| (format!("message.{}", message.id), message.text.clone())),
    );
    all.extend(
        words.saying.iter().map(|saying| (format!("saying.{}", saying.id), saying.truth.clone())),
    );
    all
}

/// Nothing that sounds like the blackmailer, that blames, that calls the reader a victim, or that
/// teaches how it could have been prevented.
const NEVER: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "hurry",
            "quick",
            "victim",
            "should have",
            "why did you",
            "countdown",
            "too late",
            "next time",
            "deadline",
            "before it is",
        ],
    ),
    (
        "es",
        &[
            "víctima",
            "rápido",
            "apúrate",
            "apresúrate",
            "deberías haber",
            "por qué lo hiciste",
            "demasiado tarde",
            "la próxima vez",
            "cuenta atrás",
        ],
    ),
];

fn languages() -> Vec<Words> {
    Content::of_the_site().expect("the content is whole").words
}

#[test]
fn nothing_pushes_blames_or_labels() {
    for words in languages() {
        let code = words.language.code.as_str();
        let (_, never) = NEVER.iter().find(|(known, _)| *known == code).unwrap_or_else(|| {
            panic!("say for `{code}`, too, which words a visitor must never read")
        });
        for (place, said) in sentences(&words) {
            let lower = said.to_lowercase();
            for word in *never {
                assert!(!lower.contains(word), "words/{code}.toml, {place}: `{word}` in `{said}`");
            }
        }
    }
}

#[test]
fn no_statistics_stand_on_a_visitors_way() {
    for words in languages() {
        for (place, said) in sentences(&words) {
            let is_figure =
                said.contains('%') || said.contains(" in 10") || said.contains("de cada");
            assert!(!is_figure, "words/{}.toml, {place}: `{said}`", words.language.code);
        }
    }
}

#[test]
fn not_your_fault_is_said_once_with_its_reason() {
    for (code, said_so) in [("en", "not your fault"), ("es", "no es tu culpa")] {
        let words = languages().into_iter().find(|words| words.language.code == code);
        let words = words.expect("the language is there");
        let all = sentences(&words);
        let places: Vec<&str> = all
            .iter()
            .filter(|(_, said)| said.to_lowercase().contains(said_so))
            .map(|(place, _)| place.as_str())
            .collect();
        assert_eq!(places, ["opening.title"], "words/{code}.toml: once, followed by its reason");
        assert!(!words.opening.because.is_empty());
    }
}

#[test]
fn one_action_at_a_time() {
    for words in languages() {
        for (id, step) in &words.step {
            for one in &step.moves {
                let length = one.split_whitespace().count();
                let code = &words.language.code;
                assert!(length <= 28, "words/{code}.toml, step.{id}: {length} words in `{one}`");
            }
        }
    }
}

#[test]
fn titles_say_nothing_to_whoever_looks_over_a_shoulder() {
    for words in languages() {
        let page = &words.page;
        for said in [&page.title, &page.description] {
            let lower = said.to_lowercase();
            for word in [
                "sex",
                "nude",
                "desnud",
                "íntim",
                "blackmail",
                "chantaj",
                "porn",
                "abus",
                "threat",
                "amenaz",
            ] {
                assert!(
                    !lower.contains(word),
                    "`{word}` in `{said}`, which a lock screen may show"
                );
            }
        }
    }
}

#[test]
fn every_place_in_a_sentence_is_kept_in_every_language() {
    for words in languages() {
        let code = &words.language.code;
        for (said, places) in [
            (&words.page.call, &["{number}"][..]),
            (&words.page.text, &["{number}"]),
            (&words.page.text_keyword, &["{keyword}", "{number}"]),
            (&words.page.website, &["{website}"]),
            (&words.walk.place, &["{step}", "{steps}"]),
            (&words.local.card.vouched, &["{assurer}", "{day}"]),
            (&words.local.card.vouched_day, &["{day}"]),
            (&words.local.card.extension, &["{extension}"]),
            (&words.about.run_by, &["{who}"]),
            (&words.about.looked, &["{day}"]),
            (&words.about.dated, &["{dated}"]),
        ] {
            for place in places {
                assert!(said.contains(place), "words/{code}.toml: `{said}` needs {place}");
            }
        }
    }
}
