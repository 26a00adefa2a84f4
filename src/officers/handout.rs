//! The hand-out comes alive: the chosen contact, the code and the address take their places in it.

use crate::browser::{self, Markup};
use crate::officers::contact_choice::{Choice, Choose};
use crate::officers::print_card::{in_a_wallet, on_paper};
use crate::officers::qr_svg::code;
use crate::officers::{OfficersLanguage, choice};
use crate::site_address::{Signs, aloud, typed};
use crate::widgets::button::Button;
use content::words::fill;
use leptos::prelude::*;

/// The links to the other forms of the hand-out.
const OTHER_SHEETS: &str = ".panel .ways a";

#[component]
pub(super) fn HandOut() -> impl IntoView {
    let choice = choice();
    Effect::new(move || {
        let agencies = choice.agencies();
        let data = choice.data;
        let Some(own) = data.languages.first() else { return };
        let near = on_paper(&agencies, &own.code, &data.card(), &data.root);
        browser::set_inner_html("#local", &near);
        browser::set_inner_html("[data-pocket]", &in_a_wallet(agencies.first(), own.say("near")));
        let fragment = choice.fragment();
        for language in &data.languages {
            let selector = ["[data-code=", &language.code, "]"].concat();
            browser::set_inner_html(&selector, &address(choice, language, &fragment));
        }
        let link = [choice.guide(own).as_str(), &fragment].concat();
        browser::set_inner_html("[data-code-alone]", &drawing(own, &link));
        // Another language, or the cards, for the same family.
        browser::set_link_fragment(OTHER_SHEETS, &fragment);
    });
    view! {
        <Choose />
        <p>
            <Button
                says=choice.say("print.button")
                mark="print"
                is_main=true
                does=browser::print
            />
        </p>
    }
}

/// The code and the address of the guide, also in words to be said aloud.
fn address(choice: Choice, language: &OfficersLanguage, fragment: &str) -> Vec<Markup> {
    let guide = choice.guide(language);
    let mut pieces = drawing(language, &(guide.clone() + fragment));
    let signs = Signs {
        dot: language.say("dot").to_owned(),
        slash: language.say("slash").to_owned(),
        dash: language.say("dash").to_owned(),
        colon: language.say("colon").to_owned(),
    };
    let words = aloud(&guide, &signs);
    pieces.push(Markup::text("strong", typed(&guide).to_owned()));
    pieces.push(Markup::text("p", fill(language.say("aloud"), &[("words", &words)])));
    pieces
}

fn drawing(language: &OfficersLanguage, link: &str) -> Vec<Markup> {
    let label = fill(language.say("label"), &[("link", link)]);
    code(link, label, language.say("too_long"))
}
