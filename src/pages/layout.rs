//! What stands around every page: the exit, the line that is always there, the way to the others.

use crate::islands::ShiftExit;
use crate::pages::hotline::said;
use crate::pages::{FooterLink, Page, PageContext, page_context};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The script of the exit as it stands in every page: the file, without comments and line ends.
pub fn exit_script() -> String {
    let lines = include_str!("scripts/exit.js").lines().filter(|line| !line.starts_with("//"));
    lines.collect()
}

/// The frame of every page, once Trunk has built it: styles inside, places for the rest.
#[derive(Clone, Debug)]
pub struct Shell {
    pub html: String,
    /// The content security policy, without what only a header can say.
    pub policy: String,
    pub assets: Assets,
}

/// The files that bring a page to life, below the root of the site, with their integrity.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Assets {
    /// Knows the Wasm and its integrity.
    pub loader: Asset,
    pub module: Asset,
    pub wasm: Asset,
}

/// A file whose name changes with its content.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Asset {
    /// Below the root of the site.
    pub path: String,
    /// Subresource Integrity.
    pub integrity: String,
}

/// Writes a page.
pub fn render(context: PageContext, shell: &Shell) -> String {
    let root = context.address().to_root();
    let Assets { loader, module, .. } = &shell.assets;
    let head = format!(
        "<link rel=icon href={root}icon.svg>\
         <link rel=modulepreload href={root}{} integrity={}>\
         <script type=module src={root}{} integrity={}></script>",
        module.path, module.integrity, loader.path, loader.integrity
    );
    let title = (context.page.spec().title)(&context.words().page);
    fill_shell(context, shell, title, &head, &to_html(context))
}

/// Puts a page into the frame that Trunk has built.
pub(super) fn fill_shell(
    context: PageContext,
    shell: &Shell,
    title: &str,
    head: &str,
    body: &str,
) -> String {
    let words = context.words();
    let html = shell.html.replacen("</head>", &format!("{head}</head>"), 1);
    [
        ("{{ lang }}", words.language.code.as_str()),
        ("{{ dir }}", &words.language.direction),
        ("{{ policy }}", &shell.policy),
        ("{{ title }}", title),
        ("{{ description }}", &words.page.description),
        ("{{ body }}", body),
    ]
    .iter()
    .fold(html, |html, (place, value)| html.replace(place, value))
}

/// The body of a page, with its islands marked.
pub fn to_html(context: PageContext) -> String {
    written(context, || {
        let main = (context.page.spec().view)();
        view! { <Frame>{main}</Frame> }
    })
}

/// A view as it stands in a file.
pub(super) fn written<V: IntoView>(context: PageContext, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        provide_context(context);
        view().into_view().to_html()
    })
}

/// The exit and the line that is always there, on every page, and the script of the exit right after
/// them: whatever else hangs, all of it is there.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let exit = context.content().host.exit.clone();
    let lifeline = context.content().hotline("988").cloned();
    let lifeline = lifeline.map(|line| {
        let keyword = line.keyword_in(&words.language.code);
        let call = line.number.as_ref().map(|number| {
            let label = said(&words.page.call, &[("number", number.written())]);
            view! { <a href=number.href()>{label}</a> }
        });
        let text = line.text.as_ref().map(|number| {
            let label = said(&words.page.text, &[("number", number.written())]);
            view! { <a href=number.sms_href(keyword)>{label}</a> }
        });
        // What 988 is for, since not everybody knows.
        let talk = words.opening.talk.as_str();
        view! {
            <span class="bar__line" data-hotline=line.id.clone()>
                <b>{talk}</b>
                {call}
                {text}
            </span>
        }
    });
    view! {
        <nav class="bar" aria-label=words.page.bar.as_str()>
            <a id="exit" href=exit rel="noreferrer nofollow">{words.page.exit.clone()}</a>
            {lifeline}
        </nav>
        <script inner_html=exit_script()></script>
    }
}

/// The exit first of all, for the eye, the thumb and the keyboard; then the page.
#[component]
fn Frame(children: Children) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let exit_says = [
        ("exit-two-more", &words.page.exit_two_more),
        ("exit-one-more", &words.page.exit_one_more),
        ("exit-too-slow", &words.page.exit_too_slow),
        ("exit-leaving", &words.page.exit_leaving),
    ];
    let exit_says = exit_says.map(|(id, said)| view! { <span id=id>{said.as_str()}</span> });
    let elsewhere = context.other_languages().map(|other| {
        let language = &other.words().language;
        let (code, href) = (language.code.as_str(), context.address().href(other.address()));
        view! { <a href=href lang=code hreflang=code>{language.name.as_str()}</a> }
    });
    let elsewhere = elsewhere.collect_view();
    let way = match context.page.spec().footer_link {
        FooterLink::About => (context.href(Page::About), words.page.about.clone()),
        FooterLink::Guide => (context.href(Page::Guide), words.page.home.clone()),
    };
    let families = (context.page == Page::Guide).then(|| {
        let href = context.href(Page::Families);
        view! { <a href=href>{context.family_words().way.as_str()}</a> }
    });
    view! {
        <Bar />
        <header>
            <a class="skip" href="#main">{words.page.skip.clone()}</a>
            {families}
            {elsewhere}
        </header>
        <main id="main" tabindex="-1">{children()}</main>
        <footer>
            <p class="keys alive-only">{words.page.exit_keys.as_str()}</p>
            <p hidden>{exit_says.collect_view()}</p>
            <ShiftExit />
            <p>{words.page.exit_limits.clone()} " " {words.page.new_tab.clone()}</p>
            <p><a href=way.0>{way.1}</a></p>
        </footer>
    }
}
