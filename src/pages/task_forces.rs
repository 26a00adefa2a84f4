//! The page of local help: the task force of every state, and the host's own contact.

use crate::islands::StateChoice;
use crate::pages::hotline::{ExternalLink, HotlineLinks, interpolate};
use crate::pages::listed_agencies::{
    AgenciesElsewhere, AgenciesIn, LoadAgencyList, LoadedAgencies,
};
use crate::pages::page_context;
use crate::pages::step_parts::HostContact;
use content::source::host;
use content::task_force::TaskForce;
use content::words::fill;
use leptos::prelude::*;

#[component]
pub fn Local() -> impl IntoView {
    let context = page_context();
    let words = &context.words().near;
    let forces = &context.content().task_forces;
    let states = states();
    let options = states.clone().into_iter();
    let options = options.map(|(code, name)| view! { <option value=code>{name}</option> });
    let sections = states.clone().into_iter().map(|(code, name)| {
        let own = forces.iter().filter(|force| force.code == code);
        let own = own.map(|force| view! { <TaskForceCard force /> });
        view! {
            <section data-state=code>
                <h3>{name}</h3>
                {own.collect_view()}
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
                {sections.collect_view()}
                <AgenciesElsewhere states=codes />
                <LoadedAgencies />
            </div>
        </StateChoice>
    }
}

/// Code and name of every state, sorted by name in the language of the page.
pub(super) fn states() -> Vec<(&'static str, &'static str)> {
    let forces = page_context().content().task_forces.iter();
    let mut states: Vec<_> = forces.map(|force| (force.code.as_str(), state_name(force))).collect();
    states.dedup();
    // Accents are ignored: by their code they would come last.
    states.sort_by_key(|(_, name)| name.replace('á', "a"));
    states
}

/// The name of its state in the language of the page.
fn state_name(force: &'static TaskForce) -> &'static str {
    page_context().words().near.state.get(&force.code).unwrap_or(&force.state)
}

/// A task force: what a source says about it, and how old that is. If its number is not confirmed,
/// the card has the contacts that are.
#[component]
fn TaskForceCard(force: &'static TaskForce) -> impl IntoView {
    let context = page_context();
    let (content, words) = (context.content(), context.words());
    let (near, about) = (&words.near, &words.about);
    let area = near.area.get(&force.id).map(|area| view! { <p>{area.as_str()}</p> });
    let led_by = match &force.agency {
        Some(agency) => fill(&near.led_by, &[("agency", agency)]),
        None => near.nobody_known.clone(),
    };
    let age = match force.published.as_str() {
        "undated" => about.undated.clone(),
        published => fill(&about.published, &[("published", published)]),
    };
    let verified = fill(&about.verified, &[("day", &force.verified.to_string())]);
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
    let other_ways = force.number.is_none().then(|| {
        let ways = ["icac", "ncmec-cybertip"].into_iter().filter_map(|id| content.hotline(id));
        let ways = ways.filter_map(|line| {
            let href = line.website.clone()?;
            let label = host(&href).to_owned();
            Some(view! { <ExternalLink href>{label}</ExternalLink> })
        });
        view! {
            <p>{near.no_number.as_str()}</p>
            <p class="ways">{ways.collect_view()}</p>
        }
    });
    view! {
        <article class="force" data-task-force=force.id.clone()>
            <h4>{force.name.clone()}</h4>
            {area}
            <p>{led_by}</p>
            <p class="ways">{call}{email}{website}</p>
            {other_ways}
            <p class="sources">
                {near.source.as_str()} ": " {sources.collect_view()} "(" {age} ", " {verified} ")"
            </p>
        </article>
    }
}
