//! The page for an unknown address (404).

use crate::pages::layout::{Bar, view_to_html};
use crate::pages::{Page, PageContext, Shell, SiteData};
use leptos::prelude::*;

/// It is in every language, since the visitor's is unknown. Its only script is that of the exit,
/// since it may be served at any depth, where no relative address works.
pub fn not_found(site: &'static SiteData, shell: &Shell) -> String {
    let context = PageContext { site, language: 0, page: Page::Guide };
    let parts = site.content.languages.iter().enumerate().map(|(language, pack)| {
        let words = &pack.guide;
        let context = PageContext { language, ..context };
        let folder = context.address().language.map(|code| format!("{code}/")).unwrap_or_default();
        format!(
            "<section lang={}><h1>{}</h1><p>{}</p><p><a class=button href=/{folder}>{}</a></p></section>",
            words.language.code, words.missing.title, words.missing.say, words.missing.home
        )
    });
    let body: String = parts.collect();
    let bar = view_to_html(context, || view! { <Bar /> });
    let body = format!("{bar}<main id=main>{body}</main>");
    let title = &context.words().missing.title;
    crate::pages::layout::fill_shell(context, shell, title, "<link rel=icon href=/icon.svg>", &body)
}
