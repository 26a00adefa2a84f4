//! The page of apps: an index, and for each app what to do there, as far as a source says it.
//!
//! Where a link names one app, the styles hide the others (`:target`), with and without a script. No
//! id of an element here can be one of an agency: theirs have no underscore.

use crate::pages::hotline::ExternalLink;
use crate::pages::page_context;
use crate::pages::platforms::{name, with_labels};
use content::platform::{Platform, PlatformFact, Topic};
use content::source::{Reliability, host};
use content::words::fill;
use leptos::prelude::*;

/// The id of the index.
const ALL: &str = "all_apps";

#[component]
pub fn Apps() -> impl IntoView {
    let words = page_context().apps_words();
    let platforms = &page_context().content().platforms;
    let links = platforms.iter().map(|platform| {
        view! { <li><OwnLink id=id(platform)>{name(platform)}</OwnLink></li> }
    });
    view! {
        <h1>{words.title.as_str()}</h1>
        {words.say.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()}
        <nav id=ALL class="apps" aria-label=words.all.as_str() tabindex="-1">
            <ul class="needs">{links.collect_view()}</ul>
        </nav>
        {platforms.iter().map(|platform| view! { <App platform /> }).collect_view()}
    }
}

/// The id of the section of an app.
fn id(platform: &Platform) -> String {
    format!("app_{}", platform.id)
}

/// A link within the page. With `rel`, `exit.js` puts the fragment into the address, in place of the
/// entry in the history: only then do the styles know which app is meant.
#[component]
fn OwnLink(id: String, children: Children) -> impl IntoView {
    view! { <a href=["#", &id].concat() rel="help">{children()}</a> }
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
        <section class="app" id=id(platform) data-app=platform.id.as_str() tabindex="-1">
            <h2>{name(platform)}</h2>
            {topics.collect_view()}
            <details>
                <summary>{words.sources.as_str()}</summary>
                <ul class="sources">{sources.collect_view()}</ul>
            </details>
            <p class="ways app__back">
                <OwnLink id=ALL.to_owned()>{words.all.as_str()}</OwnLink>
            </p>
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
    let about = &page_context().words().about;
    let age = match fact.published.as_str() {
        "undated" => about.undated.clone(),
        published => fill(&about.published, &[("published", published)]),
    };
    let verified = fill(&about.verified, &[("day", &fact.verified.to_string())]);
    match fact.standing {
        Reliability::Confirmed => format!("{age}, {verified}"),
        Reliability::SecondHand => format!("{age}, {verified}, {}", about.second_hand),
    }
}
