//! The officers' page and the hand-out: a link, a QR code, a message, and the guide on paper.
//!
//! Visitors never load this module: it is in a Wasm of its own. Nothing that is shared holds a
//! name, a phone number or a case: a link may end in the id of an agency of this host, and that is
//! all.

mod contact_choice;
mod data;
mod handout;
mod offline_toggle;
mod print_card;
pub mod qr_code;
mod qr_svg;
mod share;
mod spoken_address;

pub use data::{OfficersData, OfficersLanguage, words_of};
pub use offline_toggle::{CACHE_PREFIX, WORKER_FILE};
pub use print_card::for_handout;

use crate::browser;
use contact_choice::ContactChoice;
use handout::HandoutControls;
use leptos::prelude::*;
use offline_toggle::OfflineToggle;
use share::Share;

/// Mounts the element that the page has: sharing, or the controls of the hand-out.
pub fn open() {
    // Without its words nothing is mounted. The page says what can be done without it.
    let Some(data) = OfficersData::from_json(&browser::text_of("officers-data")) else { return };
    // The data are needed for as long as the page is open.
    let data: &'static OfficersData = Box::leak(Box::new(data));
    browser::mount("share", move || {
        provide_context(ContactChoice::open(data));
        view! {
            <Share />
            <OfflineToggle />
        }
    });
    browser::mount("handout", move || {
        provide_context(ContactChoice::open(data));
        view! { <HandoutControls /> }
    });
}
