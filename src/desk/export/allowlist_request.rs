//! A request to a school's IT to let the site through.

use crate::desk::form;
use crate::widgets::button::Button;
use leptos::prelude::*;

/// The text, with the address at which the site will be.
#[component]
pub fn Request() -> impl IntoView {
    let form = form();
    let said = RwSignal::new(String::new());
    let address = form.address;
    let text = move || form.fill("hand.request_text", &[("address", address.get().trim())]);
    let copy = move || crate::desk::export::copy(form, said, text());
    let save = move || {
        crate::desk::export::save(
            form,
            said,
            "request.txt",
            "text/plain;charset=utf-8",
            text().as_bytes(),
        );
    };
    view! {
        <section>
            <h3>{form.say("hand.request")}</h3>
            <p>{form.say("hand.request_say")}</p>
            <div class="field">
                <label for="address">{form.say("hand.address.label")}</label>
                <p class="hint" id="address-hint">
                    {form.say("hand.address.hint")}
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
                <Button says=form.say("hand.copy_request") mark="copy-request" does=copy />
                <Button says=form.say("hand.save_request") mark="save-request" does=save />
            </p>
            <p role="status">{said}</p>
        </section>
    }
}
