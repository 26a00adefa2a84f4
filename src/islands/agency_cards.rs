//! Local organisations, as a visitor sees them.
//!
//! A card is put together from pieces, not from a view: in the Wasm a view of cards weighs ten
//! times as much. Either way, whatever an agency wrote is text, never markup.

use crate::browser::Markup;
use content::agency_card::{AgencyCard, ContactLink};

/// One card for each organisation. They stand below the national lines and look different.
pub fn agency_cards(cards: Vec<AgencyCard>) -> Vec<Markup> {
    cards.into_iter().map(agency_card).collect()
}

fn agency_card(card: AgencyCard) -> Markup {
    let mut inside = vec![Markup::text("h3", card.name)];
    inside.extend(card.about.into_iter().map(|text| Markup::text("p", text)));
    let ways = card.ways.into_iter().map(way_link);
    inside.push(Markup::with_children("p", ways.collect()).with("class", "ways"));
    Markup::with_children("article", inside)
        .with("class", "agency")
        .with("data-agency", card.id.as_str())
}

/// A link for a way to reach an organisation. Only a page of another site opens in a tab of its own: a
/// call, a text or a mail opens a program. With a `target`, Firefox would leave an empty tab behind, and a
/// browser inside an app may do nothing at all.
pub fn way_link(way: ContactLink) -> Markup {
    let is_page = way.href.starts_with("https:");
    let link = Markup::text("a", way.label).with("href", way.href);
    if is_page { link.with("target", "_blank").with("rel", "noopener noreferrer") } else { link }
}
