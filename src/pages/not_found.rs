//! The page for an address at which nothing is.

use crate::pages::layout::{Bar, written};
use crate::pages::{Page, PageContext, Shell, SiteData};
use leptos::prelude::*;

/// In every language at once, since nothing is known of whoever comes; with no script but that of the
/// exit, since it may be shown at any depth, where no relative address holds.
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
    let bar = written(context, || view! { <Bar /> });
    let body = format!("{bar}<main id=main>{body}</main>");
    let title = &context.words().missing.title;
    crate::pages::layout::fill_shell(context, shell, title, "<link rel=icon href=/icon.svg>", &body)
}
