//! The hand-out: the guide on paper, to be left at a kitchen table. It is in one language, or in
//! two side by side.
//!
//! It is a page of its own, not the guide with hidden parts: the screen shows what is printed. Its
//! parts are separate, so that two languages can be side by side, part for part, and a printer can
//! begin a new sheet between any two.

use crate::browser::Element;
use crate::officers::for_handout;
use crate::pages::hotline::{in_brackets, interpolate};
use crate::pages::officers_data::OfficersJson;
use crate::pages::{Address, Page, PageContext, page_context};
use crate::widgets::markup::LOCAL_ID;
use agency::day::Day;
use content::hotline::Hotline;
use content::section::{NoPart, Section};
use content::source::host;
use content::words::{ByHandLines, fill};
use leptos::prelude::*;

/// The hand-out in the language of the page.
#[component]
pub fn Handout() -> impl IntoView {
    let context = page_context();
    let parts = parts(context).into_iter().map(|part| view! { <section>{part}</section> });
    view! {
        <Controls />
        <article class="paper">
            <h2 class="title">{context.words().opening.title.as_str()}</h2>
            {parts.collect_view()}
            {local_contact(&[context])}
            <section>{by_hand(&[context])}</section>
            <section>{footer(context)}</section>
        </article>
    }
}

/// The hand-out in the language of the page and in a second one, side by side.
#[component]
pub fn HandoutInBoth() -> impl IntoView {
    let own = page_context();
    let contexts: Vec<PageContext> = std::iter::once(own).chain(own.second_language()).collect();
    let beside = |part: &dyn Fn(PageContext) -> AnyView| {
        let columns = contexts.iter().map(|context| {
            let code = context.words().language.code.as_str();
            view! { <div lang=code>{part(*context)}</div> }
        });
        view! { <section class="beside">{columns.collect_view()}</section> }
    };
    let title = beside(&|context| {
        view! { <h2 class="title">{context.words().opening.title.as_str()}</h2> }.into_any()
    });
    let mut columns: Vec<_> = contexts.iter().map(|context| parts(*context).into_iter()).collect();
    let rows = (0..parts(own).len()).map(|_| {
        let row = columns.iter_mut().zip(&contexts).map(|(column, context)| {
            let code = context.words().language.code.as_str();
            view! { <div lang=code>{column.next()}</div> }
        });
        view! { <section class="beside">{row.collect_view()}</section> }
    });
    view! {
        <Controls />
        <article class="paper">
            {title}
            {rows.collect_view()}
            {local_contact(&contexts)}
            <section>{by_hand(&contexts)}</section>
            {beside(&footer)}
        </article>
    }
}

/// The controls for the person who prints. They are never printed.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let here = page_context();
    let words = &here.handout_words().print;
    // Each link is in its own language, for the person who looks for that language.
    let alone = std::iter::once(here).chain(here.other_languages()).map(|other| {
        let (label, code) = (&other.handout_words().print.alone, &other.words().language.code);
        (Address { page: Page::Handout, ..other.address() }, label.clone(), code.as_str())
    });
    let code = here.words().language.code.as_str();
    let both = (Address { page: Page::HandoutInBoth, ..here.address() }, words.both.clone(), code);
    let cards = (Address { page: Page::Cards, ..here.address() }, words.cards.clone(), code);
    let ways = alone.chain([both, cards]).filter(|(to, ..)| *to != here.address());
    let ways = ways.map(|(to, label, lang)| {
        let href = here.address().href(to);
        view! { <a href=href lang=(lang != code).then_some(lang)>{label}</a> }
    });
    view! {
        <div class="panel">
            <h1>{words.title.as_str()}</h1>
            <p>{words.say.as_str()}</p>
            <p class="ways">{ways.collect_view()}</p>
            <div id="handout">
                <p class="not-alive-only note">{words.by_menu.as_str()}</p>
            </div>
            <OfficersJson />
        </div>
    }
}

/// The parts above the local contact, in order.
fn parts(context: PageContext) -> Vec<AnyView> {
    let opening = &context.words().opening;
    let lead = view! {
        <p>{opening.because.as_str()} " " {context.handout_words().not_in_trouble.as_str()}</p>
        {address(context)}
    };
    let sections = context.content().handout.iter().map(|section| part(context, section));
    std::iter::once(lead.into_any()).chain(sections).collect()
}

/// The address of the guide: a line to write it by hand, until the Wasm fills it in.
fn address(context: PageContext) -> AnyView {
    let words = &context.handout_words().code;
    let code = context.words().language.code.as_str();
    view! {
        <div class="address">
            <h2>{words.title.as_str()}</h2>
            <div data-code=code>
                <p>{words.blank.as_str()}</p>
                <p class="rule"></p>
                <p class="rule"></p>
            </div>
        </div>
    }
    .into_any()
}

fn part(context: PageContext, section: &'static Section<NoPart>) -> AnyView {
    let own = &context.handout_words().section[&section.id];
    let moves = own.moves.iter().map(|one| view! { <li>{one.text()}</li> }).collect::<Vec<_>>();
    let moves = (!moves.is_empty()).then(|| view! { <ul>{moves}</ul> });
    let lines = section.lines.iter().filter_map(|id| context.content().hotline(id));
    let lines = lines.map(|line| number(context, line)).collect_view();
    view! {
        <h2>{own.title.as_str()}</h2>
        {own.say.iter().map(|one| view! { <p>{one.text()}</p> }).collect_view()}
        {moves}
        {lines}
        {own.note.iter().map(|one| view! { <p>{one.text()}</p> }).collect_view()}
    }
    .into_any()
}

/// A hotline with its numbers and address written out, since nobody taps on paper.
pub(super) fn number(context: PageContext, line: &'static Hotline) -> AnyView {
    let words = context.words();
    let call = line.number.as_ref().map(|number| {
        let label = interpolate(&words.page.call, &[("number", number.written())]);
        let letters = line
            .letters
            .as_ref()
            .map(|letters| interpolate(" {letters}", &[("letters", &in_brackets(letters))]));
        view! { <a href=number.href()>{label}{letters}</a> }
    });
    let text = line.text.as_ref().map(|number| {
        let keyword = line.keyword_in(&words.language.code);
        let label = match keyword {
            Some(keyword) => interpolate(
                &words.page.text_keyword,
                &[("keyword", keyword), ("number", number.written())],
            ),
            None => interpolate(&words.page.text, &[("number", number.written())]),
        };
        view! { <a href=number.sms_href(keyword)>{label}</a> }
    });
    let website = line.website.as_ref().filter(|_| line.id != "988").map(|address| {
        view! {
            <a href=address.clone() target="_blank" rel="noopener noreferrer">
                {host(address).to_owned()}
            </a>
        }
    });
    view! {
        <p class="number" data-hotline=line.id.as_str()>
            <strong>{line.name.as_str()}</strong>
            " "
            <span>{call} " " {text} " " {website}</span>
            " "
            <small>{words.line[&line.id].serves.as_str()}</small>
        </p>
    }
    .into_any()
}

/// The host's own contacts when the page was written, or ruled lines. The desk replaces the content
/// of this element in its copies of the site.
fn local_contact(contexts: &[PageContext]) -> AnyView {
    let context = page_context();
    let words = context.words();
    let code = words.language.code.as_str();
    let root = context.address().to_root();
    let near = for_handout(&context.site.agencies, code, &words.local.card, &root);
    let near: String = near.iter().map(Element::html).collect();
    view! {
        <section>
            <h2>{in_each(contexts, |context| context.words().local.title.as_str())}</h2>
            <div id=LOCAL_ID data-language=code inner_html=near></div>
        </section>
    }
    .into_any()
}

/// The same label in each language.
fn in_each(contexts: &[PageContext], label: impl Fn(PageContext) -> &'static str) -> AnyView {
    let labels = contexts.iter().enumerate().map(|(index, context)| {
        let code = context.words().language.code.as_str();
        let label = label(*context);
        view! { {(index > 0).then_some(" / ")} <span lang=code>{label}</span> }
    });
    labels.collect_view().into_any()
}

/// Lines to fill in by hand, once for all languages: a browser could store what is typed into a
/// page.
fn by_hand(contexts: &[PageContext]) -> AnyView {
    let in_each = |label: fn(&ByHandLines) -> &String| {
        in_each(contexts, |context| label(&context.handout_words().by_hand))
    };
    view! {
        <h2>{in_each(|words| &words.title)}</h2>
        <div class="by-hand">
            <p class="rule">{in_each(|words| &words.officer)}</p>
            <p class="rule">{in_each(|words| &words.agency)}</p>
            <p class="rule">{in_each(|words| &words.case)}</p>
            <p class="rule">{in_each(|words| &words.date)}</p>
        </div>
    }
    .into_any()
}

/// The sources of the hand-out, and the age of its numbers.
fn footer(context: PageContext) -> AnyView {
    let oldest = oldest_check(context);
    let all = context.words();
    let checked = oldest.map(|day| {
        let day = all.local.card.written_day(day);
        fill(&all.page.checked, &[("day", &day)])
    });
    let words = context.handout_words();
    let not_government =
        (!context.content().host.government).then_some(words.not_government.as_str());
    view! { <p class="foot">{checked} " " {words.after.as_str()} " " {not_government}</p> }
        .into_any()
}

/// The earliest day on which one of the numbers was checked.
fn oldest_check(context: PageContext) -> Option<Day> {
    let lines = context.content().handout.iter().flat_map(|section| &section.lines);
    lines.filter_map(|id| Some(context.content().hotline(id)?.verified)).min()
}
