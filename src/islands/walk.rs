//! The walk: one screen at a time, kept in memory only, never in an address.

use crate::browser;
use content::walk::{self, Choices, Kind, Place, Screen, Stage};
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
        screens.with_value(|screens| walk::next(screens, Choices::default(), Stage::Everything))
    });
    let stage = RwSignal::new(first.flatten().map_or(Stage::Everything, Stage::At));
    Effect::new(move |before: Option<Stage>| {
        let now = stage.get();
        screens.with_value(|screens| show(screens, answers.get(), now));
        if before.unwrap_or_default() != now {
            match now {
                Stage::Everything => browser::show_from_top("main", 0),
                Stage::At(Place(place)) => browser::show_from_top(SCREEN_HEADING, place),
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
                "next" | "skip" => walk::next(screens, given, from).map_or(from, Stage::At),
                "back" => walk::back(screens, given, from),
                _ => Stage::Everything,
            });
        });
    };
    let answer = move |place: usize, picked: u32| {
        let kind = screens.with_value(|screens| screens.get(place).map(|screen| screen.kind));
        if let Some(Kind::Question { answers: own, .. }) = kind {
            // The bits of an answer follow each other, from the question's lowest on.
            let given = Choices(picked << own.0.trailing_zeros()).and(own);
            answers.update(|answers| *answers = answers.without(own).or(given));
        }
    };
    view! {
        <div
            on:click=move |event| {
                if let Some(does) = browser::asked(&event, "data-do")
                    && DOES.contains(&&*does)
                {
                    event.prevent_default();
                    press(&does);
                }
            }
            on:change=move |event| {
                if let Some((place, picked)) = browser::picked(&event, SCREEN) {
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
            0 => Kind::Step,
            answers => Kind::Question { answers: Choices(answers), none: Choices(none) },
        },
    });
    screens.collect()
}

/// Hides and shows what belongs to a stage.
fn show(screens: &[Screen], answers: Choices, stage: Stage) {
    let is_walking = stage != Stage::Everything;
    let here = match stage {
        Stage::At(Place(place)) => screens.get(place).map(|screen| (place, screen)),
        Stage::Everything => None,
    };
    // Without the walk no answer would change anything, so no question is asked.
    browser::hide(SCREEN, |index| match here {
        Some((place, _)) => index != place,
        None => screens.get(index).is_some_and(|screen| screen.kind != Kind::Step),
    });
    browser::hide(".opening", |_| is_walking);
    browser::hide(".controls", |_| !is_walking);
    browser::hide(".controls .next", |_| walk::next(screens, answers, stage).is_none());
    browser::hide(".controls .skip-it", |_| here.is_none_or(|(_, here)| here.kind == Kind::Step));
    // Only one way forward is marked at any time: into the walk, or on in it.
    browser::mark(".begin", "data-do", (!is_walking).then_some("next"));
    browser::mark(".controls .next", "data-do", is_walking.then_some("next"));
    let number = here.and_then(|(place, _)| walk::step_number(screens, answers, Place(place)));
    let place = number.map(|(step, steps)| {
        let words = browser::attribute_of(".controls__place", "data-words");
        fill(&words, &[("step", &step.to_string()), ("steps", &steps.to_string())])
    });
    browser::write(".controls__place", &place.unwrap_or_default());
}
