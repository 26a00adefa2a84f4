//! What an agency takes away: the file, the whole site, a contact card, a request.

mod allowlist_request;
pub mod patch_page;
mod site_files;
mod site_zip;
mod vcard;
mod zip;

use crate::browser;
use crate::desk::{Form, form};
use crate::widgets::button::Button;
use allowlist_request::Request;
use leptos::prelude::*;
use site_zip::WholeSite;
use vcard::ContactCards;

/// Nothing is handed out while something is wrong.
#[component]
pub(super) fn HandOn() -> impl IntoView {
    let form = form();
    view! {
        <section class="hand">
            <h2>{form.say("hand.title")}</h2>
            <p>{form.say("hand.say")}</p>
            <File />
            <WholeSite />
            <Entry />
            <ContactCards />
            <Request />
        </section>
    }
}

/// Saves a file, and says what came of it.
fn save(form: Form, said: RwSignal<String>, name: &str, media_type: &str, bytes: &[u8]) {
    let done = browser::save(name, media_type, bytes);
    said.set(form.say(if done { "hand.saved" } else { "hand.refused" }).to_owned());
}

/// Copies a text, and says what came of it.
fn copy(form: Form, said: RwSignal<String>, text: String) {
    browser::copy(text, move |done| {
        said.set(form.say(if done { "hand.copied" } else { "hand.copy_refused" }).to_owned());
    });
}

/// `agency.json`, saved or copied, and the logos beside it.
#[component]
fn File() -> impl IntoView {
    let form = form();
    let said = RwSignal::new(String::new());
    let save_file = move || {
        if let Some(agencies) = form.whole() {
            let text = agency::to_json(&agencies);
            save(form, said, "agency.json", "application/json", text.as_bytes());
        }
    };
    let copy_file = move || {
        if let Some(agencies) = form.whole() {
            copy(form, said, agency::to_json(&agencies));
        }
    };
    let logos = move || {
        // Their paths hold the ids, which are judged.
        form.judged.track();
        let logos = form.logos().into_iter().map(|(path, picture)| {
            let says = form.fill("hand.save_logo", &[("path", &path)]);
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let save = move || save(form, said, &name, picture.media_type, &picture.bytes);
            view! { <Button says=says mark="save-logo" does=save /> }
        });
        logos.collect_view()
    };
    view! {
        <section>
            <h3>{form.say("hand.file")}</h3>
            <p>{form.say("hand.file_say")}</p>
            <p class="ways">
                <Button says=form.say("hand.save_file") mark="save-file" is_main=true does=save_file />
                <Button says=form.say("hand.copy_file") mark="copy-file" does=copy_file />
                {logos}
            </p>
            <p role="status">{said}</p>
        </section>
    }
}

/// The way into a state's directory.
#[component]
fn Entry() -> impl IntoView {
    let form = form();
    let links = Signal::derive(move || {
        let address = form.address.get();
        let address = address.trim();
        if address.is_empty() {
            return String::new();
        }
        let links = form.judged.with(|judged| {
            let links = judged.agencies.iter();
            links.map(|one| [address, "#", one.id.as_str()].concat()).collect::<Vec<_>>()
        });
        links.join(" ")
    });
    view! {
        <section>
            <h3>{form.say("hand.entry")}</h3>
            <p>{form.say("hand.entry_say")}</p>
            <p hidden=Signal::derive(move || links.with(String::is_empty))>
                {form.say("hand.link")} " "
                <bdi>{links}</bdi>
            </p>
        </section>
    }
}
