//! One field of the form: its label, its faults and its text.

use crate::desk::form::form;
use agency::draft::{Field, Part};
use leptos::prelude::*;

/// The kind of input that a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    Line { kind: &'static str, mode: &'static str },
    Lines,
}

impl Input {
    pub const TEXT: Self = Self::Line { kind: "text", mode: "text" };
    // Not the types `url`, `email` or `tel`: browsers change such values, or validate them in words
    // of their own.
    pub const WEB: Self = Self::Line { kind: "text", mode: "url" };
    pub const EMAIL: Self = Self::Line { kind: "text", mode: "email" };
    pub const NUMBER: Self = Self::Line { kind: "text", mode: "tel" };
    pub const DAY: Self = Self::Line { kind: "date", mode: "none" };
    pub const TIME: Self = Self::Line { kind: "time", mode: "none" };
}

/// A label, a hint, the faults of this field once typing has paused, and the input.
#[component]
pub(super) fn TextField(
    field: Field,
    #[prop(default = Input::TEXT)] input: Input,
) -> impl IntoView {
    let form = form();
    let id = field.html_id();
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let (label, hint) = (form.label(&field), form.hint(&field));
    // The text, and the name of its language, are in that language. The faults are not.
    let language = (field.part == Part::Description).then(|| field.name.clone());
    let field = StoredValue::new(field);
    let text = Signal::derive(move || {
        field.with_value(|field| form.draft.with(|draft| draft.text(field).to_owned()))
    });
    let typed = move |event| field.with_value(|field| form.set(field, event_target_value(&event)));
    let faults = faults_of(field);
    let is_wrong = is_wrong(faults);
    let described = format!("{fault_id} {hint_id}");
    let entry = match input {
        Input::Line { kind, mode } => view! {
            <input
                id=id.clone()
                type=kind
                inputmode=mode
                autocomplete="off"
                aria-describedby=described
                aria-invalid=is_wrong
                prop:value=text
                on:input=typed
            />
        }
        .into_any(),
        Input::Lines => view! {
            <textarea
                id=id.clone()
                lang=language.clone()
                rows="3"
                autocomplete="off"
                aria-describedby=described
                aria-invalid=is_wrong
                prop:value=text
                on:input=typed
            ></textarea>
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label for=id lang=language>
                {label}
            </label>
            <p class="hint" id=hint_id>
                {hint}
            </p>
            <FieldFaults faults id=fault_id />
            {entry}
        </div>
    }
}

/// The faults of a field. Missing values count only once somebody wants to save.
pub(super) fn faults_of(field: StoredValue<Field>) -> Memo<Vec<String>> {
    let form = form();
    Memo::new(move |_| {
        let shows_missing = form.shows_missing.get();
        form.validation.with(|validation| {
            let own = validation.faults.iter().filter(|fault| {
                (shows_missing || !fault.is_missing)
                    && field.with_value(|field| fault.field.as_ref() == Some(field))
            });
            own.map(|fault| fault.text.clone()).collect()
        })
    })
}

/// The value of `aria-invalid`.
pub(super) fn is_wrong(faults: Memo<Vec<String>>) -> Signal<Option<&'static str>> {
    Signal::derive(move || faults.with(|faults| !faults.is_empty()).then_some("true"))
}

/// A screen reader announces the faults when they appear, and reads them with the field.
#[component]
pub(super) fn FieldFaults(faults: Memo<Vec<String>>, id: String) -> impl IntoView {
    let sentences = move || {
        let faults = faults.get().into_iter();
        faults.map(|fault| view! { <span>{fault}</span> }).collect_view()
    };
    view! {
        <p class="fault" id=id aria-live="polite">
            {sentences}
        </p>
    }
}
