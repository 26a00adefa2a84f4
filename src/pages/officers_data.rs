//! The data that the officers' page and the hand-out pass to the officers' Wasm.

use crate::officers::{OfficersData, OfficersLanguage, words_of};
use crate::pages::task_forces::states;
use crate::pages::{Address, Page, PageContext, page_context};
use crate::widgets::page_data::flatten_words;
use agency::AgencyList;
use leptos::prelude::*;

/// JSON in a script element: without `<`, which could end the element.
#[component]
pub fn OfficersJson() -> impl IntoView {
    let json = serde_json::to_string(&data()).expect("texts in lists are always JSON");
    let json = json.replace('<', "\\u003c");
    view! { <script type="application/json" id="officers-data" inner_html=json></script> }
}

fn data() -> OfficersData {
    let context = page_context();
    let content = context.content();
    let words = context.officer_words();
    let national = content.hotlines.iter().map(|line| line.to_national_line());
    let states = states().into_iter();
    let own = agency::to_json(&context.site.agencies);
    OfficersData {
        words: words_of(
            &words.choose,
            &words.share,
            &context.handout_words().print,
            &words.offline,
        ),
        languages: context.every_language().map(language).collect(),
        national: national.map(|line| (line.id, line.names)).collect(),
        states: states.map(|(code, name)| (code.to_owned(), name.to_owned())).collect(),
        card: context.words().local.card.clone().into_list(),
        root: context.address().to_root(),
        own: serde_json::from_str(&own).expect("what was just written is JSON"),
        has_list: context.site.agency_list != AgencyList::None,
    }
}

fn language(context: PageContext) -> OfficersLanguage {
    let guide = Address { page: Page::Guide, ..context.address() };
    let file = guide.file();
    let own = &context.words().language;
    let printed = context.handout_words();
    let mut words = flatten_words(&printed.code);
    words.insert("near".to_owned(), printed.card.near.clone());
    words.insert("message".to_owned(), context.officer_words().share.text.clone());
    OfficersLanguage {
        code: own.code.clone(),
        name: own.name.clone(),
        folder: file.trim_end_matches("index.html").to_owned(),
        words,
    }
}
