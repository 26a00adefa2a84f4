//! The fields for a visitor's notes: what happens to notes is said before them, and nothing stores
//! them.

use crate::site::{guides, pages, values};

/// The part of a page between two marks.
fn between<'a>(html: &'a str, begin: &str, end: &str) -> &'a str {
    let inside = html.split(begin).nth(1).and_then(|rest| rest.split(end).next());
    inside.unwrap_or_else(|| panic!("nothing from {begin} to {end}"))
}

/// Attributes that keep browsers, spelling services and pictures away.
const LEFT_ALONE: &[(&str, &str)] = &[
    ("contenteditable", "plaintext-only"),
    ("autocapitalize", "none"),
    ("autocorrect", "off"),
    ("spellcheck", "false"),
    ("writingsuggestions", "false"),
];

#[test]
fn notes_are_written_where_nothing_remembers_or_corrects_them() {
    for (sheet, html) in guides("") {
        let code = &sheet.words().language.code;
        let notes = between(&html, "<details class=\"notes\">", "</details>");
        let fields: Vec<&str> = notes
            .split("<div class=\"alive-only\" role=\"textbox\"")
            .skip(1)
            .filter_map(|rest| rest.split('>').next())
            .collect();
        assert_eq!(fields.len(), sheet.words().report_notes.fields.len(), "{code}");
        for form in ["<input", "<textarea", "<select", "<label"] {
            assert!(
                !notes.contains(form),
                "{code}: browsers remember or tell of what has `{form}`"
            );
        }
        for field in fields {
            for (attribute, value) in LEFT_ALONE {
                assert_eq!(values(field, attribute), [*value], "{code}: {attribute}");
            }
            for attribute in ["name", "id", "placeholder", "title"] {
                assert!(
                    values(field, attribute).is_empty(),
                    "{code}: fillers of forms and browsers know a field by its {attribute}"
                );
            }
        }
    }
}

#[test]
fn what_becomes_of_notes_is_said_before_the_first_field() {
    for (sheet, html) in guides("") {
        let words = &sheet.words().report_notes;
        let notes = between(&html, "<details class=\"notes\">", "</details>");
        let before = notes.split("role=\"textbox\"").next().unwrap_or_default();
        assert!(before.contains(&*html_escape::encode_text(&words.kept)), "{before}");
        let last = notes.rfind("role=\"textbox\"").expect("a field");
        let taken = notes.find(&*html_escape::encode_text(&words.taken)).expect("it is said");
        let copy = notes.find("data-do=\"copy\"").expect("a button");
        assert!(last < taken && taken < copy, "what leaves the page is said before the buttons");
    }
}

#[test]
fn notes_ask_for_words_and_never_for_a_picture() {
    for (sheet, _) in guides("") {
        let words = &sheet.words().report_notes;
        let checks = &sheet.pack().checks;
        let (picture, never) = (&checks.never.in_notes, &checks.must.never_in_notes);
        assert!(words.kept.contains(never), "{}", words.kept);
        for said in words.fields.iter().chain([&words.title, &words.say, &words.taken]) {
            let lower = said.to_lowercase();
            assert!(picture.iter().all(|word| !lower.contains(word.as_str())), "{said}");
        }
    }
}

#[test]
fn only_the_guide_has_fields_for_notes() {
    let with_notes = pages().into_iter().filter(|(_, html)| html.contains("class=\"notes\""));
    let names: Vec<String> = with_notes.map(|(name, _)| name).collect();
    let guides: Vec<String> =
        guides("").iter().map(|(context, _)| context.address().file()).collect();
    assert_eq!(names, guides);
}

#[test]
fn without_a_script_the_notes_are_a_list_to_read() {
    for (sheet, html) in guides("") {
        let notes = between(&html, "<ul id=\"report-notes\">", "</ul>");
        for asked in &sheet.words().report_notes.fields {
            let said = [">", &*html_escape::encode_text(asked), "</span>"].concat();
            assert!(notes.contains(&said), "{said} in {notes}");
        }
        let hidden = notes.matches("class=\"alive-only\" role=\"textbox\"").count();
        assert_eq!(hidden, notes.matches("role=\"textbox\"").count(), "without copying, no field");
    }
}
