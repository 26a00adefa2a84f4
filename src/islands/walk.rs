//! The walk: one screen at a time, kept in memory only, never in an address.

use crate::{
    browser,
    domain::walk::{self, Choices, Kind, Place, Screen, Stage},
};
use leptos::prelude::*;

/// Where the visitor is and what they answered; handed to the islands inside the walk.
#[derive(Clone, Copy)]
pub struct Walking {
    screens: StoredValue<Vec<Screen>>,
    /// The id of each screen.
    ids: StoredValue<Vec<String>>,
    answers: RwSignal<Choices>,
    stage: RwSignal<Stage>,
}

impl Walking {
    /// Adds a screen; screens are added in the order of the page. Its heading is `<id>-heading`.
    pub fn add(self, screen: Screen, id: &str) -> Place {
        let place = Place(self.screens.with_value(Vec::len));
        self.screens.update_value(|screens| screens.push(screen));
        self.ids.update_value(|ids| ids.push(id.to_owned()));
        place
    }

    pub fn is_walking(self) -> bool {
        self.stage.get() != Stage::Everything
    }

    pub fn is_at(self, place: Place) -> bool {
        self.stage.get() == Stage::At(place)
    }

    pub fn is_elsewhere(self, place: Place) -> bool {
        self.is_walking() && !self.is_at(place)
    }

    pub fn is_at_question(self) -> bool {
        let Stage::At(Place(place)) = self.stage.get() else {
            return false;
        };
        self.screens.with_value(|screens| {
            screens.get(place).is_some_and(|screen| screen.kind != Kind::Step)
        })
    }

    pub fn has_next(self) -> bool {
        let (answers, stage) = (self.answers.get(), self.stage.get());
        self.screens.with_value(|screens| walk::next(screens, answers, stage)).is_some()
    }

    /// Which step of how many the visitor is at.
    pub fn step_number(self) -> Option<(usize, usize)> {
        let Stage::At(place) = self.stage.get() else {
            return None;
        };
        let answers = self.answers.get();
        self.screens.with_value(|screens| walk::step_number(screens, answers, place))
    }

    /// Replaces what was answered to one question.
    pub fn answer(self, question: Choices, given: Choices) {
        self.answers.update(|answers| *answers = answers.without(question).or(given));
    }

    pub fn go_on(self) {
        self.leave(walk::on_going_on);
    }

    pub fn skip(self) {
        self.leave(walk::on_skipping);
    }

    fn leave(self, answers_then: fn(&[Screen], Choices, Stage) -> Choices) {
        let (answers, stage) = (self.answers.get_untracked(), self.stage.get_untracked());
        let (answers, next) = self.screens.with_value(|screens| {
            let answers = answers_then(screens, answers, stage);
            (answers, walk::next(screens, answers, stage))
        });
        self.answers.set(answers);
        if let Some(place) = next {
            self.show(Stage::At(place));
        }
    }

    pub fn go_back(self) {
        let (answers, stage) = (self.answers.get_untracked(), self.stage.get_untracked());
        let before = self.screens.with_value(|screens| walk::back(screens, answers, stage));
        self.show(before);
    }

    pub fn show_everything(self) {
        self.show(Stage::Everything);
    }

    /// Shows a stage from its top, and moves the focus to its heading, so that a screen reader
    /// says where the visitor is and the keyboard goes on from there.
    fn show(self, stage: Stage) {
        self.stage.set(stage);
        let heading = match stage {
            Stage::Everything => Some("main".to_owned()),
            Stage::At(Place(place)) => {
                self.ids.with_value(|ids| ids.get(place).map(|id| format!("{id}-heading")))
            }
        };
        if let Some(heading) = heading {
            browser::show_from_top(heading);
        }
    }
}

/// Everything that the walk shows or hides.
#[island]
pub fn Walk(children: Children) -> impl IntoView {
    provide_context(Walking {
        screens: StoredValue::default(),
        ids: StoredValue::default(),
        answers: RwSignal::default(),
        stage: RwSignal::default(),
    });
    children()
}
