//! Sentences in which the name of a service is a link to it: a name alone sends a reader to a search,
//! where firms that sell help are on top.

use crate::pages::hotline::ExternalLink;
use crate::pages::page_context;
use leptos::prelude::*;

/// The sentence, in which each hotline that it names is a link to its website.
pub fn with_links(sentence: &'static str) -> AnyView {
    let content = page_context().content();
    let named = content.hotlines.iter().filter_map(|line| {
        let (name, website) = (line.in_sentences.as_deref()?, line.website.as_deref());
        Some((name, website.or(line.chat.as_deref())?))
    });
    let named: Vec<_> = named.collect();
    let mut parts = Vec::new();
    let mut rest = sentence;
    let next = |rest: &'static str| {
        let found = named.iter().filter_map(|one| Some((rest.find(one.0)?, *one)));
        found.min_by_key(|(at, _)| *at)
    };
    while let Some((at, (name, website))) = next(rest) {
        let (before, after) = rest.split_at(at);
        parts.push(before.into_any());
        let href = website.to_owned();
        parts.push(view! { <ExternalLink href>{name}</ExternalLink> }.into_any());
        rest = after.get(name.len()..).unwrap_or_default();
    }
    parts.push(rest.into_any());
    parts.into_any()
}
