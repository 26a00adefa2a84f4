//! Faults in the outline of the guide, and for whom its parts are, are named.

use crate::files::{check, replace};

const OUTLINE: &str = "outline/guide.toml";

#[test]
fn an_answer_that_does_not_exist_is_named() {
    check(
        |files| replace(files, OUTLINE, r#"case = ["paid"]"#, r#"case = ["payed"]"#),
        &[OUTLINE, "names `payed`, which is no answer to `case`", "know-them, paid, posted, fake"],
    );
    check(
        |files| replace(files, OUTLINE, r#"if = { case = ["paid"] }"#, "if = { case = [] }"),
        &[OUTLINE, "audience `paid` names no answer to `case`"],
    );
    check(
        |files| replace(files, OUTLINE, r#"if = { case = ["paid"] }"#, ""),
        &[OUTLINE, "audience `paid` is everybody"],
    );
    check(
        |files| replace(files, OUTLINE, "for = [\"paid\"]", "for = [\"payers\"]"),
        &["words/en/guide.toml", "is for `payers`, which is no audience"],
    );
}

#[test]
fn a_wish_that_leads_nowhere_is_named() {
    check(
        |files| replace(files, OUTLINE, "step = \"if-you-paid\"", "step = \"if-you-payed\""),
        &[OUTLINE, "need `paid` leads to step `if-you-payed`, which does not exist"],
    );
    check(
        |files| replace(files, "words/es/guide.toml", "\nemail = \"Solo", "\nmail = \"Solo"),
        &["words/es/guide.toml", "`need.email` is missing"],
    );
}

#[test]
fn a_question_that_decides_nothing_is_named() {
    check(
        |files| {
            let text = files.texts.get_mut(OUTLINE).expect("the outline");
            *text = text.replace("{ age = ", "{ who = ").replace("\"adult\"", "\"me\"");
        },
        &[OUTLINE, "question `age` decides nothing"],
    );
}

#[test]
fn what_reaches_nobody_is_named() {
    // A step for whoever paid, in which a sentence is for whoever only got an email.
    check(
        |files| {
            let sentence = "note = [{ for = [\"only-email\"], text = \"Never said.\" }]\n\n";
            replace(
                files,
                "words/en/guide.toml",
                "[step.if-it-is-posted]",
                &[sentence, "[step.if-it-is-posted]"].concat(),
            );
            replace(
                files,
                "words/en/guide.toml",
                "note = [\"We cannot promise that you get the money back. It is still worth a call.\"]",
                "",
            );
        },
        &["words/en/guide.toml", "`step.if-you-paid: Never said.` reaches nobody"],
    );
}

#[test]
fn what_is_decided_before_it_is_asked_is_named() {
    check(
        |files| {
            replace(
                files,
                OUTLINE,
                "id = \"stop-and-breathe\"\n",
                "id = \"stop-and-breathe\"\nfor = [\"adult\"]\n",
            )
        },
        &["is for `adult`, and `age` is asked only later"],
    );
}

#[test]
fn two_audiences_of_one_question_are_named() {
    check(
        |files| replace(files, OUTLINE, "for = [\"paid\"]", "for = [\"paid\", \"posted\"]"),
        &["two audiences of `step.if-you-paid` need answers to one question"],
    );
}

#[test]
fn words_for_whom_they_are_not_are_named() {
    check(
        |files| replace(files, OUTLINE, "parent = [\"not-grown-up\"]\n", ""),
        &["words/en/guide.toml", "`message.parent` says `to a parent` to the audience `adult`"],
    );
    check(
        |files| replace(files, OUTLINE, "for = [\"adult\", \"myself\"]", "for = [\"myself\"]"),
        &["words/en/guide.toml", "says `18 or older` to the audience `child`"],
    );
}

#[test]
fn a_sentence_for_other_readers_than_in_english_is_named() {
    check(
        |files| {
            replace(files, "words/es/guide.toml", "for = [\"age-unknown\"]", "for = [\"adult\"]")
        },
        &["words/es/guide.toml", "the sentences of `take-it-down` with `for` are"],
    );
}

#[test]
fn five_choices_at_a_time_are_too_many() {
    check(
        |files| {
            replace(
                files,
                "outline/guide.toml",
                r#""posted", "fake"]"#,
                r#""posted", "fake", "more"]"#,
            )
        },
        &["outline/guide.toml", "question `case` has 5 choices", "4"],
    );
}
