//! A browser: the written page is on a screen.

use super::Answer;
use leptos::{
    ev::{self, Event},
    prelude::{document, set_timeout, window, window_event_listener},
    task,
    wasm_bindgen::{JsCast, JsValue},
};
use std::{cell::Cell, time::Duration};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, HtmlElement, HtmlInputElement, Response, ShareData, js_sys::JsString,
};

/// Prepares for the islands, which `alive.js` then wakes one by one.
pub fn come_alive() {
    leptos::mount::hydrate_islands();
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

fn text_of(id: &str) -> String {
    element(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// Which inputs in the element that listens are checked: one bit each, in order.
pub fn checked_inputs(event: &Event) -> u32 {
    let listening = event.current_target().map(JsCast::unchecked_into::<Element>);
    let Some(inputs) = listening.and_then(|listening| listening.query_selector_all("input").ok())
    else {
        return 0;
    };
    (0..inputs.length().min(u32::BITS)).fold(0, |bits, index| {
        let checked = inputs
            .item(index)
            .is_some_and(|input| input.unchecked_into::<HtmlInputElement>().checked());
        bits | (u32::from(checked) << index)
    })
}

/// Shows the page from its top with the focus on an element, once what is pending is on it.
pub fn show_from_top(id: String) {
    task::spawn_local(async move {
        task::tick().await;
        if let Some(element) = element(&id) {
            _ = element.focus();
        }
        window().scroll_to_with_x_and_y(0.0, 0.0);
    });
}

/// Copies the text of an element, then says whether it worked.
pub fn copy_text_of(id: &str, then: impl FnOnce(bool) + 'static) {
    let text = text_of(id);
    task::spawn_local(async move {
        // A page without https has no clipboard, whatever its type says.
        let clipboard = window().navigator().clipboard();
        let done = !clipboard.is_undefined()
            && JsFuture::from(clipboard.write_text(&text)).await.is_ok();
        then(done);
    });
}

fn has_share_sheet() -> bool {
    web_sys::js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share"))
        .unwrap_or_default()
}

/// Whether the browser has a share sheet.
pub fn can_share() -> bool {
    has_share_sheet()
}

/// Hands the text of an element to the share sheet. Closing the sheet is no fault.
pub fn share_text_of(id: &str) {
    let data = ShareData::new();
    data.set_text(&text_of(id));
    let shared = window().navigator().share_with_data(&data);
    task::spawn_local(async move {
        _ = JsFuture::from(shared).await;
    });
}

/// Calls `then` whenever Shift was pressed and let go without another key or a click between,
/// with the time since the page was opened.
pub fn on_shift_alone(then: impl Fn(Duration) + 'static) {
    thread_local! {
        static IS_ALONE: Cell<bool> = const { Cell::new(false) };
    }
    _ = window_event_listener(ev::keydown, |event| {
        IS_ALONE.set(event.key() == "Shift");
    });
    _ = window_event_listener(ev::mousedown, |_| IS_ALONE.set(false));
    _ = window_event_listener(ev::keyup, move |event| {
        if event.key() == "Shift" && IS_ALONE.replace(false) {
            then(Duration::from_millis(event.time_stamp() as u64));
        }
    });
}

/// Calls `then` after a pause.
pub fn after(pause: Duration, then: impl FnOnce() + 'static) {
    set_timeout(then, pause);
}

/// Leaves the page as a tap on the exit does.
pub fn leave() {
    if let Some(exit) = element("exit") {
        exit.click();
    }
}

/// Calls `then` with the fragment of the address, now and whenever it changes.
pub fn on_fragment(then: impl Fn(String) + 'static) {
    let fragment = || window().location().hash().unwrap_or_default();
    then(fragment());
    _ = window_event_listener(ev::hashchange, move |_| then(fragment()));
}

/// Reads a file of this site, if it is there and no longer than `max_bytes`.
pub fn fetch(path: &str, max_bytes: usize, then: impl FnOnce(Answer) + 'static) {
    let response = window().fetch_with_str(path);
    task::spawn_local(async move {
        then(match JsFuture::from(response).await {
            Ok(response) => Answer::Came(text_within(response.unchecked_into(), max_bytes).await),
            Err(_) => Answer::NoNetwork,
        });
    });
}

/// Counts UTF-16 units before anything is copied; there are never more of them than bytes.
async fn text_within(response: Response, max_bytes: usize) -> Option<String> {
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    let text: JsString = text.unchecked_into();
    (text.length() as usize <= max_bytes).then(|| text.into())
}
