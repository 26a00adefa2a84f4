//! A copy of the site with another local contact: what changes in its written pages.
//!
//! The contact is written into the pages themselves, so that it can be read without scripts.
//! Everything else stays byte for byte, so that what the security policy says of it stays true.

use agency::{Agency, json_ld};

/// Where the cards of the local contact stand.
const PLACE: &str = "<div id=\"local\"";
const LANGUAGE: &str = "data-language=\"";
const FOR_MACHINES: &str = "<script type=\"application/ld+json\">";
const MAIN: &str = "<main id=\"main\" tabindex=\"-1\">";

/// A written page with other cards in the place of the host's. `cards` makes them in the language
/// of the page.
#[must_use]
pub fn with_cards(html: &str, cards: impl Fn(&str) -> String) -> String {
    let Some((before, rest)) = html.split_once(PLACE) else { return html.to_owned() };
    let Some(tag_ends) = end_of_tag(rest) else { return html.to_owned() };
    let (tag, rest) = rest.split_at(tag_ends);
    // Cards hold no such element, and the text in them cannot end one.
    let Some((_, after)) = rest.split_once("</div>") else { return html.to_owned() };
    let language = tag.split_once(LANGUAGE).and_then(|(_, rest)| rest.split('"').next());
    [before, PLACE, tag, &cards(language.unwrap_or_default()), "</div>", after].concat()
}

/// The about page with other organisations in schema.org's words.
#[must_use]
pub fn with_json_ld(html: &str, agencies: &[Agency]) -> String {
    let without = match html.split_once(FOR_MACHINES) {
        Some((before, rest)) => match rest.split_once("</script>") {
            Some((_, after)) => [before, after].concat(),
            None => html.to_owned(),
        },
        None => html.to_owned(),
    };
    if agencies.is_empty() {
        return without;
    }
    let script = [FOR_MACHINES, &json_ld(agencies), "</script>"].concat();
    without.replacen(MAIN, &[MAIN, &script].concat(), 1)
}

/// A page whose links to other pages name their files, so that they lead there from a folder or
/// a stick, too, where no server adds the name.
#[must_use]
pub fn with_file_names(html: &str) -> String {
    let mut written = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(" href=\"") {
        let end = after.find('"').unwrap_or(after.len());
        let (address, after) = after.split_at(end);
        written.push_str(before);
        written.push_str(" href=\"");
        written.push_str(address);
        if address.ends_with('/') && !address.contains(':') && !address.starts_with('/') {
            written.push_str("index.html");
        }
        rest = after;
    }
    written.push_str(rest);
    written
}

/// The length of what is left of a tag, with its `>`, past those inside quotation marks.
fn end_of_tag(rest: &str) -> Option<usize> {
    let mut is_quoted = false;
    rest.char_indices().find_map(|(at, found)| {
        is_quoted ^= found == '"';
        (found == '>' && !is_quoted).then_some(at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_take_the_place_of_others_in_the_pages_language() {
        let html = "<p>a</p><div id=\"local\" data-words=\"[>]\" data-language=\"es\"><article>old\
                    </article></div><p>b</p></div>";
        let changed = with_cards(html, |language| format!("<article>{language}</article>"));
        assert_eq!(changed, html.replace("old", "es"));
        assert_eq!(with_cards("<p>no place</p>", |_| "x".into()), "<p>no place</p>");
    }

    #[test]
    fn links_within_the_site_name_their_files() {
        for (href, named) in [
            ("about/", "about/index.html"),
            ("../../", "../../index.html"),
            ("./", "./index.html"),
            ("https://example.org/", "https://example.org/"),
            ("tel:988", "tel:988"),
            ("#main", "#main"),
            ("icon.svg", "icon.svg"),
        ] {
            let link = |href: &str| format!("<a class=\"x\" href=\"{href}\">y</a>");
            assert_eq!(with_file_names(&link(href)), link(named));
        }
    }
}
