//! What the words of a page rest on, with the age of each source and the day of our look at it.

use crate::pages::hotline::Outside;
use crate::pages::page_context;
use content::source::{Reliability, Source};
use content::words::fill;
use leptos::prelude::*;

/// How old a source is, when somebody last looked at it, and whether it was the source itself.
pub fn when(source: &Source) -> String {
    let about = &page_context().words().about;
    let age = match source.dated.as_str() {
        "undated" => about.undated.clone(),
        dated => fill(&about.dated, &[("dated", dated)]),
    };
    let looked = fill(&about.looked, &[("day", &source.looked.to_string())]);
    match source.standing {
        Reliability::Confirmed => format!("{age}, {looked}"),
        Reliability::SecondHand => format!("{age}, {looked}, {}", about.second_hand),
    }
}

/// Who says it, where, and when. Titles and names are English, whatever the language of the page.
#[component]
pub fn Origin(source: &'static Source) -> impl IntoView {
    let lang = in_english();
    view! {
        <Outside href=source.address.clone()>
            <span lang=lang>{source.title.as_str()}</span>
        </Outside>
        " "
        <span lang=lang>{source.by.as_str()}</span>
        " ("
        {when(source)}
        ")"
    }
}

/// What says that a text is English; nothing, where all of the page is.
pub fn in_english() -> Option<&'static str> {
    (page_context().words().language.code != "en").then_some("en")
}

/// Several sources, each once, in the order in which they are first needed.
pub fn each_once<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'static Source> {
    let mut found: Vec<&'static Source> = Vec::new();
    for source in ids.filter_map(|id| page_context().content().source(id)) {
        if !found.iter().any(|known| known.id == source.id) {
            found.push(source);
        }
    }
    found
}
