//! The link, the code and the message, once it is clear whose contact goes with them.

use crate::browser;
use crate::officers::choice;
use crate::officers::contact_choice::Choose;
use crate::officers::qr_svg::code;
use crate::widgets::button::Button;
use content::words::fill;
use leptos::prelude::*;

/// What a lock screen shows of the message says nothing of the subject, and nothing in it is about
/// a person.
#[component]
pub(super) fn Share() -> impl IntoView {
    let choice = choice();
    let link = Signal::derive(move || [choice.guide(choice.reads()), choice.fragment()].concat());
    let message =
        Signal::derive(move || fill(choice.reads().say("message"), &[("link", &link.get())]));
    let hand_out = Signal::derive(move || {
        [&*choice.data.root, &choice.reads().folder, "handout/", &choice.fragment()].concat()
    });
    Effect::new(move || {
        let link = link.get();
        let label = fill(choice.say("share.code_label"), &[("link", &link)]);
        browser::set_inner_html("#code", &code(&link, label, choice.say("share.too_long")));
    });
    let said = RwSignal::new("");
    let copy = move |text: String| {
        browser::copy(text, move |done| {
            said.set(choice.say(if done { "share.copied" } else { "share.copy_failed" }));
        });
    };
    // Also said when another choice makes it untrue.
    Effect::new(move || {
        link.track();
        said.set("");
    });
    let offer = move || {
        said.set("");
        browser::share_text(&message.get_untracked(), move || {
            said.set(choice.say("share.refused"));
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
        <blockquote id="message" lang=Signal::derive(move || choice.reads().code.clone())>
            {message}
        </blockquote>
        <p class="aside">{choice.say("share.message_say")}</p>
        <p class="ways">
            <Button
                says=choice.say("share.copy_message")
                mark="copy-message"
                does=move || copy(message.get_untracked())
            />
            <Button
                says=choice.say("share.copy_link")
                mark="copy-link"
                does=move || copy(link.get_untracked())
            />
            <Button says=choice.say("share.offer") mark="share" does=offer />
        </p>
        <p role="status">{said}</p>
        <p class="ways">
            <a href=hand_out>{choice.say("share.hand_out")}</a>
        </p>
    }
}
