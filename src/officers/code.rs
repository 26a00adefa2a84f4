//! A link as a picture that a camera reads: black on white, in the dark, too.

use crate::{browser::Piece, domain::qr_code::QrCode};

/// The code of a link, or a sentence when the link is too long for one.
pub(super) fn code(link: &str, label: String, too_long: &str) -> Vec<Piece> {
    let Some(code) = QrCode::of(link) else {
        return vec![Piece::of_text("p", too_long.to_owned())];
    };
    let side = code.side().to_string();
    let ground = Piece::of_pieces("rect", Vec::new())
        .with("width", &*side)
        .with("height", &*side)
        .with("fill", "white");
    let squares = Piece::of_pieces("path", Vec::new()).with("d", code.path()).with("fill", "black");
    let drawing = Piece::of_pieces("svg", vec![ground, squares])
        .with("viewBox", ["0 0 ", &side, " ", &side].concat())
        .with("shape-rendering", "crispEdges")
        .with("role", "img")
        .with("aria-label", label);
    vec![drawing]
}
