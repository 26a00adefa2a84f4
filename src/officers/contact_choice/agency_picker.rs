//! The choice of an agency from the host's list: one file for all states, loaded on demand.
//!
//! One file, so that the server learns of no state. Once an agency is chosen, its own file is
//! loaded, as it is for everybody who opens the link to it.

use crate::browser::{self, Json};
use crate::officers::contact_choice::{ContactChoice, Select, choice};
use crate::widgets::button::Button;
use agency::agency_link::AgencyLink;
use agency::{AgencyId, MAX_BYTES_OF_INDEX, index_entries};
use leptos::prelude::*;
use std::time::Duration;

/// So many names are read at a time, so that a press on the exit never waits for long.
const NAMES_PER_BATCH: usize = 100;

/// How long to wait for the list before the page says that it did not load.
const PATIENCE: Duration = Duration::from_secs(10);

/// The state of the list and of the choice.
#[derive(Clone, Copy)]
struct AgencyPickerState {
    choice: ContactChoice,
    index: RwSignal<Option<Json>>,
    state: RwSignal<String>,
    /// Ids and names of the agencies in the chosen state that have been read so far.
    agencies: RwSignal<Vec<(String, String)>>,
    agency: RwSignal<String>,
    /// Counts the choices of a state. Names for an earlier choice are dropped.
    turn: StoredValue<u32>,
    is_waiting: StoredValue<bool>,
    status: RwSignal<&'static str>,
}

impl AgencyPickerState {
    fn load(self) {
        if self.is_waiting.get_value() {
            return;
        }
        self.is_waiting.set_value(true);
        self.status.set(self.choice.say("choose.loading"));
        browser::after(PATIENCE, move || {
            if self.is_waiting.get_value() {
                self.status.set(self.choice.say("choose.not_loaded"));
            }
        });
        let path = [&self.choice.data.root, "agencies/index.json"].concat();
        browser::fetch_json(&path, MAX_BYTES_OF_INDEX, move |file| {
            self.is_waiting.set_value(false);
            match file.filter(Json::is_object) {
                Some(file) => {
                    self.status.set("");
                    self.index.set(Some(file));
                    browser::after(Duration::ZERO, || browser::focus("in-state"));
                }
                None => self.status.set(self.choice.say("choose.not_loaded")),
            }
        });
    }

    /// The states in the list, by name. "Elsewhere" comes last.
    fn states(self) -> Vec<(String, String)> {
        let index = self.index.read();
        let codes = index.as_ref().and_then(Json::as_object).into_iter().flatten();
        let mut states = Vec::new();
        let mut has_others = false;
        for (code, _) in codes {
            match self.choice.data.states.iter().find(|(known, _)| known == code) {
                Some(state) => states.push(state.clone()),
                None => has_others = true,
            }
        }
        states.sort_by(|one, other| one.1.cmp(&other.1));
        states.insert(0, (String::new(), self.choice.say("choose.pick").to_owned()));
        if has_others {
            states.push((ELSEWHERE.to_owned(), self.choice.say("choose.elsewhere").to_owned()));
        }
        states
    }

    fn choose_state(self, code: String) {
        self.turn.set_value(self.turn.get_value().wrapping_add(1));
        self.agencies.set(Vec::new());
        self.agency.set(String::new());
        self.status.set("");
        let is_none = code.is_empty();
        self.state.set(code);
        if !is_none {
            self.read_names(self.turn.get_value(), 0);
        }
    }

    /// Reads the names in the chosen state from an index on, a few at a time.
    fn read_names(self, turn: u32, from: usize) {
        if turn != self.turn.get_value() {
            return;
        }
        let state = self.state.get_untracked();
        let states = &self.choice.data.states;
        let is_wanted = |code: &str| match &*state {
            ELSEWHERE => !states.iter().any(|(known, _)| known == code),
            state => code == state,
        };
        let next = from + NAMES_PER_BATCH;
        let found = self.index.with_untracked(|index| {
            let index = index.as_ref()?;
            let national = self.choice.national;
            national.with_value(|national| index_entries(index, national, is_wanted, from..next))
        });
        match found {
            Some(found) => {
                let found = found.into_iter().map(|one| (one.id.as_str().to_owned(), one.name));
                self.agencies.update(|agencies| agencies.extend(found));
                browser::after(Duration::ZERO, move || self.read_names(turn, next));
            }
            None if self.agencies.with_untracked(Vec::is_empty) => {
                self.status.set(self.choice.say("choose.none"));
            }
            None => (),
        }
    }

    fn choose_agency(self, id: String) {
        self.agency.set(id.clone());
        if let Some(id) = AgencyId::new(&id) {
            self.choice.choose_listed(AgencyLink::to(id), |choice| {
                choice.chosen.set(None);
                choice.is_missing.set(true);
            });
        }
    }
}

/// The value for agencies in no listed state. It differs from every code of two letters.
const ELSEWHERE: &str = "elsewhere";

#[component]
pub(in crate::officers) fn AgencyPicker() -> impl IntoView {
    let choice = choice();
    let list = AgencyPickerState {
        choice,
        index: RwSignal::new(None),
        state: RwSignal::default(),
        agencies: RwSignal::default(),
        agency: RwSignal::default(),
        turn: StoredValue::new(0),
        is_waiting: StoredValue::new(false),
        status: RwSignal::new(""),
    };
    let is_loaded = Signal::derive(move || list.index.with(Option::is_some));
    let is_not_loaded = Signal::derive(move || !is_loaded.get());
    let agencies = Signal::derive(move || {
        let first = (String::new(), choice.say("choose.pick").to_owned());
        [vec![first], list.agencies.get()].concat()
    });
    view! {
        <p>
            <Button
                label=choice.say("choose.load")
                data_does="load-list"
                is_hidden=is_loaded
                on_press=move || list.load()
            />
        </p>
        <Select
            id="in-state"
            label=choice.say("choose.state")
            options=Signal::derive(move || list.states())
            chosen=list.state
            on_choose=move |code| list.choose_state(code)
            is_hidden=is_not_loaded
        />
        <Select
            id="in-list"
            label=choice.say("choose.agency")
            options=agencies
            chosen=list.agency
            on_choose=move |id| list.choose_agency(id)
            is_hidden=Signal::derive(move || list.agencies.with(Vec::is_empty))
        />
        <p class="aside" role="status">
            {list.status}
        </p>
    }
}
