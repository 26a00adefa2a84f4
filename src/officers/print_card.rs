//! A local organization on paper: its logo, its name, and one line for each way to contact it.

use crate::browser::Element;
use crate::islands::way_link;
use agency::Agency;
use content::agency_card::AgencyCard;
use content::words::CardWords;

/// A card for each organization, or ruled lines to write one by hand. The result contains no `div`,
/// see [`LOCAL_ID`](crate::widgets::markup::LOCAL_ID).
pub fn for_handout(
    agencies: &[Agency],
    language: &str,
    words: &CardWords,
    to_root: &str,
) -> Vec<Element> {
    if agencies.is_empty() {
        return vec![ruled_line(), ruled_line(), ruled_line()];
    }
    agencies.iter().map(|agency| print_card(agency, language, words, to_root)).collect()
}

fn print_card(agency: &Agency, language: &str, words: &CardWords, to_root: &str) -> Element {
    let card = AgencyCard::new(agency, language, words);
    let mut inside = Vec::new();
    if let Some(logo) = &agency.logo {
        // The name follows the logo, so nothing is missing when the picture does not load.
        let picture = Element::with_children("img", Vec::new());
        inside.push(picture.with("src", [to_root, logo.path()].concat()).with("alt", ""));
    }
    inside.push(Element::text("h3", card.name));
    inside.extend(card.about.into_iter().map(|about| Element::text("p", about)));
    inside
        .extend(card.ways.into_iter().map(|way| Element::with_children("p", vec![way_link(way)])));
    Element::with_children("article", inside).with("data-agency", card.id.as_str())
}

/// The first telephone number of an organization, for a wallet card; or a ruled line.
pub(super) fn for_wallet(agency: Option<&Agency>, near: &str) -> Vec<Element> {
    let Some(agency) = agency else {
        return vec![Element::text("span", near.to_owned()), ruled_line()];
    };
    let name = Element::text("small", agency.name.clone());
    let number = agency.phones.first().map(|phone| {
        let extension = phone.number.extension().map(|digits| [" x", digits].concat());
        let number = [phone.number.written(), &*extension.unwrap_or_default()].concat();
        Element::text("strong", number)
    });
    std::iter::once(Element::text("span", near.to_owned())).chain(number).chain([name]).collect()
}

fn ruled_line() -> Element {
    Element::with_children("p", Vec::new()).with("class", "rule")
}
