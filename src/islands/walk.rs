//! The walk: one screen at a time, kept in memory only, never in an address.

use crate::browser;
use content::walk::{self, Choices, Position, Screen, ScreenIndex, ScreenKind};
use content::words::fill;
use leptos::prelude::*;

/// Every screen of the walk: a step, or a question with the bits of its answers.
const SCREEN: &str = "[data-serves]";

/// Shows one screen of what it holds, or everything.
///
/// Buttons inside say with `data-do` what they do.
#[island]
pub fn Walk(children: Children) -> impl IntoView {
    let screens = StoredValue::new(screens());
    let answers = RwSignal::new(Choices::default());
    // Whoever tapped the way in before the page was alive: the script of the exit noted it.
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
                Position::At(ScreenIndex(place)) => {
                    browser::scroll_to_top_with_focus(SCREEN_HEADING, place)
                }
            }
        }
        now
    });
    let press = move |does: &str| {
        let (given, from) = (answers.get_untracked(), stage.get_untracked());
        screens.with_value(|screens| {
            let given = match does {
                "next" => walk::on_going_on(screens, given, from),
                "skip" => walk::on_skipping(screens, given, from),
                _ => given,
            };
            answers.set(given);
            stage.set(match does {
                "next" | "skip" => walk::next(screens, given, from).map_or(from, Position::At),
                "back" => walk::back(screens, given, from),
                _ => Position::Everything,
            });
        });
    };
    let answer = move |place: usize, picked: u32| {
        let kind = screens.with_value(|screens| screens.get(place).map(|screen| screen.kind));
        if let Some(ScreenKind::Question { answers: own, .. }) = kind {
            // The bits of an answer follow each other, from the question's lowest on.
            let given = Choices(picked << own.0.trailing_zeros()).and(own);
            answers.update(|answers| *answers = answers.without(own).or(given));
        }
    };
    view! {
        <div
            on:click=move |event| {
                if let Some(does) = browser::closest_attribute(&event, "data-do")
                    && DOES.contains(&&*does)
                {
                    event.prevent_default();
                    press(&does);
                }
            }
            on:change=move |event| {
                if let Some((place, picked)) = browser::checked_input(&event, SCREEN) {
                    answer(place, picked);
                }
            }
        >
            {children()}
        </div>
    }
}

/// What the walk's own buttons do.
const DOES: &[&str] = &["next", "back", "skip", "show-all"];

const SCREEN_HEADING: &str = "[data-serves] h2[tabindex]";

/// The screens of the written page, in its order.
fn screens() -> Vec<Screen> {
    let numbers = browser::numbers_of(SCREEN, ["data-serves", "data-answers", "data-none"]);
    let screens = numbers.into_iter().map(|[serves, answers, none]| Screen {
        serves: Choices(serves),
        kind: match answers {
            0 => ScreenKind::Step,
            answers => ScreenKind::Question { answers: Choices(answers), none: Choices(none) },
        },
    });
    screens.collect()
}

/// Hides and shows what belongs to a stage.
fn show(screens: &[Screen], answers: Choices, stage: Position) {
    let is_walking = stage != Position::Everything;
    let here = match stage {
        Position::At(ScreenIndex(place)) => screens.get(place).map(|screen| (place, screen)),
        Position::Everything => None,
    };
    // Without the walk no answer would change anything, so no question is asked.
    browser::set_hidden(SCREEN, |index| match here {
        Some((place, _)) => index != place,
        None => screens.get(index).is_some_and(|screen| screen.kind != ScreenKind::Step),
    });
    browser::set_hidden(".opening", |_| is_walking);
    browser::set_hidden(".controls", |_| !is_walking);
    browser::set_hidden(".controls .next", |_| walk::next(screens, answers, stage).is_none());
    browser::set_hidden(".controls .skip-it", |_| {
        here.is_none_or(|(_, here)| here.kind == ScreenKind::Step)
    });
    // Only one way forward is marked at any time: into the walk, or on in it.
    browser::set_attribute(".begin", "data-do", (!is_walking).then_some("next"));
    browser::set_attribute(".controls .next", "data-do", is_walking.then_some("next"));
    let number =
        here.and_then(|(place, _)| walk::step_number(screens, answers, ScreenIndex(place)));
    let place = number.map(|(step, steps)| {
        let words = browser::attribute_of(".controls__place", "data-words");
        fill(&words, &[("step", &step.to_string()), ("steps", &steps.to_string())])
    });
    browser::set_text(".controls__place", &place.unwrap_or_default());
}
