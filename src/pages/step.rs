//! The content of one step.

use crate::pages::hotline::HotlineCard;
use crate::pages::page_context;
use crate::pages::report_notes::ReportNotes;
use crate::pages::step_parts::{Messages, NearYou, Platforms, RemovalForms, Sayings};
use content::guide::{Part, Step};
use leptos::prelude::*;

/// The words of a step, its hotlines, and its other parts.
#[component]
pub fn StepBody(step: Step) -> impl IntoView {
    let context = page_context();
    let words = context.words().step[&step.id].clone();
    let paragraphs = |sentences: Vec<String>, class: &'static str| {
        let sentences = sentences.into_iter();
        sentences.map(|sentence| view! { <p class=class>{sentence}</p> }).collect_view()
    };
    let moves = words.moves.into_iter().map(|one| view! { <li>{one}</li> }).collect::<Vec<_>>();
    let moves = (!moves.is_empty()).then(|| view! { <ul class="do">{moves}</ul> });
    let lines = step.lines.iter().filter_map(|id| context.content().hotline(id).cloned());
    let lines = lines.map(|hotline| view! { <HotlineCard hotline /> }).collect_view();
    let parts = step.shows.iter().map(|part| match part {
        Part::Platforms => view! { <Platforms /> }.into_any(),
        Part::RemovalForms => view! { <RemovalForms /> }.into_any(),
        Part::Messages => view! { <Messages /> }.into_any(),
        Part::Sayings => view! { <Sayings /> }.into_any(),
        Part::ReportNotes => view! { <ReportNotes /> }.into_any(),
        Part::Local => view! { <NearYou /> }.into_any(),
    });
    let parts = parts.collect_view();
    let notes = paragraphs(words.note, "note");
    let rest = if step.shows.contains(&Part::Local) {
        // National hotlines first, then what helps with a report and local help, then what comes
        // next.
        view! { {lines} {parts} {notes} }.into_any()
    } else {
        // What is ready to use first, then the hotlines.
        view! { {parts} {notes} {lines} }.into_any()
    };
    // The drawing is decorative: the words say the same.
    let drawing = context.content().drawing(&step.id).map(|svg| {
        view! { <span class="drawing" aria-hidden="true" inner_html=svg.trim()></span> }
    });
    view! {
        {drawing}
        <h2 id=format!("{}-heading", step.id) tabindex="-1">{words.title}</h2>
        {paragraphs(words.say, "say")}
        {moves}
        {rest}
    }
}
