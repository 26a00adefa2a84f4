//! The host's list of agencies, beside the task forces: written into the page, or loaded on demand.
//!
//! The index is one file for all states, fetched only when a visitor presses a button. A file for
//! each state would tell the server which state she chose (promise 4), and an index that every
//! visitor loads would cost everybody bytes for each agency.

use crate::browser::Element;
use crate::islands::agency_cards;
use crate::pages::hotline::NotLoaded;
use crate::pages::page_context;
use agency::{Agency, AgencyList};
use content::agency_card::AgencyCard;
use content::words::fill;
use leptos::prelude::*;

/// The agencies of the host's list in a state, below its task forces.
#[component]
pub fn AgenciesIn(state: &'static str) -> impl IntoView {
    let cards = cards(|code| code == state);
    (!cards.is_empty()).then(|| {
        let title = page_context().words().near.agencies.title.as_str();
        view! { <p class="aside">{title}</p><div inner_html=cards></div> }
    })
}

/// The agencies in no state with a task force. They are hidden as soon as a state is chosen.
#[component]
pub fn AgenciesElsewhere(states: Vec<&'static str>) -> impl IntoView {
    let cards = cards(|code| !states.contains(&code));
    (!cards.is_empty()).then(|| {
        let words = &page_context().words().near.agencies;
        view! {
            <section data-state="">
                <h3>{words.elsewhere.as_str()}</h3>
                <p class="aside">{words.title.as_str()}</p>
                <div inner_html=cards></div>
            </section>
        }
    })
}

/// Cards of the listed agencies that the host's `agency.json` does not name already.
fn cards(is_wanted: impl Fn(&str) -> bool) -> String {
    let context = page_context();
    let AgencyList::Few(few) = &context.site.agency_list else {
        return String::new();
    };
    let words = context.words();
    let is_not_named =
        |agency: &Agency| context.site.agencies.iter().all(|own| own.id != agency.id);
    let wanted = few.iter().filter(|(state, agency)| is_wanted(state) && is_not_named(agency));
    let cards =
        wanted.map(|(_, agency)| AgencyCard::new(agency, &words.language.code, &words.local.card));
    agency_cards(cards.collect()).iter().map(Element::html).collect()
}

/// The button that loads a long list, with the number of kilobytes.
#[component]
pub fn LoadAgencyList() -> impl IntoView {
    let context = page_context();
    let words = &context.words().near.agencies;
    let AgencyList::Many { bytes } = context.site.agency_list else {
        return None;
    };
    let cost = fill(&words.cost, &[("kilobytes", &bytes.div_ceil(1024).to_string())]);
    Some(view! {
        <p>
            <button type="button" data-do="agencies">
                {words.show.as_str()}
            </button>
        </p>
        <p class="aside">{cost}</p>
        <p class="aside" role="status">
            <span data-agencies hidden>{words.found.as_str()}</span>
            <span data-agencies hidden>{words.none.as_str()}</span>
            <span data-agencies hidden>{words.pick.as_str()}</span>
        </p>
        <NotLoaded />
    })
}

/// The element for the names from a long list. The island finds it by its index among the elements
/// with `data-agencies`.
#[component]
pub fn LoadedAgencies() -> impl IntoView {
    let context = page_context();
    let is_long = matches!(context.site.agency_list, AgencyList::Many { .. });
    is_long.then(|| {
        view! {
            <section class="agency" data-agencies hidden>
                <h3>{context.words().near.agencies.title.as_str()}</h3>
                <ul id="agencies" class="forms"></ul>
            </section>
        }
    })
}
