//! The host's own contact, and the one that an agency link names.

use super::agency_cards;
use crate::{
    browser::{self, Answer},
    domain::{
        agency::{self, Agency, Card, MOST_BYTES, NationalLine},
        agency_link::AgencyLink,
        words::CardWords,
    },
};
use leptos::prelude::*;

/// What the written page says to this island, as attributes of the element that it holds.
const HELD: &str = "#local";

/// Reads `agency.json` again, so that editing the file on a server is enough, and one file of
/// `agencies/` when the address names it. Of the address itself nothing is ever shown.
///
/// What cannot be read leaves the page as if it were absent; nobody but the agency learns why.
#[island]
pub fn LocalContact(
    /// The organisations that stood in the file when the page was written.
    children: Children,
) -> impl IntoView {
    let own = RwSignal::new(Vec::<Agency>::new());
    let linked = RwSignal::new(Vec::<Agency>::new());
    // Until the host's file has come, what was written stays.
    let is_read = RwSignal::new(false);
    let national = StoredValue::new(national());
    let read = move |file: &browser::Json| {
        national.with_value(|national| agency::read_json(file, national).agencies)
    };
    let root = browser::attribute_of(HELD, "data-root");
    browser::fetch_json(&[&root, "agency.json"].concat(), MOST_BYTES, move |answer| {
        // No network: what was written stays. Whatever else came instead of the file is no agency.
        if let Answer::Came(file) = answer {
            own.set(file.as_ref().map(read).unwrap_or_default());
            is_read.set(true);
        }
    });
    browser::on_fragment(move |fragment| {
        linked.set(Vec::new());
        let Some(link) = AgencyLink::from_fragment(&fragment) else {
            return;
        };
        browser::fetch_json(&[&root, &*link.path()].concat(), MOST_BYTES, move |answer| {
            if let Answer::Came(Some(file)) = answer {
                let mut agencies = read(&file);
                agencies.retain(|agency| agency.id == *link.id());
                linked.set(agencies);
            }
        });
    });
    let language = browser::attribute_of(HELD, "data-language");
    let words =
        CardWords::from_list(texts(browser::json(&browser::attribute_of(HELD, "data-words"))));
    Effect::new(move || {
        let mut agencies = linked.get();
        for agency in own.get() {
            if agencies.iter().all(|other| other.id != agency.id) {
                agencies.push(agency);
            }
        }
        let cards = agencies.iter().map(|agency| Card::of(agency, &language, &words)).collect();
        browser::put("local-now", agency_cards(cards));
    });
    view! {
        <div hidden=move || is_read.get()>{children()}</div>
        <div id="local-now"></div>
    }
}

/// What no local organisation may look like.
fn national() -> Vec<NationalLine> {
    let lines = browser::json(&browser::attribute_of(HELD, "data-national"));
    let Some(browser::Json::Array(lines)) = lines else {
        return Vec::new();
    };
    let lines = lines.into_iter().map(|line| {
        let mut parts = match line {
            browser::Json::Array(parts) => parts.into_iter(),
            _ => Vec::new().into_iter(),
        };
        let mut next = || texts(parts.next());
        NationalLine { id: next().concat(), names: next(), numbers: next() }
    });
    lines.collect()
}

/// The texts in a list of texts.
fn texts(list: Option<browser::Json>) -> Vec<String> {
    let Some(browser::Json::Array(list)) = list else {
        return Vec::new();
    };
    let texts = list.into_iter().filter_map(|text| match text {
        browser::Json::String(text) => Some(text),
        _ => None,
    });
    texts.collect()
}
