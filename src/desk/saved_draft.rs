//! The draft in the storage of this device. It is stored only if somebody asks for it.

use crate::browser;
use crate::desk::form::{focus_soon, form};
use crate::islands::SAVED_DRAFT;
use crate::widgets::button::Button;
use leptos::prelude::*;
use serde_json::{Map, Value};

/// The id of the button that removes the draft. This button is always visible.
const FORGET: &str = "forget";

/// Stores the draft as a version 1 file. The guide on this device then shows it, too. The exit on
/// any page empties the browser's storage, and so removes the draft.
#[component]
pub(super) fn SavedDraft() -> impl IntoView {
    let form = form();
    let status = RwSignal::new(String::new());
    let is_saved = RwSignal::new(false);
    if let Some(text) = browser::load(SAVED_DRAFT) {
        match organizations(&text) {
            Some(organizations) => {
                form.draft.update(|draft| {
                    draft.import(&organizations);
                });
                is_saved.set(true);
                status.set(form.say("keep.kept").to_owned());
            }
            None => status.set(form.say("keep.corrupt").to_owned()),
        }
    }
    let save = move || {
        let done = browser::store(SAVED_DRAFT, &form.to_json().to_string());
        is_saved.set(done);
        let text = if done { form.say("keep.kept") } else { form.say("keep.refused") };
        status.set(text.to_owned());
    };
    Effect::new(move || {
        form.validation.track();
        // Untracked: `save` sets it, and the effect would run again for ever. The exit, or another
        // tab, may have removed the draft meanwhile: then it stays removed.
        if is_saved.get_untracked() && browser::load(SAVED_DRAFT).is_some() {
            save();
        }
    });
    // This button is hidden now, and the focus on it would be lost. After removing the draft, the
    // focus stays where it is: pressing Enter twice must not store again what was just removed.
    let ask = move || {
        save();
        if is_saved.get_untracked() {
            focus_soon(FORGET);
        }
    };
    let forget = move || {
        browser::remove(SAVED_DRAFT);
        is_saved.set(false);
        status.set(form.say("keep.forgotten").to_owned());
    };
    view! {
        <section>
            <h2>{form.say("keep.title")}</h2>
            <p>{form.say("keep.say.0")}</p>
            <p>{form.say("keep.say.1")}</p>
            <p class="ways">
                <Button label=form.say("keep.keep") data_does="keep" is_hidden=is_saved on_press=ask />
                <Button
                    id=FORGET.to_owned()
                    label=form.say("keep.forget")
                    data_does=FORGET
                    on_press=forget
                />
            </p>
            <p role="status">{status}</p>
        </section>
    }
}

fn organizations(text: &str) -> Option<Vec<Map<String, Value>>> {
    let mut file: Value = serde_json::from_str(text).ok()?;
    let Value::Array(list) = file.get_mut("organizations")?.take() else { return None };
    let organizations = list.into_iter().map(|one| match one {
        Value::Object(organization) => Some(organization),
        _ => None,
    });
    organizations.collect()
}
