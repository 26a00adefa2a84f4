//! vCards for telephones.

use crate::desk::form::form;
use crate::widgets::button::Button;
use agency::{AddressField, to_vcard};
use leptos::prelude::*;

/// A vCard for each organization, all under one neutral name: whoever holds the phone can read the
/// names of its contacts.
#[component]
pub fn ContactCards() -> impl IntoView {
    let form = form();
    let status = RwSignal::new(String::new());
    let name = RwSignal::new(form.say("export.card_default").to_owned());
    let save = move || {
        let Some(agencies) = form.validated() else { return };
        let name = name.get_untracked();
        let name = match name.trim() {
            "" => form.say("export.card_default"),
            name => name,
        };
        let cards: String =
            agencies.iter().map(|agency| to_vcard(agency, name, AddressField::LeftOut)).collect();
        crate::desk::export::save(
            form,
            status,
            "contact.vcf",
            "text/vcard;charset=utf-8",
            cards.as_bytes(),
        );
    };
    view! {
        <section>
            <h3>{form.say("export.card")}</h3>
            <p>{form.say("export.card_say")}</p>
            <div class="field">
                <label for="card-name">{form.say("export.card_name.label")}</label>
                <p class="hint" id="card-name-hint">
                    {form.say("export.card_name.hint")}
                </p>
                <input
                    id="card-name"
                    autocomplete="off"
                    aria-describedby="card-name-hint"
                    prop:value=name
                    on:input=move |event| name.set(event_target_value(&event))
                />
            </div>
            <p class="ways">
                <Button label=form.say("export.save_card") data_does="save-card" on_press=save />
            </p>
            <p role="status">{status}</p>
        </section>
    }
}
