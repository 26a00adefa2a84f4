//! The desk: where an agency writes its own contact and takes it away as files.
//!
//! A visitor never loads this room: it is in a Wasm of its own, and nothing that visitors load
//! leads here. What is typed stays in memory, is judged by the same code as on the visitors' page,
//! and goes nowhere but into files that the browser saves.

mod data;
pub mod export;
mod fault_text;
mod faults;
mod field;
mod hours;
mod import;
mod logo;
mod organization;
mod phones;
mod preview;
mod saved_draft;

pub use data::{DeskData, DeskLanguage};

use crate::browser::{self, Picture};
use crate::site_address::site_address;
use ::import::id_from_name;
use agency::draft::{Draft, Field, Key, Part};
use agency::{Agency, AgencyError, Fault, NationalLine};
use content::words::fill;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;

/// A pause in typing after which faults are told: shorter, and a half-written number is scolded.
const PAUSE: Duration = Duration::from_millis(700);

/// Opens the desk where the page has a place for it.
pub fn open() {
    // Without its words there is no form; the page says how it is done by hand.
    let Some(data) = DeskData::from_json(&browser::text_of("desk-data")) else { return };
    browser::mount("desk", move || view! { <Desk data /> });
}

/// A fault in the words of the form, with its field.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Diagnostic {
    /// None when it is about no field.
    field: Option<Field>,
    say: String,
    /// Something is still to be filled in: told only when somebody wants to save.
    is_gap: bool,
}

/// What the page would make of the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Judged {
    agencies: Vec<Agency>,
    told: Vec<Diagnostic>,
}

/// The form, for every component in it.
#[derive(Clone, Copy)]
struct Form {
    data: &'static DeskData,
    national: StoredValue<Vec<NationalLine>>,
    draft: RwSignal<Draft>,
    /// Logos that were chosen here, by their organization.
    pictures: RwSignal<BTreeMap<Key, Picture>>,
    judged: RwSignal<Judged>,
    /// Where the page will be.
    address: RwSignal<String>,
    /// Whether somebody wanted to save: then gaps are told, too.
    wants_all: RwSignal<bool>,
}

impl Form {
    fn new(data: &'static DeskData) -> Self {
        Self {
            data,
            national: StoredValue::new(data.national()),
            draft: RwSignal::new(Draft::blank()),
            pictures: RwSignal::default(),
            judged: RwSignal::default(),
            address: RwSignal::new(site_address(&browser::address(), &data.root)),
            wants_all: RwSignal::new(false),
        }
    }

    /// A sentence, by its place in the words.
    fn say(self, place: &str) -> &'static str {
        self.data.words.get(place).map_or("", String::as_str)
    }

    fn fill(self, place: &str, values: &[(&str, &str)]) -> String {
        fill(self.say(place), values)
    }

    /// The draft in the form of version 1, with the logos that were chosen here.
    fn file(self) -> Value {
        let draft = self.draft.get_untracked();
        let mut file = draft.to_json(id_from_name);
        let filled = draft.agencies.iter().filter(|agency| !agency.is_blank());
        let organizations = file.get_mut("organizations").and_then(Value::as_array_mut);
        let organizations = organizations.into_iter().flatten();
        let organizations = organizations.filter_map(Value::as_object_mut);
        for (organization, agency) in organizations.zip(filled) {
            let ending = self
                .pictures
                .with_untracked(|pictures| pictures.get(&agency.key).map(|picture| picture.ending));
            if let Some(ending) = ending {
                let id = organization.get("id").and_then(Value::as_str).unwrap_or_default();
                let logo = format!("agencies/{id}.{ending}");
                organization.insert("logo".to_owned(), logo.into());
            }
        }
        file
    }

    /// Judges the draft as the page does, and tells it in the words of the form.
    fn judge(self) -> Judged {
        let reading =
            self.national.with_value(|national| agency::parse_json(&self.file(), national));
        let told = self.draft.with_untracked(|draft| {
            let told = reading.faults.iter().map(|fault| self.told(draft, fault));
            told.collect()
        });
        let judged = Judged { agencies: reading.agencies, told };
        self.judged.set(judged.clone());
        judged
    }

    fn told(self, draft: &Draft, fault: &Fault) -> Diagnostic {
        let place = match &fault.error {
            AgencyError::Missing { field } => {
                fault.place.and(agency::Segment::Field((*field).to_owned()))
            }
            _ => fault.place.clone(),
        };
        Diagnostic {
            field: draft.field_at(&place),
            say: fault_text::told(&fault.error, |kind| self.say(&["fault.", kind].concat())),
            is_gap: matches!(fault.error, AgencyError::Missing { .. } | AgencyError::Unreachable),
        }
    }

    /// The agencies, if all is right; else everything that is not is told on top.
    fn whole(self) -> Option<Vec<Agency>> {
        self.wants_all.set(true);
        let judged = self.judge();
        if judged.told.is_empty() && !judged.agencies.is_empty() {
            return Some(judged.agencies);
        }
        focus_soon("faults");
        None
    }

    /// Each logo that was chosen here, with the path at which the site looks for it.
    fn logos(self) -> Vec<(String, Picture)> {
        let file = self.file();
        let draft = self.draft.get_untracked();
        let organizations = file.get("organizations").and_then(Value::as_array);
        let filled = draft.agencies.iter().filter(|agency| !agency.is_blank());
        let organizations = organizations.into_iter().flatten();
        let logos = organizations.zip(filled).filter_map(|(organization, agency)| {
            let picture = self.pictures.with_untracked(|all| all.get(&agency.key).cloned())?;
            Some((organization.get("logo")?.as_str()?.to_owned(), picture))
        });
        logos.collect()
    }

    fn set(self, field: &Field, text: String) {
        self.draft.update(|draft| draft.set(field, text));
    }

    /// What a field is called.
    fn label(self, field: &Field) -> &'static str {
        match field.part {
            Part::Description => {
                let language = self.data.languages.iter().find(|known| known.code == field.name);
                language.map_or("", |language| &language.name)
            }
            _ => self.field_word(field, "label"),
        }
    }

    fn hint(self, field: &Field) -> &'static str {
        match field.part {
            Part::Description => "",
            _ => self.field_word(field, "hint"),
        }
    }

    fn field_word(self, field: &Field, word: &str) -> &'static str {
        let list = match field.part {
            Part::Agency | Part::Description => "",
            Part::Phone(_) => "phones.",
            Part::Hours(_) => "schedule.",
        };
        self.say(&["field.", list, &field.name, ".", word].concat())
    }
}

fn form() -> Form {
    expect_context::<Form>()
}

/// Puts the focus on what is about to be there. A button that goes away drops it otherwise, and
/// whoever uses the keyboard begins at the top again.
fn focus_soon(id: &str) {
    let id = id.to_owned();
    browser::after(Duration::ZERO, move || browser::focus(&id));
}

/// The whole desk, once the page is alive.
#[component]
fn Desk(data: DeskData) -> impl IntoView {
    // It stays as long as the page.
    let form = Form::new(Box::leak(Box::new(data)));
    provide_context(form);
    let turn = StoredValue::new(0_u32);
    Effect::new(move || {
        form.draft.track();
        form.pictures.track();
        let now = turn.get_value().wrapping_add(1);
        turn.set_value(now);
        browser::after(PAUSE, move || {
            if turn.get_value() == now {
                form.judge();
            }
        });
    });
    view! {
        <import::TakeIn />
        <faults::Faults />
        <div class="sides">
            <organization::Organizations />
            <preview::Preview />
        </div>
        <saved_draft::Keep />
        <export::HandOn />
    }
}
