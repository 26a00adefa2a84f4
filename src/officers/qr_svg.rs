//! A link as a picture that a camera reads: black on white, in the dark, too.

use crate::browser::Markup;
use crate::officers::qr_code::QrCode;

/// The code of a link, or a sentence when the link is too long for one.
pub(super) fn code(link: &str, label: String, too_long: &str) -> Vec<Markup> {
    let Some(code) = QrCode::of(link) else {
        return vec![Markup::text("p", too_long.to_owned())];
    };
    let side = code.side().to_string();
    let ground = Markup::with_children("rect", Vec::new())
        .with("width", &*side)
        .with("height", &*side)
        .with("fill", "white");
    let squares =
        Markup::with_children("path", Vec::new()).with("d", code.path()).with("fill", "black");
    let drawing = Markup::with_children("svg", vec![ground, squares])
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
        let pieces = code(link, "A link".to_owned(), "Too long");
        let told = Markup::text("p", "Too long".to_owned());
        assert_eq!(pieces != [told], is_drawn, "{} bytes", link.len());
    }

    #[test]
    fn a_link_that_is_too_long_for_a_code_is_told_in_words() {
        check("https://example.org/", true);
        check(&"a".repeat(QrCode::MAX_BYTES), true);
        check(&"a".repeat(QrCode::MAX_BYTES + 1), false);
    }
}
