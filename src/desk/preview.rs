//! A preview of the local contact, as visitors see it.

use crate::browser;
use crate::desk::form::form;
use crate::islands::agency_cards;
use content::agency_card::AgencyCard;
use leptos::prelude::*;

/// The same cards as on the visitors' page, in each of its languages.
#[component]
pub(super) fn Preview() -> impl IntoView {
    let form = form();
    let languages = form.data.languages.iter().map(|language| {
        let id = format!("preview-{}", language.code);
        let shown = id.clone();
        Effect::new(move || {
            let cards = form.validation.with(|validation| {
                let cards = validation.agencies.iter();
                cards
                    .map(|agency| AgencyCard::new(agency, &language.code, &language.card))
                    .collect()
            });
            browser::replace_children(&shown, agency_cards(cards));
        });
        let silent = Signal::derive(move || {
            let names = form.validation.with(|validation| {
                let silent = validation.agencies.iter();
                let silent = silent.filter(|one| one.description_in(&language.code).is_none());
                silent.map(|agency| agency.name.clone()).collect::<Vec<_>>().join(", ")
            });
            let values = [("language", &*language.name), ("names", &*names)];
            match names.is_empty() {
                true => String::new(),
                false => form.fill("preview.no_words", &values),
            }
        });
        view! {
            <h3 lang=language.code.clone()>{language.name.clone()}</h3>
            <p class="hint">{silent}</p>
            <div id=id lang=language.code.clone()></div>
        }
    });
    let languages = languages.collect_view();
    let is_blank =
        Signal::derive(move || form.validation.with(|validation| validation.agencies.is_empty()));
    let has_logo = move || form.pictures.with(|pictures| !pictures.is_empty());
    view! {
        <section class="side preview">
            <h2>{form.say("preview.title")}</h2>
            <p>{form.say("preview.say")}</p>
            <p hidden=Signal::derive(move || !is_blank.get())>{form.say("preview.nobody")}</p>
            <div hidden=is_blank>{languages}</div>
            <p class="hint" hidden=Signal::derive(move || !has_logo())>{form.say("preview.logo")}</p>
        </section>
    }
}
