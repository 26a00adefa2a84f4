//! The clipboard, the share sheet and the printer.

use crate::browser::Element;
use crate::browser::web::{append, element, set_attribute, set_text};
use leptos::prelude::{document, window, window_event_listener};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, task};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ShareData, js_sys};

/// Copies a text to the clipboard, and calls `then` with whether it worked.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    task::spawn_local(async move {
        // Pages without https have no clipboard, whatever the type says.
        let clipboard = window().navigator().clipboard();
        let done =
            !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        then(done);
    });
}

/// A text as a part of an address.
pub fn percent_encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

/// Opens the share sheet with a text. Closing the sheet is not an error.
pub fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    let shared = window().navigator().share_with_data(&data);
    task::spawn_local(async move {
        _ = JsFuture::from(shared).await;
    });
}

/// Prints a text, and nothing else of the page. `style/print.css` knows the element `paper` and the
/// attribute `data-printing`.
///
/// The text stays until the next press of a key or a mouse button: Safari may go on before it has
/// drawn the paper.
pub fn print_text(text: &str) {
    if let (None, Some(body)) = (element("paper"), document().body()) {
        append(&body, vec![Element::text("pre", String::new()).with("id", "paper")]);
        _ = window_event_listener(ev::mousedown, |_| clear_print_text());
        _ = window_event_listener(ev::keydown, |_| clear_print_text());
    }
    set_text("#paper", text);
    set_attribute("html", "data-printing", Some(""));
    _ = window().print();
}

fn clear_print_text() {
    set_text("#paper", "");
    set_attribute("html", "data-printing", None);
}

/// Opens the share sheet with a text, and calls `refused` when the browser has none, or it does not
/// open. Closing the sheet is not an error. `hydrate.js` sets the attribute `data-shares` where
/// there is a share sheet.
pub fn share_text(text: &str, refused: impl FnOnce() + 'static) {
    if document().document_element().is_none_or(|page| !page.has_attribute("data-shares")) {
        return refused();
    }
    let data = ShareData::new();
    data.set_text(text);
    let shared = window().navigator().share_with_data(&data);
    task::spawn_local(async move {
        if let Err(error) = JsFuture::from(shared).await
            && error.unchecked_into::<js_sys::Error>().name() != "AbortError"
        {
            refused();
        }
    });
}

/// Opens the browser's print dialog.
pub fn print() {
    _ = window().print();
}
