//! The parts of steps that are not only words and hotlines.

use crate::browser::Element;
use crate::islands::{
    LocalContact, SEPARATOR_TEXT, StateChoice, TextActions, agency_cards, national_data,
};
use crate::pages::guide::{data_if, data_unless};
use crate::pages::hotline::NotLoaded;
use crate::pages::step::Paragraphs;
use crate::pages::{Page, page_context};
use crate::widgets::markup::LOCAL_ID;
use content::agency_card::AgencyCard;
use content::words::MessageWords;
use leptos::prelude::*;

/// Messages ready to send. The person whom a visitor trusts may read another language: the messages
/// in it are imported from the guide in that language, so that no language costs every visitor bytes.
#[component]
pub fn Messages() -> impl IntoView {
    let context = page_context();
    let own = context.words();
    let guide = &context.content().guide;
    let messages = own.message.iter().map(|message| {
        let language = own.language.code.clone();
        let audiences = guide.messages.get(&message.id).map(Vec::as_slice);
        let condition = guide.condition(audiences.unwrap_or_default());
        view! {
            <section
                class="message"
                data-if=data_if(condition)
                data-unless=data_unless(condition)
            >
                <h3>{message.to.clone()}</h3>
                <Message message=message.clone() language />
            </section>
        }
    });
    let others = context.other_languages().map(move |other| {
        let language = &other.words().language;
        let id = messages_id(&language.code);
        let href = [&context.address().href(other.address()), "#", &id].concat();
        let own_id = id.clone();
        view! {
            <div id=own_id>
                <p class="ways">
                    <a href=href lang=language.code.as_str() data-do="import" data-of=id>
                        {language.name.as_str()}
                    </a>
                </p>
            </div>
        }
    });
    view! {
        <TextActions>
            <div id=messages_id(&own.language.code) lang=own.language.code.clone() tabindex="-1">
                {messages.collect_view()}
            </div>
            {others.collect_view()}
            <CopyStatus />
        </TextActions>
    }
}

/// The id of all messages in a language. It cannot be the id of an agency.
fn messages_id(code: &str) -> String {
    ["messages_", code].concat()
}

/// A message with the buttons that copy, text or share it. The island around it does so.
#[component]
pub fn Message(message: MessageWords, language: String) -> impl IntoView {
    let page = &page_context().words().page;
    let id = format!("{}-{language}", message.id);
    view! {
        <blockquote id=id.clone() lang=language>
            {message.text}
        </blockquote>
        <div class="copy alive-only">
            <button type="button" data-do="copy" data-of=id.clone()>
                {page.copy.as_str()}
            </button>
            <span class="ways">
                <a href="sms:" data-do="text" data-of=id.clone()>
                    {page.send.as_str()}
                </a>
            </span>
            <button type="button" data-do="share" data-of=id>
                {page.share.as_str()}
            </button>
        </div>
    }
}

/// What is announced after a message was copied, or when those in another language do not come.
#[component]
pub fn CopyStatus() -> impl IntoView {
    let page = &page_context().words().page;
    view! {
        <p role="status">
            <span class="done__copied">{page.copied.as_str()}</span>
            <span class="done__refused">{page.copy_failed.as_str()}</span>
            <span class="done__lost">{page.not_loaded.as_str()}</span>
        </p>
    }
}

/// What blackmailers say, and the truth.
#[component]
pub fn Sayings() -> impl IntoView {
    let context = page_context();
    let (words, guide) = (context.words(), &context.content().guide);
    let sayings = words.saying.iter().map(|saying| {
        let audiences = guide.sayings.get(&saying.id).map(Vec::as_slice);
        let condition = guide.condition(audiences.unwrap_or_default());
        view! {
            <div data-if=data_if(condition) data-unless=data_unless(condition)>
                <dt>{saying.they.as_str()}</dt>
                <dd>{saying.truth.as_str()}</dd>
            </div>
        }
    });
    view! {
        <details>
            <summary>{words.sayings.title.as_str()}</summary>
            <Paragraphs sentences=&words.sayings.say class="say" />
            <dl class="sayings">{sayings.collect_view()}</dl>
        </details>
    }
}

/// The way to the page for parents and friends.
#[component]
pub fn FamiliesLink() -> impl IntoView {
    let context = page_context();
    view! {
        <p>
            <a class="button" href=context.href(Page::Families)>
                {context.family_words().way.as_str()}
            </a>
        </p>
    }
}

/// Help near the visitor: the host's own contact, advice for everywhere, and the choice of a state.
#[component]
pub fn NearYou() -> impl IntoView {
    let context = page_context();
    let local = &context.words().local;
    view! {
        <section class="near">
            <h3>{local.title.as_str()}</h3>
            <HostContact />
            <p>{local.by_phone.as_str()}</p>
            <p>{local.nobody.as_str()}</p>
            <StateChoice>
                // The island imports the states from the other page, instead of following the link.
                <div id="states">
                    <p class="ways">
                        <a href=context.href(Page::TaskForces) data-do="states">
                            {local.find.as_str()}
                        </a>
                    </p>
                    <NotLoaded />
                </div>
            </StateChoice>
        </section>
    }
}

/// The host's own contact when the page was written. The island loads it again.
#[component]
pub fn HostContact() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let national = context.content().hotlines.iter().map(|line| line.to_national_line());
    let national = national_data(national, |_| context.page == Page::Guide);
    let language = words.language.code.clone();
    let card_words = &words.local.card;
    let agencies = context.site.agencies.iter();
    let cards = agencies.map(|agency| AgencyCard::new(agency, &language, card_words)).collect();
    let cards: String = agency_cards(cards).iter().map(Element::html).collect();
    view! {
        <LocalContact>
            <div
                id=LOCAL_ID
                data-root=context.address().to_root()
                data-language=language
                data-kept=words.local.kept.as_str()
                data-words=card_words.clone().into_list().join(SEPARATOR_TEXT)
                data-national=national
                inner_html=cards
            ></div>
        </LocalContact>
    }
}
