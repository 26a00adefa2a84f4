//! Files of this site: JSON, parsed by the browser (a parser of our own would be 7 KB more to
//! download), and pages.

use crate::browser::Json;
use leptos::prelude::{document, window};
use leptos::task;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, JSON, JsString, Object};
use web_sys::{DomParser, Event, EventInit, Response, SupportedType};

/// The maximal depth of JSON, so that no text can exhaust the stack.
const MAX_LEVELS: usize = 16;

/// Parses a JSON text.
pub fn parse_json(text: &str) -> Option<Json> {
    to_json(&JSON::parse(text).ok()?, MAX_LEVELS)
}

/// Fetches and parses a JSON file of this site. The result is none when it does not load, is not
/// JSON, or is longer than `max_bytes`.
pub fn fetch_json(path: &str, max_bytes: usize, then: impl FnOnce(Option<Json>) + 'static) {
    fetch(path, Box::new(move |text| then(text.and_then(|text| json_within(&text, max_bytes)))));
}

/// Replaces an element by the one with the same id in another page of this site, and calls `then`
/// with whether that worked. Scripts of the other page do not run. The new element is reported to
/// the islands around it by a `change`.
pub fn import_element(path: &str, id: String, then: impl FnOnce(bool) + 'static) {
    let then =
        move |text: Option<JsString>| then(text.and_then(|text| replace_from(text, &id)).is_some());
    fetch(path, Box::new(then));
}

fn replace_from(text: JsString, id: &str) -> Option<bool> {
    let text = String::from(text);
    let page = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    let other = page.get_element_by_id(id)?;
    document().get_element_by_id(id)?.replace_with_with_node_1(&other).ok()?;
    let init = EventInit::new();
    init.set_bubbles(true);
    other.dispatch_event(&Event::new_with_event_init_dict("change", &init).ok()?).ok()
}

/// Fetches a text file of this site. The callback is boxed, so that the future is compiled only
/// once for all callers.
fn fetch(path: &str, then: Box<dyn FnOnce(Option<JsString>)>) {
    let response = window().fetch_with_str(path);
    task::spawn_local(async move {
        then(match JsFuture::from(response).await {
            Ok(response) => text(response.unchecked_into()).await,
            Err(_) => None,
        });
    });
}

async fn text(response: Response) -> Option<JsString> {
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    Some(text.unchecked_into())
}

/// Counts UTF-16 units before anything is copied: a text never has more of them than bytes.
fn json_within(text: &JsString, max_bytes: usize) -> Option<Json> {
    if text.length() as usize > max_bytes {
        return None;
    }
    parse_json(&String::from(text))
}

fn to_json(value: &JsValue, levels: usize) -> Option<Json> {
    let levels = levels.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Json::String(text));
    }
    if let Some(is_true) = value.as_bool() {
        return Some(Json::Bool(is_true));
    }
    if let Some(number) = value.as_f64() {
        // The only number in our files is a version, which is an integer. Other numbers read as
        // null.
        let whole = number as i64;
        return Some(if whole as f64 == number { Json::from(whole) } else { Json::Null });
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let list = list.iter().map(|entry| to_json(&entry, levels));
        return list.collect::<Option<_>>().map(Json::Array);
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Some(Json::Null);
    };
    let mut fields = serde_json::Map::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        fields.insert(entry.get(0).as_string()?, to_json(&entry.get(1), levels)?);
    }
    Some(Json::Object(fields))
}
