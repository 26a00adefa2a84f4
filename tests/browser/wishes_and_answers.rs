//! A wish is two taps away, an answer is heeded inside the steps, and a reload keeps the place.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Screen, Visitor, guide_addresses};
use browser_harness::StubResponse;
use thirtyfour::Key;

#[tokio::test]
async fn each_wish_leads_to_its_step_and_from_there_into_the_walk() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            for need in &CONTENT.guide.needs {
                visitor.open_alive(&path).await;
                let Some(step) = &need.step else {
                    let words = visitor.words().await;
                    visitor.choose(Role::Link, &words.need[&need.id]).await;
                    visitor.wait_until_hidden(Role::Heading, &words.opening.title).await;
                    continue;
                };
                visitor.tap_need(&need.id).await;
                visitor.wait_until_only_step(step).await;
                if need.lines {
                    visitor.wait_until_in_view(&need.id).await;
                }
                // The walk begins after it, and does not come to it again.
                visitor.tap_next().await;
                let first = &CONTENT.guide.steps[0].id;
                if step != first {
                    visitor.wait_until_only_step(first).await;
                    visitor.tap_back().await;
                    visitor.wait_until_only_step(step).await;
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_wish_tapped_before_the_page_is_alive_is_not_lost() {
    Setup::default()
        .with_response(".wasm", StubResponse::Silence)
        .run_in_every_engine(|visitor| async move {
            visitor.open("/").await;
            let words = &CONTENT.languages[0].guide;
            visitor.choose(Role::Link, &words.need["paid"]).await;
            visitor.wait_until_step_on_top("if-you-paid").await;
            assert!(!visitor.is_alive().await);
        })
        .await;
}

/// A visitor with these answers.
struct Reader {
    answers: &'static [(&'static str, &'static str)],
    never: &'static [&'static str],
    must: &'static [&'static str],
}

const READERS: [Reader; 4] = [
    Reader {
        answers: &[("who", "me"), ("age", "adult")],
        never: &["to a parent", "to someone at school", "if you are under 18", "cybertipline"],
        must: &["ic3", "stopncii"],
    },
    Reader {
        answers: &[("who", "me"), ("age", "under-18")],
        never: &["18 or older", "stopncii", "ic3"],
        must: &["to a parent", "under 18", "will my parents find out?"],
    },
    Reader {
        answers: &[("who", "me"), ("case", "know-them"), ("age", "under-18")],
        never: &["scripts that are sold", "i know your school", "more people had joined"],
        must: &["say who it is", "love is respect"],
    },
    Reader {
        answers: &[("danger", "afraid"), ("who", "me")],
        never: &["that is enough for tonight"],
        must: &["do not meet this person", "stay with someone"],
    },
];

#[tokio::test]
async fn nobody_reads_what_their_answers_exclude() {
    run_in_every_engine(|visitor| async move {
        for Reader { answers, never, must } in READERS {
            visitor.open_alive("/").await;
            visitor.start_walk().await;
            let mut read = String::new();
            loop {
                if let Screen::Question(question) = visitor.walk_screen().await {
                    for (_, choice) in answers.iter().filter(|(id, _)| *id == question) {
                        visitor.answer(&question, choice).await;
                    }
                } else {
                    visitor.unfold_steps().await;
                    read += &visitor.step_text().await.to_lowercase();
                }
                if !visitor.can_go_on().await {
                    break;
                }
                visitor.tap_next().await;
            }
            for phrase in never {
                assert!(!read.contains(phrase), "{answers:?} read `{phrase}`");
            }
            for phrase in must {
                assert!(read.contains(phrase), "{answers:?} never read `{phrase}`");
            }
        }
    })
    .await;
}

/// Picks the choice of a question on the whole page, and checks what is shown afterwards.
async fn check_fits_without_wasm(visitor: Visitor) {
    visitor.open("/").await;
    let all = visitor.steps().await;
    visitor.pick_on_page("who", "only-email").await;
    let kept = visitor.steps().await;
    assert_eq!(
        kept,
        ["stop-and-breathe", "if-they-want-you-hurt", "if-it-is-only-an-email", "the-next-days"]
    );
    visitor.choose(Role::Button, &CONTENT.languages[0].guide.walk.reset).await;
    assert_eq!(visitor.steps().await, all, "nothing stays hidden");
    visitor.pick_on_page("age", "adult").await;
    let text = visitor.step_text().await.to_lowercase();
    assert!(!text.contains("to a parent") && text.contains("stopncii"), "{text}");
}

#[tokio::test]
async fn without_the_wasm_an_answer_hides_what_it_excludes() {
    let setup = Setup::default().with_response(".wasm", StubResponse::NotFound);
    setup.run_in_every_engine(check_fits_without_wasm).await;
}

#[tokio::test]
async fn without_scripts_an_answer_hides_what_it_excludes() {
    let setup = Setup::with_scripts(browser_harness::Scripts::Blocked);
    setup.run_in_every_engine(check_fits_without_wasm).await;
}

#[tokio::test]
async fn a_reload_keeps_the_place_and_leaving_ends_it() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        assert_eq!(visitor.entry_number().await, None);
        visitor.start_walk().await;
        for _ in 0..2 {
            visitor.tap_next().await;
        }
        visitor.answer("who", "me").await;
        visitor.tap_next().await;
        visitor.answer("case", "paid").await;
        visitor.tap_next().await;
        assert!(visitor.entry_number().await.is_some());
        visitor.reload().await;
        visitor.wait_until_alive().await;
        visitor.wait_until_only_step("if-you-paid").await;
        visitor.tap_back().await;
        assert!(visitor.has_answered("case", "paid").await);
        visitor.assert_nothing_stored().await;
        // Opened anew, the page begins anew.
        visitor.open_alive("/").await;
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.opening.title).await;
        assert_eq!(visitor.entry_number().await, None);
    })
    .await;
}

#[tokio::test]
async fn the_exit_takes_the_place_along() {
    run_in_every_engine(|visitor| async move {
        let before = visitor.history_length().await;
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        visitor.reload().await;
        visitor.wait_until_alive().await;
        visitor.wait_until_only_step("stop-and-breathe").await;
        visitor.tap_exit().await;
        visitor.assert_left_for_good(before).await;
    })
    .await;
}

#[tokio::test]
async fn all_steps_are_one_tap_away() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        let words = visitor.words().await;
        visitor.choose(Role::Fold, &words.walk.steps).await;
        visitor.choose(Role::Button, &words.step["report-it"].title).await;
        visitor.wait_until_only_step("report-it").await;
        visitor.choose(Role::Fold, &words.walk.steps).await;
        let passed = [&words.walk.passed, " ", &words.step["tell-one-person"].title].concat();
        visitor.choose(Role::Button, &passed).await;
        visitor.wait_until_only_step("tell-one-person").await;
    })
    .await;
}

#[tokio::test]
async fn the_back_key_of_a_phone_goes_one_screen_back() {
    Setup::default()
        .run_in_chromium(|visitor| async move {
            visitor.open_alive("/").await;
            let entries = visitor.history_length().await;
            visitor.start_walk().await;
            for _ in 0..3 {
                visitor.tap_next().await;
            }
            let mut before = visitor.walk_screen().await;
            for _ in 0..2 {
                // Chromium treats Escape as the close request that is Back on a phone.
                visitor.press_key(Key::Escape).await;
                visitor.wait_until_screen_changed(before).await;
                before = visitor.walk_screen().await;
            }
            assert_eq!(before, Screen::Question("danger".into()));
            assert_eq!(visitor.history_length().await, entries);
        })
        .await;
}
