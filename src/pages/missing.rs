//! The page for an address at which nothing is.

use super::{
    Room, Sheet, Shell, Writing,
    frame::{Bar, written},
};
use leptos::prelude::*;

/// In every language at once, since nothing is known of whoever comes; with no script but that of the
/// exit, since it may be shown at any depth, where no relative address holds.
pub fn missing(writing: &'static Writing, shell: &Shell) -> String {
    let sheet = Sheet { writing, language: 0, room: Room::Guide };
    let parts = writing.content.words.iter().enumerate().map(|(language, words)| {
        let sheet = Sheet { language, ..sheet };
        let folder = sheet.address().language.map(|code| format!("{code}/")).unwrap_or_default();
        format!(
            "<section lang={}><h1>{}</h1><p>{}</p><p><a class=button href=/{folder}>{}</a></p></section>",
            words.language.code, words.missing.title, words.missing.say, words.missing.home
        )
    });
    let body: String = parts.collect();
    let bar = written(sheet, || view! { <Bar /> });
    let body = format!("{bar}<main id=main>{body}</main>");
    let title = &sheet.words().missing.title;
    super::frame::fill_shell(sheet, shell, title, "<link rel=icon href=/icon.svg>", &body)
}
