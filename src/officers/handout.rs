//! The controls of the hand-out. They fill in the chosen contact, the QR code and the address.

use crate::browser::{self, Element};
use crate::officers::contact_choice::{Choose, ContactChoice, choice};
use crate::officers::data::OfficersLanguage;
use crate::officers::print_card::{for_handout, for_wallet};
use crate::officers::qr_svg::qr_svg;
use crate::officers::spoken_address::{SpokenSigns, spoken, without_scheme};
use crate::widgets::button::Button;
use crate::widgets::markup::LOCAL_SELECTOR;
use content::words::fill;
use leptos::prelude::*;

/// The links to the other versions of the hand-out.
const OTHER_SHEETS: &str = ".panel .ways a";

#[component]
pub(super) fn HandoutControls() -> impl IntoView {
    let choice = choice();
    Effect::new(move || {
        let agencies = choice.agencies();
        let data = choice.data;
        let Some(own) = data.languages.first() else { return };
        let near = for_handout(&agencies, &own.code, &data.card(), &data.root);
        browser::set_inner_html(LOCAL_SELECTOR, &near);
        browser::set_inner_html("[data-pocket]", &for_wallet(agencies.first(), own.say("near")));
        let fragment = choice.fragment();
        for language in &data.languages {
            let selector = ["[data-code=", &language.code, "]"].concat();
            browser::set_inner_html(&selector, &address(choice, language, &fragment));
        }
        let link = [choice.guide_address(own).as_str(), &fragment].concat();
        browser::set_inner_html("[data-code-alone]", &drawing(own, &link));
        // The same contact in the version in another language, and on the cards.
        browser::set_link_fragment(OTHER_SHEETS, &fragment);
    });
    view! {
        <Choose />
        <p>
            <Button
                label=choice.say("print.button")
                data_does="print"
                is_main=true
                on_press=browser::print
            />
        </p>
    }
}

/// The QR code and the address of the guide, and the address in words.
fn address(choice: ContactChoice, language: &OfficersLanguage, fragment: &str) -> Vec<Element> {
    let guide = choice.guide_address(language);
    let mut elements = drawing(language, &(guide.clone() + fragment));
    let signs = SpokenSigns {
        dot: language.say("dot").to_owned(),
        slash: language.say("slash").to_owned(),
        dash: language.say("dash").to_owned(),
        colon: language.say("colon").to_owned(),
    };
    let words = spoken(&guide, &signs);
    elements.push(Element::text("strong", without_scheme(&guide).to_owned()));
    elements.push(Element::text("p", fill(language.say("aloud"), &[("words", &words)])));
    elements
}

fn drawing(language: &OfficersLanguage, link: &str) -> Vec<Element> {
    let label = fill(language.say("label"), &[("link", link)]);
    qr_svg(link, label, language.say("too_long"))
}
