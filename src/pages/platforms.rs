//! What to do in each app, as far as the guide shows it: six apps, and the way to all of them.

use crate::pages::guide::{data_if, data_unless};
use crate::pages::hotline::ExternalLink;
use crate::pages::sources::english_lang;
use crate::pages::{Page, page_context};
use content::platform::{Platform, Topic};
use content::words::{Part, parts_with_labels};
use leptos::prelude::*;

/// Where to report an account in the most used apps, and what to tap.
#[component]
pub fn Platforms() -> impl IntoView {
    let context = page_context();
    let (guide, words) = (&context.content().guide, context.apps_words());
    let platforms = in_guide().filter_map(|platform| {
        let fact = platform.fact(Topic::Report)?;
        // The first sentence, and those for some visitors only. The page of apps has all.
        let said = words.platform[&platform.id].topic(Topic::Report).iter().enumerate();
        let said = said.filter(|(index, said)| *index == 0 || !said.audiences().is_empty());
        let taps = said.map(|(_, said)| {
            let condition = guide.condition(said.audiences());
            view! {
                <p data-if=data_if(condition) data-unless=data_unless(condition)>
                    {with_labels(said.text())}
                </p>
            }
        });
        // The page of apps has the others.
        let page = fact.pages.first().map(|href| {
            view! { <ExternalLink href=href.clone()>{words.page.as_str()}</ExternalLink> }
        });
        Some(view! {
            <details class="platform">
                <summary>{name(platform)}</summary>
                {taps.collect_view()}
                <p class="ways">{page}</p>
            </details>
        })
    });
    view! {
        {platforms.collect_view()}
        <p class="ways"><AppsLink /></p>
    }
}

/// The forms that remove a picture from the most used apps, or the pages that lead there.
#[component]
pub fn RemovalForms() -> impl IntoView {
    let forms = in_guide().filter_map(|platform| {
        let href = platform.fact(Topic::Removal)?.pages.first()?.clone();
        let name = platform.name.as_deref()?;
        Some(view! { <li><ExternalLink href>{name}</ExternalLink></li> })
    });
    view! {
        <ul class="forms">
            {forms.collect_view()}
            <li><AppsLink /></li>
        </ul>
    }
}

fn in_guide() -> impl Iterator<Item = &'static Platform> {
    page_context().content().platforms.iter().filter(|platform| platform.in_guide)
}

/// The way to the page of all apps, where the one who looks for another finds it, too.
#[component]
fn AppsLink() -> impl IntoView {
    let context = page_context();
    view! { <a href=context.href(Page::Apps)>{context.apps_words().way.as_str()}</a> }
}

/// Its name; that of the entry for every other app is a word of the language.
pub(super) fn name(platform: &'static Platform) -> &'static str {
    let own = page_context().apps_words().platform[&platform.id].name.as_ref();
    own.or(platform.name.as_ref()).map(String::as_str).unwrap_or_default()
}

/// A sentence in which the labels of buttons are in English, as the app has them. The marks around
/// them are those of the language of the page, and a browser that translates it leaves them alone.
pub(super) fn with_labels(sentence: &'static str) -> AnyView {
    let lang = english_lang();
    let parts = parts_with_labels(sentence).into_iter().map(|part| match part {
        Part::Words(words) => words.into_any(),
        Part::Value(label) => view! {
            <q lang=lang translate="no">
                {label}
            </q>
        }
        .into_any(),
    });
    parts.collect::<Vec<_>>().into_any()
}
