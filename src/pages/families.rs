//! The page for parents, other adults and friends: what to say first, what to leave, what comes
//! next.

use crate::pages::hotline::HotlineCard;
use crate::pages::sources::{SourceLine, unique_sources};
use crate::pages::step_parts::{Message, NearYou};
use crate::pages::{Page, page_context};
use content::section::{FamilyPart, Section};
use leptos::prelude::*;

#[component]
pub fn Families() -> impl IntoView {
    let context = page_context();
    let words = context.family_words();
    let sections = &context.content().families;
    let sources = unique_sources(sections.iter().flat_map(Section::all_sources));
    let sources = sources.into_iter().map(|source| view! { <li><SourceLine source /></li> });
    view! {
        <h1>{words.title.as_str()}</h1>
        {words.say.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()}
        {sections.iter().map(|section| view! { <FamilySection section /> }).collect_view()}
        <h2>{words.sources.as_str()}</h2>
        <ul class="sources">{sources.collect_view()}</ul>
    }
}

#[component]
fn FamilySection(section: &'static Section<FamilyPart>) -> impl IntoView {
    let context = page_context();
    let words = context.family_words();
    let own = &words.section[&section.id];
    let moves = own.moves.iter().map(|one| view! { <li>{one.text()}</li> }).collect::<Vec<_>>();
    let moves = (!moves.is_empty()).then(|| view! { <ul>{moves}</ul> });
    let notes = own.note.iter().map(|one| view! { <p class="note">{one.text()}</p> });
    let notes = notes.collect_view();
    let lines = section.lines.iter().filter_map(|id| context.content().hotline(id).cloned());
    let lines = lines.map(|hotline| view! { <HotlineCard hotline /> }).collect_view();
    let rest = match section.shows {
        Some(FamilyPart::Messages) => view! { <FirstWords /> {notes} }.into_any(),
        Some(FamilyPart::Guide) => {
            let guide = context.href(Page::Guide);
            view! { {notes} <a class="button" href=guide>{words.guide.as_str()}</a> }.into_any()
        }
        // National hotlines first, then local help, then what comes next.
        Some(FamilyPart::Local) => view! { {lines} <NearYou /> {notes} }.into_any(),
        None => view! { {lines} {notes} }.into_any(),
    };
    view! {
        <h2>{own.title.as_str()}</h2>
        {own.say.iter().map(|one| view! { <p>{one.text()}</p> }).collect_view()}
        {moves}
        {rest}
    }
}

/// Messages ready to say or to send.
#[component]
fn FirstWords() -> impl IntoView {
    let context = page_context();
    let messages = context.family_words().message.iter().map(|message| {
        view! {
            <section class="message">
                <h3>{message.to.as_str()}</h3>
                <Message message=message.clone() language=context.words().language.code.clone() />
            </section>
        }
    });
    messages.collect_view()
}
