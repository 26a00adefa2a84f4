//! The telephone numbers of an organization.

use crate::desk::field::{FieldFaults, Input, TextField, faults_of, is_wrong};
use crate::desk::form::{focus_soon, form};
use crate::widgets::button::Button;
use agency::draft::{Field, Key, Part};
use agency::{MAX_PHONES, PhoneKind};
use leptos::prelude::*;

#[component]
pub(super) fn Phones(agency: Key) -> impl IntoView {
    let form = form();
    let keys = move || form.draft.with(|draft| draft.phones_of(agency));
    let add = move || {
        let key = form.draft.try_update(|draft| draft.add_phone(agency)).unwrap_or_default();
        focus_soon(&Field::new(agency, Part::Phone(key), "number").html_id());
    };
    view! {
        <fieldset>
            <legend>{form.say("form.phones")}</legend>
            <For each=keys key=|key| *key children=move |key| view! { <Phone agency key=key /> } />
            <Button
                id=add_button_id(agency)
                label=form.say("form.add_phone")
                is_hidden=Signal::derive(move || keys().len() >= MAX_PHONES)
                on_press=add
            />
        </fieldset>
    }
}

/// The id of the button that adds a number.
fn add_button_id(agency: Key) -> String {
    Field::new(agency, Part::Agency, "phones").html_id()
}

#[component]
fn Phone(agency: Key, key: Key) -> impl IntoView {
    let form = form();
    let part = Part::Phone(key);
    let field = move |name: &str| Field::new(agency, part, name);
    let kind = field("type");
    let id = kind.html_id();
    let fault_id = format!("{id}-fault");
    let kind_label = form.label(&kind);
    let kind = StoredValue::new(kind);
    let chosen = move || {
        let text = kind.with_value(|kind| form.draft.with(|draft| draft.text(kind).to_owned()));
        if text.is_empty() { PhoneKind::Voice.name().to_owned() } else { text }
    };
    let kinds = [
        (PhoneKind::Voice, form.say("form.voice")),
        (PhoneKind::Text, form.say("form.text")),
        (PhoneKind::Tty, form.say("form.tty")),
    ];
    let kinds = kinds.map(|(kind, name)| {
        view! {
            <option value=kind.name() selected=move || chosen() == kind.name()>
                {name}
            </option>
        }
    });
    let number = Signal::derive(move || {
        let index = form.draft.with(|draft| {
            draft.phones_of(agency).iter().position(|known| *known == key).unwrap_or_default()
        });
        form.fill("form.phone", &[("number", &(index + 1).to_string())])
    });
    let faults = faults_of(kind);
    let remove = move || {
        form.draft.update(|draft| draft.remove_row(agency, part));
        focus_soon(&add_button_id(agency));
    };
    view! {
        <fieldset class="row phone">
            <legend>{number}</legend>
            <TextField field=field("number") input=Input::NUMBER />
            <TextField field=field("extension") input=Input::NUMBER />
            <div class="field">
                <label for=id.clone()>{kind_label}</label>
                <FieldFaults faults id=fault_id.clone() />
                <select
                    id=id
                    autocomplete="off"
                    aria-describedby=fault_id
                    aria-invalid=is_wrong(faults)
                    on:change=move |event| {
                        kind.with_value(|kind| form.set(kind, event_target_value(&event)));
                    }
                >
                    {kinds.collect_view()}
                </select>
            </div>
            <TextField field=field("languages") />
            <Button label=form.say("form.remove_phone") on_press=remove />
        </fieldset>
    }
}
