//! The host's list of agencies: one file for all states, loaded by whoever presses for it.
//!
//! One file, so that the server learns of no choice; once an agency is chosen its own file is loaded,
//! as it is for everybody who opens the link to it.

use crate::browser::{self, Json};
use crate::officers::contact_choice::{Choice, Pick, choice};
use crate::widgets::button::Button;
use agency::agency_link::AgencyLink;
use agency::{AgencyId, MAX_BYTES_OF_INDEX, index_entries};
use leptos::prelude::*;
use std::time::Duration;

/// So many names are read in one go: the exit must not wait for a long list.
const AT_ONCE: usize = 100;

/// How long nothing may be heard of the list before that is said.
const PATIENCE: Duration = Duration::from_secs(10);

/// The list while it is loaded and chosen from.
#[derive(Clone, Copy)]
struct List {
    choice: Choice,
    index: RwSignal<Option<Json>>,
    state: RwSignal<String>,
    /// Ids and names of the agencies in that state, as far as they are read.
    agencies: RwSignal<Vec<(String, String)>>,
    agency: RwSignal<String>,
    /// Counts choices of a state: names that still come for an earlier one are dropped.
    turn: StoredValue<u32>,
    is_waiting: StoredValue<bool>,
    said: RwSignal<&'static str>,
}

impl List {
    fn load(self) {
        if self.is_waiting.get_value() {
            return;
        }
        self.is_waiting.set_value(true);
        self.said.set(self.choice.say("choose.loading"));
        browser::after(PATIENCE, move || {
            if self.is_waiting.get_value() {
                self.said.set(self.choice.say("choose.not_loaded"));
            }
        });
        let path = [&self.choice.data.root, "agencies/index.json"].concat();
        browser::fetch_json(&path, MAX_BYTES_OF_INDEX, move |file| {
            self.is_waiting.set_value(false);
            match file.filter(Json::is_object) {
                Some(file) => {
                    self.said.set("");
                    self.index.set(Some(file));
                    browser::after(Duration::ZERO, || browser::focus("in-state"));
                }
                None => self.said.set(self.choice.say("choose.not_loaded")),
            }
        });
    }

    /// The states that the list has, by name; agencies beyond all states come last.
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

    fn picks_state(self, code: String) {
        self.turn.set_value(self.turn.get_value().wrapping_add(1));
        self.agencies.set(Vec::new());
        self.agency.set(String::new());
        self.said.set("");
        let is_none = code.is_empty();
        self.state.set(code);
        if !is_none {
            self.read(self.turn.get_value(), 0);
        }
    }

    /// Reads the names of a state from a place on, a few at a time.
    fn read(self, turn: u32, from: usize) {
        if turn != self.turn.get_value() {
            return;
        }
        let state = self.state.get_untracked();
        let states = &self.choice.data.states;
        let is_wanted = |code: &str| match &*state {
            ELSEWHERE => !states.iter().any(|(known, _)| known == code),
            state => code == state,
        };
        let next = from + AT_ONCE;
        let found = self.index.with_untracked(|index| {
            let index = index.as_ref()?;
            let national = self.choice.national;
            national.with_value(|national| index_entries(index, national, is_wanted, from..next))
        });
        match found {
            Some(found) => {
                let found = found.into_iter().map(|one| (one.id.as_str().to_owned(), one.name));
                self.agencies.update(|agencies| agencies.extend(found));
                browser::after(Duration::ZERO, move || self.read(turn, next));
            }
            None if self.agencies.with_untracked(Vec::is_empty) => {
                self.said.set(self.choice.say("choose.none"));
            }
            None => (),
        }
    }

    fn picks_agency(self, id: String) {
        self.agency.set(id.clone());
        if let Some(id) = AgencyId::new(&id) {
            self.choice.take(AgencyLink::to(id), |choice| {
                choice.picked.set(None);
                choice.is_missing.set(true);
            });
        }
    }
}

/// Stands for every place that is none of our states; no code has so many letters.
const ELSEWHERE: &str = "elsewhere";

#[component]
pub(in crate::officers) fn FromList() -> impl IntoView {
    let choice = choice();
    let list = List {
        choice,
        index: RwSignal::new(None),
        state: RwSignal::default(),
        agencies: RwSignal::default(),
        agency: RwSignal::default(),
        turn: StoredValue::new(0),
        is_waiting: StoredValue::new(false),
        said: RwSignal::new(""),
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
                says=choice.say("choose.load")
                mark="load-list"
                is_hidden=is_loaded
                does=move || list.load()
            />
        </p>
        <Pick
            id="in-state"
            label=choice.say("choose.state")
            options=Signal::derive(move || list.states())
            chosen=list.state
            picks=move |code| list.picks_state(code)
            is_hidden=is_not_loaded
        />
        <Pick
            id="in-list"
            label=choice.say("choose.agency")
            options=agencies
            chosen=list.agency
            picks=move |id| list.picks_agency(id)
            is_hidden=Signal::derive(move || list.agencies.with(Vec::is_empty))
        />
        <p class="aside" role="status">
            {list.said}
        </p>
    }
}
