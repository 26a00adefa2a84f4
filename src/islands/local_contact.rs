//! The host's own contact, and the one that an agency link names.

use super::AgencyCards;
use crate::{
    browser,
    domain::{
        agency::{self, Agency, MOST_BYTES, NationalLine},
        agency_link::AgencyLink,
        words::LocalWords,
    },
};
use leptos::prelude::*;

/// Reads `agency.json` again, so that editing the file on a server is enough, and one file of
/// `agencies/` when the address names it. Of the address itself nothing is ever shown.
///
/// What cannot be read leaves the page as if it were absent; nobody but the agency learns why.
#[island]
pub fn LocalContact(
    /// From this page to the root of the site.
    root: String,
    language: String,
    words: LocalWords,
    /// What no local organisation may look like.
    national: Vec<NationalLine>,
    /// The organisations that stood in the file when the page was written.
    children: Children,
) -> impl IntoView {
    let own = RwSignal::new(None::<Vec<Agency>>);
    let linked = RwSignal::new(None::<Vec<Agency>>);
    let national = StoredValue::new(national);
    let read =
        move |text: &str| national.with_value(|national| agency::read(text, national).agencies);
    let file = format!("{root}agency.json");
    browser::fetch(&file, MOST_BYTES, move |answer| {
        // No network: what was written stays. Whatever else came instead of the file is no agency.
        if let browser::Answer::Came(text) = answer {
            own.set(Some(read(&text.unwrap_or_default())));
        }
    });
    browser::on_fragment(move |fragment| {
        linked.set(None);
        let Some(link) = AgencyLink::from_fragment(&fragment) else {
            return;
        };
        browser::fetch(&format!("{root}{}", link.path()), MOST_BYTES, move |answer| {
            if let browser::Answer::Came(Some(text)) = answer {
                let mut agencies = read(&text);
                agencies.retain(|agency| agency.id == *link.id());
                linked.set(Some(agencies));
            }
        });
    });
    let cards = move || {
        let linked = linked.get().unwrap_or_default();
        let mut agencies = own.get().unwrap_or_default();
        agencies.retain(|agency| linked.iter().all(|other| other.id != agency.id));
        let agencies = linked.into_iter().chain(agencies).collect();
        let (language, words) = (language.clone(), words.clone());
        view! { <AgencyCards agencies language words /> }
    };
    view! {
        <div hidden=move || own.with(Option::is_some)>{children()}</div>
        <div>{cards}</div>
    }
}
