//! Local organisations, as a visitor sees them.

use crate::domain::{
    agency::{Agency, PhoneKind},
    words::{LocalWords, fill},
};
use leptos::prelude::*;

/// One card for each organisation. They stand below the national lines and look different.
///
/// Whatever an agency wrote is text, never markup; its addresses are the reader's own links.
#[component]
pub fn AgencyCards(agencies: Vec<Agency>, language: String, words: LocalWords) -> impl IntoView {
    let cards = agencies.into_iter().map(|agency| {
        let described = agency.description_in(&language).map(str::to_owned);
        let links = agency.phones.iter().map(|phone| {
            let label = match phone.kind {
                PhoneKind::Voice => &words.voice,
                PhoneKind::Text => &words.text,
                PhoneKind::Tty => &words.tty,
            };
            let extension = phone.number.extension().map(|extension| {
                format!(", {}", fill(&words.extension, &[("extension", extension)]))
            });
            let written =
                format!("{label} {}{}", phone.number.written(), extension.unwrap_or_default());
            let href = match phone.kind {
                PhoneKind::Text => phone.number.sms_href(None),
                PhoneKind::Voice | PhoneKind::Tty => phone.number.href(),
            };
            (href, written, false)
        });
        let email =
            agency.email.as_ref().map(|email| (email.href(), email.as_str().to_owned(), false));
        let website = agency
            .website
            .as_ref()
            .map(|site| (site.href().to_owned(), site.host().to_owned(), true));
        let links = links.chain(email).chain(website).map(|(href, label, is_outside)| {
            view! {
                <a
                    href=href
                    target=is_outside.then_some("_blank")
                    rel="noopener noreferrer"
                >
                    {label}
                </a>
            }
        });
        let links = links.collect_view();
        let about = [agency.kind, agency.area].into_iter().flatten().collect::<Vec<_>>().join(", ");
        let vouched = agency.assured_date.map(|day| {
            let day = day.to_string();
            match &agency.assurer {
                Some(assurer) => fill(&words.vouched, &[("assurer", assurer), ("day", &day)]),
                None => fill(&words.vouched_day, &[("day", &day)]),
            }
        });
        let paragraphs = [Some(about), described, agency.address, vouched];
        let paragraphs = paragraphs.into_iter().flatten().filter(|text| !text.is_empty());
        view! {
            <article class="agency" data-agency=agency.id.as_str().to_owned()>
                <h4>{agency.name}</h4>
                {paragraphs.map(|text| view! { <p>{text}</p> }).collect_view()}
                <p class="ways">{links}</p>
            </article>
        }
    });
    cards.collect_view()
}
