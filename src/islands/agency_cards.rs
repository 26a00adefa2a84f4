//! Local organisations, as a visitor sees them.
//!
//! A card is put together from pieces, not from a view: in the Wasm a view of cards weighs ten
//! times as much. Either way, whatever an agency wrote is text, never markup.

use crate::browser::Piece;
use content::agency_card::{Card, Way};

/// One card for each organisation. They stand below the national lines and look different.
pub fn agency_cards(cards: Vec<Card>) -> Vec<Piece> {
    cards.into_iter().map(agency_card).collect()
}

fn agency_card(card: Card) -> Piece {
    let mut inside = vec![Piece::of_text("h3", card.name)];
    inside.extend(card.about.into_iter().map(|text| Piece::of_text("p", text)));
    let ways = card.ways.into_iter().map(way_link);
    inside.push(Piece::of_pieces("p", ways.collect()).with("class", "ways"));
    Piece::of_pieces("article", inside)
        .with("class", "agency")
        .with("data-agency", card.id.as_str())
}

/// A link for a way to reach an organisation. Only a page of another site opens in a tab of its own: a
/// call, a text or a mail opens a program. With a `target`, Firefox would leave an empty tab behind, and a
/// browser inside an app may do nothing at all.
pub fn way_link(way: Way) -> Piece {
    let is_page = way.href.starts_with("https:");
    let link = Piece::of_text("a", way.label).with("href", way.href);
    if is_page { link.with("target", "_blank").with("rel", "noopener noreferrer") } else { link }
}
