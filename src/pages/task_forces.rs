//! The page of local help: the task force of every state, the places without one, and the host's own
//! contact.

use crate::islands::StateChoice;
use crate::pages::hotline::{ExternalLink, HotlineLinks, interpolate};
use crate::pages::listed_agencies::{
    AgenciesElsewhere, AgenciesIn, LoadAgencyList, LoadedAgencies,
};
use crate::pages::page_context;
use crate::pages::sources::SourceLine;
use crate::pages::step_parts::HostContact;
use content::source::host;
use content::task_force::{NumberProof, TaskForce};
use content::words::fill;
use leptos::prelude::*;

#[component]
pub fn Local() -> impl IntoView {
    let context = page_context();
    let words = &context.words().near;
    let (forces, places) = (&context.content().task_forces, &context.content().places);
    let states = states();
    let options = states.clone().into_iter();
    let options = options.map(|(code, name)| view! { <option value=code>{name}</option> });
    let sections = states.clone().into_iter().map(|(code, name)| {
        let place = places.iter().find(|place| place.code == code);
        let served_by = place.and_then(|place| place.served_by.as_ref());
        let own = forces.iter().filter(|force| force.code == code || Some(&force.id) == served_by);
        let own: Vec<_> = own.map(|force| view! { <TaskForceCard force /> }).collect();
        let none = own.is_empty().then(|| {
            view! { <p>{words.no_force.as_str()}</p> <Ways ids=&["ncmec-cybertip"] /> }
        });
        view! {
            <section data-state=code>
                <h3>{name}</h3>
                {none}
                {own}
                <AgenciesIn state=code />
            </section>
        }
    });
    let codes = states.iter().map(|(code, _)| *code).collect();
    let report = context.content().hotline("ncmec-cybertip").cloned();
    view! {
        <h1>{words.title.as_str()}</h1>
        {words.say.iter().map(|one| view! { <p>{one.as_str()}</p> }).collect_view()}
        {report.map(|hotline| {
            let id = hotline.id.clone();
            view! {
                <article class="line" data-hotline=id>
                    <HotlineLinks hotline />
                </article>
            }
        })}
        <section class="near">
            <h2>{context.words().local.title.as_str()}</h2>
            <HostContact />
            <p>{context.words().local.by_phone.as_str()}</p>
        </section>
        <h2>{words.states.as_str()}</h2>
        <StateChoice>
            // The guide imports this element when a visitor asks for it.
            <div id="states">
                <div class="alive-only">
                    <label class="pick">
                        {words.choose.as_str()} " "
                        <select id="state" autocomplete="off">
                            <option value="">{words.every_state.as_str()}</option>
                            {options.collect_view()}
                        </select>
                    </label>
                    <p class="aside">{words.kept.as_str()}</p>
                    <p role="status" class="unseen">
                        <span data-shown hidden>{words.every_shown.as_str()}</span>
                        <span data-shown hidden>{words.one_shown.as_str()}</span>
                    </p>
                    <LoadAgencyList />
                </div>
                // One answer for all whose number is not proved, instead of sixty refusals.
                <div>
                    <p>{words.no_number.as_str()}</p>
                    <Ways ids=&["ncmec-cybertip", "icac"] />
                </div>
                {sections.collect_view()}
                <AgenciesElsewhere states=codes />
                <LoadedAgencies />
            </div>
        </StateChoice>
        <Abroad />
    }
}

/// The websites of these hotlines.
#[component]
fn Ways(ids: &'static [&'static str]) -> impl IntoView {
    let ways = ids.iter().filter_map(|id| {
        let href = page_context().content().hotline(id)?.website.clone()?;
        let label = host(&href).to_owned();
        Some(view! { <ExternalLink href>{label}</ExternalLink> })
    });
    view! { <p class="ways">{ways.collect_view()}</p> }
}

/// For families of the armed forces, and for everybody else in another country.
#[component]
fn Abroad() -> impl IntoView {
    let context = page_context();
    let (content, words) = (context.content(), context.words());
    let abroad = content.hotline("findahelpline").and_then(|line| line.abroad.clone());
    let abroad = abroad.map(|href| {
        let label = words.opening.abroad_link.as_str();
        view! { <p class="ways"><ExternalLink href>{label}</ExternalLink></p> }
    });
    let source = content.source("tricare-988");
    view! {
        <h2>{words.near.abroad_title.as_str()}</h2>
        <p>{words.near.abroad.as_str()}</p>
        <Ways ids=&["ncmec-cybertip"] />
        {abroad}
        {source.map(|source| view! { <p class="sources"><SourceLine source /></p> })}
    }
}

/// Code and name of every state, district and territory, sorted by name in the language of the
/// page.
pub(super) fn states() -> Vec<(&'static str, &'static str)> {
    let (content, words) = (page_context().content(), &page_context().words().near);
    let forces = content.task_forces.iter().map(|force| (force.code.as_str(), &force.state));
    let places = content.places.iter().map(|place| (place.code.as_str(), &place.name));
    let named = forces.chain(places);
    let named = named.map(|(code, name)| (code, words.state.get(code).unwrap_or(name).as_str()));
    let mut states: Vec<_> = named.collect();
    states.dedup();
    states.sort_by_key(|(_, name)| without_accents(name));
    states
}

/// A name as it is sorted: by their codes, letters with accents would come last.
pub fn without_accents(name: &str) -> String {
    let plain = |letter| match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' => 'u',
        other => other,
    };
    name.chars().map(plain).collect()
}

/// A task force: what is known about it, and how old that is.
#[component]
fn TaskForceCard(force: &'static TaskForce) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let near = &words.near;
    let area = near.area.get(&force.id).map(|area| view! { <p>{area.as_str()}</p> });
    let led_by = fill(&near.led_by, &[("agency", &force.agency)]);
    let age = words.age(&force.published, force.verified);
    let proof = force.number_from.map(|from| match from {
        NumberProof::OwnPage => near.number_from.own_page.as_str(),
        NumberProof::OwnRelease => near.number_from.own_release.as_str(),
        NumberProof::Copies => near.number_from.copies.as_str(),
    });
    let sources = force.sources.iter().map(|address| {
        view! { <ExternalLink href=address.clone()>{host(address).to_owned()}</ExternalLink> " " }
    });
    let call = force.number.as_ref().map(|number| {
        let label = interpolate(&words.page.call, &[("number", number.written())]);
        view! { <a href=number.href()>{label}</a> }
    });
    let email = force.email.as_ref().map(|email| {
        view! { <a href=format!("mailto:{email}")>{email.clone()}</a> }
    });
    let website = force.website.as_ref().map(|address| {
        let label = fill(&words.page.website, &[("website", host(address))]);
        view! { <ExternalLink href=address.clone()>{label}</ExternalLink> }
    });
    let ways = (call.is_some() || email.is_some() || website.is_some())
        .then(|| view! { <p class="ways">{call}{email}{website}</p> });
    view! {
        <article class="force" data-task-force=force.id.clone()>
            <h4>{force.name.clone()}</h4>
            {area}
            <p>{led_by}</p>
            {ways}
            {proof.map(|proof| view! { <p>{proof}</p> })}
            <p class="sources">
                {near.source.as_str()} ": " {sources.collect_view()} "(" {age} ")"
            </p>
        </article>
    }
}
