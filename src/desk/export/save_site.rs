//! The button that makes a copy of the whole site as a ZIP.

use crate::browser;
use crate::desk::export::site_zip::build_zip;
use crate::desk::form::form;
use crate::widgets::button::Button;
use leptos::prelude::*;
use leptos::task;

const FILE_NAME: &str = "site.zip";

#[component]
pub fn SiteZip() -> impl IntoView {
    let form = form();
    let status = RwSignal::new(String::new());
    // The address of the last ZIP, for a browser that did not save it by itself.
    let ready = RwSignal::new(None::<String>);
    let is_busy = RwSignal::new(false);
    let make = move || {
        if is_busy.get_untracked() {
            return;
        }
        let Some(agencies) = form.validated() else { return };
        let logos = form.logos().into_iter().map(|(path, picture)| (path, picture.bytes));
        let logos = logos.collect();
        is_busy.set(true);
        if let Some(address) = ready.write().take() {
            browser::revoke_object_url(&address);
        }
        task::spawn_local(async move {
            let progress = move |done: usize, files: usize| {
                let values = [("done", done.to_string()), ("files", files.to_string())];
                let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
                status.set(form.fill("export.site_busy", &values));
            };
            match build_zip(form, &agencies, logos, progress).await {
                Ok(zip) => {
                    let kilobytes = zip.len().div_ceil(1024).to_string();
                    let done = browser::save(FILE_NAME, "application/zip", &zip);
                    ready.set(browser::create_object_url(&zip, "application/zip"));
                    status.set(match done {
                        true => form.fill("export.site_done", &[("kilobytes", &kilobytes)]),
                        false => form.say("export.refused").to_owned(),
                    });
                }
                Err(file) => status.set(form.fill("export.site_failed", &[("file", &file)])),
            }
            is_busy.set(false);
        });
    };
    let link = move || {
        let address = ready.get()?;
        Some(view! { <a href=address download=FILE_NAME>{form.say("export.save_again")}</a> })
    };
    view! {
        <section>
            <h3>{form.say("export.site")}</h3>
            <p>{form.say("export.site_say")}</p>
            <p class="ways">
                <Button label=form.say("export.save_site") data_does="save-site" is_main=true on_press=make />
            </p>
            <p role="status">{status}</p>
            <p>{link}</p>
        </section>
    }
}
