//! The page for police, schools and advocates: what to say at a kitchen table, and what to leave
//! there.

use crate::pages::hotline::{ExternalLink, interpolate};
use crate::pages::officers_data::OfficersJson;
use crate::pages::sources::{SourceLine, unique_sources};
use crate::pages::{Address, Page, page_context};
use content::hotline::Hotline;
use content::section::{OfficerPart, Section};
use content::source::host;
use content::words::fill;
use leptos::prelude::*;

#[component]
pub fn Officers() -> impl IntoView {
    let context = page_context();
    let words = context.officer_words();
    let summary = &words.summary;
    let items = |all: &'static [String]| {
        all.iter().map(|one| view! { <li>{one.as_str()}</li> }).collect_view()
    };
    let now = ["988", "911", "ncmec-cybertip"];
    let now = now.into_iter().filter_map(|id| context.content().hotline(id)).map(|line| {
        view! {
            <div data-hotline=line.id.as_str()>
                <dt>{line.name.as_str()}</dt>
                <dd><ContactLinks line /></dd>
            </div>
        }
    });
    let sections = context.content().officers.iter();
    view! {
        <h1>{words.title.as_str()}</h1>
        {words.say.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()}
        <h2>{summary.title.as_str()}</h2>
        <section>
            <h3>{summary.say_title.as_str()}</h3>
            <ul>{items(&summary.say)}</ul>
            <dl class="now">{now.collect_view()}</dl>
            <h3>{summary.never_title.as_str()}</h3>
            <ul>{items(&summary.never)}</ul>
        </section>
        {sections.map(|section| view! { <OfficerSection section /> }).collect_view()}
    }
}

#[component]
fn OfficerSection(section: &'static Section<OfficerPart>) -> impl IntoView {
    let context = page_context();
    let (content, words) = (context.content(), context.officer_words());
    let own = &words.section[&section.id];
    let moves = own.moves.iter().map(|one| view! { <li>{one.text()}</li> }).collect::<Vec<_>>();
    let moves = (!moves.is_empty()).then(|| view! { <ul>{moves}</ul> });
    let facts = section.facts.iter().filter_map(|fact| {
        let source = content.source(&fact.source)?;
        let text = words.fact[&fact.id].as_str();
        Some(view! { <li>{text} <p class="sources"><SourceLine source /></p></li> })
    });
    let facts = facts.collect::<Vec<_>>();
    let facts = (!facts.is_empty()).then(|| view! { <ul>{facts}</ul> });
    let lines = section.lines.iter().filter_map(|id| content.hotline(id));
    let lines = lines.map(|line| {
        view! {
            <article class="line" data-hotline=line.id.as_str()>
                <h3>{line.name.as_str()}</h3>
                <p>{words.line[&line.id].as_str()}</p>
                <p class="ways"><ContactLinks line /></p>
            </article>
        }
    });
    let part = section.shows.map(|part| match part {
        OfficerPart::Local => {
            let local = context.href(Page::TaskForces);
            view! { <p class="ways"><a href=local>{words.local.as_str()}</a></p> }.into_any()
        }
        OfficerPart::Share => view! { <ShareSection /> }.into_any(),
    });
    let notes = own.note.iter().map(|one| view! { <p class="note">{one.text()}</p> });
    let sources = unique_sources(section.sources.iter().map(String::as_str)).into_iter();
    let sources = sources.map(|source| view! { <li><SourceLine source /></li> });
    view! {
        <h2>{own.title.as_str()}</h2>
        {own.say.iter().map(|one| view! { <p>{one.text()}</p> }).collect_view()}
        {moves}
        {facts}
        {lines.collect_view()}
        {part}
        {notes.collect_view()}
        <details class="sources">
            <summary>{words.sources.as_str()}</summary>
            <ul>{sources.collect_view()}</ul>
        </details>
    }
}

/// The links to a hotline, in words for an officer.
#[component]
fn ContactLinks(line: &'static Hotline) -> impl IntoView {
    let context = page_context();
    let words = context.officer_words();
    let call = line.number.as_ref().map(|number| {
        let label = interpolate(&words.call, &[("number", number.written())]);
        view! { <a href=number.href()>{label}</a> }
    });
    let text = line.text.as_ref().map(|number| {
        let label = interpolate(&words.text, &[("number", number.written())]);
        let keyword = line.keyword_in(&context.words().language.code);
        view! { <a href=number.sms_href(keyword)>{label}</a> }
    });
    let website = line.website.clone().map(|href| {
        let label = fill(&words.website, &[("website", host(&href))]);
        view! { <ExternalLink href>{label}</ExternalLink> }
    });
    view! { {call} {text} {website} }
}

/// The element in which sharing is mounted, and what can be shared without scripts: plain links,
/// which can be held down and copied.
#[component]
fn ShareSection() -> impl IntoView {
    let context = page_context();
    let guides = context.every_language().map(|other| {
        let language = &other.words().language;
        let guide = Address { page: Page::Guide, ..other.address() };
        // Each link is in its own language, for the person who looks for that language.
        let label = fill(&other.officer_words().guide, &[("language", &language.name)]);
        let (href, code) = (context.address().href(guide), language.code.as_str());
        let is_own = other.language == context.language || other.pack().officers.is_none();
        let lang = (!is_own).then_some(code);
        view! { <a href=href hreflang=code lang=lang>{label}</a> }
    });
    let families = context.href(Page::Families);
    let hand_out = context.href(Page::Handout);
    view! {
        <div id="share"></div>
        <OfficersJson />
        <p class="ways">
            {guides.collect_view()}
            <a href=hand_out>{context.handout_words().print.title.as_str()}</a>
            <a href=families>{context.family_words().way.as_str()}</a>
        </p>
    }
}
