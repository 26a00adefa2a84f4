//! Local organisations, as a visitor sees them.
//!
//! A card is put together from pieces, not from a view: in the Wasm a view of cards weighs ten
//! times as much. Either way, whatever an agency wrote is text, never markup.

use crate::{browser::Piece, domain::agency::Card};

/// One card for each organisation. They stand below the national lines and look different.
pub fn agency_cards(cards: Vec<Card>) -> Vec<Piece> {
    cards.into_iter().map(agency_card).collect()
}

fn agency_card(card: Card) -> Piece {
    let mut inside = vec![Piece::of_text("h3", card.name)];
    inside.extend(card.about.into_iter().map(|text| Piece::of_text("p", text)));
    let ways = card.ways.into_iter().map(|way| {
        Piece::of_text("a", way.label)
            .with("href", way.href)
            .with("target", "_blank")
            .with("rel", "noopener noreferrer")
    });
    inside.push(Piece::of_pieces("p", ways.collect()).with("class", "ways"));
    Piece::of_pieces("article", inside)
        .with("class", "agency")
        .with("data-agency", card.id.as_str())
}
