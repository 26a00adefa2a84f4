//! The host's own contact, and the one that an agency link names.

use crate::browser::{self, Element};
use crate::islands::agency_cards;
use crate::widgets::markup::{LOCAL_ID, LOCAL_SELECTOR};
use agency::agency_link::AgencyLink;
use agency::{Agency, MAX_BYTES, NationalLine};
use content::agency_card::AgencyCard;
use content::words::CardWords;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// The key under which a device stores the desk's draft, if somebody asks it to.
pub const SAVED_DRAFT: &str = "agency.json";

/// Loads `agency.json` again, so that editing the file on a server is enough, and one file of
/// `agencies/` when the address names it. No text of the address itself is ever shown.
///
/// Only a well-formed file replaces the contact that was written into the page. A busy host, the
/// page of a filter or half a file changes nothing; only the agency learns the reason.
///
/// Its data are `data-` attributes of the element with [`LOCAL_ID`].
#[island]
pub fn LocalContact(
    /// The organizations that were in the file when the page was written.
    children: Children,
) -> impl IntoView {
    // None until a well-formed file has been loaded. Until then the written cards stay.
    let own = RwSignal::new(None::<Vec<Agency>>);
    let linked = RwSignal::new(Vec::<Agency>::new());
    let national = StoredValue::new(national());
    let read = move |file: &browser::Json| {
        national.with_value(|national| agency::parse_json(file, national))
    };
    let root = browser::attribute_of(LOCAL_SELECTOR, "data-root");
    browser::fetch_json(&[&root, "agency.json"].concat(), MAX_BYTES, move |file| {
        if let Some(agencies) = file.and_then(|file| read(&file).replacement()) {
            own.set(Some(agencies));
        }
    });
    // An agency's own draft, if somebody asked this device to store it.
    let draft = browser::load(SAVED_DRAFT).and_then(|text| browser::parse_json(&text));
    let draft = StoredValue::new(draft.map(|file| read(&file).agencies).unwrap_or_default());
    let named = StoredValue::new(None::<AgencyLink>);
    // A visitor who opens the page by a link reads it from its top. One who follows a link in the
    // page wants to see what it shows.
    let is_tapped = Rc::new(Cell::new(false));
    let taps = is_tapped.clone();
    let is_open = Cell::new(false);
    browser::on_fragment(move |fragment| {
        linked.set(Vec::new());
        named.set_value(AgencyLink::from_fragment(&fragment));
        taps.set(is_open.replace(true));
        let Some(link) = named.get_value() else {
            return;
        };
        browser::fetch_json(&[&root, &*link.path()].concat(), MAX_BYTES, move |file| {
            // The address may name another agency by now.
            let is_named = named.with_value(|named| named.as_ref() == Some(&link));
            if let (true, Some(file)) = (is_named, file) {
                let mut agencies = read(&file).agencies;
                agencies.retain(|agency| agency.id == *link.id());
                linked.set(agencies);
            }
        });
    });
    let language = browser::attribute_of(LOCAL_SELECTOR, "data-language");
    let words = CardWords::from_list(texts(browser::parse_json(&browser::attribute_of(
        LOCAL_SELECTOR,
        "data-words",
    ))));
    let cards = move |agencies: &[Agency]| {
        agency_cards(
            agencies.iter().map(|agency| AgencyCard::new(agency, &language, &words)).collect(),
        )
    };
    Effect::new(move || {
        let linked = linked.get();
        browser::replace_children("local-linked", cards(&linked));
        if !linked.is_empty() && is_tapped.replace(false) {
            browser::focus("local-linked");
        }
        if let Some(mut own) = own.get() {
            own.retain(|agency| linked.iter().all(|other| other.id != agency.id));
            browser::replace_children(LOCAL_ID, cards(&own));
        }
        draft.with_value(|draft| {
            let mark = Element::text("p", browser::attribute_of(LOCAL_SELECTOR, "data-kept"));
            let mark = (!draft.is_empty()).then_some(mark);
            browser::replace_children("local-kept", mark.into_iter().chain(cards(draft)).collect());
        });
    });
    view! {
        <div>
            <div id="local-kept"></div>
            <div id="local-linked" tabindex="-1"></div>
            {children()}
        </div>
    }
}

/// The national hotlines. No local organization may look like one of them.
pub(super) fn national() -> Vec<NationalLine> {
    let lines = browser::parse_json(&browser::attribute_of(LOCAL_SELECTOR, "data-national"));
    let Some(browser::Json::Array(lines)) = lines else {
        return Vec::new();
    };
    let lines = lines.into_iter().map(|line| {
        let mut parts = match line {
            browser::Json::Array(parts) => parts.into_iter(),
            _ => Vec::new().into_iter(),
        };
        let mut next = || texts(parts.next());
        NationalLine::new(next().concat(), next())
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
