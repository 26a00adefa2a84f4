//! A local organisation on paper: its logo, who it is, and each way to reach it on a line.

use crate::browser::Element;
use crate::islands::way_link;
use agency::Agency;
use content::agency_card::AgencyCard;
use content::words::CardWords;

/// Up to four organisations, or lines to write one by hand; pieces without a `div`: whoever puts others in their place finds
/// their end by that.
pub fn on_paper(
    agencies: &[Agency],
    language: &str,
    words: &CardWords,
    to_root: &str,
) -> Vec<Element> {
    if agencies.is_empty() {
        return vec![rule(), rule(), rule()];
    }
    agencies.iter().map(|agency| one(agency, language, words, to_root)).collect()
}

fn one(agency: &Agency, language: &str, words: &CardWords, to_root: &str) -> Element {
    let card = AgencyCard::new(agency, language, words);
    let mut inside = Vec::new();
    if let Some(logo) = &agency.logo {
        // The name stands beside it: when the picture does not come, nothing is missing.
        let picture = Element::with_children("img", Vec::new());
        inside.push(picture.with("src", [to_root, logo.path()].concat()).with("alt", ""));
    }
    inside.push(Element::text("h3", card.name));
    inside.extend(card.about.into_iter().map(|about| Element::text("p", about)));
    inside
        .extend(card.ways.into_iter().map(|way| Element::with_children("p", vec![way_link(way)])));
    Element::with_children("article", inside).with("data-agency", card.id.as_str())
}

/// The first way to reach an organisation, on a card for a wallet; or a line to write one by hand.
pub(super) fn in_a_wallet(agency: Option<&Agency>, near: &str) -> Vec<Element> {
    let Some(agency) = agency else {
        return vec![Element::text("span", near.to_owned()), rule()];
    };
    let name = Element::text("small", agency.name.clone());
    let number = agency.phones.first().map(|phone| {
        let extension = phone.number.extension().map(|digits| [" x", digits].concat());
        let number = [phone.number.written(), &*extension.unwrap_or_default()].concat();
        Element::text("strong", number)
    });
    std::iter::once(Element::text("span", near.to_owned())).chain(number).chain([name]).collect()
}

fn rule() -> Element {
    Element::with_children("p", Vec::new()).with("class", "rule")
}
