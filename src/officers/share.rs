//! The link, the QR code and the message with the chosen contact.

use crate::browser;
use crate::officers::contact_choice::{Choose, choice};
use crate::officers::qr_svg::qr_svg;
use crate::widgets::button::Button;
use content::words::fill;
use leptos::prelude::*;

/// A lock screen shows the first words of the message, so they do not name the subject. No part of
/// the message is about a person.
#[component]
pub(super) fn Share() -> impl IntoView {
    let choice = choice();
    let link = Signal::derive(move || {
        [choice.guide_address(choice.family_language()), choice.fragment()].concat()
    });
    let message = Signal::derive(move || {
        fill(choice.family_language().say("message"), &[("link", &link.get())])
    });
    let hand_out = Signal::derive(move || {
        [&*choice.data.root, &choice.family_language().folder, "handout/", &choice.fragment()]
            .concat()
    });
    Effect::new(move || {
        let link = link.get();
        let label = fill(choice.say("share.code_label"), &[("link", &link)]);
        browser::set_inner_html("#code", &qr_svg(&link, label, choice.say("share.too_long")));
    });
    let status = RwSignal::new("");
    let copy = move |text: String| {
        browser::copy(text, move |done| {
            status.set(choice.say(if done { "share.copied" } else { "share.copy_failed" }));
        });
    };
    // Another choice makes the status untrue.
    Effect::new(move || {
        link.track();
        status.set("");
    });
    let offer = move || {
        status.set("");
        browser::share_text(&message.get_untracked(), move || {
            status.set(choice.say("share.refused"));
        });
    };
    view! {
        <h3>{choice.say("choose.title")}</h3>
        <Choose with_language=true />
        <h3>{choice.say("share.title")}</h3>
        <p>{choice.say("share.say")}</p>
        <p class="link">
            <bdi id="link">{link}</bdi>
        </p>
        <div id="code" class="code"></div>
        <p class="aside">{choice.say("share.code_say")}</p>
        <h3>{choice.say("share.message")}</h3>
        <blockquote id="message" lang=Signal::derive(move || choice.family_language().code.clone())>
            {message}
        </blockquote>
        <p class="aside">{choice.say("share.message_say")}</p>
        <p class="ways">
            <Button
                label=choice.say("share.copy_message")
                data_does="copy-message"
                on_press=move || copy(message.get_untracked())
            />
            <Button
                label=choice.say("share.copy_link")
                data_does="copy-link"
                on_press=move || copy(link.get_untracked())
            />
            <Button label=choice.say("share.offer") data_does="share" on_press=offer />
        </p>
        <p role="status">{status}</p>
        <p class="ways">
            <a href=hand_out>{choice.say("share.hand_out")}</a>
        </p>
    }
}
