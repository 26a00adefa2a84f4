//! The page of apps: each app folded, with what to do there, as far as a source says it.
//!
//! The guide imports the folds from here, so that a visitor looks for an app without leaving the
//! walk. No id of an element here can be one of an agency: theirs have no underscore.

use crate::pages::hotline::ExternalLink;
use crate::pages::page_context;
use crate::pages::platforms::{REMOVAL_ID, REPORT_ID, name, with_labels};
use content::platform::{Platform, PlatformFact, Topic};
use content::source::{Reliability, host};
use content::words::fill;
use leptos::prelude::*;

#[component]
pub fn Apps() -> impl IntoView {
    let words = page_context().apps_words();
    let platforms = &page_context().content().platforms;
    view! {
        <h1>{words.title.as_str()}</h1>
        {words.say.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()}
        // One for each place in the guide that imports it.
        <div id=REPORT_ID tabindex="-1">
            <div id=REMOVAL_ID tabindex="-1">
                {platforms.iter().map(|platform| view! { <App platform /> }).collect_view()}
            </div>
        </div>
    }
}

#[component]
fn App(platform: &'static Platform) -> impl IntoView {
    let words = page_context().apps_words();
    let topics = platform.facts().map(|(topic, fact)| view! { <AppTopic platform topic fact /> });
    let mut sources: Vec<(&String, &PlatformFact)> = Vec::new();
    for (_, fact) in platform.facts() {
        for address in fact.addresses() {
            if !sources.iter().any(|(known, _)| *known == address) {
                sources.push((address, fact));
            }
        }
    }
    let sources = sources.into_iter().map(|(address, fact)| {
        let age = age(fact);
        view! {
            <li>
                <ExternalLink href=address.clone()>{host(address).to_owned()}</ExternalLink>
                " ("
                {age}
                ")"
            </li>
        }
    });
    view! {
        <section class="app" data-app=platform.id.as_str()>
            <details class="platform">
                <summary>
                    <h2>{name(platform)}</h2>
                </summary>
                {topics.collect_view()}
                <details>
                    <summary>{words.sources.as_str()}</summary>
                    <ul class="sources">{sources.collect_view()}</ul>
                </details>
            </details>
        </section>
    }
}

/// What to do in an app, and the pages about it.
#[component]
fn AppTopic(
    platform: &'static Platform,
    topic: Topic,
    fact: &'static PlatformFact,
) -> impl IntoView {
    let context = page_context();
    let (words, page) = (context.apps_words(), &context.words().page);
    let said = words.platform[&platform.id].topic(topic);
    let sentences = said.iter().map(|said| view! { <p>{with_labels(said.text())}</p> });
    let names_labels = said.iter().any(|said| said.text().contains("[["));
    let may_differ = (fact.standing == Reliability::SecondHand && names_labels)
        .then(|| view! { <p class="aside">{words.may_differ.as_str()}</p> });
    let pages = fact.pages.iter().map(|address| {
        let label = fill(&page.website, &[("website", host(address))]);
        view! { <ExternalLink href=address.clone()>{label}</ExternalLink> }
    });
    let pages = pages.collect::<Vec<_>>();
    let pages = (!pages.is_empty()).then(|| view! { <p class="ways">{pages}</p> });
    view! {
        <h3>{words.topic.title(topic)}</h3>
        {sentences.collect_view()}
        {may_differ}
        {pages}
    }
}

/// The age of a fact, the day of the last check, and whether the app itself said it.
fn age(fact: &PlatformFact) -> String {
    let words = page_context().words();
    let age = words.age(&fact.published, fact.verified);
    match fact.standing {
        Reliability::Confirmed => age,
        Reliability::SecondHand => [age, words.about.second_hand.clone()].join(", "),
    }
}
