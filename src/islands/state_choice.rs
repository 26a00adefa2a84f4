//! The choice of a state, and what is near: its task force, and the host's agencies there.
//!
//! The choice stays in the page: it is neither kept nor sent. What must be loaded for it is loaded
//! before it, whole and alike for everybody, and only when a visitor presses for it.

use crate::browser::{self, Json, Markup};
use crate::islands::local_contact::national;
use agency::agency_link::AgencyLink;
use agency::{MAX_BYTES_OF_INDEX, NationalLine, index_entries};
use leptos::prelude::*;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use std::time::Duration;

/// How long nothing may be heard of a file before the number to call is shown.
const PATIENCE: Duration = Duration::from_secs(10);

/// So many names are shown in one go.
const AT_ONCE: usize = 50;

/// Shows only the state that is chosen in the list inside; with none chosen, every state.
///
/// In the guide the states are not there yet, but a link to the page that has them; pressing it
/// puts them in its place. Where the host's list of agencies is long, a button loads it.
#[island]
pub fn StateChoice(children: Children) -> impl IntoView {
    let own = Rc::new(Own::default());
    let chosen_of = own.clone();
    view! {
        <div
            on:change=move |_| {
                let (chosen, states) = (browser::value_of("state"), states());
                browser::set_hidden("[data-state]", |index| {
                    !chosen.is_empty() && states.get(index) != Some(&chosen)
                });
                // Heard by whoever does not see the list change.
                browser::set_hidden("[data-shown]", |index| (index == 0) != chosen.is_empty());
                chosen_of.clone().show_agencies();
            }
            on:click=move |event| {
                let does = browser::closest_attribute(&event, "data-do").unwrap_or_default();
                if does == "states" {
                    event.prevent_default();
                    own.clone().load_states(&browser::closest_attribute(&event, "href").unwrap_or_default());
                } else if does == "agencies" {
                    own.clone().load_agencies();
                }
            }
        >
            {children()}
        </div>
    }
}

/// What this island has of its own: StoredValues would be three times as much to download.
#[derive(Default)]
struct Own {
    is_waiting: Cell<bool>,
    /// Of the host's agencies, and what none of them may look like.
    index: OnceCell<(Json, Vec<NationalLine>)>,
    /// Counts choices: a list that still grows for an earlier one stops.
    turn: Cell<u32>,
}

impl Own {
    fn load_states(self: Rc<Self>, page: &str) {
        if self.clone().begins_to_wait() {
            browser::import_element(page, "states", move |came| {
                self.ends_to_wait(came);
                if came {
                    // Nothing is chosen yet, not even every state.
                    browser::set_hidden("[data-state]", |_| true);
                    browser::clear_selection("state");
                    browser::focus("state");
                }
            });
        }
    }

    fn load_agencies(self: Rc<Self>) {
        if self.clone().begins_to_wait() {
            let path = browser::attribute_of("#local", "data-root") + "agencies/index.json";
            browser::fetch_json(&path, MAX_BYTES_OF_INDEX, move |file| {
                self.ends_to_wait(file.is_some());
                if let Some(file) = file {
                    // A second time it is the same list.
                    _ = self.index.set((file, national()));
                    self.show_agencies();
                }
            });
        }
    }

    /// Begins, unless a file is on its way already.
    fn begins_to_wait(self: Rc<Self>) -> bool {
        let begins = !self.is_waiting.replace(true);
        if begins {
            browser::after(PATIENCE, move || say_not_loaded(self.is_waiting.get()));
        }
        begins
    }

    fn ends_to_wait(&self, came: bool) {
        self.is_waiting.set(false);
        say_not_loaded(!came);
    }

    /// Shows the host's agencies in the chosen state; with none chosen, those beyond all states.
    fn show_agencies(self: Rc<Self>) {
        if self.index.get().is_some() {
            self.turn.set(self.turn.get() + 1);
            browser::replace_children("agencies", Vec::new());
            let turn = self.turn.get();
            self.add_agencies(turn, 0, 0);
        }
    }

    /// Adds those from a place on, a few at a time: the exit must not wait for 18,000 names.
    fn add_agencies(self: Rc<Self>, turn: u32, from: usize, mut shown: usize) {
        let Some((index, national)) = self.index.get().filter(|_| self.turn.get() == turn) else {
            return;
        };
        let (chosen, states) = (browser::value_of("state"), states());
        let is_wanted = |state: &str| match &*chosen {
            "" => !states.iter().any(|shown| shown == state),
            chosen => state == chosen,
        };
        let next = from + AT_ONCE;
        let agencies = index_entries(index, national, is_wanted, from..next);
        let is_done = agencies.is_none();
        let links = agencies.unwrap_or_default().into_iter().map(|agency| {
            shown += 1;
            let link = Markup::text("a", agency.name);
            let link = link.with("href", AgencyLink::to(agency.id).fragment());
            Markup::with_children("li", vec![link])
        });
        browser::append_children("agencies", links.collect());
        // That there are some, that there are none, that a state is to be chosen, and the list.
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

/// The states that the page has, in its order.
fn states() -> Vec<String> {
    browser::attributes_of("[data-state]", "data-state")
}

fn say_not_loaded(is_said: bool) {
    browser::set_hidden(".not-loaded", |_| !is_said);
}
