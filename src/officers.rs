//! What an officer leaves behind: a link, a code, a message, and the hand-out on paper.
//!
//! A visitor never loads this room: it is in a Wasm of its own. Nothing that is shared holds a name,
//! a number or a case: a link may end in the id of an agency of this host, and that is all.

mod choice;
mod code;
mod data;
mod handout;
mod offline;
mod paper;
mod share;

pub use data::{OfficersData, OfficersLanguage, words_of};
pub use offline::WORKER;
pub use paper::on_paper;

use crate::browser;
use choice::Choice;
use handout::HandOut;
use leptos::prelude::*;
use offline::WithoutNetwork;
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
