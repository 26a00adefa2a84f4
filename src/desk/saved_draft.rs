//! The draft on this device: kept only if somebody asks for it.

use crate::browser;
use crate::desk::{focus_soon, form};
use crate::widgets::button::Button;
use leptos::prelude::*;
use serde_json::{Map, Value};

/// The button that stays, whatever is kept.
const FORGET: &str = "forget";

/// Keeps the draft as a version 1 file, which the guide on this device then shows, too. The exit
/// on any page empties the browser's storage, so it forgets the draft.
#[component]
pub(super) fn Keep() -> impl IntoView {
    let form = form();
    let said = RwSignal::new(String::new());
    let is_kept = RwSignal::new(false);
    if let Some(text) = browser::load(browser::DRAFT) {
        match organizations(&text) {
            Some(organizations) => {
                form.draft.update(|draft| {
                    draft.take(&organizations);
                });
                is_kept.set(true);
                said.set(form.say("keep.kept").to_owned());
            }
            None => said.set(form.say("keep.corrupt").to_owned()),
        }
    }
    let keep = move || {
        let done = browser::store(browser::DRAFT, &form.file().to_string());
        is_kept.set(done);
        let say = if done { form.say("keep.kept") } else { form.say("keep.refused") };
        said.set(say.to_owned());
    };
    Effect::new(move || {
        form.judged.track();
        // Untracked: keeping sets it, and would begin again for ever.
        // The exit, or another tab, may have forgotten it meanwhile: then it stays forgotten.
        if is_kept.get_untracked() && browser::load(browser::DRAFT).is_some() {
            keep();
        }
    });
    // The button that asks for it is hidden then, and would drop the focus. The other way round
    // the focus stays: Enter pressed twice must not keep again what was to be forgotten.
    let ask = move || {
        keep();
        if is_kept.get_untracked() {
            focus_soon(FORGET);
        }
    };
    let forget = move || {
        browser::remove(browser::DRAFT);
        is_kept.set(false);
        said.set(form.say("keep.forgotten").to_owned());
    };
    view! {
        <section>
            <h2>{form.say("keep.title")}</h2>
            <p>{form.say("keep.say.0")}</p>
            <p>{form.say("keep.say.1")}</p>
            <p class="ways">
                <Button says=form.say("keep.keep") mark="keep" is_hidden=is_kept does=ask />
                <Button
                    id=FORGET.to_owned()
                    says=form.say("keep.forget")
                    mark=FORGET
                    does=forget
                />
            </p>
            <p role="status">{said}</p>
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
