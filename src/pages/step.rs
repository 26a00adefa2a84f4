//! The content of one step.

use crate::pages::guide::{data_if, data_unless};
use crate::pages::hotline::HotlineCard;
use crate::pages::page_context;
use crate::pages::platforms::{Platforms, RemovalForms};
use crate::pages::report_notes::ReportNotes;
use crate::pages::step_parts::{FamiliesLink, Messages, NearYou, Sayings};
use content::guide::{Part, Step};
use content::words::Sentence;
use leptos::prelude::*;

/// The words of a step, its hotlines, and its other parts.
#[component]
pub fn StepBody(step: Step) -> impl IntoView {
    let context = page_context();
    let guide = &context.content().guide;
    let words = &context.words().step[&step.id];
    let moves = words.moves.iter().map(|said| {
        let condition = guide.condition(said.audiences());
        view! {
            <li data-if=data_if(condition) data-unless=data_unless(condition)>
                {said.text()}
            </li>
        }
    });
    let moves = moves.collect::<Vec<_>>();
    let moves = (!moves.is_empty()).then(|| view! { <ul>{moves}</ul> });
    let lines = step.lines.iter().filter_map(|line| {
        let hotline = context.content().hotline(line.id())?.clone();
        let condition = guide.condition(line.audiences());
        Some(view! { <HotlineCard hotline condition /> })
    });
    let lines = lines.collect_view();
    let parts = step.shows.iter().map(|part| match part {
        Part::Platforms => view! { <Platforms /> }.into_any(),
        Part::RemovalForms => view! { <RemovalForms /> }.into_any(),
        Part::Messages => view! { <Messages /> }.into_any(),
        Part::Sayings => view! { <Sayings /> }.into_any(),
        Part::ReportNotes => view! { <ReportNotes /> }.into_any(),
        Part::Local => view! { <NearYou /> }.into_any(),
        Part::Families => view! { <FamiliesLink /> }.into_any(),
    });
    let parts = parts.collect_view();
    let notes = view! { <Paragraphs sentences=&words.note class="note" /> };
    let need = guide.needs.iter().find(|need| need.lines && need.step.as_ref() == Some(&step.id));
    let rest = if step.shows.contains(&Part::Local) {
        // National hotlines first, then what helps with a report and local help, then what comes
        // next.
        view! { {lines} {parts} {notes} }.into_any()
    } else if let Some(need) = need {
        // Somebody who wishes for these hotlines is led to them.
        view! {
            {parts}
            <div id=need.id.as_str() tabindex="-1">
                {notes}
                {lines}
            </div>
        }
        .into_any()
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
        <h2 tabindex="-1">{words.title.as_str()}</h2>
        <Paragraphs sentences=&words.say class="say" />
        {moves}
        {rest}
        <Paragraphs sentences=&words.rest class="rest" />
    }
}

/// Sentences, each a paragraph for its audiences.
#[component]
pub fn Paragraphs(sentences: &'static [Sentence], class: &'static str) -> impl IntoView {
    let guide = &page_context().content().guide;
    let paragraphs = sentences.iter().map(|said| {
        let condition = guide.condition(said.audiences());
        view! {
            <p class=class data-if=data_if(condition) data-unless=data_unless(condition)>
                {said.text()}
            </p>
        }
    });
    paragraphs.collect_view()
}
