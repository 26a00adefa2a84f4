//! The parts of steps that are more than words and lines.

use crate::browser::Markup;
use crate::islands::{CopyText, LocalContact, StateChoice, agency_cards};
use crate::pages::hotline::{NotLoaded, Outside};
use crate::pages::sources::in_english;
use crate::pages::{Page, page_context};
use content::agency_card::AgencyCard;
use content::words::MessageWords;
use leptos::prelude::*;
use serde_json::json;

/// Where to report an account in each app, and what to tap.
#[component]
pub fn Platforms() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let platforms = context.content().platforms.clone();
    let platforms = platforms.into_iter().filter(|platform| !platform.report.is_empty());
    let platforms = platforms.map(|platform| {
        let own = words.platform[&platform.id].clone();
        let name = own.name.or(platform.name);
        let labels = [&words.platforms.page, &words.platforms.second_page];
        let pages = platform.report.into_iter().zip(labels).map(|(href, label)| {
            view! { <Outside href>{label.clone()}</Outside> }
        });
        view! {
            <details class="platform">
                <summary>{name}</summary>
                {own.tap.map(|tap| view! { <p>{with_labels(&tap)}</p> })}
                <p class="ways">{pages.collect_view()}</p>
            </details>
        }
    });
    platforms.collect_view()
}

/// What stands in these marks is written on a button of the app, in English.
fn with_labels(tap: &str) -> AnyView {
    let Some(lang) = in_english() else { return tap.to_owned().into_any() };
    let parts = tap.split_inclusive(['“', '”']).map(|part| match part.strip_suffix('”') {
        Some(label) => view! { <span lang=lang>{label.to_owned()}</span> "”" }.into_any(),
        None => part.to_owned().into_any(),
    });
    parts.collect::<Vec<_>>().into_any()
}

/// Where to ask each site to remove a picture.
#[component]
pub fn RemovalForms() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let platforms = context.content().platforms.clone();
    let forms = platforms.into_iter().filter_map(|platform| {
        let own = words.platform[&platform.id].clone();
        let name = own.name.or(platform.name)?;
        let href = platform.removal?;
        let label = format!("{name}: {}", words.platforms.form);
        Some(view! { <li><Outside href>{label}</Outside></li> })
    });
    view! { <ul class="forms">{forms.collect_view()}</ul> }
}

/// Words ready to send, in the language of the page and in the others: the person whom a visitor
/// trusts may read another one.
#[component]
pub fn Messages() -> impl IntoView {
    let context = page_context();
    let own = context.words();
    let languages = &context.content().languages;
    own.message
        .iter()
        .map(|message| {
            let others = languages
                .iter()
                .map(|pack| &pack.guide)
                .filter(|words| words.language.code != own.language.code);
            let others = others.filter_map(|words| {
                let other = words.message.iter().find(|other| other.id == message.id)?.clone();
                let (code, name) = (words.language.code.clone(), words.language.name.clone());
                Some(view! {
                    <details>
                        <summary lang=code.clone()>{name}</summary>
                        <Message message=other language=code />
                    </details>
                })
            });
            let language = own.language.code.clone();
            view! {
                <section class="message">
                    <h3>{message.to.clone()}</h3>
                    <Message message=message.clone() language />
                    {others.collect_view()}
                </section>
            }
        })
        .collect_view()
}

/// Words with the buttons that copy them, or hand them to another app.
#[component]
pub fn Message(message: MessageWords, language: String) -> impl IntoView {
    let page = &page_context().words().page;
    let id = format!("{}-{language}", message.id);
    view! {
        <blockquote id=id.clone() lang=language>
            {message.text}
        </blockquote>
        <CopyText>
            <button type="button" data-do="copy" data-of=id.clone()>
                {page.copy.as_str()}
            </button>
            <button type="button" data-do="share" data-of=id>
                {page.share.as_str()}
            </button>
            <p role="status">
                <span class="copy__done">{page.copied.as_str()}</span>
                <span class="copy__refused">{page.copy_failed.as_str()}</span>
            </p>
        </CopyText>
    }
}

/// What blackmailers say, and what is true.
#[component]
pub fn Sayings() -> impl IntoView {
    let sayings = page_context().words().saying.clone();
    let sayings = sayings.into_iter().map(|saying| {
        view! { <div><dt>{saying.they}</dt><dd>{saying.truth}</dd></div> }
    });
    view! { <dl class="sayings">{sayings.collect_view()}</dl> }
}

/// Help near the visitor: the host's own contact, and what is true everywhere.
#[component]
pub fn NearYou() -> impl IntoView {
    let context = page_context();
    let local = &context.words().local;
    view! {
        <section class="near">
            <h3>{local.title.as_str()}</h3>
            <HostsContact />
            <p>{local.by_phone.as_str()}</p>
            <p>{local.nobody.as_str()}</p>
            <StateChoice>
                // Once alive, the link brings the other page's states here instead of leaving.
                <div id="states">
                    <p class="ways">
                        <a href=context.href(Page::Local) data-do="states">
                            {local.find.as_str()}
                        </a>
                    </p>
                    <NotLoaded />
                </div>
            </StateChoice>
        </section>
    }
}

/// The host's own contact, as it was when the page was written. The page reads it again.
#[component]
pub fn HostsContact() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let national = context.content().hotlines.iter().map(|line| line.as_national());
    let national = national.map(|line| [vec![line.id], line.names]);
    let language = words.language.code.clone();
    let card_words = &words.local.card;
    let agencies = context.site.agencies.iter();
    let cards = agencies.map(|agency| AgencyCard::new(agency, &language, card_words)).collect();
    let cards: String = agency_cards(cards).iter().map(Markup::html).collect();
    view! {
        <LocalContact>
            <div
                id="local"
                data-root=context.address().to_root()
                data-language=language
                data-kept=words.local.kept.as_str()
                data-words=json!(card_words.clone().into_list()).to_string()
                data-national=json!(national.collect::<Vec<_>>()).to_string()
                inner_html=cards
            ></div>
        </LocalContact>
    }
}
