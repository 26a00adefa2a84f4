//! The walk: one screen at a time. Its state is kept in memory only, never in an address.

use crate::browser;
use content::walk::{self, Choices, Position, Screen, ScreenIndex, ScreenKind};
use content::words::fill;
use leptos::prelude::*;

/// Every screen of the walk: a step, or a question with the bits of its answers.
const SCREEN: &str = "[data-serves]";

/// Shows one of the screens inside, or all of them.
///
/// The buttons inside name their action in `data-do`.
#[island]
pub fn Walk(children: Children) -> impl IntoView {
    let screens = StoredValue::new(screens());
    let answers = RwSignal::new(Choices::default());
    // The script of the exit notes a tap on "begin" that came before the Wasm ran.
    let was_tapped = !browser::attribute_of("html", "data-begun").is_empty();
    let first = was_tapped.then(|| {
        screens.with_value(|screens| walk::next(screens, Choices::default(), Position::Everything))
    });
    let stage = RwSignal::new(first.flatten().map_or(Position::Everything, Position::At));
    Effect::new(move |before: Option<Position>| {
        let now = stage.get();
        screens.with_value(|screens| show(screens, answers.get(), now));
        if before.unwrap_or_default() != now {
            match now {
                Position::Everything => browser::scroll_to_top_with_focus("main", 0),
                Position::At(ScreenIndex(screen_index)) => {
                    browser::scroll_to_top_with_focus(SCREEN_HEADING, screen_index)
                }
            }
        }
        now
    });
    let press = move |action: &str| {
        let (given, from) = (answers.get_untracked(), stage.get_untracked());
        screens.with_value(|screens| {
            let given = match action {
                "next" => walk::answers_after_next(screens, given, from),
                "skip" => walk::answers_after_skip(screens, given, from),
                _ => given,
            };
            answers.set(given);
            stage.set(match action {
                "next" | "skip" => walk::next(screens, given, from).map_or(from, Position::At),
                "back" => walk::back(screens, given, from),
                _ => Position::Everything,
            });
        });
    };
    let answer = move |screen_index: usize, checked: u32| {
        let kind =
            screens.with_value(|screens| screens.get(screen_index).map(|screen| screen.kind));
        if let Some(ScreenKind::Question { answers: own, .. }) = kind {
            // The bits of the answers are consecutive, from the lowest bit of the question on.
            let given = Choices(checked << own.0.trailing_zeros()).and(own);
            answers.update(|answers| *answers = answers.without(own).or(given));
        }
    };
    view! {
        <div
            on:click=move |event| {
                if let Some(action) = browser::closest_attribute(&event, "data-do")
                    && ACTIONS.contains(&&*action)
                {
                    event.prevent_default();
                    press(&action);
                }
            }
            on:change=move |event| {
                if let Some((screen_index, checked)) = browser::checked_input(&event, SCREEN) {
                    answer(screen_index, checked);
                }
            }
        >
            {children()}
        </div>
    }
}

/// The actions of the walk's own buttons.
const ACTIONS: &[&str] = &["next", "back", "skip", "show-all"];

const SCREEN_HEADING: &str = "[data-serves] h2[tabindex]";

/// The screens of the page, in its order.
fn screens() -> Vec<Screen> {
    let numbers = browser::numbers_of(SCREEN, ["data-serves", "data-answers", "data-none"]);
    let screens = numbers.into_iter().map(|[shown_for, answers, none]| Screen {
        shown_for: Choices(shown_for),
        kind: match answers {
            0 => ScreenKind::Step,
            answers => ScreenKind::Question { answers: Choices(answers), none: Choices(none) },
        },
    });
    screens.collect()
}

/// Shows what belongs to a position, and hides the rest.
fn show(screens: &[Screen], answers: Choices, stage: Position) {
    let is_walking = stage != Position::Everything;
    let here = match stage {
        Position::At(ScreenIndex(screen_index)) => {
            screens.get(screen_index).map(|screen| (screen_index, screen))
        }
        Position::Everything => None,
    };
    // Outside the walk no answer changes anything, so no question is shown.
    browser::set_hidden(SCREEN, |index| match here {
        Some((screen_index, _)) => index != screen_index,
        None => screens.get(index).is_some_and(|screen| screen.kind != ScreenKind::Step),
    });
    browser::set_hidden(".opening", |_| is_walking);
    browser::set_hidden(".controls", |_| !is_walking);
    browser::set_hidden(".controls .next", |_| walk::next(screens, answers, stage).is_none());
    browser::set_hidden(".controls .skip-it", |_| {
        here.is_none_or(|(_, here)| here.kind == ScreenKind::Step)
    });
    // Only one button leads forward at any time: into the walk, or on in it.
    browser::set_attribute(".begin", "data-do", (!is_walking).then_some("next"));
    browser::set_attribute(".controls .next", "data-do", is_walking.then_some("next"));
    let number = here.and_then(|(screen_index, _)| {
        walk::step_number(screens, answers, ScreenIndex(screen_index))
    });
    let progress = number.map(|(step, steps)| {
        let words = browser::attribute_of(".controls__place", "data-words");
        fill(&words, &[("step", &step.to_string()), ("steps", &steps.to_string())])
    });
    browser::set_text(".controls__place", &progress.unwrap_or_default());
}
