//! The site's content is whole, and what is not whole stops the build with a sentence.

use its_not_your_fault::domain::content::{Content, Texts};

/// Reads the site's content after a change, and expects a problem that says all of `parts`.
#[track_caller]
fn check(change: impl FnOnce(&mut Texts), parts: &[&str]) {
    let mut texts = Texts::of_the_site();
    change(&mut texts);
    let problems = Content::read(&texts).expect_err("the change is noticed");
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let is_said = said.iter().any(|problem| parts.iter().all(|part| problem.contains(part)));
    assert!(is_said, "nothing says {parts:?}: {said:#?}");
}

/// Replaces text that must be there.
#[track_caller]
fn replace(text: &mut String, from: &str, to: &str) {
    assert!(text.contains(from), "`{from}` is no longer in the file: mend this test");
    *text = text.replacen(from, to, 1);
}

#[test]
fn the_content_of_the_site_is_whole() {
    if let Err(problems) = Content::of_the_site() {
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{said:#?}");
    }
}

#[test]
fn a_key_that_one_language_lacks_is_named() {
    check(
        |texts| replace(&mut texts.words[1].1, "\nbegin = ", "\nbeginn = "),
        &["words/es.toml", "line ", "beginn"],
    );
    check(
        |texts| replace(&mut texts.words[1].1, "[step.save-the-words]", "[step.save-the-word]"),
        &["words/es.toml", "`step.save-the-words` is missing", "add its words"],
    );
}

#[test]
fn words_that_nothing_shows_are_named() {
    check(
        |texts| replace(&mut texts.words[0].1, "[line.fbi]", "[line.fbii]"),
        &["words/en.toml", "`line.fbii` is shown nowhere"],
    );
}

#[test]
fn a_step_that_no_answer_reaches_is_named() {
    check(
        |texts| {
            replace(&mut texts.guide, r#"for = { happened = ["paid"] }"#, "for = { happened = [] }")
        },
        &["guide.toml", "`if-you-paid`", "nobody who answers reaches it"],
    );
    check(
        |texts| replace(&mut texts.guide, r#"["paid"] }"#, r#"["payed"] }"#),
        &["guide.toml", "`payed`, which is no answer to `happened`", "paid, sent-more"],
    );
}

#[test]
fn a_fact_without_source_or_date_is_named() {
    check(
        |texts| {
            replace(
                &mut texts.guide,
                "id = \"secure-your-accounts\"\nsources = [\"doj-sheet\"]",
                "id = \"secure-your-accounts\"\nsources = []",
            )
        },
        &["guide.toml", "step `secure-your-accounts` has no source"],
    );
    check(
        |texts| replace(&mut texts.hotlines, "looked = ", "lookd = "),
        &["hotlines.toml", "line ", "lookd"],
    );
    check(
        |texts| replace(&mut texts.hotlines, "looked = \"2026-09-30\"", "looked = \"soon\""),
        &["hotlines.toml", "`soon` is not a day"],
    );
    check(
        |texts| replace(&mut texts.sources, "id = \"doj-sheet\"", "id = \"doj-page\""),
        &["guide.toml", "rests on `doj-sheet`, which is not in sources.toml"],
    );
}

#[test]
fn a_section_without_source_or_words_is_named() {
    check(
        |texts| {
            replace(&mut texts.families, "sources = [\"cybertip-ca\", \"ic3\"]", "sources = []")
        },
        &["families.toml", "section `is-it-real` has no source"],
    );
    check(
        |texts| replace(&mut texts.officers, "source = \"ncmec-2025\"", "source = \"ncmec-2026\""),
        &["officers.toml", "rests on `ncmec-2026`, which is not in sources.toml"],
    );
    check(
        |texts| replace(&mut texts.families, "shows = \"local\"\n", ""),
        &["families.toml", "0 sections show Local"],
    );
    check(
        |texts| replace(&mut texts.officer_words[1].1, "\ndeaths = ", "\ndeath = "),
        &["words/es/officers.toml", "`fact.deaths` is missing"],
    );
    check(
        |texts| replace(&mut texts.family_words[1].1, "id = \"friend\"", "id = \"mate\""),
        &["words/es/families.toml", "`message.friend` is missing"],
    );
}

#[test]
fn a_number_that_cannot_be_dialled_is_named() {
    check(
        |texts| replace(&mut texts.hotlines, "1-800-843-5678", "800-843-567"),
        &["hotlines.toml", "line ", "has 9 digits"],
    );
}

#[test]
fn an_address_without_encryption_is_named() {
    check(
        |texts| replace(&mut texts.hotlines, "website = \"https:", "website = \"http:"),
        &["hotlines.toml", "must begin with https://"],
    );
    check(
        |texts| replace(&mut texts.site, "exit = \"https:", "exit = \"http:"),
        &["site.toml", "`exit`", "must begin with https://"],
    );
}

#[test]
fn five_choices_at_a_time_are_too_many() {
    check(
        |texts| replace(&mut texts.guide, r#""posted", "fake"]"#, r#""posted", "fake", "more"]"#),
        &["guide.toml", "question `happened` has 5 choices", "4"],
    );
}

#[test]
fn what_must_never_be_shown_is_nowhere() {
    let content = Content::of_the_site().expect("the content is whole");
    let shown = format!("{:?} {:?}", content.hotlines, content.words);
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    assert!(!digits.contains("8777987682"), "877-798-7682 belongs to a training provider");
    let lifeline = content.hotline("988").expect("988 is a line");
    for words in &content.words {
        let about = format!("{:?}", words.line[&lifeline.id]);
        let code = &words.language.code;
        assert!(!about.contains("PRIDE"), "{code}: 988's PRIDE ended on 2025-07-17");
        assert!(!about.contains('3'), "{code}: 988's press 3 ended on 2025-07-17");
    }
}
