//! A link as a QR code in SVG: black on white, in dark mode, too.

use crate::browser::Element;
use crate::officers::qr_code::QrCode;

/// The QR code of a link, or a sentence when the link is too long for one.
pub(super) fn qr_svg(link: &str, label: String, too_long: &str) -> Vec<Element> {
    let Some(code) = QrCode::of(link) else {
        return vec![Element::text("p", too_long.to_owned())];
    };
    let side = code.side().to_string();
    let ground = Element::with_children("rect", Vec::new())
        .with("width", &*side)
        .with("height", &*side)
        .with("fill", "white");
    let squares =
        Element::with_children("path", Vec::new()).with("d", code.path()).with("fill", "black");
    let drawing = Element::with_children("svg", vec![ground, squares])
        .with("viewBox", ["0 0 ", &side, " ", &side].concat())
        .with("shape-rendering", "crispEdges")
        .with("role", "img")
        .with("aria-label", label);
    vec![drawing]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(link: &str, is_drawn: bool) {
        let elements = qr_svg(link, "A link".to_owned(), "Too long");
        let sentence = Element::text("p", "Too long".to_owned());
        assert_eq!(elements != [sentence], is_drawn, "{} bytes", link.len());
    }

    #[test]
    fn a_link_that_is_too_long_for_a_code_is_told_in_words() {
        check("https://example.org/", true);
        check(&"a".repeat(QrCode::MAX_BYTES), true);
        check(&"a".repeat(QrCode::MAX_BYTES + 1), false);
    }
}
