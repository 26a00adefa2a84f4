//! The opening hours of an organization.

use crate::desk::field::{FieldFaults, Input, TextField, faults_of};
use crate::desk::form::{focus_soon, form};
use crate::widgets::button::Button;
use agency::draft::{Field, Key, Part};
use agency::{MAX_HOURS, Weekday};
use leptos::prelude::*;

#[component]
pub(super) fn HoursRows(agency: Key) -> impl IntoView {
    let form = form();
    let keys = move || form.draft.with(|draft| draft.hours_of(agency));
    let add = move || {
        let key = form.draft.try_update(|draft| draft.add_hours(agency)).unwrap_or_default();
        focus_soon(&Field::new(agency, Part::Hours(key), "byday").html_id());
    };
    view! {
        <fieldset>
            <legend>{form.say("form.hours")}</legend>
            <For each=keys key=|key| *key children=move |key| view! { <HoursRow agency key=key /> } />
            <Button
                id=add_button_id(agency)
                label=form.say("form.add_hours")
                is_hidden=Signal::derive(move || keys().len() >= MAX_HOURS)
                on_press=add
            />
        </fieldset>
    }
}

/// The id of the button that adds a row.
fn add_button_id(agency: Key) -> String {
    Field::new(agency, Part::Agency, "schedule").html_id()
}

/// Whether a text such as `MO,TU` names a day.
fn has_day(text: &str, day: Weekday) -> bool {
    text.split(',').any(|code| code.trim() == day.code())
}

#[component]
fn HoursRow(agency: Key, key: Key) -> impl IntoView {
    let form = form();
    let part = Part::Hours(key);
    let field = move |name: &str| Field::new(agency, part, name);
    let days = StoredValue::new(field("byday"));
    let text = move || days.with_value(|days| form.draft.with(|draft| draft.text(days).to_owned()));
    let boxes = Weekday::WEEK.into_iter().enumerate().map(|(index, day)| {
        let name = form.say(&format!("form.days.{index}"));
        let tick = move |event| {
            let is_ticked = event_target_checked(&event);
            let before = text();
            let now = Weekday::WEEK.into_iter().filter(|other| match *other == day {
                true => is_ticked,
                false => has_day(&before, *other),
            });
            let now: Vec<&str> = now.map(Weekday::code).collect();
            days.with_value(|days| form.set(days, now.join(",")));
        };
        view! {
            <label class="day">
                <input
                    type="checkbox"
                    autocomplete="off"
                    prop:checked=move || has_day(&text(), day)
                    on:change=tick
                />
                {name}
            </label>
        }
    });
    let boxes = boxes.collect_view();
    let number = Signal::derive(move || {
        let index = form.draft.with(|draft| {
            draft.hours_of(agency).iter().position(|known| *known == key).unwrap_or_default()
        });
        form.fill("form.line", &[("number", &(index + 1).to_string())])
    });
    let id = field("byday").html_id();
    let fault_id = format!("{id}-fault");
    let described = fault_id.clone();
    let faults = faults_of(days);
    let remove = move || {
        form.draft.update(|draft| draft.remove_row(agency, part));
        focus_soon(&add_button_id(agency));
    };
    view! {
        <fieldset class="row" id=id tabindex="-1" aria-describedby=described>
            <legend>{number}</legend>
            <FieldFaults faults id=fault_id />
            <div class="days">{boxes}</div>
            <div class="times">
                <TextField field=field("opens_at") input=Input::TIME />
                <TextField field=field("closes_at") input=Input::TIME />
            </div>
            <TextField field=field("description") />
            <details>
                <summary>{form.say("form.more")}</summary>
                <div class="times">
                    <TextField field=field("valid_from") input=Input::DAY />
                    <TextField field=field("valid_to") input=Input::DAY />
                </div>
            </details>
            <Button label=form.say("form.remove_hours") on_press=remove />
        </fieldset>
    }
}
