//! The page for parents, other adults and friends: what to say first, what to leave, what comes
//! next.

use crate::islands::TextActions;
use crate::pages::hotline::HotlineCard;
use crate::pages::named_lines::with_links;
use crate::pages::sources::{SourceLine, unique_sources};
use crate::pages::step_parts::{CopyStatus, Message, NearYou};
use crate::pages::{Page, page_context};
use content::section::{FamilyPart, Section};
use content::words::MessageWords;
use leptos::prelude::*;

#[component]
pub fn Families() -> impl IntoView {
    let context = page_context();
    let words = context.family_words();
    let sections = &context.content().families;
    let sources = unique_sources(sections.iter().flat_map(Section::all_sources));
    let sources = sources.into_iter().map(|source| view! { <li><SourceLine source /></li> });
    let mut all = sections.iter().map(|section| view! { <FamilySection section /> });
    let first = all.next();
    let jumps = sections.iter().skip(1).map(|section| {
        let title = words.section[&section.id].title.as_str();
        view! { <li><a href=["#", &anchor(&section.id)].concat()>{title}</a></li> }
    });
    view! {
        <h1>{words.title.as_str()}</h1>
        {words.say.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()}
        // The first sentence to say is on the first screen of a small phone.
        {first}
        <p class="ways"><a href=context.href(Page::Handout)>{words.paper.as_str()}</a></p>
        <nav aria-labelledby="jumps">
            <h2 id="jumps">{words.jumps.as_str()}</h2>
            <ul class="forms">{jumps.collect_view()}</ul>
        </nav>
        {all.collect_view()}
        <details class="sources">
            <summary>{words.sources.as_str()}</summary>
            <ul>{sources.collect_view()}</ul>
        </details>
    }
}

#[component]
fn FamilySection(section: &'static Section<FamilyPart>) -> impl IntoView {
    let context = page_context();
    let words = context.family_words();
    let own = &words.section[&section.id];
    let moves = own.moves.iter().map(|one| view! { <li>{with_links(one.text())}</li> });
    let moves = moves.collect::<Vec<_>>();
    let moves = (!moves.is_empty()).then(|| view! { <ul>{moves}</ul> });
    let notes = own.note.iter().map(|one| view! { <p class="note">{with_links(one.text())}</p> });
    let notes = notes.collect_view();
    let message = section.message.as_ref();
    let message = message.and_then(|id| words.message.iter().find(|message| message.id == *id));
    let message = message.map(|message| view! { <FirstWords message /> });
    let lines = section.lines.iter().filter_map(|id| context.content().hotline(id).cloned());
    let lines = lines.map(|hotline| view! { <HotlineCard hotline /> }).collect_view();
    let rest = match section.shows {
        Some(FamilyPart::Guide) => {
            let guide = context.href(Page::Guide);
            let guide = view! { <a class="button" href=guide>{words.guide.as_str()}</a> };
            view! { {lines} {notes} {guide} }.into_any()
        }
        // National hotlines first, then local help, then what comes next.
        Some(FamilyPart::Local) => view! { {lines} <NearYou /> {notes} }.into_any(),
        None => view! { {lines} {notes} }.into_any(),
    };
    view! {
        <h2 id=anchor(&section.id) tabindex="-1">{own.title.as_str()}</h2>
        {message}
        {own.say.iter().map(|one| view! { <p>{one.text()}</p> }).collect_view()}
        {moves}
        {rest}
    }
}

/// The id of a section's heading. It cannot be the id of an agency, so that no link to a section is
/// one to an agency.
fn anchor(section: &str) -> String {
    ["to_", section].concat()
}

/// Words ready to say or to send.
#[component]
fn FirstWords(message: &'static MessageWords) -> impl IntoView {
    let language = page_context().words().language.code.clone();
    view! {
        <section class="message">
            <h3>{message.to.as_str()}</h3>
            <TextActions>
                <Message message=message.clone() language />
                <CopyStatus />
            </TextActions>
        </section>
    }
}
