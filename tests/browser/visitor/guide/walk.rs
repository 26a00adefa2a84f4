//! The walk through the guide, one screen at a time.

use crate::visitor::{Role, Visitor, wait_for};
use serde_json::{Value, json};

/// One screen of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    Question(String),
    Step(String),
}

impl Visitor {
    /// Taps the link into the walk and waits until the opening is hidden.
    pub async fn start_walk(&self) {
        let begin = &self.words().await.opening.begin;
        self.choose(Role::Link, begin).await;
        self.wait_until_hidden(Role::Link, begin).await;
    }

    /// The screen of the walk that is shown. Waits until there is exactly one.
    pub async fn walk_screen(&self) -> Screen {
        let script = "const here = all('[data-question], [data-step]');
            return here.length == 1 ? [here[0].dataset.question ?? '', here[0].dataset.step ?? ''] : null";
        let (question, step): (String, String) =
            wait_for("one screen of the walk", async || self.query(script, json!(null)).await)
                .await;
        if question.is_empty() { Screen::Step(step) } else { Screen::Question(question) }
    }

    /// Taps an answer to the question that is shown.
    pub async fn answer(&self, question: &str, choice: &str) {
        let screen = Screen::Question(question.to_owned());
        assert_eq!(self.walk_screen().await, screen, "to answer {choice}");
        self.pick_on_page(question, choice).await;
    }

    pub async fn has_answered(&self, question: &str, choice: &str) -> bool {
        let script = "return [...document.getElementsByName(argument[0])]
            .some((one) => one.value == argument[1] && one.checked)";
        self.query(script, json!([question, choice])).await
    }

    /// Taps Next and waits for another screen.
    pub async fn tap_next(&self) {
        let before = self.walk_screen().await;
        self.choose(Role::Button, &self.words().await.walk.next).await;
        self.wait_until_screen_changed(before).await;
    }

    /// Taps Back and waits for another screen of the walk, or for the opening, which is before the
    /// first one.
    pub async fn tap_back(&self) {
        let before = self.walk_screen().await;
        self.choose(Role::Button, &self.words().await.walk.back).await;
        if self.element(Role::Heading, &self.words().await.opening.title).await.is_none() {
            self.wait_until_screen_changed(before).await;
        }
    }

    /// Taps "Show everything" and waits for the opening.
    pub async fn tap_show_all(&self) {
        let words = &self.words().await;
        self.choose(Role::Button, &words.walk.show_all).await;
        self.wait_until_visible(Role::Heading, &words.opening.title).await;
    }

    /// Waits for another screen than this one.
    pub async fn wait_until_screen_changed(&self, before: Screen) {
        wait_for(format!("another screen than {before:?}"), async || {
            (self.walk_screen().await != before).then_some(())
        })
        .await;
    }

    /// Taps the link of a wish on the opening and waits until the opening is hidden.
    pub async fn tap_need(&self, need: &str) {
        let words = self.words().await;
        self.choose(Role::Link, &words.need[need]).await;
        self.wait_until_hidden(Role::Heading, &words.opening.title).await;
    }

    /// What is visible in the steps, as one text.
    pub async fn step_text(&self) -> String {
        self.query("return all('[data-step]').map((step) => step.innerText).join(' ')", json!(null))
            .await
    }

    /// Unfolds the details in the steps that are shown.
    pub async fn unfold_steps(&self) {
        let script =
            "all('[data-step] details').forEach((one) => { one.open = true }); return null";
        let _: Value = self.query(script, json!(null)).await;
    }

    /// Picks the choice of a question on the whole page.
    pub async fn pick_on_page(&self, question: &str, choice: &str) {
        let words = &self.words().await.question[question].choices[choice];
        let script = "return all('label').find((one) => text(one) == argument) ?? null";
        let label = self.wait_for_element_by_script(script, words).await;
        self.tap(&label).await;
        assert!(self.has_answered(question, choice).await, "{question}: {choice} is picked");
    }

    /// Waits until the element of this id is in the upper half of the screen.
    pub async fn wait_until_in_view(&self, id: &str) {
        wait_for(format!("#{id} in view"), async || {
            let script =
                "const { top } = document.getElementById(argument).getBoundingClientRect();
                return top >= 0 && top < innerHeight / 2";
            self.is_true(script, json!(id)).await.then_some(())
        })
        .await;
    }

    /// What the walk says of the place: the number of the step, if it has one.
    pub async fn walk_place(&self) -> String {
        self.query("return all('.controls__place')[0]?.textContent ?? ''", json!(null)).await
    }

    /// The number in the entry of the history.
    pub async fn entry_number(&self) -> Option<u32> {
        self.query("return history.state", json!(null)).await
    }

    /// The box of the button that leads on; what covers it, or that it is not wholly on the screen;
    /// and what leaves the walk within a thumb of it.
    pub async fn next_button(&self) -> ([i32; 4], Option<String>, Vec<String>) {
        let script = "const next = document.querySelector('[data-do=next]');
            const { left, top, right, bottom } = next.getBoundingClientRect();
            // Its corners are round.
            const inset = (bottom - top) / 3;
            const corners = [[left + inset, top + inset], [right - inset, top + inset], [left + inset, bottom - inset],
                [right - inset, bottom - inset], [(left + right) / 2, (top + bottom) / 2]];
            const covered = corners.map(([x, y]) => document.elementFromPoint(x, y))
                .find((one) => one != next);
            const isOff = left < 0 || top < 0 || right > innerWidth || bottom > innerHeight;
            const leaving = all('a[href], [data-do=show-all]').filter((one) => {
                if (/^(tel|sms):/.test(one.getAttribute('href') ?? '') || one.target) return false;
                const box = one.getBoundingClientRect();
                return box.right > left - 44 && box.left < right + 44 && box.bottom > top - 44 && box.top < bottom + 44;
            });
            return [[left, top, right - left, bottom - top].map(Math.round),
                isOff ? 'off the screen' : covered === undefined ? null : covered?.outerHTML.slice(0, 80) ?? 'nothing',
                leaving.map((one) => text(one) || one.id)]";
        self.query(script, json!(null)).await
    }

    /// Walks to the last screen: answers these questions, goes on from all others, and returns every
    /// screen from the one that is shown.
    pub async fn walk_to_end(&self, answers: &[(&str, &str)]) -> Vec<Screen> {
        let mut walked = Vec::new();
        loop {
            let screen = self.walk_screen().await;
            assert!(!walked.contains(&screen), "{screen:?} came twice: {walked:?}");
            walked.push(screen.clone());
            match screen {
                Screen::Question(question) => {
                    let given: Vec<_> = answers.iter().filter(|(id, _)| *id == question).collect();
                    for (_, choice) in &given {
                        self.answer(&question, choice).await;
                    }
                    self.tap_next().await;
                }
                Screen::Step(_) if !self.can_go_on().await => return walked,
                Screen::Step(_) => self.tap_next().await,
            }
        }
    }

    /// Walks on to a step, without an answer.
    pub async fn walk_to(&self, step: &str) {
        self.start_walk().await;
        while self.walk_screen().await != Screen::Step(step.to_owned()) {
            self.tap_next().await;
        }
    }

    /// Whether there is a Next button.
    pub async fn can_go_on(&self) -> bool {
        self.element(Role::Button, &self.words().await.walk.next).await.is_some()
    }

    /// The steps on the page that are visible, in order.
    pub async fn steps(&self) -> Vec<String> {
        self.query("return all('[data-step]').map((step) => step.dataset.step)", json!(null)).await
    }

    /// Waits until one step is visible and no other.
    pub async fn wait_until_only_step(&self, id: &str) {
        wait_for(format!("to see step {id} and no other"), async || {
            (self.steps().await == [id]).then_some(())
        })
        .await;
    }

    /// Waits until the heading of a step is the first on the screen, in its upper half.
    pub async fn wait_until_step_on_top(&self, id: &str) {
        wait_for(format!("step {id} first on the screen"), async || {
            let script = "const top = (one) => one.getBoundingClientRect().top;
                const first = all('[data-step] > h2').find((one) => top(one) >= 0);
                return first?.parentElement.dataset.step == argument && top(first) < innerHeight / 2";
            self.is_true(script, json!(id)).await.then_some(())
        })
        .await;
    }
}
