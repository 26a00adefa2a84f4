//! An eleven-year-old can read every English step; the page for parents is nearly as easy.

use content::Content;
use content::words::{Part, parts_with_labels};

/// Flesch-Kincaid grade level (Kincaid et al., 1975): school years needed to read a text.
fn grade(sentences: &[&str]) -> f64 {
    let ends = ['.', '!', '?', ':'];
    let parts = sentences.iter().flat_map(|text| text.split(ends));
    let count = parts.filter(|part| part.chars().any(char::is_alphabetic)).count();
    let words: Vec<&str> = sentences
        .iter()
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric() && letter != '\''))
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let (count, words, syllables) = (count as f64, words.len() as f64, syllables as f64);
    0.39 * words / count + 11.8 * syllables / words - 15.59
}

/// Groups of vowels, without a silent `e` at the end. Digits and initials are read one by one.
fn syllables(word: &str) -> usize {
    let is_vowel = |letter: char| "aeiouy".contains(letter);
    if word.chars().all(|letter| letter.is_ascii_digit() || letter.is_uppercase()) {
        return word.len();
    }
    let lower = word.to_lowercase();
    let (mut groups, mut was_vowel) = (0, false);
    for letter in lower.chars() {
        groups += usize::from(is_vowel(letter) && !was_vowel);
        was_vowel = is_vowel(letter);
    }
    let ends_silent = lower.ends_with('e') && !lower.ends_with("le") && groups > 1;
    let ends_in_ed =
        lower.ends_with("ed") && !lower.ends_with("ted") && !lower.ends_with("ded") && groups > 1;
    (groups - usize::from(ends_silent || ends_in_ed)).max(1)
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, count) in [
        ("pay", 1),
        ("picture", 2),
        ("save", 1),
        ("threatens", 2),
        ("police", 2),
        ("988", 3),
        ("FBI", 3),
        ("asked", 1),
        ("wanted", 2),
        ("people", 2),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn hard_text_gets_a_higher_grade_than_easy_text() {
    assert!(grade(&["The cat sat on the mat."]) < 2.0);
    assert!(
        grade(&[
            "Notwithstanding jurisdictional considerations, immediate notification of appropriate authorities is advisable."
        ]) > 12.0
    );
}

#[test]
fn every_english_step_is_at_grade_6_or_lower() {
    let content = Content::load().expect("the content is whole");
    let english = &content.languages[0].guide;
    for (id, step) in &english.step {
        let sentences: Vec<&str> =
            [step.title.as_str()].into_iter().chain(step.sentences()).collect();
        let grade = grade(&sentences);
        assert!(grade <= 6.0, "step.{id} needs grade {grade:.1}: shorter sentences, shorter words");
    }
    for saying in &english.saying {
        let grade = grade(&[&saying.truth]);
        assert!(grade <= 6.0, "saying.{} needs grade {grade:.1}", saying.id);
    }
    let wishes: Vec<&str> = english.need.values().map(String::as_str).collect();
    assert!(grade(&wishes) <= 6.0, "the wishes need grade {:.1}", grade(&wishes));
    for (id, question) in &english.question {
        let asked = [&question.ask].into_iter().chain(question.choices.values());
        let grade = grade(&asked.map(String::as_str).collect::<Vec<_>>());
        assert!(grade <= 6.0, "question.{id} needs grade {grade:.1}");
    }
    let notes = &english.report_notes;
    let said = [&notes.title, &notes.say, &notes.kept, &notes.taken, &notes.nothing];
    let said: Vec<&str> = said.into_iter().chain(&notes.fields).map(String::as_str).collect();
    assert!(grade(&said) <= 6.0, "the notes need grade {:.1}", grade(&said));
    let opening = &english.opening;
    let grade = grade(&[&opening.title, &opening.because]);
    assert!(grade <= 6.0, "the opening needs grade {grade:.1}");
}

/// A sentence in which the app's own words, on its buttons, count as one short word.
fn without_labels(sentence: &str) -> String {
    let parts = parts_with_labels(sentence).into_iter().map(|part| match part {
        Part::Words(words) => words,
        Part::Value(_) => "this",
    });
    parts.collect()
}

#[test]
fn what_is_said_of_each_app_is_at_grade_6_or_lower() {
    let content = Content::load().expect("the content is whole");
    let english = &content.languages[0].apps;
    for (id, platform) in &english.platform {
        let said: Vec<String> =
            platform.all().map(|sentence| without_labels(sentence.text())).collect();
        let grade = grade(&said.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(grade <= 6.0, "platform.{id} needs grade {grade:.1}: {said:?}");
    }
    let said = [&english.title, &english.way].into_iter().chain(&english.say);
    let grade = grade(&said.map(String::as_str).collect::<Vec<_>>());
    assert!(grade <= 6.0, "the page of apps needs grade {grade:.1}");
}

#[test]
fn what_a_parent_reads_is_at_grade_7_or_lower() {
    let content = Content::load().expect("the content is whole");
    let english = &content.languages[0].families;
    for (id, section) in &english.section {
        let sentences: Vec<&str> =
            [section.title.as_str()].into_iter().chain(section.sentences()).collect();
        let grade = grade(&sentences);
        assert!(grade <= 7.0, "section.{id} needs grade {grade:.1}: shorter sentences");
    }
    for message in &english.message {
        let grade = grade(&[&message.text]);
        assert!(grade <= 5.0, "message.{} needs grade {grade:.1}: it is said aloud", message.id);
    }
}
