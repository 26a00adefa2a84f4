//! Buttons that copy, share, print or text a text, one of the page or the visitor's own notes, and
//! links that import a part of another page.

use crate::browser;
use content::report_notes;
use leptos::prelude::*;
use std::time::Duration;

/// How long to wait for another page before this one says that it did not load.
const PATIENCE: Duration = Duration::from_secs(10);

/// The buttons, and what is announced afterwards, are in the page.
///
/// A button names its action in `data-do`, and the id of the element with the text in `data-of`.
/// When that element has fields, the text is what was typed into them. With `import`, that element
/// is replaced by the one with the same id in the page that the link leads to: the visitor stays
/// here.
#[island]
pub fn TextActions(children: Children) -> impl IntoView {
    let done = RwSignal::new("");
    view! {
        <div
            data-done=move || done.get()
            on:click=move |event| {
                let Some(of) = browser::closest_attribute(&event, "data-of") else {
                    return;
                };
                let action = browser::closest_attribute(&event, "data-do").unwrap_or_default();
                if action == "import" {
                    event.prevent_default();
                    let page = browser::closest_attribute(&event, "href").unwrap_or_default();
                    import(&page, of, done);
                    return;
                }
                let fields = browser::fields_of(&of);
                let text = match &*fields {
                    [] => browser::text_of(&of),
                    fields => report_notes::text(fields),
                };
                match &*action {
                    "print" => browser::print_text(&report_notes::on_paper(&fields)),
                    _ if text.is_empty() => done.set("nothing"),
                    // The browser follows the link afterwards, to the program for text messages.
                    "text" => {
                        let link = ["a[data-of=", &of, "]"].concat();
                        let href = ["sms:?&body=", &browser::percent_encode(&text)].concat();
                        browser::set_attribute(&link, "href", Some(&href));
                    }
                    "share" => browser::share(&text),
                    _ => browser::copy(text, move |copied| {
                        done.set(if copied { "copied" } else { "refused" });
                    }),
                }
            }
        >
            {children()}
        </div>
    }
}

fn import(page: &str, id: String, done: RwSignal<&'static str>) {
    done.set("waiting");
    let own = id.clone();
    browser::import_element(page, id, move |came| {
        done.set(if came { "" } else { "lost" });
        if came {
            browser::focus(&own);
        }
    });
    browser::after(PATIENCE, move || {
        if done.get_untracked() == "waiting" {
            done.set("lost");
        }
    });
}
