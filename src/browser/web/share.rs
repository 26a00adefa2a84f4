//! What a page hands over when somebody asks for it: to the clipboard, the share sheet, the printer.

use crate::browser::Markup;
use crate::browser::web::{append, element, set_attribute, set_text};
use leptos::prelude::{document, window, window_event_listener};
use leptos::wasm_bindgen::JsCast;
use leptos::{ev, task};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ShareData, js_sys};

/// Copies a text, then says whether it worked.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    task::spawn_local(async move {
        // A page without https has no clipboard, whatever its type says.
        let clipboard = window().navigator().clipboard();
        let done =
            !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        then(done);
    });
}

/// Hands a text to the share sheet. Closing the sheet is no fault.
pub fn share(text: &str) {
    let data = ShareData::new();
    data.set_text(text);
    let shared = window().navigator().share_with_data(&data);
    task::spawn_local(async move {
        _ = JsFuture::from(shared).await;
    });
}

/// Prints a text, and nothing of the page.
///
/// It stays until the next press of anything: Safari may go on before it has drawn the paper.
pub fn print_text(text: &str) {
    if let (None, Some(body)) = (element("paper"), document().body()) {
        append(&body, vec![Markup::text("pre", String::new()).with("id", "paper")]);
        _ = window_event_listener(ev::mousedown, |_| put_paper_away());
        _ = window_event_listener(ev::keydown, |_| put_paper_away());
    }
    set_text("#paper", text);
    set_attribute("html", "data-printing", Some(""));
    _ = window().print();
}

fn put_paper_away() {
    set_text("#paper", "");
    set_attribute("html", "data-printing", None);
}

/// Hands a text to the share sheet, and calls `refused` when there is none, or it does not open.
/// Closing the sheet is no fault.
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

/// Opens the browser's window for printing.
pub fn print() {
    _ = window().print();
}
