//! The state of the form, which every component of the desk shares.

use crate::browser::{self, Picture};
use crate::desk::data::DeskData;
use crate::desk::fault_text::fault_text;
use crate::desk::validation::{FieldFault, Validation};
use crate::site_address::site_address;
use ::import::id_from_name;
use agency::draft::{Draft, Field, Key, Part};
use agency::{Agency, AgencyError, Fault, FormerIds, NationalLine};
use content::words::fill;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Duration;

/// The state of the form. A copy of it is cheap, since its signals are handles.
#[derive(Clone, Copy)]
pub(super) struct Form {
    pub data: &'static DeskData,
    pub national: StoredValue<Vec<NationalLine>>,
    pub draft: RwSignal<Draft>,
    /// Logos chosen from this device, by their organization.
    pub pictures: RwSignal<BTreeMap<Key, Picture>>,
    pub validation: RwSignal<Validation>,
    /// The address at which the site will be.
    pub address: RwSignal<String>,
    /// Whether missing values are shown as faults: since somebody wanted to save.
    pub shows_missing: RwSignal<bool>,
}

impl Form {
    pub fn new(data: &'static DeskData) -> Self {
        Self {
            data,
            national: StoredValue::new(data.national()),
            draft: RwSignal::new(Draft::blank()),
            pictures: RwSignal::default(),
            validation: RwSignal::default(),
            address: RwSignal::new(site_address(&browser::address(), &data.root)),
            shows_missing: RwSignal::new(false),
        }
    }

    /// A sentence of the words, by its key in `desk.toml`, such as `export.title`.
    pub fn say(self, key: &str) -> &'static str {
        self.data.words.get(key).map_or("", String::as_str)
    }

    pub fn fill(self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.say(key), values)
    }

    /// The draft as `agency.json`, version 1, with the paths of the logos that were chosen here.
    pub fn to_json(self) -> Value {
        let draft = self.draft.get_untracked();
        let mut file = draft.to_json(id_from_name);
        let filled = draft.agencies.iter().filter(|agency| !agency.is_blank());
        let organizations = file.get_mut("organizations").and_then(Value::as_array_mut);
        let organizations = organizations.into_iter().flatten();
        let organizations = organizations.filter_map(Value::as_object_mut);
        for (organization, agency) in organizations.zip(filled) {
            let extension = self.pictures.with_untracked(|pictures| {
                pictures.get(&agency.key).map(|picture| picture.extension)
            });
            if let Some(extension) = extension {
                let id = organization.get("id").and_then(Value::as_str).unwrap_or_default();
                let logo = format!("agencies/{id}.{extension}");
                organization.insert("logo".to_owned(), logo.into());
            }
        }
        file
    }

    /// Validates the draft with the code of the visitors' page.
    pub fn validate(self) -> Validation {
        let reading =
            self.national.with_value(|national| agency::parse_json(&self.to_json(), national));
        let faults = self.draft.with_untracked(|draft| {
            let faults = reading.faults.iter().map(|fault| self.field_fault(draft, fault));
            faults.collect()
        });
        let validation = Validation { agencies: reading.agencies, faults };
        self.validation.set(validation.clone());
        validation
    }

    fn field_fault(self, draft: &Draft, fault: &Fault) -> FieldFault {
        let path = match &fault.error {
            AgencyError::Missing { field } => {
                fault.path.join(agency::Segment::Field((*field).to_owned()))
            }
            _ => fault.path.clone(),
        };
        FieldFault {
            field: draft.field_at(&path),
            text: fault_text(&fault.error, |kind| {
                let key = ["fault.", kind].concat();
                self.say(&key)
            }),
            is_missing: matches!(
                fault.error,
                AgencyError::Missing { .. } | AgencyError::Unreachable
            ),
        }
    }

    /// The agencies, if the draft has no fault. Otherwise the focus moves to the list of faults.
    pub fn validated(self) -> Option<Vec<Agency>> {
        self.shows_missing.set(true);
        let validation = self.validate();
        if validation.faults.is_empty() && !validation.agencies.is_empty() {
            return Some(validation.agencies);
        }
        focus_soon("faults");
        None
    }

    /// The text of `agency.json`, with the former ids that came with a file.
    pub fn to_text(self, agencies: &[Agency]) -> String {
        let former_ids = FormerIds::parse(&self.to_json(), &[]);
        agency::to_json_with_former_ids(agencies, &former_ids)
    }

    /// Each logo that was chosen here, with its path below the root of the site.
    pub fn logos(self) -> Vec<(String, Picture)> {
        let file = self.to_json();
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

    pub fn set(self, field: &Field, text: String) {
        self.draft.update(|draft| draft.set(field, text));
    }

    /// The label of a field.
    pub fn label(self, field: &Field) -> &'static str {
        match field.part {
            Part::Description => {
                let language = self.data.languages.iter().find(|known| known.code == field.name);
                language.map_or("", |language| &language.name)
            }
            _ => self.field_word(field, "label"),
        }
    }

    pub fn hint(self, field: &Field) -> &'static str {
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
        let key = ["field.", list, &field.name, ".", word].concat();
        self.say(&key)
    }
}

/// The form around the calling component.
pub(super) fn form() -> Form {
    expect_context::<Form>()
}

/// Moves the focus to an element that is about to be shown. When a focused button disappears, the
/// focus is lost otherwise, and keyboard users start again at the top of the page.
pub(super) fn focus_soon(id: &str) {
    let id = id.to_owned();
    browser::after(Duration::ZERO, move || browser::focus(&id));
}
