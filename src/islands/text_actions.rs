//! Buttons that copy, share, print or text a text: one of the page, or the visitor's own notes.

use crate::browser;
use content::report_notes;
use leptos::prelude::*;

/// The buttons, and what is announced afterwards, are in the page.
///
/// A button names its action in `data-do`, and the id of the element with the text in `data-of`.
/// When that element has fields, the text is what was typed into them.
#[island]
pub fn TextActions(children: Children) -> impl IntoView {
    let copied = RwSignal::new(None::<&str>);
    view! {
        <div
            class="copy alive-only"
            data-copied=move || copied.get()
            on:click=move |event| {
                let Some(of) = browser::closest_attribute(&event, "data-of") else {
                    return;
                };
                let action = browser::closest_attribute(&event, "data-do").unwrap_or_default();
                let fields = browser::fields_of(&of);
                let text = match &*fields {
                    [] => browser::text_of(&of),
                    fields => report_notes::text(fields),
                };
                match &*action {
                    "print" => browser::print_text(&report_notes::on_paper(&fields)),
                    _ if text.is_empty() => copied.set(Some("nothing")),
                    // The browser follows the link afterwards, to the program for text messages.
                    "text" => {
                        let link = ["a[data-of=", &of, "]"].concat();
                        let href = ["sms:?&body=", &browser::percent_encode(&text)].concat();
                        browser::set_attribute(&link, "href", Some(&href));
                    }
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
