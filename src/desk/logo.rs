//! The logo of an organization: chosen from this device, re-encoded, and printed on the hand-out.

use crate::browser::{self, Picture, PictureFault};
use crate::desk::field::{FieldFaults, faults_of, is_wrong};
use crate::desk::form::{Form, focus_soon, form};
use crate::widgets::button::Button;
use agency::draft::{Field, Key, Part};
use imagesize::ImageType;
use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task;

/// Pixels on each side: two inches at 300 dots an inch, as large as the hand-out prints it.
const MAX_SIDE: u32 = 600;
const MAX_BYTES: usize = 64 * 1024;
/// Bytes of the chosen file. Pictures of cameras have fewer.
const MAX_FILE_BYTES: usize = 20_000_000;
/// Pixels of the chosen file. Decoded, each of them takes four bytes.
const MAX_PIXELS: usize = 16_000_000;

#[component]
pub(super) fn Logo(agency: Key) -> impl IntoView {
    let form = form();
    let status = RwSignal::new(String::new());
    let own = Field::new(agency, Part::Agency, "logo");
    let id = own.html_id();
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let described = format!("{fault_id} {hint_id}");
    let own = StoredValue::new(own);
    let choose = move |event: Event| {
        task::spawn_local(async move {
            match choose_picture(form, event).await {
                Ok(Some(picture)) => {
                    status.set(String::new());
                    form.pictures.update(|pictures| {
                        pictures.insert(agency, picture);
                    });
                }
                Ok(None) => (),
                Err(why) => status.set(why),
            }
        });
    };
    let picture = Memo::new(move |_| form.pictures.with(|all| all.get(&agency).cloned()));
    let shown = move || {
        let picture = picture.get()?;
        let address = browser::create_object_url(&picture.bytes, picture.media_type)?;
        let gone = address.clone();
        on_cleanup(move || browser::revoke_object_url(&gone));
        let size = imagesize::blob_size(&picture.bytes).ok()?;
        let kilobytes = picture.bytes.len().div_ceil(1024).to_string();
        let (wide, high) = (size.width.to_string(), size.height.to_string());
        let size = form
            .fill("form.logo_done", &[("wide", &wide), ("high", &high), ("kilobytes", &kilobytes)]);
        Some(
            view! { <figure><img src=address alt=form.say("form.logo") /><figcaption>{size}</figcaption></figure> },
        )
    };
    // The draft has only the path of a logo that an imported file names.
    let named = Signal::derive(move || {
        own.with_value(|own| form.draft.with(|draft| draft.text(own).to_owned()))
    });
    let has_any = move || picture.with(Option::is_some) || !named.get().is_empty();
    let remove = move || {
        status.set(String::new());
        form.pictures.update(|pictures| {
            pictures.remove(&agency);
        });
        own.with_value(|own| {
            form.set(own, String::new());
            focus_soon(&own.html_id());
        });
    };
    let field_faults = faults_of(own);
    let faults = Memo::new(move |_| match status.get() {
        why if !why.is_empty() => vec![why],
        // The path of a new logo is made from the id, which has its own faults.
        _ if picture.with(Option::is_some) => Vec::new(),
        _ => field_faults.get(),
    });
    view! {
        <div class="field">
            <label for=id.clone()>{form.say("form.logo")}</label>
            <p class="hint" id=hint_id>
                {form.say("form.logo_hint")}
            </p>
            <FieldFaults faults id=fault_id />
            {shown}
            <p hidden=Signal::derive(move || picture.with(Option::is_some) || named.get().is_empty())>{named}</p>
            <input
                id=id
                type="file"
                accept="image/png,image/jpeg,image/webp"
                aria-describedby=described
                aria-invalid=is_wrong(faults)
                on:change=choose
            />
            <Button
                label=form.say("form.logo_remove")
                is_hidden=Signal::derive(move || !has_any())
                on_press=remove
            />
        </div>
    }
}

/// Re-encodes the chosen picture. The result is none when no file was chosen.
async fn choose_picture(form: Form, event: Event) -> Result<Option<Picture>, String> {
    let Some(file) = browser::chosen_files(event, MAX_FILE_BYTES).await.into_iter().next() else {
        return Ok(None);
    };
    let bytes = file.bytes.ok_or_else(|| form.say("form.logo_file_too_long").to_owned())?;
    let media_type =
        media_type(&bytes).ok_or_else(|| form.say("form.logo_not_a_picture").to_owned())?;
    // Read from the header, before anything decodes the picture.
    let size =
        imagesize::blob_size(&bytes).map_err(|_| form.say("form.logo_not_a_picture").to_owned())?;
    if size.width.saturating_mul(size.height) > MAX_PIXELS {
        let (wide, high) = (size.width.to_string(), size.height.to_string());
        return Err(form.fill("form.logo_too_large", &[("wide", &wide), ("high", &high)]));
    }
    match browser::reencode_image(&bytes, media_type, MAX_SIDE, MAX_BYTES).await {
        Ok(picture) => Ok(Some(picture)),
        Err(PictureFault::NotAPicture) => Err(form.say("form.logo_not_a_picture").to_owned()),
        Err(PictureFault::Refused) => Err(form.say("form.logo_refused").to_owned()),
    }
}

/// The media type by the content of the file, whatever its name says. Never SVG, which can hold
/// programs.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match imagesize::image_type(bytes).ok()? {
        ImageType::Png => Some("image/png"),
        ImageType::Jpeg => Some("image/jpeg"),
        ImageType::Webp => Some("image/webp"),
        _ => None,
    }
}
