//! The walk: the right steps for each, one at a time, kept in no address.

use crate::scenario::{CONTENT, World, in_every_engine};
use crate::visitor::{Role, Screen, Visitor, languages};
use browser_harness::Instead;
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
async fn a_15_year_old_asked_for_money_walks_to_the_end() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        let (address, entries) = (visitor.address().await, visitor.entries().await);
        visitor.starts_walking().await;
        let answers = [("who", "me"), ("age", "under-18"), ("want", "money")];
        let walked = visitor.walks_to_the_end(&answers).await;
        check_order(
            &walked,
            &[
                "stop-and-breathe",
                "save-the-words",
                "report-the-account",
                "block-and-keep",
                "tell-one-person",
                "report-it",
                "take-it-down",
                "the-next-days",
            ],
        );
        check_absent(&walked, &["stop-ncii", "for-someone-else", "if-they-want-you-hurt"]);
        assert_eq!(visitor.address().await, address, "a walk is in no address");
        assert_eq!(visitor.entries().await, entries, "a walk is in no history");
        visitor.keeps_nothing().await;
    })
    .await;
}

#[tokio::test]
async fn an_adult_whose_ex_threatens_is_sent_to_those_who_help_adults() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        let answers = [("who", "me"), ("age", "adult"), ("want", "other"), ("also", "know-them")];
        let walked = visitor.walks_to_the_end(&answers).await;
        check_order(&walked, &["stop-and-breathe", "report-it", "stop-ncii", "if-you-know-them"]);
        check_absent(&walked, &["take-it-down", "if-they-want-you-hurt", "if-it-is-only-an-email"]);
        while visitor.steps().await != ["if-you-know-them"] {
            visitor.goes_back().await;
        }
        let line = CONTENT.hotline("ndvh").and_then(|line| line.number.as_ref());
        visitor.can_call(line.expect("its number").written()).await;
    })
    .await;
}

#[tokio::test]
async fn a_child_told_to_hurt_themselves_sees_who_helps_before_anything_else() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        let before = [("who", "me"), ("age", "under-18"), ("want", "hurt")];
        for (question, answer) in before {
            visitor.answers(question, answer).await;
            visitor.goes_on().await;
        }
        visitor.sees_only_step("if-they-want-you-hurt").await;
        for number in ["911", "988"] {
            visitor.can_call(number).await;
        }
        let tipline = CONTENT.hotline("ncmec-cybertip").expect("the CyberTipline");
        visitor.can_call(tipline.number.as_ref().expect("its number").written()).await;
        let walked = visitor.walks_to_the_end(&[]).await;
        let rest = &walked[1..];
        assert!(rest.iter().any(|screen| matches!(screen, Screen::Question(_))), "{walked:?}");
        check_order(&walked, &["if-they-want-you-hurt", "stop-and-breathe", "the-next-days"]);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_told_to_hurt_sees_who_helps_first_whatever_else_they_tick() {
    in_every_engine(|visitor| async move {
        for path in languages() {
            visitor.opens_alive(&path).await;
            visitor.starts_walking().await;
            while visitor.screen_of_the_walk().await != Screen::Question("want".into()) {
                visitor.skips().await;
            }
            for choice in ["money", "pictures", "hurt", "other"] {
                visitor.answers("want", choice).await;
            }
            visitor.goes_on().await;
            visitor.sees_only_step("if-they-want-you-hurt").await;
        }
    })
    .await;
}

#[tokio::test]
async fn who_only_got_an_email_learns_on_the_second_step_that_it_is_a_trick() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        let answers =
            [("who", "me"), ("age", "under-18"), ("want", "money"), ("also", "only-email")];
        let walked = visitor.walks_to_the_end(&answers).await;
        assert_eq!(steps(&walked)[..2], ["stop-and-breathe", "if-it-is-only-an-email"]);
        // It may be a threat of another kind after all, so nothing is kept from them.
        check_order(&walked, &["save-the-words", "report-it", "take-it-down"]);
    })
    .await;
}

/// Plays a story in which the Wasm comes once the visitor lets it, and begins when she has tapped the way in.
async fn after_an_early_tap<Story, Played>(story: Story)
where
    Story: Fn(Visitor, Arc<Semaphore>) -> Played,
    Played: Future<Output = ()> + 'static,
{
    let gate = Arc::new(Semaphore::new(0));
    World::default()
        .instead_of(".wasm", Instead::Held(gate.clone()))
        .in_every_engine(move |visitor| {
            // Closed again for the next browser.
            gate.forget_permits(1);
            let (taps, story) = (visitor.clone(), story(visitor, gate.clone()));
            async move {
                taps.opens("/").await;
                taps.chooses(Role::Link, &CONTENT.languages[0].guide.opening.begin).await;
                taps.has_first_on_the_screen("stop-and-breathe").await;
                assert!(!taps.seems_alive().await);
                story.await;
            }
        })
        .await;
}

#[tokio::test]
async fn a_tap_on_the_way_in_before_the_page_is_alive_is_not_lost() {
    after_an_early_tap(|visitor, gate| async move {
        gate.add_permits(1);
        visitor.is_alive().await;
        assert_eq!(visitor.screen_of_the_walk().await, Screen::Question("who".into()));
        visitor.has_the_focus_on(&CONTENT.languages[0].guide.question["who"].ask).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_went_elsewhere_before_the_page_is_alive_stays_there() {
    after_an_early_tap(|visitor, gate| async move {
        visitor.follows_the_link_past_the_bar().await;
        gate.add_permits(1);
        visitor.is_alive().await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(visitor.steps().await, all);
    })
    .await;
}

#[tokio::test]
async fn skipping_every_question_shows_every_step() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        let walked = visitor.walks_to_the_end(&[]).await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.as_str()).collect();
        assert_eq!(steps(&walked), all);
        let questions = walked.len() - all.len();
        assert_eq!(questions, CONTENT.guide.questions.len());
    })
    .await;
}

#[tokio::test]
async fn back_and_forward_keep_the_answers() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        let (address, entries) = (visitor.address().await, visitor.entries().await);
        visitor.starts_walking().await;
        for (question, answer) in [("who", "a-friend"), ("age", "adult"), ("want", "pictures")] {
            visitor.answers(question, answer).await;
            visitor.goes_on().await;
        }
        for _ in 0..3 {
            visitor.goes_back().await;
        }
        for (question, answer) in [("who", "a-friend"), ("age", "adult"), ("want", "pictures")] {
            assert!(visitor.has_answered(question, answer).await, "{question}");
            visitor.goes_on().await;
        }
        // A changed mind changes the way.
        visitor.goes_back().await;
        visitor.answers("want", "hurt").await;
        visitor.goes_on().await;
        visitor.sees_only_step("if-they-want-you-hurt").await;
        for _ in 0..4 {
            visitor.goes_back().await;
        }
        visitor.sees(Role::Heading, &visitor.words().await.opening.title).await;
        assert_eq!(visitor.address().await, address);
        assert_eq!(visitor.entries().await, entries);
    })
    .await;
}

#[tokio::test]
async fn everything_can_be_shown_at_any_moment() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        let everything = visitor.text().await;
        visitor.starts_walking().await;
        visitor.answers("who", "me").await;
        visitor.goes_on().await;
        visitor.shows_everything().await;
        let all: Vec<_> = CONTENT.guide.steps.iter().map(|step| step.id.clone()).collect();
        assert_eq!(visitor.steps().await, all);
        assert_eq!(visitor.text().await, everything, "the page is as it was");
        // The walk begins anew, with what was answered.
        visitor.starts_walking().await;
        assert_eq!(visitor.screen_of_the_walk().await, Screen::Question("who".into()));
        assert!(visitor.has_answered("who", "me").await);
    })
    .await;
}

#[tokio::test]
async fn each_screen_begins_at_its_heading_with_the_focus_on_it() {
    in_every_engine(|visitor| async move {
        visitor.opens_alive("/").await;
        visitor.starts_walking().await;
        loop {
            let words = visitor.words().await;
            let (heading, is_question) = match visitor.screen_of_the_walk().await {
                Screen::Question(id) => (&words.question[&id].ask, true),
                Screen::Step(id) => (&words.step[&id].title, false),
            };
            visitor.has_the_focus_on(heading).await;
            match (is_question, visitor.can_go_on().await) {
                (true, _) => visitor.skips().await,
                (false, true) => visitor.goes_on().await,
                (false, false) => break,
            }
        }
        visitor.goes_back().await;
        let Screen::Step(id) = visitor.screen_of_the_walk().await else {
            panic!("before the last step there is another");
        };
        visitor.has_the_focus_on(&visitor.words().await.step[&id].title).await;
    })
    .await;
}
