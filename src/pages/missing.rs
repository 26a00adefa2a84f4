//! The page for an address at which nothing is.

use super::{Room, Sheet, Shell, Writing};

/// In every language at once, since nothing is known of whoever comes; without any script, since
/// it may be shown at any depth, where no relative address holds.
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
    let body = format!("<main id=main>{body}</main>");
    super::frame::fill_shell(sheet, shell, "<link rel=icon href=/icon.svg>", &body)
}
