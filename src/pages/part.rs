//! The parts of steps that are more than words and lines.

use super::{
    line::{Outside, host},
    sheet,
};
use crate::{
    domain::words::MessageWords,
    islands::{AgencyCards, CopyText, CopyWords, LocalContact},
};
use leptos::prelude::*;

/// Where to report an account in each app, and what to tap.
#[component]
pub fn Platforms() -> impl IntoView {
    let sheet = sheet();
    let words = sheet.words();
    let platforms = sheet.content().platforms.clone();
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
                {own.tap.map(|tap| view! { <p>{tap}</p> })}
                <p class="ways">{pages.collect_view()}</p>
            </details>
        }
    });
    platforms.collect_view()
}

/// Where to ask each site to remove a picture.
#[component]
pub fn RemovalForms() -> impl IntoView {
    let sheet = sheet();
    let words = sheet.words();
    let platforms = sheet.content().platforms.clone();
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
    let sheet = sheet();
    let own = sheet.words();
    let copy = CopyWords {
        copy: own.page.copy.clone(),
        copied: own.page.copied.clone(),
        failed: own.page.copy_failed.clone(),
        share: own.page.share.clone(),
    };
    let languages = sheet.content().words.clone();
    own.message
        .iter()
        .map(|message| {
            let others = languages.iter().filter(|words| words.language.code != own.language.code);
            let others = others.filter_map(|words| {
                let other = words.message.iter().find(|other| other.id == message.id)?.clone();
                let (code, name) = (words.language.code.clone(), words.language.name.clone());
                let copy = copy.clone();
                Some(view! {
                    <details>
                        <summary lang=code.clone()>{name}</summary>
                        <Message message=other language=code copy />
                    </details>
                })
            });
            let language = own.language.code.clone();
            view! {
                <section class="message">
                    <h3>{message.to.clone()}</h3>
                    <Message message=message.clone() language copy=copy.clone() />
                    {others.collect_view()}
                </section>
            }
        })
        .collect_view()
}

#[component]
fn Message(message: MessageWords, language: String, copy: CopyWords) -> impl IntoView {
    let id = format!("{}-{language}", message.id);
    view! {
        <blockquote id=id.clone() lang=language>{message.text}</blockquote>
        <CopyText of=id words=copy />
    }
}

/// What blackmailers say, and what is true.
#[component]
pub fn Sayings() -> impl IntoView {
    let sayings = sheet().words().saying.clone();
    let sayings = sayings.into_iter().map(|saying| {
        view! { <div><dt>{saying.they}</dt><dd>{saying.truth}</dd></div> }
    });
    view! { <dl class="sayings">{sayings.collect_view()}</dl> }
}

/// Help near the visitor: what is true everywhere, and the host's own contact.
#[component]
pub fn NearYou() -> impl IntoView {
    let sheet = sheet();
    let words = sheet.words();
    let directory = sheet.content().hotline("icac").and_then(|line| line.website.clone());
    let directory = directory.map(|href| {
        let label = host(&href).to_owned();
        view! { <p class="ways"><Outside href>{label}</Outside></p> }
    });
    let national = sheet.content().hotlines.iter().map(|line| line.as_national()).collect();
    let agencies = sheet.writing.agencies.clone();
    let language = words.language.code.clone();
    let local = words.local.clone();
    view! {
        <section class="near">
            <h3>{words.local.title.clone()}</h3>
            <LocalContact
                root=sheet.address().to_root()
                language=language.clone()
                words=local.clone()
                national
            >
                <AgencyCards agencies language words=local />
            </LocalContact>
            <p>{words.local.by_phone.clone()}</p>
            <p>{words.local.nobody.clone()}</p>
            {directory}
        </section>
    }
}
