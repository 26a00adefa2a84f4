//! The choice of a state, which shows its task force and the host's agencies there.
//!
//! The choice stays in the page: it is neither stored nor sent. Its data are loaded before the
//! choice, as one file for all states, and only when a visitor presses a button.

use crate::browser::{self, Element, Json};
use crate::islands::local_contact::national;
use crate::widgets::markup::LOCAL_SELECTOR;
use agency::agency_link::AgencyLink;
use agency::{MAX_BYTES_OF_INDEX, NationalLine, index_entries};
use leptos::prelude::*;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::time::Duration;

/// How long to wait for a file before the page says that it did not load.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many names are added at a time, so that a press on the exit never waits for long.
const NAMES_PER_BATCH: usize = 50;

/// Shows only the state that is chosen in the list inside. With none chosen, every state is shown.
///
/// In the guide, the states are not in the page at first, but a link to the page that has them.
/// Pressing it imports them from there. When the host's list of agencies is long, a button loads
/// it.
#[island]
pub fn StateChoice(children: Children) -> impl IntoView {
    let state = Rc::new(State::default());
    let agencies_state = state.clone();
    view! {
        <div
            on:change=move |_| {
                let (chosen, states) = (browser::value_of("state"), states());
                browser::set_hidden("[data-state]", |index| {
                    !chosen.is_empty() && states.get(index) != Some(&chosen)
                });
                // A screen reader announces it.
                browser::set_hidden("[data-shown]", |index| (index == 0) != chosen.is_empty());
                agencies_state.clone().show_agencies();
            }
            on:click=move |event| {
                let action = browser::closest_attribute(&event, "data-do").unwrap_or_default();
                if action == "states" {
                    event.prevent_default();
                    state.clone().load_states(&browser::closest_attribute(&event, "href").unwrap_or_default());
                } else if action == "agencies" {
                    state.clone().load_agencies();
                }
            }
        >
            {children()}
        </div>
    }
}

/// The state of this island. `StoredValue`s would be three times as large in the Wasm.
#[derive(Default)]
struct State {
    is_waiting: Cell<bool>,
    /// The index of the host's agencies, and the national hotlines that no agency may imitate.
    index: OnceCell<(Json, Vec<NationalLine>)>,
    /// Counts the choices: adding names stops when the visitor has chosen another state.
    turn: Cell<u32>,
}

impl State {
    fn load_states(self: Rc<Self>, page: &str) {
        if self.clone().start_waiting() {
            browser::import_element(page, "states".to_owned(), move |came| {
                self.stop_waiting(came);
                if came {
                    // No entry is selected yet, not even "every state".
                    browser::set_hidden("[data-state]", |_| true);
                    browser::clear_selection("state");
                    browser::focus("state");
                }
            });
        }
    }

    fn load_agencies(self: Rc<Self>) {
        if self.clone().start_waiting() {
            let path = browser::attribute_of(LOCAL_SELECTOR, "data-root") + "agencies/index.json";
            browser::fetch_json(&path, MAX_BYTES_OF_INDEX, move |file| {
                self.stop_waiting(file.is_some());
                if let Some(file) = file {
                    // A second call would set the same list.
                    _ = self.index.set((file, national()));
                    self.show_agencies();
                }
            });
        }
    }

    /// Starts waiting for a file; false when one is being loaded already.
    fn start_waiting(self: Rc<Self>) -> bool {
        let begins = !self.is_waiting.replace(true);
        if begins {
            browser::after(PATIENCE, move || say_not_loaded(self.is_waiting.get()));
        }
        begins
    }

    fn stop_waiting(&self, came: bool) {
        self.is_waiting.set(false);
        say_not_loaded(!came);
    }

    /// Shows the host's agencies in the chosen state. With none chosen, it shows those in no listed
    /// state.
    fn show_agencies(self: Rc<Self>) {
        if self.index.get().is_some() {
            self.turn.set(self.turn.get() + 1);
            browser::replace_children("agencies", Vec::new());
            let turn = self.turn.get();
            self.add_agencies(turn, 0, 0);
        }
    }

    /// Adds the agencies from an index on, a few at a time: the exit must not wait for 18,000
    /// names.
    fn add_agencies(self: Rc<Self>, turn: u32, from: usize, mut shown: usize) {
        let Some((index, national)) = self.index.get().filter(|_| self.turn.get() == turn) else {
            return;
        };
        let (chosen, states) = (browser::value_of("state"), states());
        let is_wanted = |code: &str| match &*chosen {
            "" => !states.iter().any(|shown| shown == code),
            chosen => code == chosen,
        };
        let next = from + NAMES_PER_BATCH;
        let agencies = index_entries(index, national, is_wanted, from..next);
        let is_done = agencies.is_none();
        let links = agencies.unwrap_or_default().into_iter().map(|agency| {
            shown += 1;
            let link = Element::text("a", agency.name);
            let link = link.with("href", AgencyLink::to(agency.id).fragment());
            Element::with_children("li", vec![link])
        });
        browser::append_children("agencies", links.collect());
        // In the page's order: "found", "none found", "choose a state", and the list itself.
        let is_chosen = !chosen.is_empty();
        let is_none = is_chosen && shown == 0 && is_done;
        browser::set_hidden("[data-agencies]", |index| match index % 4 {
            0 => !is_chosen || shown == 0,
            1 => !is_none,
            2 => is_chosen,
            _ => shown == 0,
        });
        if !is_done {
            browser::after(Duration::ZERO, move || self.add_agencies(turn, next, shown));
        }
    }
}

/// The codes of the states in the page, in its order.
fn states() -> Vec<String> {
    browser::attributes_of("[data-state]", "data-state")
}

fn say_not_loaded(is_said: bool) {
    browser::set_hidden(".not-loaded", |_| !is_said);
}
