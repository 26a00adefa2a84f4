//! The visitor walks through the guide, one screen at a time.

use crate::visitor::{Role, Visitor, until};
use serde_json::json;

/// One screen of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    Question(String),
    Step(String),
}

impl Visitor {
    pub async fn starts_walking(&self) {
        let begin = &self.words().await.opening.begin;
        self.chooses(Role::Link, begin).await;
        self.does_not_see(Role::Link, begin).await;
    }

    /// The screen of the walk that she is on.
    pub async fn screen_of_the_walk(&self) -> Screen {
        let script = "const here = all('[data-question], [data-step]');
            return here.length == 1 ? [here[0].dataset.question ?? '', here[0].dataset.step ?? ''] : null";
        let (question, step): (String, String) =
            until("one screen of the walk", async || self.asks(script, json!(null)).await).await;
        if question.is_empty() { Screen::Step(step) } else { Screen::Question(question) }
    }

    /// Picks an answer on the screen, by its words.
    pub async fn answers(&self, question: &str, choice: &str) {
        let asked = Screen::Question(question.to_owned());
        assert_eq!(self.screen_of_the_walk().await, asked, "to answer {choice}");
        let words = &self.words().await.question[question].choices[choice];
        let script = "return all('label').find((one) => text(one) == said) ?? null";
        let label = self.finds_by(script, words).await;
        self.taps(&label).await;
        assert!(self.has_answered(question, choice).await, "{question}: {choice} is picked");
    }

    pub async fn has_answered(&self, question: &str, choice: &str) -> bool {
        let script = "return [...document.getElementsByName(said[0])]
            .some((one) => one.value == said[1] && one.checked)";
        self.asks(script, json!([question, choice])).await
    }

    pub async fn goes_on(&self) {
        let before = self.screen_of_the_walk().await;
        self.chooses(Role::Button, &self.words().await.walk.next).await;
        self.leaves_screen(before).await;
    }

    pub async fn skips(&self) {
        let before = self.screen_of_the_walk().await;
        self.chooses(Role::Button, &self.words().await.walk.skip).await;
        self.leaves_screen(before).await;
    }

    /// From the first screen back is the opening, which is none of the walk.
    pub async fn goes_back(&self) {
        let before = self.screen_of_the_walk().await;
        self.chooses(Role::Button, &self.words().await.walk.back).await;
        if self.looks_for(Role::Heading, &self.words().await.opening.title).await.is_none() {
            self.leaves_screen(before).await;
        }
    }

    pub async fn shows_everything(&self) {
        let words = &self.words().await;
        self.chooses(Role::Button, &words.walk.show_all).await;
        self.sees(Role::Heading, &words.opening.title).await;
    }

    /// Comes to another screen of the walk.
    pub async fn leaves_screen(&self, before: Screen) {
        until(format!("another screen than {before:?}"), async || {
            (self.screen_of_the_walk().await != before).then_some(())
        })
        .await;
    }

    /// Walks on to the end: gives these answers where they are asked for, leaves out all other
    /// questions, and tells every screen that came, from the one she is on.
    pub async fn walks_to_the_end(&self, answers: &[(&str, &str)]) -> Vec<Screen> {
        let mut walked = Vec::new();
        loop {
            let screen = self.screen_of_the_walk().await;
            assert!(!walked.contains(&screen), "{screen:?} came twice: {walked:?}");
            walked.push(screen.clone());
            match screen {
                Screen::Question(question) => {
                    let given: Vec<_> =
                        answers.iter().filter(|(asked, _)| *asked == question).collect();
                    for (_, choice) in &given {
                        self.answers(&question, choice).await;
                    }
                    if given.is_empty() { self.skips().await } else { self.goes_on().await }
                }
                Screen::Step(_) if !self.can_go_on().await => return walked,
                Screen::Step(_) => self.goes_on().await,
            }
        }
    }

    pub async fn can_go_on(&self) -> bool {
        self.looks_for(Role::Button, &self.words().await.walk.next).await.is_some()
    }

    pub(super) async fn finds_by(&self, script: &str, said: &str) -> thirtyfour::WebElement {
        until(format!("to find {said:?}"), async || self.looks_by(script, json!(said)).await).await
    }
}
