//! A letter that asks a school's IT to let the site through.

use crate::desk::form::form;
use crate::widgets::button::Button;
use leptos::prelude::*;

/// The letter, with the address that the site will have.
#[component]
pub fn AllowlistRequest() -> impl IntoView {
    let form = form();
    let status = RwSignal::new(String::new());
    let address = form.address;
    let text = move || form.fill("export.request_text", &[("address", address.get().trim())]);
    let copy = move || crate::desk::export::copy(form, status, text());
    let save = move || {
        crate::desk::export::save(
            form,
            status,
            "request.txt",
            "text/plain;charset=utf-8",
            text().as_bytes(),
        );
    };
    view! {
        <section>
            <h3>{form.say("export.request")}</h3>
            <p>{form.say("export.request_say")}</p>
            <div class="field">
                <label for="address">{form.say("export.address.label")}</label>
                <p class="hint" id="address-hint">
                    {form.say("export.address.hint")}
                </p>
                <input
                    id="address"
                    inputmode="url"
                    autocomplete="off"
                    aria-describedby="address-hint"
                    prop:value=address
                    on:input=move |event| address.set(event_target_value(&event))
                />
            </div>
            <pre class="letter">{Signal::derive(text)}</pre>
            <p class="ways">
                <Button label=form.say("export.copy_request") data_does="copy-request" on_press=copy />
                <Button label=form.say("export.save_request") data_does="save-request" on_press=save />
            </p>
            <p role="status">{status}</p>
        </section>
    }
}
