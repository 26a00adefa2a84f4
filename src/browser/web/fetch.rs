//! Files of this site: JSON, read by the browser's own reader (ours would be 7 KB more to download),
//! and written pages.

use crate::browser::Json;
use leptos::prelude::{document, window};
use leptos::task;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, JSON, JsString, Object};
use web_sys::{DomParser, Response, SupportedType};

/// Deeper than this, nothing is read, so that no text can exhaust the stack.
const MAX_LEVELS: usize = 16;

/// Reads a JSON text.
pub fn parse_json(text: &str) -> Option<Json> {
    taken_apart(&JSON::parse(text).ok()?, MAX_LEVELS)
}

/// Reads a JSON file of this site; none when it does not come, is not JSON or is longer than `most_bytes`.
pub fn fetch_json(path: &str, most_bytes: usize, then: impl FnOnce(Option<Json>) + 'static) {
    fetch(path, Box::new(move |text| then(text.and_then(|text| json_within(&text, most_bytes)))));
}

/// Replaces an element by the one of the same id in another written page of this site, and says
/// whether that one came. Scripts of that page do not run.
pub fn import_element(path: &str, id: &'static str, then: impl FnOnce(bool) + 'static) {
    let then =
        move |text: Option<JsString>| then(text.and_then(|text| adopted(text, id)).is_some());
    fetch(path, Box::new(then));
}

fn adopted(text: JsString, id: &str) -> Option<()> {
    let text = String::from(text);
    let page = DomParser::new().ok()?.parse_from_string(&text, SupportedType::TextHtml).ok()?;
    let other = page.get_element_by_id(id)?;
    document().get_element_by_id(id)?.replace_with_with_node_1(&other).ok()
}

/// Reads a file of this site; none when it does not come. What comes then is in a box, so that all
/// of the waiting is there once, whoever waits.
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

/// Counts UTF-16 units before anything is copied; there are never more of them than bytes.
fn json_within(text: &JsString, most_bytes: usize) -> Option<Json> {
    if text.length() as usize > most_bytes {
        return None;
    }
    parse_json(&String::from(text))
}

fn taken_apart(value: &JsValue, levels: usize) -> Option<Json> {
    let levels = levels.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Json::String(text));
    }
    if let Some(is_true) = value.as_bool() {
        return Some(Json::Bool(is_true));
    }
    if let Some(number) = value.as_f64() {
        // The only number of the form is its version; whatever is no whole number is none of it.
        let whole = number as i64;
        return Some(if whole as f64 == number { Json::from(whole) } else { Json::Null });
    }
    if let Some(list) = value.dyn_ref::<Array>() {
        let list = list.iter().map(|entry| taken_apart(&entry, levels));
        return list.collect::<Option<_>>().map(Json::Array);
    }
    let Some(object) = value.dyn_ref::<Object>() else {
        return Some(Json::Null);
    };
    let mut fields = serde_json::Map::new();
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        fields.insert(entry.get(0).as_string()?, taken_apart(&entry.get(1), levels)?);
    }
    Some(Json::Object(fields))
}
