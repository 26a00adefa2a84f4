//! The site's content is complete, and every gap stops the build with a message.

use content::{Content, ContentFiles};

/// Parses the site's content after a change, and expects a problem with all of `parts`.
#[track_caller]
pub fn check(change: impl FnOnce(&mut ContentFiles), parts: &[&str]) {
    let mut files = ContentFiles::read(&content::folder()).unwrap();
    change(&mut files);
    let problems = Content::parse(&files).expect_err("the change is noticed");
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let is_said = said.iter().any(|problem| parts.iter().all(|part| problem.contains(part)));
    assert!(is_said, "nothing says {parts:?}: {said:#?}");
}

/// Replaces text that must be there.
#[track_caller]
pub fn replace(files: &mut ContentFiles, file: &str, from: &str, to: &str) {
    let text = files.texts.get_mut(file).expect("the file is there");
    assert!(text.contains(from), "`{from}` is no longer in the file: mend this test");
    *text = text.replacen(from, to, 1);
}

#[test]
fn the_content_of_the_site_is_whole() {
    if let Err(problems) = Content::load() {
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{said:#?}");
    }
}

#[test]
fn a_key_that_one_language_lacks_is_named() {
    check(
        |files| replace(files, "words/es/guide.toml", "\nbegin = ", "\nbeginn = "),
        &["words/es/guide.toml", "line ", "beginn"],
    );
    check(
        |files| {
            replace(files, "words/es/guide.toml", "[step.save-the-words]", "[step.save-the-word]")
        },
        &["words/es/guide.toml", "`step.save-the-words` is missing", "add its words"],
    );
}

#[test]
fn words_that_nothing_shows_are_named() {
    check(
        |files| replace(files, "words/en/guide.toml", "[line.fbi]", "[line.fbii]"),
        &["words/en/guide.toml", "`line.fbii` is shown nowhere"],
    );
}

#[test]
fn a_fact_without_source_or_date_is_named() {
    check(
        |files| {
            replace(
                files,
                "outline/guide.toml",
                "sources = [\"napa-mail\", \"fbi-mail\", \"ncsc-mail\", \"fraudsupport\"]",
                "sources = []",
            )
        },
        &["outline/guide.toml", "step `if-it-is-only-an-email` has no source"],
    );
    check(
        |files| replace(files, "hotlines.toml", "verified = ", "verifid = "),
        &["hotlines.toml", "line ", "verifid"],
    );
    check(
        |files| replace(files, "hotlines.toml", "verified = \"2026-09-30\"", "verified = \"soon\""),
        &["hotlines.toml", "`soon` is not a day"],
    );
    check(
        |files| replace(files, "sources.toml", "id = \"doj-sheet\"", "id = \"doj-page\""),
        &["outline/guide.toml", "rests on `doj-sheet`, which is not in sources.toml"],
    );
}

#[test]
fn a_section_without_source_or_words_is_named() {
    check(
        |files| {
            replace(
                files,
                "outline/families.toml",
                "sources = [\"cybertip-ca\", \"ic3\"]",
                "sources = []",
            )
        },
        &["outline/families.toml", "section `is-it-real` has no source"],
    );
    check(
        |files| {
            replace(
                files,
                "outline/officers.toml",
                "source = \"ncmec-2025\"",
                "source = \"ncmec-2026\"",
            )
        },
        &["outline/officers.toml", "rests on `ncmec-2026`, which is not in sources.toml"],
    );
    check(
        |files| replace(files, "outline/families.toml", "shows = \"local\"\n", ""),
        &["outline/families.toml", "0 sections show Local"],
    );
    check(
        |files| replace(files, "words/es/officers.toml", "\ndeaths = ", "\ndeath = "),
        &["words/es/officers.toml", "`fact.deaths` is missing"],
    );
    check(
        |files| replace(files, "words/es/families.toml", "id = \"friend\"", "id = \"mate\""),
        &["words/es/families.toml", "`message.friend` is missing"],
    );
}

#[test]
fn a_number_that_cannot_be_dialled_is_named() {
    check(
        |files| replace(files, "hotlines.toml", "1-800-843-5678", "800-843-567"),
        &["hotlines.toml", "line ", "has 9 digits"],
    );
}

#[test]
fn an_address_without_encryption_is_named() {
    check(
        |files| replace(files, "hotlines.toml", "website = \"https:", "website = \"http:"),
        &["hotlines.toml", "must begin with https://"],
    );
    check(
        |files| replace(files, "site.toml", "exit = \"https:", "exit = \"http:"),
        &["site.toml", "`exit`", "must begin with https://"],
    );
}

#[test]
fn a_message_that_no_section_says_is_named() {
    check(
        |files| replace(files, "outline/families.toml", "message = \"friend\"\n", ""),
        &["words/en/families.toml", "`message.friend` is shown nowhere"],
    );
    check(
        |files| {
            let message = "id = \"talk\"\nmessage = \"friend\"\n";
            replace(files, "outline/handout.toml", "id = \"talk\"\n", message);
        },
        &["outline/handout.toml", "section `talk` has a message"],
    );
}

#[test]
fn a_number_without_its_proof_is_named() {
    check(
        |files| replace(files, "task-forces.toml", "number_from = \"copies\"\n", ""),
        &["task-forces.toml", "task force `ga`", "`number_from`"],
    );
    check(
        |files| replace(files, "task-forces.toml", "served_by = \"va-nova\"", "served_by = \"dc\""),
        &["task-forces.toml", "place `DC` is served by `dc`"],
    );
}

#[test]
fn a_missing_month_is_named() {
    check(
        |files| replace(files, "words/es/guide.toml", "enero, febrero, ", "enero febrero, "),
        &["words/es/guide.toml", "`local.card.months` has 11 names"],
    );
}

#[test]
fn dates_are_written_as_they_are_read() {
    let content = Content::load().expect("the content is whole");
    let written = |language: usize, date: &str| content.languages[language].guide.date(date);
    for (date, english, spanish) in [
        ("2026-09-14", "September 14, 2026", "14 de septiembre de 2026"),
        ("2024-01", "January 2024", "enero de 2024"),
        ("2023", "2023", "2023"),
        ("2024-13", "2024-13", "2024-13"),
    ] {
        assert_eq!((written(0, date).as_str(), written(1, date).as_str()), (english, spanish));
    }
}

#[test]
fn services_that_have_ended_are_nowhere() {
    let content = Content::load().expect("the content is whole");
    let shown = format!("{:?} {:?}", content.hotlines, content.languages);
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    assert!(!digits.contains("8777987682"), "877-798-7682 belongs to a training provider");
    let lifeline = content.hotline("988").expect("988 is a line");
    for pack in &content.languages {
        let about = format!("{:?}", pack.guide.line[&lifeline.id]);
        let code = pack.code();
        assert!(!about.contains("PRIDE"), "{code}: 988's PRIDE ended on 2025-07-17");
        assert!(!about.contains('3'), "{code}: 988's press 3 ended on 2025-07-17");
    }
}

/// The files with a copy of a language's folder under another name.
fn with_copied_language(from: &str, to: &str) -> ContentFiles {
    let mut files = ContentFiles::read(&content::folder()).unwrap();
    let folder = format!("words/{from}/");
    for (name, text) in files.texts.clone() {
        if let Some(name) = name.strip_prefix(&folder) {
            let code = format!("code = \"{from}\"");
            let text = text.replacen(&code, &format!("code = \"{to}\""), 1);
            files.texts.insert(format!("words/{to}/{name}"), text);
        }
    }
    files
}

#[test]
fn a_folder_is_a_language() {
    let before = Content::load().unwrap().languages.len();
    let mut files = with_copied_language("es", "qaa");
    let content = Content::parse(&files).unwrap();
    let codes: Vec<&str> = content.languages.iter().map(|pack| pack.code()).collect();
    assert_eq!((codes.len(), codes[0]), (before + 1, "en"));
    assert!(codes.contains(&"qaa"));
    // Only the languages of agencies need the words for agencies.
    files.texts.remove("words/qaa/desk.toml");
    files.texts.remove("words/qaa/officers.toml");
    let content = Content::parse(&files).unwrap();
    let own = content.languages.iter().find(|pack| pack.code() == "qaa").unwrap();
    assert!(own.desk.is_none() && own.officers.is_none());
}

#[test]
fn a_missing_file_of_a_language_is_named() {
    for file in ["guide", "apps", "families", "handout", "checks", "desk", "officers"] {
        let name = format!("words/es/{file}.toml");
        check(
            |files| {
                files.texts.remove(&name);
            },
            &[&name, "is missing: add it"],
        );
    }
    check(
        |files| replace(files, "words/es/guide.toml", "code = \"es\"", "code = \"sp\""),
        &["words/es/guide.toml", "`language.code` is `sp`, and the folder is called `es`"],
    );
    check(
        |files| replace(files, "words/es/checks.toml", "trick = \"estafa\"", "trick = \"\""),
        &["words/es/checks.toml", "`must.trick` is empty"],
    );
}
