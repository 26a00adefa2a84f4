//! A national hotline: whom it serves, and how to reach it.

use crate::pages::guide::{data_if, data_unless};
use crate::pages::page_context;
use crate::pages::sources::english_lang;
use content::hotline::Hotline;
use content::source::host;
use content::walk::Condition;
use content::words::{Part, fill, parts};
use leptos::prelude::*;

/// The card of a hotline: who answers, the numbers, and the hours.
///
/// The numbers are ordinary links, so a visitor can call or text before the Wasm runs, or without
/// any script.
#[component]
pub fn HotlineCard(
    /// Always from our own list. Local organizations have a card of their own, so nobody can pass
    /// off a number as national.
    hotline: Hotline,
    /// For whom it is in the guide.
    #[prop(optional)]
    condition: Condition,
) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let own = &words.line[&hotline.id];
    let always = hotline.always.then(|| words.page.always.clone());
    let about: Vec<String> =
        own.hours.iter().cloned().chain(always).chain(own.note.clone()).collect();
    view! {
        <article
            class="line"
            data-hotline=hotline.id.clone()
            data-if=data_if(condition)
            data-unless=data_unless(condition)
        >
            <h3 lang=english_lang() translate="no">
                {hotline.name.clone()}
            </h3>
            <p>{own.serves.clone()} ". " {about.join(" ")}</p>
            <HotlineLinks hotline=hotline.clone() />
        </article>
    }
}

/// The links to a hotline: call, text, chat and website.
#[component]
pub fn HotlineLinks(hotline: Hotline) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let language = &words.language.code;
    let page = &words.page;
    let call = hotline.number.as_ref().map(|number| {
        let label = interpolate(&page.call, &[("number", number.written())]);
        // The spelled form of the number, if its owner uses one.
        let letters = hotline
            .letters
            .clone()
            .map(|letters| interpolate("{letters}", &[("letters", &in_brackets(&letters))]));
        view! { <a href=number.href()>{label} " " {letters}</a> }
    });
    let text = hotline.text.as_ref().map(|number| {
        let keyword = hotline.keyword_in(language);
        let label = match keyword {
            Some(keyword) => interpolate(
                &page.text_keyword,
                &[("keyword", keyword), ("number", number.written())],
            ),
            None => interpolate(&page.text, &[("number", number.written())]),
        };
        view! { <a href=number.sms_href(keyword)>{label}</a> }
    });
    let chat = hotline.chat_in(language).map(|address| {
        view! { <ExternalLink href=address.to_owned()>{page.chat.clone()}</ExternalLink> }
    });
    let website = hotline.website.as_ref().map(|address| {
        let label = fill(&page.website, &[("website", host(address))]);
        view! { <ExternalLink href=address.clone()>{label}</ExternalLink> }
    });
    view! { <p class="ways">{call}{text}{chat}{website}</p> }
}

/// The spelled form of a number in brackets. They are a part of it, so that no line breaks at a
/// bracket.
pub(super) fn in_brackets(letters: &str) -> String {
    ["(", letters, ")"].concat()
}

/// Shown when a list did not load. The island around it shows it.
#[component]
pub fn NotLoaded() -> impl IntoView {
    view! {
        <p role="status">
            <span class="not-loaded" hidden>
                <ReportWithoutList />
            </span>
        </p>
    }
}

/// That a list did not load, and the national number for reports.
#[component]
pub fn ReportWithoutList() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let number = context.content().hotline("ncmec-cybertip").and_then(|line| line.number.clone());
    let call = number.map(|number| {
        let label = interpolate(&words.page.call, &[("number", number.written())]);
        view! { <a href=number.href()>{label}</a> }
    });
    view! {
        {words.local.not_loaded.as_str()}
        " "
        {call}
    }
}

/// Fills values into a sentence. Each value is an element of its own, which never breaks, since a
/// number that wraps is a number misdialled, and runs left to right in every language.
pub fn interpolate(sentence: &str, values: &[(&str, &str)]) -> AnyView {
    let parts = parts(sentence, values).into_iter().map(|part| match part {
        Part::Words(words) => words.to_owned().into_any(),
        // A browser that translates would change the keyword of a text message, too.
        Part::Value(value) => view! { <bdi translate="no">{value.to_owned()}</bdi> }.into_any(),
    });
    parts.collect::<Vec<_>>().into_any()
}

/// A link to another site. It opens a new tab, and the other site learns nothing about this one.
#[component]
pub fn ExternalLink(href: String, children: Children) -> impl IntoView {
    view! { <a href=href target="_blank" rel="noopener noreferrer">{children()}</a> }
}
