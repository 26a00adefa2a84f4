//! Cards of local organizations, as visitors see them.
//!
//! A card is built from `Element`s, not from a view: in the Wasm a view of cards is ten times as
//! large. Whatever an agency wrote is inserted as text, never as markup.

use crate::browser::Element;
use content::agency_card::{AgencyCard, ContactLink};

/// One card for each organization. Cards follow the national hotlines and look different.
pub fn agency_cards(cards: Vec<AgencyCard>) -> Vec<Element> {
    cards.into_iter().map(agency_card).collect()
}

fn agency_card(card: AgencyCard) -> Element {
    let mut inside = vec![Element::text("h3", card.name)];
    inside.extend(card.about.into_iter().map(|text| Element::text("p", text)));
    let ways = card.ways.into_iter().map(way_link);
    inside.push(Element::with_children("p", ways.collect()).with("class", "ways"));
    Element::with_children("article", inside)
        .with("class", "agency")
        .with("data-agency", card.id.as_str())
}

/// A link for one way to contact an organization. Only a web page opens in a new tab: a call, a
/// text or a mail opens a program. With a `target`, Firefox would leave an empty tab behind, and a
/// browser inside an app may do nothing at all.
pub fn way_link(way: ContactLink) -> Element {
    let is_page = way.href.starts_with("https:");
    let link = Element::text("a", way.label).with("href", way.href);
    if is_page { link.with("target", "_blank").with("rel", "noopener noreferrer") } else { link }
}
