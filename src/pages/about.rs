//! The about page: what this is, who runs it, what it promises, and its sources.

use crate::pages::hotline::ExternalLink;
use crate::pages::sources::SourceLine;
use crate::pages::{Page, page_context};
use crate::widgets::markup::JSON_LD_TYPE;
use agency::json_ld;
use content::source::host;
use content::words::fill;
use leptos::prelude::*;

#[component]
pub fn About() -> impl IntoView {
    let context = page_context();
    let content = context.content();
    let words = context.words();
    let about = &words.about;
    let site = &content.host;
    let run_by = match site.run_by.trim() {
        "" => about.run_by_nobody.clone(),
        who => fill(&about.run_by, &[("who", who)]),
    };
    let government =
        if site.government { about.government.clone() } else { about.not_government.clone() };
    let paragraphs =
        |all: &[String]| all.iter().map(|one| view! { <p>{one.clone()}</p> }).collect_view();
    let items =
        |all: &[String]| all.iter().map(|one| view! { <li>{one.clone()}</li> }).collect_view();
    let sources = content.sources.iter().map(|source| {
        view! { <li id=format!("source-{}", source.id)><SourceLine source /></li> }
    });
    let lines = content.hotlines.iter().map(|line| {
        let links = line.sources.iter().map(|address| {
            view! { " " <ExternalLink href=address.clone()>{host(address).to_owned()}</ExternalLink> }
        });
        let when = words.age(&line.published, line.verified);
        view! { <li>{line.name.clone()} ":" {links.collect_view()} " (" {when} ")"</li> }
    });
    let icac_links = [
        (&about.icac_directory, content.hotline("icac").and_then(|line| line.website.as_ref())),
        (&about.icac_ocepi, content.source("icac-programme").map(|source| &source.address)),
        (&about.icac_psc, content.source("project-safe-childhood").map(|source| &source.address)),
    ];
    let icac_links = icac_links.into_iter().filter_map(|(name, address)| {
        let href = address?.clone();
        Some(view! { <li><ExternalLink href>{name.clone()}</ExternalLink></li> })
    });
    let ways = &context.officer_words().ways;
    let agencies = &context.site.agencies;
    let for_machines = (!agencies.is_empty()).then(|| {
        view! { <script type=JSON_LD_TYPE inner_html=json_ld(agencies)></script> }
    });
    view! {
        {for_machines}
        <h1>{about.title.clone()}</h1>
        {paragraphs(&about.what)}
        <p>{run_by} " " {government}</p>
        <h2>{ways.title.as_str()}</h2>
        <ul class="forms">
            <li><a href=context.href(Page::Officers)>{ways.officers.as_str()}</a></li>
            <li><a href=context.href(Page::Desk)>{ways.desk.as_str()}</a></li>
        </ul>
        <h2>{about.promises_title.clone()}</h2>
        <ol>{items(&about.promises)}</ol>
        <h2>{about.limits_title.clone()}</h2>
        <ul>{items(&about.limits)}</ul>
        <h2>{about.order_title.clone()}</h2>
        {paragraphs(&about.order)}
        <h2>{about.icac_title.clone()}</h2>
        {paragraphs(&about.icac)}
        <h3>{about.icac_links_title.clone()}</h3>
        <ul class="forms">{icac_links.collect_view()}</ul>
        <h2>{about.sources_title.clone()}</h2>
        <p>{about.sources_say.clone()}</p>
        <ol class="sources">{sources.collect_view()}</ol>
        <h3>{about.lines_title.clone()}</h3>
        <ul class="sources">{lines.collect_view()}</ul>
        <h3>{about.platforms_title.clone()}</h3>
        <ul class="forms">
            <li><a href=context.href(Page::Apps)>{context.apps_words().title.as_str()}</a></li>
        </ul>
        <p>{about.licence.clone()}</p>
    }
}
