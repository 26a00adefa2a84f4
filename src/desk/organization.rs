//! The fields of each organization.

use crate::desk::field::{Input, TextField};
use crate::desk::form::{focus_soon, form};
use crate::desk::hours::HoursRows;
use crate::desk::logo::Logo;
use crate::desk::phones::Phones;
use crate::widgets::button::Button;
use agency::draft::{Field, Key, Part};
use leptos::prelude::*;

/// One fieldset for each organization, at most four.
#[component]
pub(super) fn Organizations() -> impl IntoView {
    let form = form();
    let keys = move || {
        form.draft.with(|draft| draft.agencies.iter().map(|agency| agency.key).collect::<Vec<_>>())
    };
    let add = move || {
        let key = form.draft.try_update(|draft| draft.add_agency()).unwrap_or_default();
        focus_soon(&Field::new(key, Part::Agency, "name").html_id());
    };
    view! {
        <section class="side">
            <h2>{form.say("form.title")}</h2>
            <p>{form.say("form.needed")}</p>
            <For each=keys key=|key| *key children=|key| view! { <Organization key=key /> } />
            <Button
                label=form.say("form.add_organization")
                is_hidden=Signal::derive(move || form.draft.with(|draft| draft.is_full()))
                on_press=add
            />
        </section>
    }
}

#[component]
fn Organization(key: Key) -> impl IntoView {
    let form = form();
    let own = move |name: &str| Field::new(key, Part::Agency, name);
    let number = Signal::derive(move || {
        let index = form.draft.with(|draft| {
            draft.agencies.iter().position(|agency| agency.key == key).unwrap_or_default()
        });
        form.fill("form.organization", &[("number", &(index + 1).to_string())])
    });
    let remove = move || {
        form.draft.update(|draft| draft.remove_agency(key));
        form.pictures.update(|pictures| {
            pictures.remove(&key);
        });
        focus_soon("desk");
    };
    let languages = form.data.languages.iter().map(|language| {
        let field = Field::new(key, Part::Description, &language.code);
        view! { <TextField field input=Input::Lines /> }
    });
    view! {
        <fieldset class="organization">
            <legend>{number}</legend>
            <TextField field=own("name") />
            <TextField field=own("kind") />
            <TextField field=own("area") />
            <Phones agency=key />
            <TextField field=own("email") input=Input::EMAIL />
            <TextField field=own("website") input=Input::WEB />
            <TextField field=own("address") input=Input::Lines />
            <HoursRows agency=key />
            <fieldset>
                <legend>{form.say("form.description")}</legend>
                <p class="hint">{form.say("form.description_hint")}</p>
                {languages.collect_view()}
            </fieldset>
            <fieldset>
                <legend>{form.say("form.vouch")}</legend>
                <TextField field=own("assurer") />
                <TextField field=own("assured_date") input=Input::DAY />
            </fieldset>
            <Logo agency=key />
            <TextField field=own("id") />
            <Button label=form.say("form.remove_organization") on_press=remove />
        </fieldset>
    }
}
