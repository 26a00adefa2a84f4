//! A browser: the written page is on a screen.

mod fetch;
mod files;
mod service_worker;
mod share;
mod storage;

pub use fetch::{fetch_json, import_element, parse_json};
pub use files::{
    chosen_files, create_object_url, decode_text, fetch_bytes, reencode_image, revoke_object_url,
    save,
};
pub use service_worker::{register_worker, unregister_worker, worker_state};
pub use share::{copy, print, print_text, share, share_text};
pub use storage::{load, remove, store};

use crate::browser::Markup;
use leptos::ev::{self, Event, MouseEvent};
use leptos::prelude::{
    IntoView, document, set_timeout, window, window_event_listener, window_event_listener_untyped,
};
use leptos::wasm_bindgen::JsCast;
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// Prepares for the islands, which `hydrate.js` then wakes one by one.
pub fn hydrate_islands() {
    leptos::mount::hydrate_islands();
}

/// Shows a view in an element, for as long as the page is open.
pub fn mount<V: IntoView + 'static>(id: &str, view: impl FnOnce() -> V + 'static) {
    if let Some(element) = element(id) {
        leptos::mount::mount_to(element, view).forget();
    }
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id).map(JsCast::unchecked_into)
}

/// Every element that a selector finds, in the order of the page.
fn elements(selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| Some(found.as_ref()?.item(index)?.unchecked_into()))
}

/// The text of an element.
pub fn text_of(id: &str) -> String {
    element(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// An attribute of the first element that a selector finds; empty when there is none.
pub fn attribute_of(selector: &str, name: &str) -> String {
    elements(selector).next().and_then(|found| found.get_attribute(name)).unwrap_or_default()
}

/// An attribute of every element that a selector finds.
pub fn attributes_of(selector: &str, name: &str) -> Vec<String> {
    elements(selector).map(|found| found.get_attribute(name).unwrap_or_default()).collect()
}

/// Attributes that are whole numbers, of every element that a selector finds; 0 for what is none.
pub fn numbers_of<const COUNT: usize>(selector: &str, names: [&str; COUNT]) -> Vec<[u32; COUNT]> {
    let number = |found: &Element, name| {
        found.get_attribute(name).and_then(|text| text.parse().ok()).unwrap_or_default()
    };
    elements(selector).map(|found| names.map(|name| number(&found, name))).collect()
}

/// Hides or shows every element that a selector finds, each by its place among them.
pub fn set_hidden(selector: &str, is_hidden: impl Fn(usize) -> bool) {
    for (index, found) in elements(selector).enumerate() {
        found.set_hidden(is_hidden(index));
    }
}

/// Sets an attribute of every element that a selector finds, or takes it away.
pub fn set_attribute(selector: &str, name: &str, value: Option<&str>) {
    for found in elements(selector) {
        _ = match value {
            Some(value) => found.set_attribute(name, value),
            None => found.remove_attribute(name),
        };
    }
}

/// Replaces the text of every element that a selector finds, where it is another one.
pub fn set_text(selector: &str, text: &str) {
    for found in elements(selector).filter(|found| found.text_content().as_deref() != Some(text)) {
        found.set_text_content(Some(text));
    }
}

/// Has every link that a selector finds lead to this fragment, with its `#`, or to none.
pub fn set_link_fragment(selector: &str, fragment: &str) {
    for found in elements(selector) {
        let href = found.get_attribute("href").unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        _ = found.set_attribute("href", &[page, fragment].concat());
    }
}

/// Puts pieces into an element, instead of what was there.
pub fn replace_children(id: &str, pieces: Vec<Markup>) {
    if let Some(element) = element(id) {
        element.set_text_content(None);
        append(&element, pieces);
    }
}

/// Puts pieces into an element, after what is there.
pub fn append_children(id: &str, pieces: Vec<Markup>) {
    if let Some(element) = element(id) {
        append(&element, pieces);
    }
}

/// Puts pieces into every element that a selector finds, instead of what was there. Drawings come
/// this way: only the browser's own reader of HTML knows which names are those of SVG.
pub fn set_inner_html(selector: &str, pieces: &[Markup]) {
    let html: String = pieces.iter().map(Markup::html).collect();
    for found in elements(selector) {
        found.set_inner_html(&html);
    }
}

fn append(parent: &Element, pieces: Vec<Markup>) {
    for piece in pieces {
        let Ok(element) = document().create_element(piece.tag) else {
            continue;
        };
        for (name, value) in piece.attributes {
            _ = element.set_attribute(name, &value);
        }
        element.set_text_content(Some(&piece.text));
        append(&element, piece.pieces);
        _ = parent.append_child(&element);
    }
}

/// Takes the choice out of a list, the first entry's, too.
pub fn clear_selection(id: &str) {
    if let Some(list) = list(id) {
        list.set_selected_index(-1);
    }
}

/// Shows the page from its top, with the focus on one of the elements that a selector finds.
pub fn scroll_to_top_with_focus(selector: &str, index: usize) {
    if let Some(found) = elements(selector).nth(index) {
        _ = found.focus();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// An attribute of what was clicked, or of the nearest element around it that has it.
pub fn closest_attribute(event: &MouseEvent, name: &str) -> Option<String> {
    let clicked: Element = event.target()?.dyn_into().ok()?;
    clicked.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
}

/// In which of the elements that a selector finds something was picked, and which inputs in it
/// are checked now: one bit each, in order.
pub fn checked_input(event: &Event, selector: &str) -> Option<(usize, u32)> {
    let input: Element = event.target()?.dyn_into().ok()?;
    let around = input.closest(selector).ok()??;
    let place = elements(selector).position(|found| *found == around)?;
    let inputs = around.query_selector_all("input").ok()?;
    let picked = (0..inputs.length().min(u32::BITS)).fold(0, |bits, index| {
        let checked = inputs
            .item(index)
            .is_some_and(|input| input.unchecked_into::<HtmlInputElement>().checked());
        bits | (u32::from(checked) << index)
    });
    Some((place, picked))
}

/// What is chosen in a list; empty when that is nothing.
pub fn value_of(id: &str) -> String {
    list(id).map(|list| list.value()).unwrap_or_default()
}

fn list(id: &str) -> Option<HtmlSelectElement> {
    element(id)?.dyn_into().ok()
}

/// The places to write in an element: the words before each, and what was written.
pub fn fields_of(id: &str) -> Vec<(String, String)> {
    let selector = ["#", id, " [contenteditable]"].concat();
    let fields = elements(&selector).map(|field| {
        let words = field.previous_element_sibling().and_then(|words| words.text_content());
        (words.unwrap_or_default(), field.inner_text())
    });
    fields.collect()
}

/// Calls `then` whenever Shift was pressed and let go by itself, with the time since the page was
/// opened; and with none whenever something else was pressed, typed, tapped or turned.
///
/// On-screen keyboards may send Shift as a key of its own before each capital, and letters as
/// `beforeinput` without a key. With Alt, Ctrl or Meta, Shift changes the keyboard's language.
pub fn on_shift_alone(then: impl Fn(Option<Duration>) + 'static) {
    let is_alone = Rc::new(Cell::new(false));
    let then = Rc::new(then);
    for name in ["keydown", "beforeinput", "pointerdown", "wheel"] {
        let (is_alone, then) = (is_alone.clone(), then.clone());
        _ = window_event_listener_untyped(name, move |event| {
            is_alone.set(event.dyn_ref().is_some_and(is_bare_shift));
            if !is_alone.get() {
                then(None);
            }
        });
    }
    _ = window_event_listener(ev::keyup, move |event| {
        if is_bare_shift(&event) && is_alone.replace(false) {
            then(Some(Duration::from_millis(event.time_stamp() as u64)));
        }
    });
}

fn is_bare_shift(event: &KeyboardEvent) -> bool {
    event.key() == "Shift" && !event.alt_key() && !event.ctrl_key() && !event.meta_key()
}

/// Calls `then` after a pause.
pub fn after(pause: Duration, then: impl FnOnce() + 'static) {
    set_timeout(then, pause);
}

/// Brings an element before the eyes and puts the focus on it.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        _ = element.focus();
    }
}

/// The address of this page, without what stands behind `?` and `#`.
pub fn address() -> String {
    let location = window().location();
    let part = |part: Result<String, _>| part.unwrap_or_default();
    [part(location.origin()), part(location.pathname())].concat()
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
