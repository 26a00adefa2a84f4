//! What stands around every page: the exit, the line that is always there, the way to the others.

use super::{
    About, Cards, Desk, Families, Guide, Handout, HandoutInBoth, Local, Officers, Room, Sheet,
    line::said, sheet,
};
use crate::islands::ShiftExit;
use hydration_context::SsrSharedContext;
use leptos::{prelude::*, reactive::owner::Owner};
use std::sync::Arc;

/// The script of the exit as it stands in every page: the file, without comments and line ends.
pub fn exit_script() -> String {
    let lines = include_str!("exit.js").lines().filter(|line| !line.starts_with("//"));
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
#[derive(Clone, Debug, Default)]
pub struct Assets {
    /// Knows the Wasm and its integrity.
    pub loader: Asset,
    pub module: Asset,
    pub wasm: Asset,
}

/// A file whose name changes with its content.
#[derive(Clone, Debug, Default)]
pub struct Asset {
    /// Below the root of the site.
    pub path: String,
    /// Subresource Integrity.
    pub integrity: String,
}

/// Writes a page.
pub fn page(sheet: Sheet, shell: &Shell) -> String {
    let root = sheet.address().to_root();
    let Assets { loader, module, .. } = &shell.assets;
    let head = format!(
        "<link rel=icon href={root}icon.svg>\
         <link rel=modulepreload href={root}{} integrity={}>\
         <script type=module src={root}{} integrity={}></script>",
        module.path, module.integrity, loader.path, loader.integrity
    );
    fill_shell(sheet, shell, title(sheet), &head, &to_html(sheet))
}

/// Which page it is, for whoever has several open or hears them named.
fn title(sheet: Sheet) -> &'static str {
    let page = &sheet.words().page;
    let titles = &page.titles;
    match sheet.room {
        Room::Guide => &page.title,
        Room::Families => &titles.families,
        Room::Local => &titles.local,
        Room::About => &titles.about,
        Room::Officers => &titles.officers,
        Room::Handout => &titles.handout,
        Room::HandoutInBoth => &titles.handout_in_both,
        Room::Cards => &titles.cards,
        Room::Desk => &titles.desk,
    }
}

/// Puts a page into the frame that Trunk has built.
pub(super) fn fill_shell(
    sheet: Sheet,
    shell: &Shell,
    title: &str,
    head: &str,
    body: &str,
) -> String {
    let words = sheet.words();
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
pub fn to_html(sheet: Sheet) -> String {
    written(sheet, || {
        let main = match sheet.room {
            Room::Guide => view! { <Guide /> }.into_any(),
            Room::Families => view! { <Families /> }.into_any(),
            Room::Local => view! { <Local /> }.into_any(),
            Room::About => view! { <About /> }.into_any(),
            Room::Officers => view! { <Officers /> }.into_any(),
            Room::Handout => view! { <Handout /> }.into_any(),
            Room::HandoutInBoth => view! { <HandoutInBoth /> }.into_any(),
            Room::Cards => view! { <Cards /> }.into_any(),
            Room::Desk => view! { <Desk /> }.into_any(),
        };
        view! { <Frame>{main}</Frame> }
    })
}

/// A view as it stands in a file.
pub(super) fn written<V: IntoView>(sheet: Sheet, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    owner.with(|| {
        provide_context(sheet);
        view().into_view().to_html()
    })
}

/// The exit and the line that is always there, on every page, and the script of the exit right after
/// them: whatever else hangs, all of it is there.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let sheet = sheet();
    let words = sheet.words();
    let exit = sheet.content().site.exit.clone();
    let lifeline = sheet.content().hotline("988").cloned();
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
    let sheet = sheet();
    let words = sheet.words();
    let exit_says = [
        ("exit-two-more", &words.page.exit_two_more),
        ("exit-one-more", &words.page.exit_one_more),
        ("exit-too-slow", &words.page.exit_too_slow),
        ("exit-leaving", &words.page.exit_leaving),
    ];
    let exit_says = exit_says.map(|(id, said)| view! { <span id=id>{said.as_str()}</span> });
    let elsewhere = sheet.elsewhere().map(|other| {
        let language = &other.words().language;
        let (code, href) = (language.code.as_str(), sheet.address().href(other.address()));
        view! { <a href=href lang=code hreflang=code>{language.name.as_str()}</a> }
    });
    let elsewhere = elsewhere.collect_view();
    let way = match sheet.room {
        // The families' page leads back to the guide by one link, which stands among its steps.
        Room::Guide | Room::Families => {
            (sheet.address().room(Room::About), words.page.about.clone())
        }
        Room::Local
        | Room::About
        | Room::Officers
        | Room::Handout
        | Room::HandoutInBoth
        | Room::Cards
        | Room::Desk => (sheet.address().room(Room::Guide), words.page.home.clone()),
    };
    let families = (sheet.room == Room::Guide).then(|| {
        let href = sheet.address().room(Room::Families);
        view! { <a href=href>{sheet.family_words().way.as_str()}</a> }
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
