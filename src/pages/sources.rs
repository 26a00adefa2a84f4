//! The sources of a page, with the age of each and the day on which we checked it.

use crate::pages::hotline::ExternalLink;
use crate::pages::page_context;
use content::source::{Reliability, Source, host};
use leptos::prelude::*;

/// The age of a source, the day of the last check, and whether the source itself was read.
pub fn age(source: &Source) -> String {
    let words = page_context().words();
    let age = words.age(&source.published, source.verified);
    match source.standing {
        Reliability::Confirmed => age,
        Reliability::SecondHand => [&age, ", ", &words.about.second_hand].concat(),
    }
}

/// A source: title, author and age. Title and author are in English, whatever the language of the
/// page.
#[component]
pub fn SourceLine(source: &'static Source) -> impl IntoView {
    let lang = english_lang();
    let copy = source.copy.as_ref().map(|address| {
        let copy = page_context().words().about.copy.as_str();
        let site = host(address).to_owned();
        view! { ", " {copy} " " <ExternalLink href=address.clone()>{site}</ExternalLink> }
    });
    view! {
        <ExternalLink href=source.address.clone()>
            <span lang=lang>{source.title.as_str()}</span>
        </ExternalLink>
        " "
        <span lang=lang>{source.by.as_str()}</span>
        " ("
        {age(source)}
        {copy}
        ")"
    }
}

/// The `lang` attribute of English text; none on an English page.
pub fn english_lang() -> Option<&'static str> {
    (page_context().words().language.code != "en").then_some("en")
}

/// The sources with these ids, each once, in the order of their first use.
pub fn unique_sources<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'static Source> {
    let mut found: Vec<&'static Source> = Vec::new();
    for source in ids.filter_map(|id| page_context().content().source(id)) {
        if !found.iter().any(|known| known.id == source.id) {
            found.push(source);
        }
    }
    found
}
