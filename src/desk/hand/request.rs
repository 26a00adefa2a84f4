//! A request to a school's IT to let the site through.

use crate::{
    browser,
    desk::{buttons::Button, form},
};
use leptos::prelude::*;

/// The text, with the address at which the site will be.
#[component]
pub fn Request() -> impl IntoView {
    let form = form();
    let said = RwSignal::new(String::new());
    let address = form.address;
    let text = move || form.fill("hand.request_text", &[("address", address.get().trim())]);
    let copy = move || {
        browser::copy(text(), move |done| {
            said.set(if done {
                form.say("hand.copied").to_owned()
            } else {
                form.say("hand.copy_refused").to_owned()
            });
        });
    };
    let save = move || {
        let done = browser::save("request.txt", "text/plain;charset=utf-8", text().as_bytes());
        said.set(if done {
            form.say("hand.saved").to_owned()
        } else {
            form.say("hand.refused").to_owned()
        });
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
            <pre class="letter" tabindex="0">{Signal::derive(text)}</pre>
            <p class="ways">
                <Button says=form.say("hand.copy_request") mark="copy-request" does=copy />
                <Button says=form.say("hand.save_request") mark="save-request" does=save />
            </p>
            <p role="status">{said}</p>
        </section>
    }
}
