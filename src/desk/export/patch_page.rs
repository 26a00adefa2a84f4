//! Patches a page of the site for a copy with another local contact.
//!
//! The contact is written into the pages themselves, so that it can be read without scripts.
//! Everything else stays byte for byte, so that the hashes in the content security policy still
//! match.

use crate::widgets::markup::{JSON_LD_TYPE, LOCAL_ID, MAIN_ID};
use agency::{Agency, json_ld};

/// The attribute beside [`LOCAL_ID`] that names the language of the page.
const LANGUAGE: &str = "data-language=\"";

/// A page with other cards instead of the host's. `cards` makes them in the language of the page.
#[must_use]
pub fn with_cards(html: &str, cards: impl Fn(&str) -> String) -> String {
    let start = ["<div id=\"", LOCAL_ID, "\""].concat();
    let Some((before, rest)) = html.split_once(&*start) else { return html.to_owned() };
    let Some(tag_ends) = end_of_tag(rest) else { return html.to_owned() };
    let (tag, rest) = rest.split_at(tag_ends);
    // Cards hold no `div`, and the text in them cannot end one.
    let Some((_, after)) = rest.split_once("</div>") else { return html.to_owned() };
    let language = tag.split_once(LANGUAGE).and_then(|(_, rest)| rest.split('"').next());
    [before, &start, tag, &cards(language.unwrap_or_default()), "</div>", after].concat()
}

/// The about page with other organizations in schema.org's vocabulary.
#[must_use]
pub fn with_json_ld(html: &str, agencies: &[Agency]) -> String {
    let script = ["<script type=\"", JSON_LD_TYPE, "\">"].concat();
    let without = match html.split_once(&*script) {
        Some((before, rest)) => match rest.split_once("</script>") {
            Some((_, after)) => [before, after].concat(),
            None => html.to_owned(),
        },
        None => html.to_owned(),
    };
    if agencies.is_empty() {
        return without;
    }
    let script = [&*script, &json_ld(agencies), "</script>"].concat();
    let main = ["<main id=\"", MAIN_ID, "\" tabindex=\"-1\">"].concat();
    without.replacen(&*main, &[&*main, &script].concat(), 1)
}

/// Adds `index.html` to the links to other pages, so that they work in a folder or on a USB stick,
/// where no server adds it.
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

/// The byte length of the rest of a tag, with its `>`. A `>` within quotation marks does not end
/// it.
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
    use crate::pages::{Page, PageContext, SiteData, to_html};
    use agency::AgencyList;
    use content::Content;

    /// Checks that a patched page, as `pages` writes it in the second language, has the new text.
    fn check(page: Page, patched: impl Fn(&str) -> String, expected: &str) {
        let site = SiteData {
            content: Content::load().unwrap(),
            agencies: Vec::new(),
            agency_list: AgencyList::None,
        };
        let site: &'static SiteData = Box::leak(Box::new(site));
        let html = to_html(PageContext { site, language: 1, page });
        assert!(patched(&html).contains(expected), "{page:?} lacks {expected}: {html}");
    }

    #[test]
    fn every_page_with_a_local_contact_is_written_as_the_patch_expects() {
        for page in
            [Page::Guide, Page::Families, Page::TaskForces, Page::Handout, Page::HandoutInBoth]
        {
            check(
                page,
                |html| with_cards(html, |code| format!("<b>{code}</b>")),
                "><b>es</b></div>",
            );
        }
        let agency = include_str!("../../content/agency-example.json");
        let agencies = agency::parse(agency, &[]).agencies;
        check(Page::About, |html| with_json_ld(html, &agencies), &agencies.first().unwrap().name);
    }

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
