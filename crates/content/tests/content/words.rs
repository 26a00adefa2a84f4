//! What the words for visitors may not say, in any language.

use content::words::{AppsWords, FamilyWords, Titles, Words};
use content::{Content, LanguagePack};

/// Every sentence for a visitor, with its key.
fn sentences(words: &Words) -> Vec<(String, String)> {
    let opening = &words.opening;
    let mut all = vec![
        ("opening.title".to_owned(), opening.title.clone()),
        ("opening.because".to_owned(), opening.because.clone()),
    ];
    all.extend(opening.moves.iter().map(|one| ("opening.moves".to_owned(), one.clone())));
    all.extend(words.need.iter().map(|(id, said)| (format!("need.{id}"), said.clone())));
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
    let notes = &words.report_notes;
    let own = [&notes.title, &notes.say, &notes.kept, &notes.taken, &notes.nothing];
    all.extend(
        own.into_iter().chain(&notes.fields).map(|said| ("report_notes".to_owned(), said.clone())),
    );
    all.extend(
        words
            .message
            .iter()
            .map(|message| (format!("message.{}", message.id), message.text.clone())),
    );
    all.extend(words.sayings.say.iter().map(|said| ("sayings".to_owned(), said.text().to_owned())));
    all.extend(
        words.saying.iter().map(|saying| (format!("saying.{}", saying.id), saying.truth.clone())),
    );
    all
}

/// Every sentence about an app, with its key.
fn app_sentences(words: &AppsWords) -> Vec<(String, String)> {
    let mut all = vec![("apps.title".to_owned(), words.title.clone())];
    all.extend(words.say.iter().map(|said| ("apps.say".to_owned(), said.clone())));
    for (id, platform) in &words.platform {
        all.extend(platform.all().map(|said| (format!("platform.{id}"), said.text().to_owned())));
    }
    all
}

/// Every sentence for a parent or a friend, with its key.
fn family_sentences(words: &FamilyWords) -> Vec<(String, String)> {
    let mut all = vec![("title".to_owned(), words.title.clone())];
    all.extend(words.say.iter().map(|said| ("say".to_owned(), said.clone())));
    for message in &words.message {
        all.push((format!("message.{}", message.id), message.text.clone()));
    }
    for (id, section) in &words.section {
        all.push((format!("section.{id}.title"), section.title.clone()));
        all.extend(section.sentences().map(|said| (format!("section.{id}"), said.to_owned())));
    }
    all
}

fn languages() -> Vec<LanguagePack> {
    Content::load().expect("the content is whole").languages
}

/// Every sentence for a visitor or a parent.
fn gentle_sentences(pack: &LanguagePack) -> Vec<(String, String)> {
    let apps = app_sentences(&pack.apps);
    [sentences(&pack.guide), apps, family_sentences(&pack.families)].concat()
}

#[test]
fn nothing_pushes_blames_or_labels() {
    for pack in languages() {
        for (place, said) in gentle_sentences(&pack) {
            let lower = said.to_lowercase();
            for word in &pack.checks.never.on_a_visitors_way {
                let code = pack.code();
                assert!(!lower.contains(word), "words/{code}, {place}: `{word}` in `{said}`");
            }
        }
    }
}

#[test]
fn no_statistics_stand_on_a_visitors_way() {
    for pack in languages() {
        for (place, said) in gentle_sentences(&pack) {
            let is_figure =
                said.contains('%') || said.contains(" in 10") || said.contains("de cada");
            assert!(!is_figure, "words/{}, {place}: `{said}`", pack.code());
        }
    }
}

#[test]
fn not_your_fault_is_said_once_with_its_reason() {
    for pack in languages() {
        let said_so = &pack.checks.not_your_fault;
        let all = sentences(&pack.guide);
        let places: Vec<&str> = all
            .iter()
            .filter(|(_, said)| said.to_lowercase().contains(said_so))
            .map(|(place, _)| place.as_str())
            .collect();
        let code = pack.code();
        assert_eq!(places, ["opening.title"], "words/{code}: once, followed by its reason");
        assert!(!pack.guide.opening.because.is_empty());
    }
}

#[test]
fn one_action_at_a_time() {
    for LanguagePack { guide: words, .. } in languages() {
        for (id, step) in &words.step {
            for one in &step.moves {
                let one = one.text();
                let length = one.split_whitespace().count();
                let code = &words.language.code;
                assert!(
                    length <= 28,
                    "words/{code}/guide.toml, step.{id}: {length} words in `{one}`"
                );
            }
        }
    }
}

#[test]
fn titles_say_nothing_to_whoever_looks_over_a_shoulder() {
    for LanguagePack { guide: words, .. } in languages() {
        let page = &words.page;
        let Titles {
            families,
            local,
            apps,
            about,
            officers,
            handout,
            handout_in_both,
            cards,
            desk,
        } = &page.titles;
        let others =
            [families, local, apps, about, officers, handout, handout_in_both, cards, desk];
        for said in [&page.title, &page.description].into_iter().chain(others) {
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
    for LanguagePack { guide: words, .. } in languages() {
        let code = &words.language.code;
        for (said, places) in [
            (&words.page.call, &["{number}"][..]),
            (&words.page.text, &["{number}"]),
            (&words.page.text_keyword, &["{keyword}", "{number}"]),
            (&words.page.website, &["{website}"]),
            (&words.walk.place, &["{step}", "{steps}"]),
            (&words.local.card.vouched, &["{assurer}", "{day}"]),
            (&words.local.card.vouched_day, &["{day}"]),
            (&words.local.card.date, &["{month}", "{day}", "{year}"]),
            (&words.about.month, &["{month}", "{year}"]),
            (&words.local.card.extension, &["{extension}"]),
            (&words.about.run_by, &["{who}"]),
            (&words.about.verified, &["{day}"]),
            (&words.about.published, &["{published}"]),
        ] {
            for place in places {
                assert!(said.contains(place), "words/{code}/guide.toml: `{said}` needs {place}");
            }
        }
    }
}
