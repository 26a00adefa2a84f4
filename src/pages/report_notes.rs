//! Fields for notes that a report will need. The notes are nowhere else.
//!
//! The fields are neither inputs nor text areas. A browser restores and fills in those, and stores
//! them in a session file, and Chromium describes them to Google's autofill service as soon as it
//! sees them, whatever their `autocomplete` says (measured with Chromium 156). The fields accept
//! only text, so no picture can be pasted. The script of the exit empties them.

use crate::browser::Element;
use crate::islands::TextActions;
use crate::pages::page_context;
use leptos::prelude::*;

/// The notes. Without scripts they are a list to read: the fields need a script to copy their text.
#[component]
pub fn ReportNotes() -> impl IntoView {
    let words = page_context().words();
    let (page, own) = (&words.page, &words.report_notes);
    let fields = own.fields.iter().zip(1..).map(|(asked, number)| field(asked, number));
    let fields: String = fields.map(|field| field.html()).collect();
    view! {
        <details class="notes">
            <summary>{own.title.as_str()}</summary>
            <p>{own.say.as_str()}</p>
            <p class="alive-only">{own.kept.as_str()}</p>
            <ul id="report-notes" inner_html=fields></ul>
            <p class="note alive-only">{own.taken.as_str()}</p>
            <TextActions>
                <div class="copy alive-only">
                <button type="button" data-do="copy" data-of="report-notes">
                    {page.copy.as_str()}
                </button>
                <button type="button" data-do="share" data-of="report-notes">
                    {page.share.as_str()}
                </button>
                <button type="button" data-do="print" data-of="report-notes">
                    {own.print.as_str()}
                </button>
                </div>
                <p role="status">
                    <span class="done__copied">{page.copied.as_str()}</span>
                    <span class="done__refused">{page.copy_failed.as_str()}</span>
                    <span class="done__nothing">{own.nothing.as_str()}</span>
                </p>
            </TextActions>
        </details>
    }
}

/// A label and its field. It is an `Element`, since a view does not know all of these attributes.
fn field(asked: &str, number: usize) -> Element {
    let id = format!("note-{number}");
    let text_box = Element::text("div", String::new())
        .with("class", "alive-only")
        .with("role", "textbox")
        .with("aria-multiline", "true")
        .with("aria-labelledby", id.clone())
        .with("contenteditable", "plaintext-only")
        .with("autocapitalize", "none")
        .with("autocorrect", "off")
        .with("spellcheck", "false")
        .with("writingsuggestions", "false");
    Element::with_children(
        "li",
        vec![Element::text("span", asked.to_owned()).with("id", id), text_box],
    )
}
