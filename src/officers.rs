//! What an officer leaves behind: a link, a code, a message, and the hand-out on paper.
//!
//! A visitor never loads this room: it is in a Wasm of its own. Nothing that is shared holds a name,
//! a number or a case: a link may end in the id of an agency of this host, and that is all.

mod contact_choice;
mod data;
mod handout;
mod offline_toggle;
mod print_card;
pub mod qr_code;
mod qr_svg;
mod share;

pub use data::{OfficersData, OfficersLanguage, words_of};
pub use offline_toggle::WORKER;
pub use print_card::on_paper;

use crate::browser;
use contact_choice::Choice;
use handout::HandOut;
use leptos::prelude::*;
use offline_toggle::WithoutNetwork;
use share::Share;

/// Opens what the page has a place for: sharing, or the hand-out.
pub fn open() {
    // Without its words there is neither; the page says what can be done without.
    let Some(data) = OfficersData::from_json(&browser::text_of("officers-data")) else { return };
    // It stays as long as the page.
    let data: &'static OfficersData = Box::leak(Box::new(data));
    browser::mount("share", move || {
        provide_context(Choice::open(data));
        view! {
            <Share />
            <WithoutNetwork />
        }
    });
    browser::mount("handout", move || {
        provide_context(Choice::open(data));
        view! { <HandOut /> }
    });
}

fn choice() -> Choice {
    expect_context::<Choice>()
}
