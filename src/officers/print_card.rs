//! A local organisation on paper: its logo, who it is, and each way to reach it on a line.

use crate::browser::Markup;
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
) -> Vec<Markup> {
    if agencies.is_empty() {
        return vec![rule(), rule(), rule()];
    }
    agencies.iter().map(|agency| one(agency, language, words, to_root)).collect()
}

fn one(agency: &Agency, language: &str, words: &CardWords, to_root: &str) -> Markup {
    let card = AgencyCard::new(agency, language, words);
    let mut inside = Vec::new();
    if let Some(logo) = &agency.logo {
        // The name stands beside it: when the picture does not come, nothing is missing.
        let picture = Markup::with_children("img", Vec::new());
        inside.push(picture.with("src", [to_root, logo.path()].concat()).with("alt", ""));
    }
    inside.push(Markup::text("h3", card.name));
    inside.extend(card.about.into_iter().map(|about| Markup::text("p", about)));
    inside.extend(card.ways.into_iter().map(|way| Markup::with_children("p", vec![way_link(way)])));
    Markup::with_children("article", inside).with("data-agency", card.id.as_str())
}

/// The first way to reach an organisation, on a card for a wallet; or a line to write one by hand.
pub(super) fn in_a_wallet(agency: Option<&Agency>, near: &str) -> Vec<Markup> {
    let Some(agency) = agency else {
        return vec![Markup::text("span", near.to_owned()), rule()];
    };
    let name = Markup::text("small", agency.name.clone());
    let number = agency.phones.first().map(|phone| {
        let extension = phone.number.extension().map(|digits| [" x", digits].concat());
        let number = [phone.number.written(), &*extension.unwrap_or_default()].concat();
        Markup::text("strong", number)
    });
    std::iter::once(Markup::text("span", near.to_owned())).chain(number).chain([name]).collect()
}

fn rule() -> Markup {
    Markup::with_children("p", Vec::new()).with("class", "rule")
}
