//! The walk: the right steps for each visitor, one at a time, and no answer in the address.

use crate::setup::{CONTENT, Setup, run_in_every_engine};
use crate::visitor::{Role, Screen, Visitor, guide_addresses};
use browser_harness::StubResponse;
use std::future::Future;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The steps among the screens of a walk.
fn steps(walked: &[Screen]) -> Vec<&str> {
    let steps = walked.iter().filter_map(|screen| match screen {
        Screen::Step(id) => Some(id.as_str()),
        Screen::Question(_) => None,
    });
    steps.collect()
}

#[track_caller]
fn check_order(walked: &[Screen], wanted: &[&str]) {
    let steps = steps(walked);
    let mut places = wanted.iter().map(|id| steps.iter().position(|step| step == id));
    assert!(places.all(|place| place.is_some()), "{wanted:?} are all in {steps:?}");
    let places = wanted.iter().map(|id| steps.iter().position(|step| step == id));
    assert!(places.is_sorted(), "{wanted:?} in this order in {steps:?}");
}

#[track_caller]
fn check_absent(walked: &[Screen], unwanted: &[&str]) {
    let steps = steps(walked);
    assert!(!unwanted.iter().any(|id| steps.contains(id)), "none of {unwanted:?} in {steps:?}");
}

#[tokio::test]
async fn a_15_year_old_who_paid_walks_to_the_end() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let (address, entries) = (visitor.address().await, visitor.history_length().await);
        visitor.start_walk().await;
        let answers = [("who", "me"), ("case", "paid"), ("age", "under-18")];
        let walked = visitor.walk_to_end(&answers).await;
        check_order(
            &walked,
            &[
                "stop-and-breathe",
                "if-you-paid",
                "tell-one-person",
                "save-the-words",
                "report-the-account",
                "report-it",
                "take-it-down",
                "the-next-days",
            ],
        );
        check_absent(&walked, &["stop-ncii", "for-someone-else", "if-they-want-you-hurt"]);
        assert_eq!(walked[4], Screen::Step("if-you-paid".into()), "one's own case comes early");
        assert_eq!(walked.len(), 13, "{walked:?}");
        assert_eq!(visitor.address().await, address, "a walk is in no address");
        assert_eq!(visitor.history_length().await, entries, "a walk is in no history");
        visitor.assert_nothing_stored().await;
    })
    .await;
}

#[tokio::test]
async fn an_adult_whose_ex_threatens_is_sent_to_those_who_help_adults() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        let answers = [("who", "me"), ("case", "know-them"), ("age", "adult")];
        let walked = visitor.walk_to_end(&answers).await;
        check_order(&walked, &["stop-and-breathe", "if-you-know-them", "report-it", "stop-ncii"]);
        check_absent(&walked, &["take-it-down", "if-they-want-you-hurt", "if-it-is-only-an-email"]);
        while visitor.steps().await != ["if-you-know-them"] {
            visitor.tap_back().await;
        }
        let line = CONTENT.hotline("ndvh").and_then(|line| line.number.as_ref());
        visitor.wait_until_callable(line.expect("its number").written()).await;
    })
    .await;
}

#[tokio::test]
async fn a_child_told_to_hurt_themselves_sees_who_helps_before_anything_else() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        visitor.wait_until_only_step("stop-and-breathe").await;
        visitor.wait_until_text_contains("988").await;
        visitor.tap_next().await;
        visitor.answer("danger", "told-to-hurt").await;
        visitor.tap_next().await;
        visitor.wait_until_only_step("if-they-want-you-hurt").await;
        for number in ["911", "988"] {
            visitor.wait_until_callable(number).await;
        }
        let tipline = CONTENT.hotline("ncmec-cybertip").expect("the CyberTipline");
        visitor.wait_until_callable(tipline.number.as_ref().expect("its number").written()).await;
        // Nobody in danger counts how much is left.
        assert_eq!(visitor.walk_place().await, "");
        let walked = visitor.walk_to_end(&[]).await;
        check_order(&walked, &["if-they-want-you-hurt", "tell-one-person", "the-next-days"]);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_told_to_hurt_sees_who_helps_first_whatever_else_they_tick() {
    run_in_every_engine(|visitor| async move {
        for path in guide_addresses() {
            visitor.open_alive(&path).await;
            visitor.start_walk().await;
            visitor.tap_next().await;
            for choice in ["told-to-hurt", "self-harm", "afraid", "made-me-send"] {
                visitor.answer("danger", choice).await;
            }
            visitor.tap_next().await;
            visitor.wait_until_only_step("if-they-want-you-hurt").await;
        }
    })
    .await;
}

#[tokio::test]
async fn who_only_got_an_email_is_at_the_end_after_five_screens() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        let walked = visitor.walk_to_end(&[("who", "only-email")]).await;
        assert_eq!(steps(&walked), ["stop-and-breathe", "if-it-is-only-an-email", "the-next-days"]);
        assert_eq!(walked.len(), 5, "{walked:?}");
    })
    .await;
}

/// Runs a test that begins after the visitor tapped the link into the walk, before the Wasm has
/// arrived. The Wasm arrives when the test adds a permit to the semaphore.
async fn run_after_early_tap<Test, Run>(test: Test)
where
    Test: Fn(Visitor, Arc<Semaphore>) -> Run,
    Run: Future<Output = ()> + 'static,
{
    let gate = Arc::new(Semaphore::new(0));
    Setup::default()
        .with_response(".wasm", StubResponse::Held(gate.clone()))
        .run_in_every_engine(move |visitor| {
            // The gate is closed again for the next browser.
            gate.forget_permits(1);
            let (early, test) = (visitor.clone(), test(visitor, gate.clone()));
            async move {
                early.open("/").await;
                early.choose(Role::Link, &CONTENT.languages[0].guide.opening.begin).await;
                early.wait_until_step_on_top("stop-and-breathe").await;
                assert!(!early.is_alive().await);
                test.await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_tap_on_the_way_in_before_the_page_is_alive_is_not_lost() {
    run_after_early_tap(|visitor, gate| async move {
        gate.add_permits(1);
        visitor.wait_until_alive().await;
        assert_eq!(visitor.walk_screen().await, Screen::Step("stop-and-breathe".into()));
        visitor
            .wait_until_focus_on(&CONTENT.languages[0].guide.step["stop-and-breathe"].title)
            .await;
        visitor.tap_next().await;
    })
    .await;
}

#[tokio::test]
async fn a_visitor_who_left_the_opening_before_the_page_is_alive_stays_there() {
    run_after_early_tap(|visitor, gate| async move {
        visitor.follow_skip_link().await;
        gate.add_permits(1);
        visitor.wait_until_alive().await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(visitor.steps().await, all);
    })
    .await;
}

#[tokio::test]
async fn skipping_every_question_leads_the_common_way() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        let walked = visitor.walk_to_end(&[]).await;
        check_absent(
            &walked,
            &["if-they-want-you-hurt", "if-it-is-only-an-email", "if-you-paid", "stop-ncii"],
        );
        let questions = walked.len() - steps(&walked).len();
        assert_eq!(questions, CONTENT.guide.questions.len());
    })
    .await;
}

#[tokio::test]
async fn back_and_forward_keep_the_answers() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let (address, entries) = (visitor.address().await, visitor.history_length().await);
        visitor.start_walk().await;
        visitor.tap_next().await;
        let answers = [("danger", "made-me-send"), ("who", "me"), ("case", "fake")];
        for (question, answer) in answers {
            visitor.answer(question, answer).await;
            visitor.tap_next().await;
        }
        for _ in 0..3 {
            visitor.tap_back().await;
        }
        for (question, answer) in answers {
            assert!(visitor.has_answered(question, answer).await, "{question}");
            visitor.tap_next().await;
        }
        visitor.wait_until_only_step("if-it-is-fake").await;
        // Another answer leads to other steps.
        visitor.tap_back().await;
        visitor.answer("case", "paid").await;
        visitor.tap_next().await;
        visitor.wait_until_only_step("if-you-paid").await;
        for _ in 0..5 {
            visitor.tap_back().await;
        }
        visitor.wait_until_visible(Role::Heading, &visitor.words().await.opening.title).await;
        assert_eq!(visitor.address().await, address);
        assert_eq!(visitor.history_length().await, entries);
    })
    .await;
}

#[tokio::test]
async fn everything_can_be_shown_at_any_moment() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        let everything = visitor.text().await;
        visitor.start_walk().await;
        for _ in 0..2 {
            visitor.tap_next().await;
        }
        visitor.answer("who", "only-email").await;
        visitor.tap_next().await;
        visitor.tap_show_all().await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(visitor.steps().await, all);
        assert_eq!(visitor.text().await, everything, "the page is as it was");
        // The walk begins anew, and still has the answer.
        visitor.start_walk().await;
        assert!(visitor.has_answered("who", "only-email").await);
    })
    .await;
}

#[tokio::test]
async fn each_screen_begins_at_its_heading_with_the_focus_on_it() {
    run_in_every_engine(|visitor| async move {
        visitor.open_alive("/").await;
        visitor.start_walk().await;
        loop {
            let words = visitor.words().await;
            let heading = match visitor.walk_screen().await {
                Screen::Question(id) => &words.question[&id].ask,
                Screen::Step(id) => &words.step[&id].title,
            };
            visitor.wait_until_focus_on(heading).await;
            if !visitor.can_go_on().await {
                break;
            }
            visitor.tap_next().await;
        }
        visitor.tap_back().await;
        let Screen::Step(id) = visitor.walk_screen().await else {
            panic!("before the last step there is another");
        };
        visitor.wait_until_focus_on(&visitor.words().await.step[&id].title).await;
    })
    .await;
}
