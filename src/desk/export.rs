//! What the desk exports: the file, the whole site, vCards, and a letter for a school's IT.

mod allowlist_request;
pub mod patch_page;
mod save_site;
mod save_vcard;
mod site_zip;
mod zip;

use crate::browser;
use crate::desk::form::{Form, form};
use crate::widgets::button::Button;
use allowlist_request::AllowlistRequest;
use leptos::prelude::*;
use save_site::SiteZip;
use save_vcard::ContactCards;

/// All exports. None of them works while the draft has faults.
#[component]
pub(super) fn ExportSection() -> impl IntoView {
    let form = form();
    view! {
        <section class="export">
            <h2>{form.say("export.title")}</h2>
            <p>{form.say("export.say")}</p>
            <AgencyFile />
            <SiteZip />
            <AgencyLinks />
            <ContactCards />
            <AllowlistRequest />
        </section>
    }
}

/// Saves a file, and sets the status text to the outcome.
fn save(form: Form, status: RwSignal<String>, name: &str, media_type: &str, bytes: &[u8]) {
    let done = browser::save(name, media_type, bytes);
    status.set(form.say(if done { "export.saved" } else { "export.refused" }).to_owned());
}

/// Copies a text, and sets the status text to the outcome.
fn copy(form: Form, status: RwSignal<String>, text: String) {
    browser::copy(text, move |done| {
        status.set(form.say(if done { "export.copied" } else { "export.copy_refused" }).to_owned());
    });
}

/// `agency.json`, saved or copied, and the logos that it names.
#[component]
fn AgencyFile() -> impl IntoView {
    let form = form();
    let status = RwSignal::new(String::new());
    let save_file = move || {
        if let Some(agencies) = form.validated() {
            let text = form.to_text(&agencies);
            save(form, status, "agency.json", "application/json", text.as_bytes());
        }
    };
    let copy_file = move || {
        if let Some(agencies) = form.validated() {
            copy(form, status, form.to_text(&agencies));
        }
    };
    let logos = move || {
        // The paths of the logos contain the ids, which change with the validation.
        form.validation.track();
        let logos = form.logos().into_iter().map(|(path, picture)| {
            let label = form.fill("export.save_logo", &[("path", &path)]);
            let name = path.rsplit('/').next().unwrap_or_default().to_owned();
            let save = move || save(form, status, &name, picture.media_type, &picture.bytes);
            view! { <Button label=label data_does="save-logo" on_press=save /> }
        });
        logos.collect_view()
    };
    view! {
        <section>
            <h3>{form.say("export.file")}</h3>
            <p>{form.say("export.file_say")}</p>
            <p class="ways">
                <Button label=form.say("export.save_file") data_does="save-file" is_main=true on_press=save_file />
                <Button label=form.say("export.copy_file") data_does="copy-file" on_press=copy_file />
                {logos}
            </p>
            <p role="status">{status}</p>
        </section>
    }
}

/// The agency links of the agencies in the draft, to be listed in a state's directory.
#[component]
fn AgencyLinks() -> impl IntoView {
    let form = form();
    let links = Signal::derive(move || {
        let address = form.address.get();
        let address = address.trim();
        if address.is_empty() {
            return String::new();
        }
        let links = form.validation.with(|validation| {
            let links = validation.agencies.iter();
            links.map(|one| [address, "#", one.id.as_str()].concat()).collect::<Vec<_>>()
        });
        links.join(" ")
    });
    view! {
        <section>
            <h3>{form.say("export.entry")}</h3>
            <p>{form.say("export.entry_say")}</p>
            <p hidden=Signal::derive(move || links.with(String::is_empty))>
                {form.say("export.link")} " "
                <bdi>{links}</bdi>
            </p>
        </section>
    }
}
