//! The walk: one screen at a time. Its state is kept in memory and, as one number, in the entry of
//! the history, so that a reload keeps the place; never in an address.

use crate::browser::{self, Element};
use content::walk::{
    Choices, Condition, Position, Screen, ScreenIndex, ScreenKind, Walk as State, questions,
};
use content::words::fill;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Every screen of the walk: a step, or a question.
const SCREEN: &str = "[data-step],.question";

const SCREEN_HEADING: &str = "[data-step]>h2,.question h2";

/// What is only for some visitors within a step.
const CONDITIONAL: &str = "[data-step] [data-if],[data-step] [data-unless]";

/// Every input of the questions. The bit of its choice is its index.
const INPUT: &str = "[data-question] input";

/// Shows one of the screens inside, or all of them.
///
/// The buttons inside name their action in `data-do`, the links of the opening their wish in
/// `data-need`.
#[island]
pub fn Walk(children: Children) -> impl IntoView {
    let guide = Rc::new(Guide { screens: screens(), state: Cell::default() });
    guide.start();
    let (clicked, changed, emptied) = (guide.clone(), guide.clone(), guide);
    view! {
        <div
            on:click=move |event| {
                let attribute = |name| browser::closest_attribute(&event, name);
                if let Some(wish) = attribute("data-need").or_else(|| attribute("data-begin")) {
                    if clicked.begin(&wish) {
                        event.prevent_default();
                    }
                } else if let Some(screen) = attribute("data-go") {
                    let screen = ScreenIndex(screen.parse().unwrap_or_default());
                    clicked.go_to(Position::At(screen));
                } else {
                    clicked.press(&attribute("data-do").unwrap_or_default());
                }
            }
            on:change=move |_| changed.answer()
            // The inputs are emptied after this.
            on:reset=move |_| {
                emptied.set(State { answers: Choices::default(), ..emptied.state.get() });
            }
        >
            {children()}
        </div>
    }
}

/// The state of this island. Signals and stored values would be larger in the Wasm.
struct Guide {
    screens: Vec<Screen>,
    state: Cell<State>,
}

impl Guide {
    /// Begins where a reload or a tap before the Wasm ran leads.
    fn start(&self) {
        // `hydrate.js` reads the number from the entry, after a reload only.
        let number = browser::attribute_of("html", "data-walk").parse().unwrap_or_default();
        let start = State::from_number(number, &self.screens);
        browser::check_inputs(INPUT, start.answers.0);
        // With what was picked before the Wasm ran.
        self.set(State { answers: Choices(browser::checked_inputs(INPUT)), ..start });
        if start.position != Position::Everything {
            self.scroll();
        }
        self.begin(&browser::attribute_of("html", "data-begun"));
    }

    /// Begins after a tap on a link of the opening: "walk" for the way in, else a wish. False if the
    /// link leads elsewhere.
    fn begin(&self, wish: &str) -> bool {
        let now = State { wish: None, position: Position::Everything, ..self.state.get() };
        if wish == "walk" {
            self.set(now);
            self.press("next");
            return true;
        }
        let link = ["[data-need=\"", wish, "\"]"].concat();
        let href = browser::attribute_of(&link, "href");
        let Some((id, (index, is_all))) =
            href.strip_prefix('#').and_then(|id| Some((id, browser::index_around(id, SCREEN)?)))
        else {
            return false;
        };
        let picks = browser::attribute_of(&link, "data-picks").parse().unwrap_or_default();
        browser::check_inputs(INPUT, picks);
        self.set(State {
            answers: Choices(browser::checked_inputs(INPUT)),
            wish: Some(ScreenIndex(index)),
            ..now
        });
        self.go_to(Position::At(ScreenIndex(index)));
        if !is_all {
            browser::focus(id);
        }
        true
    }

    fn press(&self, action: &str) {
        let now = self.state.get();
        match action {
            "next" => {
                if let Some(next) = now.next(&self.screens) {
                    self.go_to(Position::At(next));
                }
            }
            "back" => self.go_to(now.back(&self.screens)),
            "show-all" => self.go_to(Position::Everything),
            _ => (),
        }
    }

    fn answer(&self) {
        browser::set_attribute("html", "data-all", None);
        let answers = Choices(browser::checked_inputs(INPUT));
        self.set(State { answers, ..self.state.get() });
    }

    fn go_to(&self, position: Position) {
        // "Show everything" leaves nothing out, whatever was answered.
        let shows_all = position == Position::Everything;
        browser::set_attribute("html", "data-all", shows_all.then_some(""));
        self.set(State { position, ..self.state.get() });
        self.scroll();
    }

    fn scroll(&self) {
        match self.state.get().position {
            Position::Everything => browser::scroll_to_top_with_focus("main", 0),
            Position::At(screen) => browser::scroll_to_top_with_focus(SCREEN_HEADING, screen.0),
        }
    }

    fn set(&self, state: State) {
        self.state.set(state);
        show(&self.screens, &state);
        browser::set_entry_number(state.to_number());
    }
}

/// The screens of the page, in its order.
fn screens() -> Vec<Screen> {
    let names = ["data-answers", "data-urgent", "data-if", "data-unless"];
    let numbers = browser::numbers_of(SCREEN, names).into_iter();
    let screens = numbers.map(|[choices, urgent, only, unless]| {
        let kind = match (choices, urgent) {
            (0, 0) => ScreenKind::Step,
            (0, _) => ScreenKind::UrgentStep,
            (choices, _) => ScreenKind::Question { choices: Choices(choices) },
        };
        let condition = Condition { only: Choices(only), unless: Choices(unless) };
        Screen { kind, condition }
    });
    screens.collect()
}

/// Shows what belongs to the present position, and hides the rest.
fn show(screens: &[Screen], now: &State) {
    let here = match now.position {
        Position::At(screen) => Some(screen),
        Position::Everything => None,
    };
    browser::set_attribute("html", "data-walking", here.map(|_| ""));
    browser::set_hidden(SCREEN, |index| here.is_some_and(|here| here.0 != index));
    // On the whole page, the styles do this.
    let conditions = browser::numbers_of(CONDITIONAL, ["data-if", "data-unless"]);
    browser::set_hidden(CONDITIONAL, |index| {
        let [only, unless] = conditions.get(index).copied().unwrap_or_default();
        let condition = Condition { only: Choices(only), unless: Choices(unless) };
        here.is_some() && !condition.holds(now.answers, questions(screens))
    });
    browser::set_hidden(".opening", |_| here.is_some());
    browser::set_hidden(".controls", |_| here.is_none());
    browser::set_hidden(".controls .next", |_| now.next(screens).is_none());
    let place = now.step_number(screens).map(|(step, steps)| {
        let words = browser::attribute_of(".controls__place", "data-words");
        fill(&words, &[("step", &step.to_string()), ("steps", &steps.to_string())])
    });
    browser::set_text(".controls__place", &place.unwrap_or_default());
    list_steps(screens, now, here);
}

/// Lists all steps of this walk, each as a button that leads to it.
fn list_steps(screens: &[Screen], now: &State, here: Option<ScreenIndex>) {
    let passed_words = browser::attribute_of("#all-steps", "data-passed");
    let titles = browser::texts_of(SCREEN_HEADING);
    // Outside the walk the page is as it was written.
    let steps = here.map(|_| now.steps(screens)).unwrap_or_default();
    let steps = steps.into_iter().map(|(screen, is_passed)| {
        let title = titles.get(screen.0).cloned().unwrap_or_default();
        let label = if is_passed { [&*passed_words, " ", &title].concat() } else { title };
        let button = Element::text("button", label).with("type", "button");
        let button = button.with("data-go", screen.0.to_string());
        let is_here = here == Some(screen);
        let button = if is_here { button.with("aria-current", "step") } else { button };
        Element::with_children("li", vec![button])
    });
    browser::replace_children("all-steps", steps.collect());
    browser::set_attribute(".controls details", "open", None);
}
