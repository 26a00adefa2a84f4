//! JSON files of this site, read by the browser's own reader: ours would be 7 KB more to download.

use crate::browser::{Answer, Json};
use leptos::{prelude::window, task, wasm_bindgen::{JsCast, JsValue}};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Response,
    js_sys::{Array, JSON, JsString, Object},
};

/// Deeper than this, nothing is read, so that no text can exhaust the stack.
const MOST_LEVELS: usize = 16;

/// Reads a JSON text.
pub fn json(text: &str) -> Option<Json> {
    taken_apart(&JSON::parse(text).ok()?, MOST_LEVELS)
}

/// Reads a JSON file of this site, if it is there and no longer than `most_bytes`.
pub fn fetch_json(path: &str, most_bytes: usize, then: impl FnOnce(Answer) + 'static) {
    let response = window().fetch_with_str(path);
    task::spawn_local(async move {
        then(match JsFuture::from(response).await {
            Ok(response) => Answer::Came(json_within(response.unchecked_into(), most_bytes).await),
            Err(_) => Answer::NoNetwork,
        });
    });
}

/// Counts UTF-16 units before anything is copied; there are never more of them than bytes.
async fn json_within(response: Response, most_bytes: usize) -> Option<Json> {
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    let text: JsString = text.unchecked_into();
    if text.length() as usize > most_bytes {
        return None;
    }
    json(&String::from(text))
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
