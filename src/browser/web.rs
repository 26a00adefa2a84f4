//! The functions of this module in a browser.

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

use crate::browser::Element;
use leptos::ev::{self, MouseEvent};
use leptos::prelude::{
    IntoView, document, set_timeout, window, window_event_listener, window_event_listener_untyped,
};
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;
use web_sys::{
    Element as DomElement, HtmlElement, HtmlInputElement, HtmlSelectElement, KeyboardEvent, js_sys,
};

/// Prepares the islands, which `hydrate.js` then starts one by one.
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

/// Every element that a selector finds, in document order.
fn elements(selector: &str) -> impl Iterator<Item = HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |index| Some(found.as_ref()?.item(index)?.unchecked_into()))
}

/// The text of an element.
pub fn text_of(id: &str) -> String {
    element(id).and_then(|element| element.text_content()).unwrap_or_default()
}

/// An attribute of the first element that a selector finds; empty when it is missing.
pub fn attribute_of(selector: &str, name: &str) -> String {
    elements(selector).next().and_then(|found| found.get_attribute(name)).unwrap_or_default()
}

/// An attribute of every element that a selector finds.
pub fn attributes_of(selector: &str, name: &str) -> Vec<String> {
    elements(selector).map(|found| found.get_attribute(name).unwrap_or_default()).collect()
}

/// The text of every element that a selector finds.
pub fn texts_of(selector: &str) -> Vec<String> {
    elements(selector).map(|found| found.text_content().unwrap_or_default()).collect()
}

/// Attributes with integers, of every element that a selector finds; 0 for anything else.
pub fn numbers_of<const COUNT: usize>(selector: &str, names: [&str; COUNT]) -> Vec<[u32; COUNT]> {
    let number = |found: &DomElement, name| {
        found.get_attribute(name).and_then(|text| text.parse().ok()).unwrap_or_default()
    };
    elements(selector).map(|found| names.map(|name| number(&found, name))).collect()
}

/// Hides or shows every element that a selector finds, by its index among them.
pub fn set_hidden(selector: &str, is_hidden: impl Fn(usize) -> bool) {
    for (index, found) in elements(selector).enumerate() {
        found.set_hidden(is_hidden(index));
    }
}

/// Sets an attribute of every element that a selector finds, or removes it.
pub fn set_attribute(selector: &str, name: &str, value: Option<&str>) {
    for found in elements(selector) {
        _ = match value {
            Some(value) => found.set_attribute(name, value),
            None => found.remove_attribute(name),
        };
    }
}

/// Sets the text of every element that a selector finds, unless it is the same.
pub fn set_text(selector: &str, text: &str) {
    for found in elements(selector).filter(|found| found.text_content().as_deref() != Some(text)) {
        found.set_text_content(Some(text));
    }
}

/// Sets the fragment of every link that a selector finds. The fragment begins with `#`, or is
/// empty.
pub fn set_link_fragment(selector: &str, fragment: &str) {
    for found in elements(selector) {
        let href = found.get_attribute("href").unwrap_or_default();
        let page = href.split('#').next().unwrap_or_default();
        _ = found.set_attribute("href", &[page, fragment].concat());
    }
}

/// Replaces the children of an element.
pub fn replace_children(id: &str, children: Vec<Element>) {
    if let Some(element) = element(id) {
        element.set_text_content(None);
        append(&element, children);
    }
}

/// Appends children to an element.
pub fn append_children(id: &str, children: Vec<Element>) {
    if let Some(element) = element(id) {
        append(&element, children);
    }
}

/// Replaces the children of every element that a selector finds. SVG needs this function: only the
/// browser's HTML parser knows which elements belong to SVG.
pub fn set_inner_html(selector: &str, children: &[Element]) {
    let html: String = children.iter().map(Element::html).collect();
    for found in elements(selector) {
        found.set_inner_html(&html);
    }
}

fn append(parent: &DomElement, children: Vec<Element>) {
    for child in children {
        let Ok(element) = document().create_element(child.tag) else {
            continue;
        };
        for (name, value) in child.attributes {
            _ = element.set_attribute(name, &value);
        }
        element.set_text_content(Some(&child.text));
        append(&element, child.children);
        _ = parent.append_child(&element);
    }
}

/// Clears the selection of a `select` element; not even its first entry is selected then.
pub fn clear_selection(id: &str) {
    if let Some(list) = list(id) {
        list.set_selected_index(-1);
    }
}

/// Scrolls to the top, with the focus on one of the elements that a selector finds.
pub fn scroll_to_top_with_focus(selector: &str, index: usize) {
    if let Some(found) = elements(selector).nth(index) {
        _ = found.focus();
    }
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// An attribute of the clicked element, or of its nearest ancestor that has it.
pub fn closest_attribute(event: &MouseEvent, name: &str) -> Option<String> {
    let clicked: DomElement = event.target()?.dyn_into().ok()?;
    clicked.closest(&["[", name, "]"].concat()).ok()??.get_attribute(name)
}

/// Which of the inputs that a selector finds are checked: one bit each, in order.
pub fn checked_inputs(selector: &str) -> u32 {
    inputs(selector).fold(0, |bits, (bit, input)| if input.checked() { bits | bit } else { bits })
}

/// Checks the inputs whose bits are set, and leaves the others as they are.
pub fn check_inputs(selector: &str, bits: u32) {
    for (_, input) in inputs(selector).filter(|(bit, _)| bits & bit != 0) {
        input.set_checked(true);
    }
}

/// The inputs that a selector finds, each with its bit.
fn inputs(selector: &str) -> impl Iterator<Item = (u32, HtmlInputElement)> {
    let bits = (0..u32::BITS).map(|bit| 1 << bit);
    bits.zip(elements(selector).map(JsCast::unchecked_into))
}

/// The index of the element around another one, among those that a selector finds; and whether both
/// are the same.
pub fn index_around(id: &str, selector: &str) -> Option<(usize, bool)> {
    let inner = element(id)?;
    let around = inner.closest(selector).ok()??;
    let index = elements(selector).position(|found| *found == around)?;
    Some((index, *inner == around))
}

/// Stores a number in the entry of the history, where a reload finds it; nothing for 0.
pub fn set_entry_number(number: u32) {
    let value = if number == 0 { JsValue::NULL } else { number.into() };
    if let Ok(history) = window().history() {
        _ = history.replace_state(&value, "");
    }
}

/// The selected value of a `select` element; empty when none is selected.
pub fn value_of(id: &str) -> String {
    list(id).map(|list| list.value()).unwrap_or_default()
}

fn list(id: &str) -> Option<HtmlSelectElement> {
    element(id)?.dyn_into().ok()
}

/// The editable fields in an element: the text before each field, and what was written into it.
pub fn fields_of(id: &str) -> Vec<(String, String)> {
    let selector = ["#", id, " [contenteditable]"].concat();
    let fields = elements(&selector).map(|field| {
        let words = field.previous_element_sibling().and_then(|words| words.text_content());
        (words.unwrap_or_default(), field.inner_text())
    });
    fields.collect()
}

/// Calls `then` whenever Shift was pressed and released by itself, with the time since the page was
/// opened; and with none whenever something else was pressed, typed, tapped or scrolled.
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

/// Scrolls to an element and focuses it.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        _ = element.focus();
    }
}

/// The address of this page, without `?`, `#` and what follows them.
pub fn address() -> String {
    let location = window().location();
    let part = |part: Result<String, _>| part.unwrap_or_default();
    [part(location.origin()), part(location.pathname())].concat()
}

/// The time since 1970 by the clock of this device.
pub fn time_since_1970() -> Duration {
    Duration::from_millis(js_sys::Date::now() as u64)
}

/// Clicks an element, as a tap on it does.
pub fn click(id: &str) {
    if let Some(element) = element(id) {
        element.click();
    }
}

/// Calls `then` with the fragment of the address, now and whenever it changes.
pub fn on_fragment(then: impl Fn(String) + 'static) {
    let fragment = || window().location().hash().unwrap_or_default();
    then(fragment());
    _ = window_event_listener(ev::hashchange, move |_| then(fragment()));
}
