//! Words that a visitor can copy, print, or hand to another app: the page's, or her own.

use crate::browser;
use content::report_notes;
use leptos::prelude::*;

/// The buttons around words, and what is said afterwards: all of it stands in the written page.
///
/// A button says with `data-do` what it does, and with `data-of` to the text of which element.
/// Where that element has fields, it is what was typed into them.
#[island]
pub fn CopyText(children: Children) -> impl IntoView {
    let copied = RwSignal::new(None::<&str>);
    view! {
        <div
            class="copy alive-only"
            data-copied=move || copied.get()
            on:click=move |event| {
                let Some(of) = browser::closest_attribute(&event, "data-of") else {
                    return;
                };
                let does = browser::closest_attribute(&event, "data-do").unwrap_or_default();
                let fields = browser::fields_of(&of);
                let text = match &*fields {
                    [] => browser::text_of(&of),
                    fields => report_notes::text(fields),
                };
                match &*does {
                    "print" => browser::print_text(&report_notes::on_paper(&fields)),
                    _ if text.is_empty() => copied.set(Some("nothing")),
                    "share" => browser::share(&text),
                    _ => browser::copy(text, move |done| {
                        copied.set(Some(if done { "yes" } else { "no" }));
                    }),
                }
            }
        >
            {children()}
        </div>
    }
}
