//! What every page has around it: the exit, the 988 line, and the links to other pages.

use crate::islands::ShiftExit;
use crate::pages::hotline::interpolate;
use crate::pages::{FooterLink, Page, PageContext, page_context};
use crate::widgets::markup::{EXIT_ID, MAIN_ID};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The script of the exit as it is in every page: without comments and line ends.
pub fn exit_script() -> String {
    let lines = include_str!("scripts/exit.js").lines().filter(|line| !line.starts_with("//"));
    lines.collect()
}

/// The HTML around every page, built by Trunk: with styles, and with placeholders for the rest.
#[derive(Clone, Debug)]
pub struct Shell {
    pub html: String,
    /// The content security policy, without the directives that only work in a header.
    pub policy: String,
    pub assets: Assets,
}

/// The scripts and the Wasm of a page, with their integrity.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Assets {
    /// The loader, which contains the name and the integrity of the Wasm.
    pub loader: Asset,
    pub module: Asset,
    pub wasm: Asset,
}

/// A file with a hash of its content in its name.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct Asset {
    /// The path below the root of the site.
    pub path: String,
    /// The value of its `integrity` attribute (Subresource Integrity).
    pub integrity: String,
}

/// Renders a page as the content of its file.
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

/// Fills a page into the shell that Trunk has built.
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
    .fold(html, |html, (placeholder, value)| html.replace(placeholder, value))
}

/// The body of a page, with its islands marked for hydration.
pub fn to_html(context: PageContext) -> String {
    view_to_html(context, || {
        let main = (context.page.spec().view)();
        view! { <Layout>{main}</Layout> }
    })
}

/// Renders a view to HTML.
pub(super) fn view_to_html<V: IntoView>(context: PageContext, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| {
        provide_context(context);
        view().into_view().to_html()
    });
    without_marks(&html)
}

/// The name of an island without the hash that Leptos adds, such as `Walk_4411202509365065936`. A
/// page names each of its islands several times.
pub fn island_name(name: &str) -> &str {
    match name.rsplit_once('_') {
        Some((own, hash)) if hash.len() > 15 && hash.bytes().all(|b| b.is_ascii_digit()) => own,
        _ => name,
    }
}

/// Shortens the names of islands, and removes the marks at which Leptos would find its texts again, where nothing looks for them:
/// outside islands, and in what islands were given as children.
fn without_marks(html: &str) -> String {
    const MARK: &str = "<!>";
    let mut kept = String::with_capacity(html.len());
    // Whether what surrounds the present place looks for marks, from the outermost on.
    let mut looks = vec![false];
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, tag) = rest.split_at(start);
        kept.push_str(before);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        let mut tag = tag.to_owned();
        if tag.starts_with("<leptos-island") {
            looks.push(true);
            if let Some(name) = tag.split('"').find(|text| island_name(text) != *text) {
                tag = tag.replacen(name, island_name(name), 1);
            }
        } else if tag.starts_with("<leptos-children") {
            looks.push(false);
        } else if tag.starts_with("</leptos-") {
            looks.pop();
        }
        if tag != MARK || looks.last() == Some(&true) {
            kept.push_str(&tag);
        }
        rest = after;
    }
    kept + rest
}

/// The bar of every page: the exit and the 988 line. The script of the exit follows at once, so
/// that it works whatever else fails to load.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let exit = context.content().host.exit.clone();
    let lifeline = context.content().hotline("988").cloned();
    let lifeline = lifeline.map(|line| {
        let keyword = line.keyword_in(&words.language.code);
        let call = line.number.as_ref().map(|number| {
            let label = interpolate(&words.page.call, &[("number", number.written())]);
            view! { <a href=number.href()>{label}</a> }
        });
        let text = line.text.as_ref().map(|number| {
            let label = interpolate(&words.page.text, &[("number", number.written())]);
            view! { <a href=number.sms_href(keyword)>{label}</a> }
        });
        // The purpose of 988, since not everybody knows it.
        let talk = words.opening.talk.as_str();
        view! {
            <span class="bar__line" data-hotline=line.id.clone()>
                <b>{talk}</b>
                {call}
                {text}
            </span>
        }
    });
    // Room for the button that leads on in the walk, which stands after what it leads on from.
    let room = (context.page == Page::Guide).then(|| {
        view! { <span class="button next" aria-hidden="true">{words.walk.next.as_str()}</span> }
    });
    view! {
        <nav class="bar" aria-label=words.page.bar.as_str()>
            <a id=EXIT_ID href=exit rel="noreferrer nofollow">{words.page.exit.clone()}</a>
            {lifeline}
            {room}
        </nav>
        <script inner_html=exit_script()></script>
    }
}

/// The layout of a page. The exit comes first for the eye, the thumb and the keyboard.
#[component]
fn Layout(children: Children) -> impl IntoView {
    let context = page_context();
    let words = context.words();
    let exit_says = [
        ("exit-two-more", &words.page.exit_two_more),
        ("exit-one-more", &words.page.exit_one_more),
        ("exit-too-slow", &words.page.exit_too_slow),
        ("exit-leaving", &words.page.exit_leaving),
    ];
    let exit_says = exit_says.map(|(id, text)| view! { <span id=id>{text.as_str()}</span> });
    let other_languages = context.other_languages().map(|other| {
        let language = &other.words().language;
        let (code, href) = (language.code.as_str(), context.address().href(other.address()));
        view! { <a href=href lang=code hreflang=code>{language.name.as_str()}</a> }
    });
    let other_languages = other_languages.collect_view();
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
            {other_languages}
        </header>
        <main id=MAIN_ID tabindex="-1">{children()}</main>
        <footer>
            <p class="keys alive-only">{words.page.exit_keys.as_str()}</p>
            <p hidden>{exit_says.collect_view()}</p>
            <ShiftExit />
            <p>{words.page.exit_limits.clone()} " " {words.page.new_tab.clone()}</p>
            <p><a href=way.0>{way.1}</a></p>
        </footer>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stay_only_where_an_island_looks_for_them() {
        let html = "<p>1<!></p><leptos-island><div>2<!><leptos-children>3<!><leptos-island>4<!>\
                    </leptos-island>5<!></leptos-children>6<!></div></leptos-island>7<!>8";
        let kept = "<p>1</p><leptos-island><div>2<!><leptos-children>3<leptos-island>4<!>\
                    </leptos-island>5</leptos-children>6<!></div></leptos-island>78";
        assert_eq!(without_marks(html), kept);
    }
}
