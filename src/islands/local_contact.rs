//! The host's own contact, and the one that an agency link names.

use crate::browser::{self, Element};
use crate::islands::agency_cards;
use crate::widgets::markup::{LOCAL_ID, LOCAL_SELECTOR};
use agency::agency_link::AgencyLink;
use agency::day::Day;
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
    let today = Day::latest_anywhere(browser::time_since_1970());
    let read = move |file: &browser::Json| {
        national.with_value(|national| agency::parse_json_on(file, national, today))
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
    let words = browser::attribute_of(LOCAL_SELECTOR, "data-words");
    let words = CardWords::from_list(words.split(SEPARATOR).map(str::to_owned).collect());
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

/// The national hotlines: those with a card on this page, and the names that no card shows. No local
/// organization may look like one of them.
pub(super) fn national() -> Vec<NationalLine> {
    let ids = browser::attributes_of(".line", "data-hotline").into_iter();
    let shown = ids.zip(browser::texts_of(".line h3"));
    let mut all: Vec<_> = shown.map(|(id, name)| NationalLine::new(id, vec![name])).collect();
    for line in browser::attribute_of(LOCAL_SELECTOR, "data-national").split(LINE_END) {
        let mut parts = line.split(SEPARATOR).map(str::to_owned);
        all.push(NationalLine::new(parts.next().unwrap_or_default(), parts.collect()));
    }
    all
}

/// The national hotlines as `data-national`, without the names on cards of the page. JSON would be
/// 100 B more in every page.
pub fn national_data(
    lines: impl Iterator<Item = NationalLine>,
    has_card: impl Fn(&str) -> bool,
) -> String {
    let lines = lines.filter_map(|line| {
        let (id, has_card) = (line.id.clone(), has_card(&line.id));
        let name = line.names.first().cloned();
        let names = line.without_redundant_names().names.into_iter();
        let names: Vec<String> =
            names.filter(|own| !has_card || Some(own) != name.as_ref()).collect();
        (!names.is_empty()).then(|| [vec![id], names].concat().join(SEPARATOR_TEXT))
    });
    lines.collect::<Vec<_>>().join(&LINE_END.to_string())
}

/// Between two texts of an attribute. The check of the content sees to it that no name has it.
const SEPARATOR: char = '|';

/// The same, to join texts.
pub const SEPARATOR_TEXT: &str = "|";

/// Between two lines of an attribute.
const LINE_END: char = '~';
