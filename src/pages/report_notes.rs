//! Page to write down what a report will need: in these fields, and nowhere else.
//!
//! They are no inputs and no text areas. Those a browser restores, fills in and keeps in a file of
//! the session, and Chromium describes them to Google's autofill service as soon as it sees them,
//! whatever their `autocomplete` says (measured with Chromium 156). Only text goes in, so no picture
//! can be pasted. The exit's script empties them.

use crate::browser::Markup;
use crate::islands::CopyText;
use crate::pages::page_context;
use leptos::prelude::*;

/// What helps with a report. Without any script it is a list to read; the fields need one, since
/// without it there would be no way to take the words along.
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
            <CopyText>
                <button type="button" data-do="copy" data-of="report-notes">
                    {page.copy.as_str()}
                </button>
                <button type="button" data-do="share" data-of="report-notes">
                    {page.share.as_str()}
                </button>
                <button type="button" data-do="print" data-of="report-notes">
                    {own.print.as_str()}
                </button>
                <p role="status">
                    <span class="copy__done">{page.copied.as_str()}</span>
                    <span class="copy__refused">{page.copy_failed.as_str()}</span>
                    <span class="copy__nothing">{own.nothing.as_str()}</span>
                </p>
            </CopyText>
        </details>
    }
}

/// What is asked, and room for it. In pieces, since a view does not know all of the attributes.
fn field(asked: &str, number: usize) -> Markup {
    let id = format!("note-{number}");
    let room = Markup::text("div", String::new())
        .with("class", "alive-only")
        .with("role", "textbox")
        .with("aria-multiline", "true")
        .with("aria-labelledby", id.clone())
        .with("contenteditable", "plaintext-only")
        .with("autocapitalize", "none")
        .with("autocorrect", "off")
        .with("spellcheck", "false")
        .with("writingsuggestions", "false");
    Markup::with_children("li", vec![Markup::text("span", asked.to_owned()).with("id", id), room])
}
