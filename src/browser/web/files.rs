//! Files that somebody chooses from this device, pictures, and downloads. Nothing is uploaded.

use crate::browser::{ChosenFile, Picture, PictureFault};
use leptos::ev::Event;
use leptos::prelude::{document, window};
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Function, Promise, Uint8Array};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement,
    HtmlInputElement, TextDecoder, TextDecoderOptions, Url,
};

/// Reads the chosen files, and clears the input, so that the same file can be chosen again.
pub async fn chosen_files(event: Event, max_bytes: usize) -> Vec<ChosenFile> {
    let Some(input) = event.target().and_then(|input| input.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let list = input.files();
    let count = list.as_ref().map_or(0, web_sys::FileList::length);
    let files: Vec<File> = (0..count).filter_map(|index| list.as_ref()?.get(index)).collect();
    let mut chosen = Vec::new();
    for file in files {
        let name = file.name();
        // A file that is too long is not read.
        let bytes = match file.size() <= max_bytes as f64 {
            true => bytes_of(&file).await,
            false => None,
        };
        chosen.push(ChosenFile { name, bytes });
    }
    input.set_value("");
    chosen
}

async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Decodes a text. The result is none when the bytes are invalid in that encoding.
pub fn decode_text(bytes: &[u8], encoding: &str) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(encoding, &options).ok()?;
    // A copy: the decoder needs a buffer that is not shared.
    decoder.decode_with_js_u8_array(&Uint8Array::from(bytes)).ok()
}

/// An object URL for bytes. It works in this page until `revoke_object_url`.
pub fn create_object_url(bytes: &[u8], media_type: &str) -> Option<String> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    Url::create_object_url_with_blob(&blob).ok()
}

pub fn revoke_object_url(address: &str) {
    _ = Url::revoke_object_url(address);
}

/// Re-encodes a picture with at most `max_side` pixels on a side and at most `max_bytes`. Metadata
/// of the file, such as where a photo was taken, are lost.
pub async fn reencode_image(
    bytes: &[u8],
    media_type: &str,
    max_side: u32,
    max_bytes: usize,
) -> Result<Picture, PictureFault> {
    let address = create_object_url(bytes, media_type).ok_or(PictureFault::Refused)?;
    let image = HtmlImageElement::new().map_err(|_| PictureFault::Refused)?;
    image.set_src(&address);
    let is_picture = JsFuture::from(image.decode()).await.is_ok();
    revoke_object_url(&address);
    if !is_picture {
        return Err(PictureFault::NotAPicture);
    }
    let (wide, high) = (image.natural_width(), image.natural_height());
    // Smaller sizes are tried until one is short enough. PNG comes first: it keeps letters and
    // lines sharp.
    for side in [max_side, max_side * 3 / 4, max_side / 2, max_side / 4] {
        for (kind, extension) in [("image/png", "png"), ("image/jpeg", "jpg")] {
            let shrink = (f64::from(side) / f64::from(wide.max(high).max(1))).min(1.0);
            let size = [wide, high].map(|length| (f64::from(length) * shrink).round().max(1.0));
            let drawn = draw(&image, size, kind).await.ok_or(PictureFault::Refused)?;
            if drawn.len() <= max_bytes {
                return Ok(Picture { bytes: drawn, media_type: kind, extension });
            }
        }
    }
    Err(PictureFault::Refused)
}

async fn draw(image: &HtmlImageElement, size: [f64; 2], kind: &str) -> Option<Vec<u8>> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    let [wide, high] = size;
    canvas.set_width(wide as u32);
    canvas.set_height(high as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    if kind == "image/jpeg" {
        // JPEG has no transparency, and paper is white.
        context.set_fill_style_str("white");
        context.fill_rect(0.0, 0.0, wide, high);
    }
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, wide, high).ok()?;
    let blob = Promise::new(&mut |resolve: Function, reject: Function| {
        if canvas.to_blob_with_type(&resolve, kind).is_err() {
            _ = reject.call0(&JsValue::NULL);
        }
    });
    let blob: Blob = JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
    bytes_of(&blob).await
}

/// Downloads bytes as a file; false when the browser refuses at once.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    let Some(address) = create_object_url(bytes, media_type) else { return false };
    let link = document().create_element("a").ok();
    let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok())
    else {
        return false;
    };
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser reads the bytes only later. A minute is enough for the slowest.
    crate::browser::web::after(std::time::Duration::from_secs(60), move || {
        revoke_object_url(&address)
    });
    true
}

/// Fetches a file of this site.
pub async fn fetch_bytes(path: &str) -> Option<Vec<u8>> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.unchecked_into();
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
