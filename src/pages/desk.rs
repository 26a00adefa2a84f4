//! The page of the desk: how to write the file by hand, and the element in which the form opens.

use crate::desk::{DeskData, DeskLanguage};
use crate::pages::page_context;
use crate::widgets::page_data::flatten_words;
use content::words::DeskWords;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The example in the page. A test parses it.
pub const EXAMPLE: &str = include_str!("../content/agency-example.json");

#[component]
pub fn Desk() -> impl IntoView {
    let context = page_context();
    let words = context.desk_words();
    let by_hand = &words.by_hand;
    let paragraphs = |all: &'static [String]| {
        all.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()
    };
    let lines = EXAMPLE.lines().zip(&by_hand.line).map(|(line, comment)| {
        view! {
            <code>{line} "\n"</code>
            <small>{comment.as_str()}</small>
        }
    });
    view! {
        <h1>{words.title.as_str()}</h1>
        {paragraphs(&words.say)}
        <div id="desk" class="desk" tabindex="-1">
            <p class="not-alive-only note">{words.no_form.as_str()}</p>
        </div>
        <script type="application/json" id="desk-data" inner_html=data()></script>
        <section class="by-hand">
            <h2>{by_hand.title.as_str()}</h2>
            {paragraphs(&by_hand.say)}
            <p id="example-say">{by_hand.example.as_str()}</p>
            <pre class="example" tabindex="0" role="region" aria-labelledby="example-say">
                {lines.collect_view()}
            </pre>
            {paragraphs(&by_hand.then)}
        </section>
    }
}

/// The data of the form, as JSON for a script element: without `<`, which could end the element.
fn data() -> String {
    let context = page_context();
    let content = context.content();
    let languages =
        context.every_language().map(|context| context.words()).map(|words| DeskLanguage {
            code: words.language.code.clone(),
            name: words.language.name.clone(),
            card: words.local.card.clone(),
        });
    let national = content.hotlines.iter().map(|line| line.to_national_line());
    let mut states: Vec<_> =
        content.task_forces.iter().map(|force| (force.code.clone(), force.state.clone())).collect();
    states.dedup();
    let data = DeskData {
        words: form_words(context.desk_words()),
        languages: languages.collect(),
        national: national.map(|line| (line.id, line.names)).collect(),
        states,
        root: context.address().to_root(),
    };
    let json = serde_json::to_string(&data).expect("texts in lists are always JSON");
    json.replace('<', "\\u003c")
}

/// The words of the form, without those that only the page shows.
fn form_words(words: &DeskWords) -> BTreeMap<String, String> {
    let mut words = flatten_words(words);
    words.retain(|key, _| {
        !["by_hand.", "say.", "title", "no_form"].iter().any(|own| key.starts_with(own))
    });
    words
}
