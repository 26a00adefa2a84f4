//! A national line: who it is for, and how to reach it.

use crate::pages::page_context;
use content::hotline::Hotline;
use content::source::host;
use content::words::{Part, fill, parts};
use leptos::prelude::*;

/// Who answers, the numbers, and when.
///
/// The numbers are ordinary links, so a visitor can call or text before the page comes alive, or
/// without any script at all.
#[component]
pub fn LineCard(
    /// Always from our own list. A local organisation has a card of its own, so nobody can pass
    /// off a number as national.
    hotline: Hotline,
) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let own = &words.line[&hotline.id];
    let always = hotline.always.then(|| words.page.always.clone());
    let about: Vec<String> =
        own.hours.iter().cloned().chain(always).chain(own.note.clone()).collect();
    view! {
        <article class="line" data-hotline=hotline.id.clone()>
            <h3>{hotline.name.clone()}</h3>
            <p>{own.serves.clone()} ". " {about.join(" ")}</p>
            <LineLinks hotline=hotline.clone() />
        </article>
    }
}

/// The ways to reach a line, the silent ones beside the spoken one.
#[component]
pub fn LineLinks(hotline: Hotline) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let language = &words.language.code;
    let page = &words.page;
    let call = hotline.number.as_ref().map(|number| {
        let label = said(&page.call, &[("number", number.written())]);
        // How people remember it, where its owner spells it.
        let letters = hotline
            .letters
            .clone()
            .map(|letters| said("{letters}", &[("letters", &in_brackets(&letters))]));
        view! { <a href=number.href()>{label} " " {letters}</a> }
    });
    let text = hotline.text.as_ref().map(|number| {
        let keyword = hotline.keyword_in(language);
        let label = match keyword {
            Some(keyword) => {
                said(&page.text_keyword, &[("keyword", keyword), ("number", number.written())])
            }
            None => said(&page.text, &[("number", number.written())]),
        };
        view! { <a href=number.sms_href(keyword)>{label}</a> }
    });
    let chat = hotline.chat_in(language).map(|address| {
        view! { <Outside href=address.to_owned()>{page.chat.clone()}</Outside> }
    });
    let website = hotline.website.as_ref().map(|address| {
        let label = fill(&page.website, &[("website", host(address))]);
        view! { <Outside href=address.clone()>{label}</Outside> }
    });
    view! { <p class="ways">{call}{text}{chat}{website}</p> }
}

/// How people remember a number. The brackets belong to it, so that no line ends in one of them.
pub(super) fn in_brackets(letters: &str) -> String {
    ["(", letters, ")"].concat()
}

/// Said when a list did not load: the national number to report to. It is unfolded by the island
/// around it.
#[component]
pub fn NotLoaded() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let number = context.content().hotline("ncmec-cybertip").and_then(|line| line.number.clone());
    let call = number.map(|number| {
        let label = said(&words.page.call, &[("number", number.written())]);
        view! { <a href=number.href()>{label}</a> }
    });
    view! {
        <p role="status">
            <span class="not-loaded" hidden>
                {words.local.not_loaded.as_str()} " " {call}
            </span>
        </p>
    }
}

/// A sentence with values in its places. A value is kept apart from the words around it: it breaks
/// nowhere, since a number that wraps is a number misdialled, and runs left to right everywhere.
pub fn said(sentence: &str, values: &[(&str, &str)]) -> AnyView {
    let parts = parts(sentence, values).into_iter().map(|part| match part {
        Part::Words(words) => words.to_owned().into_any(),
        Part::Value(value) => view! { <bdi>{value.to_owned()}</bdi> }.into_any(),
    });
    parts.collect::<Vec<_>>().into_any()
}

/// A link to another site: a new tab, which learns nothing of this one.
#[component]
pub fn Outside(href: String, children: Children) -> impl IntoView {
    view! { <a href=href target="_blank" rel="noopener noreferrer">{children()}</a> }
}
